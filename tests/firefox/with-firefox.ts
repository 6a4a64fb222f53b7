/** The ground of every run in Firefox: one practice site and one Firefox for a file, a clean state and a new tab for each test. */
import { test as base } from '@playwright/test';
import { startPracticeSite, type PracticeSite } from '../practice-site/server.ts';
import { EXTENSION_ORIGIN } from './profile.ts';
import { startFirefox, type Firefox } from './start-firefox.ts';
import { openPopup, type View } from './view.ts';

export const HOST = 'https://candidates.cambridgeenglish.org';

interface PerFile {
  site: PracticeSite;
  firefox: Firefox;
}
interface PerTest {
  /** Everything as at the start; part of every test. */
  cleaned: void;
  tab: View;
  /** Opens a page of the site by its name, such as `Register`. */
  visit: (name: string) => Promise<void>;
  /** Opens a page of the extension in a tab. */
  open: (file: string) => Promise<View>;
  /** Opens the real popup over the tab in front. */
  popup: () => Promise<View>;
}

/** Forgets all that the extension and the site have kept. */
async function clean(firefox: Firefox): Promise<void> {
  await firefox.privileged('Services.cookies.removeAll()');
  const tab = await firefox.openTab();
  await tab.goto(`${EXTENSION_ORIGIN}/popup.html`);
  await tab.evaluate(async () => {
    localStorage.clear();
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    await new Promise((resolve) => {
      const deleting = indexedDB.deleteDatabase('candidates');
      deleting.onsuccess = deleting.onerror = deleting.onblocked = resolve;
    });
  });
  await tab.close();
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
  firefox: [
    async ({ site }, use) => {
      const firefox = await startFirefox(site.port);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  cleaned: [
    async ({ firefox, site }, use) => {
      site.reset();
      await clean(firefox);
      await use();
    },
    { auto: true },
  ],
  tab: async ({ firefox, cleaned }, use) => {
    void cleaned;
    const tab = await firefox.openTab();
    await use(tab);
    await tab.close();
  },
  visit: async ({ tab }, use) => {
    await use((name) => tab.goto(`${HOST}/Members/${name}.aspx`));
  },
  open: async ({ firefox }, use) => {
    const opened: View[] = [];
    await use(async (file) => {
      const tab = await firefox.openTab();
      opened.push(tab);
      await tab.goto(`${EXTENSION_ORIGIN}/${file}`);
      return tab;
    });
    for (const tab of opened) await tab.close();
  },
  popup: async ({ firefox }, use) => {
    const opened: View[] = [];
    await use(async () => {
      // There is one popup at a time.
      await opened.at(-1)?.close();
      const popup = await openPopup(firefox.marionette());
      opened.push(popup);
      return popup;
    });
    await opened.at(-1)?.close();
  },
});

export const { expect } = test;
