/**
 * The ground of every end-to-end run: one practice site and one Chromium with the built extension
 * for a file, a clean state and a new page for each test.
 */
import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { startPracticeSite, type PracticeSite } from '../practice-site/server.ts';
import { openBrowser } from '../run/open-browser.ts';

export const HOST = 'https://candidates.cambridgeenglish.org';

interface PerFile {
  site: PracticeSite;
  browser_: BrowserContext;
  worker: () => Promise<Worker>;
  extensionId: string;
}
interface PerTest {
  page: Page;
  /** Opens a page of the site by its name, such as `Register`. */
  visit: (name: string) => Promise<void>;
  /** Opens a page of the extension. */
  open: (file: string) => Promise<Page>;
}

/** The page that opens by itself when the extension is installed. */
export async function welcomePage(context: BrowserContext): Promise<Page> {
  const opened = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await base.expect.poll(opened).toBeTruthy();
  return opened()!;
}

/**
 * The background, woken where it rests: after a reload of the extension nothing else does that, and a worker that is not
 * running is none to the browser.
 */
async function runningWorker(context: BrowserContext, extensionId: string): Promise<Worker> {
  const found = () => context.serviceWorkers().find((one) => one.url().includes(extensionId));
  await base.expect
    .poll(
      async () => {
        if (found()) return true;
        const page = await context.newPage();
        await page
          .goto(`chrome-extension://${extensionId}/paper.html`)
          .then(() => page.evaluate(() => chrome.runtime.sendMessage({ type: 'watch.list' })))
          .catch(() => undefined);
        await page.close();
        return found() !== undefined;
      },
      { message: 'the background of the extension runs', timeout: 20_000 },
    )
    .toBe(true);
  return found()!;
}

export const test = base.extend<PerTest, PerFile>({
  site: [
    async ({}, use) => {
      const site = await startPracticeSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  browser_: [
    async ({ site }, use) => {
      const context = await openBrowser({
        port: site.port,
        headless: true,
        hosts: [
          'candidates.cambridgeenglish.org.example.com',
          'candidates-cambridgeenglish.org',
          'www.candidates.cambridgeenglish.org',
        ],
      });
      // The welcome page comes up at install; closed here, it takes no test's focus.
      await (await welcomePage(context)).close();
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  extensionId: [
    async ({ browser_ }, use) => {
      const found = () => browser_.serviceWorkers()[0];
      await use(new URL((found() ?? (await browser_.waitForEvent('serviceworker'))).url()).host);
    },
    { scope: 'worker' },
  ],
  worker: [
    async ({ browser_, extensionId }, use) => {
      await use(() => runningWorker(browser_, extensionId));
    },
    { scope: 'worker' },
  ],
  page: async ({ browser_, site, worker }, use) => {
    site.reset();
    await browser_.clearCookies();
    await (
      await worker()
    ).evaluate(async () => {
      await chrome.storage.local.clear();
      await chrome.storage.session.clear();
      await chrome.alarms.clearAll();
      for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
      await chrome.action.setBadgeText({ text: '' });
      await new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('candidates');
        deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
      });
    });
    const page = await browser_.newPage();
    await use(page);
    await page.close();
  },
  visit: async ({ page }, use) => {
    await use(async (name) => {
      await page.goto(`${HOST}/Members/${name}.aspx`);
    });
  },
  open: async ({ browser_, extensionId }, use) => {
    const opened: Page[] = [];
    await use(async (file) => {
      const page = await browser_.newPage();
      opened.push(page);
      await page.goto(`chrome-extension://${extensionId}/${file}`);
      return page;
    });
    for (const page of opened) await page.close();
  },
});

export const { expect } = test;
