import { guideIsThere, press, runInGuide, seen, textOf } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';
import { lineOf, testId, testIds } from '../test-ids.ts';

test('the language changes on the open page, and off takes everything away', async ({ visit, page, open }) => {
  await visit('Register');
  await expect.poll(() => textOf(page, lineOf('idNumber'))).toContain('3 個大寫字母');
  expect(await textOf(page, lineOf('idNumber'))).toContain('3 capital letters');
  const popup = await open('options.html');
  await popup.getByRole('radio', { name: '只用中文' }).check();
  await expect.poll(() => textOf(page, lineOf('idNumber'))).not.toContain('3 capital letters');
  await popup
    .getByRole('radio', { name: /English/ })
    .last()
    .check();
  await expect.poll(() => textOf(page, lineOf('idNumber'))).not.toContain('大寫');
  await expect(popup.getByText('Language of the notes')).toBeVisible();
  await popup.getByRole('checkbox', { name: 'Show notes on the site' }).uncheck();
  await expect.poll(() => guideIsThere(page)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await guideIsThere(page)).toBe(false);
  // Nothing of it is left that could hear of the switch: the background starts it again.
  expect(await runInGuide(page, 'globalThis.candidateGuideRuns === undefined')).toBe(true);
  await popup.getByRole('checkbox', { name: 'Show notes on the site' }).check();
  await expect.poll(() => guideIsThere(page)).toBe(true);
});

test('folding is remembered, and the tab brings it back', async ({ visit, page }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  await press(page, 'section button:last-of-type');
  await expect.poll(async () => (await seen(page, testId('place-tab'))).length).toBe(1);
  expect((await seen(page, testIds('line-'))).length).toBe(0);
  await page.waitForTimeout(200);
  await visit('Login');
  await expect.poll(async () => (await seen(page, testId('place-tab'))).length).toBe(1);
  await press(page, testId('place-tab'));
  await expect.poll(async () => (await seen(page, 'section')).length).toBe(1);
});

test('the popup shows the sign of the real site over the site alone', async ({ open, visit, worker }) => {
  // A popup opened in a tab of its own belongs to that tab.
  const popup = await open('popup.html');
  await expect(popup.getByRole('button', { name: '開啟官方網站' })).toBeVisible();
  await expect(popup.getByText('這個分頁')).toHaveCount(0);
  await visit('Login');
  const id = await (await worker()).evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, `${HOST}/*`);
  const overSite = await open(`popup.html?tab=${id}`);
  await expect(overSite.getByText('這個分頁是真正的官方網站')).toBeVisible();
  expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await popup.evaluate(() => innerWidth),
  );
});
