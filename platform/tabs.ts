/** Tabs of the site: which one is active, and opening one. */
import { browser } from 'wxt/browser';
import { DEFAULT_STORE } from '../domain/session/session.ts';
import { SITE_ORIGIN } from '../domain/site/real-site.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../domain/site/site-map.ts';

const pathOf = (address: string | undefined) => {
  try {
    return new URL(address ?? '').pathname.toLowerCase();
  } catch {
    return '';
  }
};

/**
 * Opens the address in a tab that shows that page already, else in a new one, because another page of the
 * site may hold a half-filled form. Private windows are not used.
 */
export async function openSite(address: typeof HOME_ADDRESS | typeof LOGIN_ADDRESS): Promise<void> {
  const tabs = await browser.tabs.query({ url: `${SITE_ORIGIN}/*` });
  const open = tabs.find(({ url, incognito }) => !incognito && pathOf(url) === pathOf(address));
  // The home page is reloaded, because it may have been opened before the release.
  const tab =
    open?.id === undefined
      ? await browser.tabs.create({ url: address })
      : await browser.tabs.update(open.id, { active: true, ...(address === HOME_ADDRESS && { url: address }) });
  // Firefox for Android has no windows.
  if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

/** The active tab of the focused window; undefined while another program is in front. */
async function tabInFront() {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (!tab || tab.incognito) return undefined;
  const inFront = await browser.windows?.getLastFocused();
  return (inFront?.focused ?? true) ? tab : undefined;
}

export async function isInFront(tab: number): Promise<boolean> {
  return (await tabInFront())?.id === tab;
}

export async function homeIsInFront(): Promise<boolean> {
  const tab = await tabInFront();
  return tab?.url !== undefined && tab.url.startsWith(SITE_ORIGIN) && pathOf(tab.url) === pathOf(HOME_ADDRESS);
}

/**
 * The cookie store of a tab: `default`, or in Firefox a container's. Chrome has no others than the private windows',
 * in which nothing is remembered.
 */
export function cookieStoreOf(tab: object): string {
  const store = 'cookieStoreId' in tab && typeof tab.cookieStoreId === 'string' ? tab.cookieStoreId : '';
  return store === '' || store === 'firefox-default' ? DEFAULT_STORE : store;
}
