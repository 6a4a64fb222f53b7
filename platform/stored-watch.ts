/** Access of an extension page to the watch's stored state and to the background. */
import { browser } from 'wxt/browser';
import type { WatchAnswer, WatchMessage } from '../domain/messages/watch-messages.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../domain/site/site-map.ts';
import { readWatch, WATCH_KEY } from '../domain/watch/watch-state.ts';
import { unrecognisedPage } from './unrecognised-page.ts';

/** Unparsed, for `readWatch`; undefined until the person has made a choice once. */
export async function storedWatch(): Promise<unknown> {
  return (await browser.storage.local.get(WATCH_KEY))[WATCH_KEY];
}

/** Calls back with the new stored state whenever the background has written it. */
export function onStoredWatchChanged(changed: (stored: unknown) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (WATCH_KEY in changes) changed(changes[WATCH_KEY]?.newValue);
  });
}

/** Resolves to `failed` where the background does not answer. */
export function askWatch(message: WatchMessage): Promise<WatchAnswer> {
  return browser.runtime
    .sendMessage(message)
    .then((answer) => (answer as WatchAnswer | undefined) ?? 'failed')
    .catch((): WatchAnswer => 'failed');
}

/** Opens the signed-in home page, or the login page, in a new tab. */
export function openSitePage(page: 'home' | 'login'): void {
  void browser.tabs.create({ url: page === 'home' ? HOME_ADDRESS : LOGIN_ADDRESS });
}

/** JSON that tells a developer why the page is not recognised; it contains nothing about a person. */
export async function watchReport(stored: unknown): Promise<string> {
  const { version, name } = browser.runtime.getManifest();
  const kept = readWatch(stored);
  const state = kept.is === 'read' ? kept.state : undefined;
  return JSON.stringify(
    {
      extension: `${name} ${version}`,
      browser: navigator.userAgent,
      at: Date.now(),
      last: state?.last,
      inARow: state?.inARow,
      session: state?.session.is,
      page: await unrecognisedPage(),
    },
    undefined,
    2,
  );
}
