/** The watch as an extension page shows it: read once, then kept up with what the background writes. */
import { browser } from 'wxt/browser';
import type { LiveWatch } from '../../components/waiting/live-watch.ts';
import type { WatchAnswer } from '../../domain/messages/watch-messages.ts';
import { HOME_ADDRESS, LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { readWatch, WATCH_KEY } from '../../domain/waiting/watch-state.ts';
import { unrecognisedPage } from './unrecognised-page.ts';

/** A popup is looked at for minutes; its texts say minutes. */
const RENEW_MS = 15_000;

export async function liveWatch(): Promise<LiveWatch> {
  let stored = $state.raw((await browser.storage.local.get(WATCH_KEY))[WATCH_KEY]);
  let now = $state(Date.now());
  const kept = $derived(readWatch(stored));
  browser.storage.local.onChanged.addListener((changes) => {
    if (!(WATCH_KEY in changes)) return;
    stored = changes[WATCH_KEY]?.newValue;
    now = Date.now();
  });
  setInterval(() => (now = Date.now()), RENEW_MS);
  return {
    get kept() {
      return kept;
    },
    get asked() {
      return stored !== undefined;
    },
    get now() {
      return now;
    },
    ask: (message) =>
      browser.runtime
        .sendMessage(message)
        .then((answer) => (answer as WatchAnswer | undefined) ?? 'failed')
        .catch((): WatchAnswer => 'failed'),
    open: (page) => void browser.tabs.create({ url: page === 'home' ? HOME_ADDRESS : LOGIN_ADDRESS }),
    report: async () => {
      const { version, name } = browser.runtime.getManifest();
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
    },
  };
}
