/** The watch as an extension page shows it: read once, then kept up with what the background writes. */
import { readWatch } from '../../domain/watch/watch-state.ts';
import { askWatch, onStoredWatchChanged, openSitePage, storedWatch, watchReport } from '../../platform/stored-watch.ts';
import type { LiveWatch } from './live-watch.ts';

/** A popup is looked at for minutes; its texts say minutes. */
const RENEW_MS = 15_000;

export async function liveWatch(): Promise<LiveWatch> {
  let stored = $state.raw(await storedWatch());
  let now = $state(Date.now());
  const kept = $derived(readWatch(stored));
  onStoredWatchChanged((changed) => {
    stored = changed;
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
    ask: askWatch,
    open: openSitePage,
    report: () => watchReport(stored),
  };
}
