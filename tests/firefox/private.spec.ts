import { guideIsThere } from './guide-in-firefox.ts';
import { add, names, shows } from './list-on-page.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN } from './profile.ts';
import { startFirefox, type Firefox } from './start-firefox.ts';
import { openPopup } from './view.ts';
import { expect, HOST, test } from './with-firefox.ts';

/** What a person does under “Run in Private Windows” in about:addons. */
async function allowInPrivateWindows(firefox: Firefox): Promise<void> {
  await firefox.privileged(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await ExtensionPermissions.add(given[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
     await (await AddonManager.getAddonByID(given[0])).reload();
     await WebExtensionPolicy.getByID(given[0]).readyPromise;`,
    EXTENSION_ID,
  );
}

test('in a private window the list can be seen and filled in, and nothing can be changed', async ({ firefox }) => {
  await allowInPrivateWindows(firefox);
  const page = await firefox.openTab();
  await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await add(page, '小安', 'DEF234567');

  const window = await firefox.openTab('private window');
  await window.goto(`${HOST}/Members/Login.aspx`);
  await expect.poll(() => guideIsThere(window)).toBe(true);
  const popup = await openPopup(firefox.marionette());
  await expect.poll(() => names(popup)).toEqual(['小安']);
  await shows(popup, '在無痕（隱私）視窗裡可以看名單');
  await popup.press('更多');
  await shows(popup, '問考試中心');
  expect(await popup.text()).not.toMatch(/新增考生|修改|移除|匯入/);
  // The open menu lies over the card's button.
  await popup.press('更多');
  await popup.press('填入 ID Number');
  await expect.poll(() => window.value('input[type=text]')).toBe('DEF234567');
  await window.close();
  await page.reload();
  await expect.poll(() => names(page)).toEqual(['小安']);
});

test('where all of Firefox is private, the list says that it lives until Firefox is closed, and works until then', async ({
  site,
}) => {
  const firefox = await startFirefox(site.port, { 'browser.privatebrowsing.autostart': true });
  try {
    await allowInPrivateWindows(firefox);
    const tab = await firefox.openTab();
    await tab.goto(`${HOST}/Members/Login.aspx`);
    await expect.poll(() => guideIsThere(tab)).toBe(true);
    const popup = await openPopup(firefox.marionette());
    await shows(popup, '名單會留到關閉瀏覽器為止');
    await add(popup, '小安', 'DEF234567');
    await popup.press('填入 ID Number');
    await expect.poll(() => tab.value('input[type=text]')).toBe('DEF234567');
    const again = await openPopup(firefox.marionette());
    await expect.poll(() => names(again)).toEqual(['小安']);
    await again.close();

    const page = await firefox.openTab();
    await page.goto(`${EXTENSION_ORIGIN}/options.html`);
    await shows(page, '全部清除');
    await page.press('全部清除');
    await page.press('確定清除');
    await shows(page, '已全部清除');
    await page.goto(`${EXTENSION_ORIGIN}/popup.html`);
    await shows(page, '先存一位考生');
  } finally {
    await firefox.close();
  }
});
