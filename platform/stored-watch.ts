/** Access of an extension page to the watch's stored state and to the background. */
import { browser } from 'wxt/browser';
import type { WatchAnswer, WatchMessage } from '../domain/messages/watch-messages.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../domain/site/site-map.ts';
import { SESSION_KEY } from '../domain/session/session.ts';
import { readWatch, WATCH_KEY } from '../domain/watch/watch-state.ts';
import { unrecognisedPage } from './unrecognised-page.ts';

/** Both unparsed, for `readWatch` and `readSession`. */
export interface StoredWatch {
  /** Undefined until the person has made a choice once. */
  readonly watch: unknown;
  readonly session: unknown;
}

export async function storedWatch(): Promise<StoredWatch> {
  const { [WATCH_KEY]: watch, [SESSION_KEY]: session } = await browser.storage.local.get([WATCH_KEY, SESSION_KEY]);
  return { watch, session };
}

/** Calls back with what is stored whenever the background has written the watch or the session. */
export function onStoredWatchChanged(changed: (stored: StoredWatch) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (WATCH_KEY in changes || SESSION_KEY in changes) void storedWatch().then(changed);
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
      page: await unrecognisedPage(),
    },
    undefined,
    2,
  );
}
