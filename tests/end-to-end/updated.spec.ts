/** The extension is updated under an open page. In a browser of its own: Playwright does not find the new worker. */
import { expect, test } from '@playwright/test';
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from '../run/open-browser.ts';
import { guideIsThere } from './guide-on-page.ts';
import { HOST, welcomePage } from './with-extension.ts';

test('P3: a guide whose script was cut off by an update takes itself away', async () => {
  const site = await startPracticeSite();
  const context = await openBrowser({ port: site.port, headless: true });
  try {
    const own = await welcomePage(context);
    const page = await context.newPage();
    await page.goto(`${HOST}/Members/Register.aspx`);
    await expect.poll(() => guideIsThere(page)).toBe(true);
    await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll(':root > div').length)).toBe(0);
  } finally {
    await context.close();
    await site.close();
  }
});
