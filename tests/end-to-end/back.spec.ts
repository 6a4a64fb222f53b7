/** Pages that Back brings again as they were left: no script starts in them. */
import { expect, test } from '@playwright/test';
import { startPracticeSite } from '../practice-site/server.ts';
import { openBrowser } from '../run/open-browser.ts';
import { HOST } from './with-extension.ts';

test('a page that was opened while the guide was off has it when Back brings it again', async () => {
  const site = await startPracticeSite();
  site.state.cacheControl = '';
  const context = await openBrowser({ port: site.port, headless: true, keepsPages: true });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    /** Asked by the extension: Playwright does not follow a page that is brought again. */
    const onPage = () =>
      worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url });
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab!.id! },
          world: 'MAIN',
          func: () => ({
            path: location.pathname,
            isKept: (globalThis as { left?: boolean }).left === true,
            hosts: document.querySelectorAll('[data-candidate-guide]').length,
          }),
        });
        return answer?.result;
      }, `${HOST}/*`);
    const setGuide = (guideOn: boolean) =>
      worker.evaluate((on) => chrome.storage.local.set({ settings: { guideOn: on } }), guideOn);
    await setGuide(false);
    await page.goto(`${HOST}/Members/Register.aspx`);
    await page.evaluate(() => ((globalThis as { left?: boolean }).left = true));
    await page.goto(`${HOST}/Members/Login.aspx`);
    await setGuide(true);
    await expect.poll(onPage).toEqual({ path: '/Members/Login.aspx', isKept: false, hosts: 1 });
    // Not `goBack`, which waits for a load; the answer may be lost with the page that is left.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await expect.poll(onPage).toEqual({ path: '/Members/Register.aspx', isKept: true, hosts: 1 });
  } finally {
    await context.close();
    await site.close();
  }
});
