import { add, shows } from './list-on-page.ts';
import type { Firefox } from './start-firefox.ts';
import { expect, test } from './with-firefox.ts';

/** Gives the tab in front a phone's width; a window of Firefox itself cannot be that narrow. */
const narrow = (firefox: Firefox, width: number) =>
  firefox.privileged(
    `const { style } = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
     style.maxWidth = style.minWidth = given[0] + 'px';`,
    width,
  );

for (const width of [360, 320])
  test(`on a phone of ${width} px nothing has to be scrolled sideways`, async ({ tab, open, firefox }) => {
    await tab.goto('about:blank');
    const page = await open('popup.html?tab=1');
    await narrow(firefox, width);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const fits = async (view: string) =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(width);
    await shows(page, '先存一位考生');
    await fits('empty');
    await add(page, '名字非常非常長的小安同學和他的弟弟', 'ABC123456');
    await fits('list');
    await page.press('更多');
    await page.press('修改');
    await fits('form');
  });
