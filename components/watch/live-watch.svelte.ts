/** The watch as an extension page shows it: read once, then updated whenever the background writes it. */
import type { WatchAnswer, WatchMessage } from '../../domain/messages/watch-messages.ts';
import { NO_SESSION, readSession } from '../../domain/session/session.ts';
import { beliefOf, type Belief } from '../../domain/watch/belief.ts';
import { NO_WATCH, readWatch, type KeptWatch } from '../../domain/watch/watch-state.ts';
import { askWatch, onStoredWatchChanged, openSitePage, storedWatch, watchReport } from '../../platform/stored-watch.ts';

export interface LiveWatch {
  /** Changes by itself whenever the background writes it. */
  readonly kept: KeptWatch;
  /** Who is signed in now, by the session. */
  readonly belief: Belief;
  /** False until the person has once answered whether to watch for results. */
  readonly asked: boolean;
  /** ms since 1970, updated every 15 s: the texts on the page say minutes. */
  readonly now: number;
  readonly ask: (message: WatchMessage) => Promise<WatchAnswer>;
  /** Opens the signed-in home page, or the login page. */
  readonly open: (page: 'home' | 'login') => void;
  /** Why the site's page was not recognised, for a developer. Contains no personal data. */
  readonly report: () => Promise<string>;
}

const UPDATE_MS = 15_000;

export async function liveWatch(): Promise<LiveWatch> {
  let stored = $state.raw(await storedWatch());
  let now = $state(Date.now());
  const kept = $derived(readWatch(stored.watch));
  const belief = $derived(
    beliefOf(readSession(stored.session) ?? NO_SESSION, kept.is === 'read' ? kept.state : NO_WATCH, now),
  );
  onStoredWatchChanged((changed) => {
    stored = changed;
    now = Date.now();
  });
  setInterval(() => (now = Date.now()), UPDATE_MS);
  return {
    get kept() {
      return kept;
    },
    get belief() {
      return belief;
    },
    get asked() {
      return stored.watch !== undefined && !(kept.is === 'read' && kept.state.unasked);
    },
    get now() {
      return now;
    },
    ask: askWatch,
    open: openSitePage,
    report: () => watchReport(stored.watch),
  };
}
