import { guideIsThere, press, seen, textOf } from './guide-in-firefox.ts';
import { expect, test } from './with-firefox.ts';
import { lineOf, testId } from '../test-ids.ts';

test('the language changes on the open page, and off leaves no trace', async ({ visit, tab, open }) => {
  await visit('Register');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).toContain('3 capital letters');
  const settings = await open('options.html');
  await expect.poll(() => settings.text()).toContain('設定');
  await settings.press('只用中文');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).not.toContain('3 capital letters');
  await settings.press('只用英文（English）');
  await expect.poll(() => textOf(tab, lineOf('idNumber'))).not.toContain('大寫');
  await expect.poll(() => settings.text()).toContain('Language of the notes');
  const bare = () => tab.evaluate(() => document.documentElement.outerHTML);
  await settings.click('input[type=checkbox]');
  await expect.poll(() => guideIsThere(tab)).toBe(false);
  const withoutGuide = await bare();
  expect(withoutGuide).not.toMatch(/aria-description|data-testid|moz-extension/);
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  await tab.reload();
  expect(await guideIsThere(tab)).toBe(false);
  expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
});

test('folding is remembered on the next page', async ({ visit, tab }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await expect.poll(async () => (await seen(tab, testId('fold')))[0]?.visible).toBe(true);
  await press(tab, testId('fold'));
  await expect.poll(async () => (await seen(tab, testId('place-tab'))).length).toBe(1);
  await visit('Login');
  await expect.poll(async () => (await seen(tab, testId('place-tab'))).length).toBe(1);
  await press(tab, testId('place-tab'));
  await expect.poll(async () => (await seen(tab, 'section')).length).toBe(1);
});
