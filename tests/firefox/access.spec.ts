import { guideIsThere } from './guide-in-firefox.ts';
import { shows } from './list-on-page.ts';
import { EXTENSION_ID } from './profile.ts';
import type { Firefox } from './start-firefox.ts';
import { expect, HOST, test } from './with-firefox.ts';

/** What a person does under “Permissions” in about:addons. */
const change = (firefox: Firefox, how: 'add' | 'remove') =>
  firefox.privileged(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     await ExtensionPermissions[given[1]](given[0], { permissions: [], origins: [given[2]] },
       WebExtensionPolicy.getByID(given[0]).extension);`,
    EXTENSION_ID,
    how,
    `${HOST}/*`,
  );

test.afterEach(({ firefox }) => change(firefox, 'add'));

test('the site was taken away from the extension: one click asks for it, and after a reload the guide is there', async ({
  tab,
  visit,
  popup,
  firefox,
}) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  await change(firefox, 'remove');
  await visit('Register');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await guideIsThere(tab)).toBe(false);
  // A click on the extension's button grants access to this one page; later pages have none again.
  const strip = await popup();
  await shows(strip, '瀏覽器還沒有允許小幫手在官方網站上執行');
  await strip.press('允許在官方網站使用');
  await shows(strip, '這個分頁是真正的官方網站');
  await shows(strip, '已允許');
  await tab.evaluate(() => void Object.assign(window, { before: true }));
  await strip.press('重新整理這個分頁');
  await expect.poll(() => tab.evaluate(() => 'before' in window)).toBe(false);
  await expect.poll(() => guideIsThere(tab)).toBe(true);
  expect(await (await popup()).text()).not.toContain('已允許');
});

test('an open popup follows: taken away, and given back in the browser’s own settings', async ({
  tab,
  open,
  firefox,
}) => {
  await tab.goto('about:blank');
  const page = await open('popup.html');
  await shows(page, '開啟官方網站');
  expect(await page.text()).not.toContain('允許');
  await change(firefox, 'remove');
  await shows(page, '允許在官方網站使用');
  await change(firefox, 'add');
  await shows(page, '開啟官方網站');
  expect(await page.text()).not.toContain('允許');
});

test('in English', async ({ tab, open, firefox }) => {
  await tab.goto('about:blank');
  await change(firefox, 'remove');
  const page = await open('popup.html');
  await page.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  await page.reload();
  await shows(page, 'Allow on the official site');
});
