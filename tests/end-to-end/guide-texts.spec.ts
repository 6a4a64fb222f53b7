/** The sentences of the guide lie in storage; whatever stands there, the page gets the right ones. */

import { seen } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';
import { lineOf } from '../test-ids.ts';

const KEY = 'guideTexts.register.zh-TW';

for (const [what, stored] of [
  ['nothing', undefined],
  ['another version’s', JSON.stringify({ build: '0.0.1', texts: { 'hint.register.idNumber.what': '<b>舊的</b>' } })],
  ['what has no build', JSON.stringify({ texts: { 'hint.register.idNumber.what': '<b>舊的</b>' } })],
  ['damaged ones', 'x'.repeat(1000)],
] as const)
  test(`${what} stored: the background is asked, and stores them anew`, async ({ page, visit, worker }) => {
    await (
      await worker()
    ).evaluate(([key, value]) => chrome.storage.local.set({ [key]: value }), [KEY, stored] as const);
    await visit('Register');
    await expect
      .poll(async () => (await seen(page, lineOf('idNumber')))[0]?.text)
      .toContain('9 碼：3 個大寫字母和 6 個數字');
    const kept = await (await worker()).evaluate((key) => chrome.storage.local.get(key), KEY);
    expect(JSON.stringify(kept)).toContain('9 碼：3 個大寫字母和 6 個數字');
    expect(JSON.stringify(kept)).not.toContain('舊的');
  });

test('what is stored as a sentence is shown as text, never as markup', async ({ page, visit, worker }) => {
  await visit('Register');
  await expect.poll(async () => (await seen(page, lineOf('idNumber'))).length).toBe(1);
  await (
    await worker()
  ).evaluate(async (key) => {
    const { [key]: written } = (await chrome.storage.local.get(key)) as Record<string, string>;
    const stored = JSON.parse(written!) as { texts: Record<string, string> };
    stored.texts['hint.register.idNumber.what'] = '<img src=x> 標記';
    await chrome.storage.local.set({ [key]: JSON.stringify(stored) });
  }, KEY);
  await visit('Register');
  await expect.poll(async () => (await seen(page, lineOf('idNumber')))[0]?.text).toContain('<img src=x> 標記');
  expect((await seen(page, 'img')).length).toBe(0);
});
