/** What the page is and what the form sends must be the same with the extension and without it. */
import type { BrowserContext, Page } from '@playwright/test';
import { openBrowser } from '../run/open-browser.ts';
import { guideIsThere } from './guide-on-page.ts';
import { expect, HOST, test } from './with-extension.ts';

let plain: BrowserContext;
test.beforeAll(async ({ site }) => {
  plain = await openBrowser({ port: site.port, headless: true, extension: false });
});
test.afterAll(() => plain.close());

async function fillIn(page: Page): Promise<void> {
  await page.fill('#txbIdNumber', 'ABC123456');
  await page.fill('#txbSecretNumber', '1234');
  await page.fill('#txbEmailAddress', 'wang@gmail.com');
  await page.locator('#txbConfirmEmailAddress').pressSequentially('wang@gmail.com');
  await page.fill('#txbPassword', 'abc');
  await page.fill('#txbPassword', 'Practice22');
  await page.locator('#txbPasswordConfirm').pressSequentially('Practice22');
  await page.check('#rdoAgree');
}

/** The body's whole markup, without what differs from one answer of the server to the next. */
const markup = (page: Page) =>
  page.evaluate(() => document.body.outerHTML.replace(/name="__(VIEWSTATE|EVENTVALIDATION)"[^>]*/g, ''));
/** Where every element of the site stands in the document. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      // What has no size is nowhere.
      return !width || !height
        ? []
        : [
            element.localName,
            element.id,
            Math.round(left + scrollX),
            Math.round(top + scrollY),
            Math.round(width),
            Math.round(height),
          ].join(' ');
    }),
  );
const serialised = (page: Page) =>
  page.evaluate(() =>
    [...new FormData(document.querySelector('form')!)]
      .filter(([name]) => !name.startsWith('__'))
      .map(([name, value]) => `${name}=${String(value)}`),
  );

for (const era of ['2019', '2022', '2022-selects'] as const)
  test(`${era}: same markup, same form`, async ({ page, site, visit }) => {
    site.state.era = era;
    await visit('Register');
    await fillIn(page);
    await expect.poll(() => guideIsThere(page)).toBe(true);
    const bare = await plain.newPage();
    await bare.goto(`${HOST}/Members/Register.aspx`);
    await fillIn(bare);
    expect(await serialised(page)).toEqual(await serialised(bare));
    expect(await serialised(page)).toContain('txbIdNumber=ABC123456');
    expect(await markup(page)).toBe(await markup(bare));
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await bare.setViewportSize({ width, height: 800 });
      expect(await places(page), `${width} px`).toEqual(await places(bare));
    }
    expect(await page.evaluate(() => [...document.documentElement.attributes].map(({ name }) => name))).toEqual(
      await bare.evaluate(() => [...document.documentElement.attributes].map(({ name }) => name)),
    );
    await bare.close();
  });

test('the confirm boxes still refuse pasting', async ({ page, visit }) => {
  await visit('Register');
  await expect.poll(() => guideIsThere(page)).toBe(true);
  const refused = await page.evaluate(() => {
    const box = document.querySelector('#txbConfirmEmailAddress')!;
    return !box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true }));
  });
  expect(refused).toBe(true);
});
