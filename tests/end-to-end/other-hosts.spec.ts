import { guideIsThere } from './guide-on-page.ts';
import { closePopups, pressButton } from './press-button.ts';
import { expect, HOST, test } from './with-extension.ts';

for (const address of [
  'https://candidates.cambridgeenglish.org.example.com/Members/Register.aspx',
  'https://candidates-cambridgeenglish.org/Members/Register.aspx',
  'https://www.candidates.cambridgeenglish.org/Members/Register.aspx',
])
  test(`nothing on ${new URL(address).host}`, async ({ page }) => {
    await page.goto(address);
    expect(await page.locator('#txbIdNumber').count()).toBe(1);
    await page.waitForTimeout(500);
    expect(await guideIsThere(page)).toBe(false);
  });

const LOOKS_ALIKE = '這個分頁不是官方網站';
const IS_REAL = '這個分頁是真正的官方網站';

for (const [address, sign] of [
  ['https://candidates-cambridgeenglish.org/Members/Login.aspx', LOOKS_ALIKE],
  ['https://candidates.cambridgeenglish.org.example.com/Members/Login.aspx', LOOKS_ALIKE],
  // The owner's own, and one that has nothing to do with it.
  ['https://www.candidates.cambridgeenglish.org/Members/Login.aspx', undefined],
  ['https://news.example.org/', undefined],
  [`${HOST}/Members/Login.aspx`, IS_REAL],
] as const)
  test(`opened over ${new URL(address).host}, the popup says ${sign ? 'whether it is the site' : 'nothing of it'}`, async ({
    browser_,
    page,
    open,
    worker,
    extensionId,
  }) => {
    await page.route('https://news.example.org/', (route) => route.fulfill({ body: 'News', contentType: 'text/html' }));
    await page.goto(address);
    await page.bringToFront();
    const find = () => worker().then((one) => one.evaluate(() => chrome.tabs.query({ active: true })));
    const [tab] = await find();
    // Without a press on its button the extension knows the address of the site's own tabs alone.
    expect(tab!.url).toBe(sign === IS_REAL ? address : undefined);
    await pressButton(page, extensionId);
    await expect.poll(async () => (await find())[0]!.url).toBe(address);
    await closePopups(browser_);
    const list = await open(`popup.html?tab=${tab!.id}`);
    await expect(list.getByRole('button', { name: '自己填' })).toBeVisible();
    for (const one of [LOOKS_ALIKE, IS_REAL]) await expect(list.getByText(one)).toHaveCount(one === sign ? 1 : 0);
    await expect(list.getByRole('button', { name: '開啟官方網站' })).toHaveCount(sign === IS_REAL ? 0 : 1);
    expect(await guideIsThere(page)).toBe(sign === IS_REAL);
    // The tab that is left is not followed.
    await page.goto('about:blank');
    expect((await find()).some(({ url }) => url === address)).toBe(false);
  });

test('nothing over http', async ({ page }) => {
  // The form itself, over http, on the official name: the browser gets the server's answer from a route.
  await page.route('http://candidates.cambridgeenglish.org/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<title>Register</title><h1>Register</h1><input id=txbIdNumber><input id=txbSecretNumber><input id=txbEmailAddress>',
    }),
  );
  await page.goto('http://candidates.cambridgeenglish.org/Members/Register.aspx');
  expect(await page.locator('#txbIdNumber').count()).toBe(1);
  await page.waitForTimeout(500);
  expect(await guideIsThere(page)).toBe(false);
});

test('nothing in a frame of another site', async ({ page }) => {
  await page.route('https://candidates-cambridgeenglish.org/frame', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="https://candidates.cambridgeenglish.org/Members/Register.aspx"></iframe>',
    }),
  );
  await page.goto('https://candidates-cambridgeenglish.org/frame');
  const frame = page.frames()[1]!;
  await frame.waitForSelector('#txbIdNumber');
  await page.waitForTimeout(500);
  expect(await frame.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
});
