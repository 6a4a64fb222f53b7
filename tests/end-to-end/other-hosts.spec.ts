import { guideIsThere } from './guide-on-page.ts';
import { expect, test } from './with-extension.ts';

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
