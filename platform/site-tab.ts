/** The tab of the site that a page of the extension beside it works with. */
import { browser, type Browser } from 'wxt/browser';
import { SITE_ORIGIN } from '../domain/site/real-site.ts';

/**
 * The active tab of this window where it shows the site, else the tab of the site that was used last; undefined where
 * there is none. Private windows are left alone, unless the page is in one.
 */
export async function findSiteTab(): Promise<Browser.tabs.Tab | undefined> {
  const [here, tabs] = await Promise.all([
    browser.tabs.query({ active: true, currentWindow: true }),
    browser.tabs.query({ url: `${SITE_ORIGIN}/*` }),
  ]);
  const incognito = browser.extension.inIncognitoContext;
  const ours = tabs.filter((tab) => tab.incognito === incognito);
  const active = ours.find(({ id }) => id === here[0]?.id);
  return active ?? ours.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Calls back whenever another tab may be the one. */
export function onTabsChanged(changed: () => void): void {
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onRemoved.addListener(changed);
  browser.tabs.onUpdated.addListener((_id, { url, status }) => {
    if (url !== undefined || status === 'complete') changed();
  });
}

/** Brings a tab to the front. */
export async function showTab({ id, windowId }: Browser.tabs.Tab): Promise<void> {
  if (id !== undefined) await browser.tabs.update(id, { active: true });
  // Firefox for Android has no windows.
  await browser.windows?.update(windowId, { focused: true });
}
