/** The watch in this browser: its loop over the browser's adapters, and what else changes it. */
import { browser } from 'wxt/browser';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { bareId } from '../../domain/checks/id-number.ts';
import type { WatchAnswer, WatchMessage } from '../../domain/messages/watch-messages.ts';
import { readResults } from '../../domain/results/read-results.ts';
import { whoIs } from '../../domain/session/selectors.ts';
import { finishAlert } from '../../domain/watch/alert.ts';
import { withAccount } from '../../domain/watch/belief.ts';
import { afterUpdate, chooseInterval, followList, switchWatch } from '../../domain/watch/watch-list.ts';
import { restoreReleases, withdrawReleases, type Release } from '../../domain/watch/restore-releases.ts';
import { WATCH_KEY, type WatchState } from '../../domain/watch/watch-state.ts';
import { wakeAt } from '../../platform/alarms.ts';
import { showBadge } from '../../platform/badge.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { askHome, permitted } from '../../platform/fetch-home.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { clearNotifications, isShown, notify, openNoticed, tryNotification } from '../../platform/notifications.ts';
import type { StateStore } from '../../platform/session/state-store.ts';
import { homeIsInFront } from '../../platform/tabs.ts';
import { keepUnrecognised } from '../../platform/unrecognised-page.ts';
import { pageContent } from '../../platform/watch/page-content.ts';
import { watchLoop } from '../../platform/watch/watch-loop.ts';
import { loginMessages } from './login.ts';

/**
 * The hash of an ID Number is slow on purpose. Of those who are waited for so many are hashed each time that the list is
 * followed, so that a person known by name is known on the list too; whoever logs in is known at once.
 */
const HASHED_AT_ONCE = 12;

const settings = () => keptSettings().read();

export function resultsWatch(state: StateStore) {
  const loop = watchLoop({
    state,
    now: () => Date.now(),
    random: () => Math.random(),
    permitted,
    get: askHome,
    readPage: (html, address) => {
      const reading = readResults(html, address);
      void keepUnrecognised(reading, html.length).catch(() => undefined);
      return pageContent(reading, state.nameOf);
    },
    notify,
    isShown,
    inFront: homeIsInFront,
    wakeAt,
    showBadge,
  });

  const wake = () =>
    loop.wake().catch((error: unknown) => {
      // The alarm is set by then, so that it is tried again.
      console.error('Candidate Guide could not finish a tick of the watch:', error instanceof Error ? error.name : '');
    });
  /** Does not wait for the tick that follows: a look may take long, and a login must be heard meanwhile. */
  const change = async (work: (watch: WatchState) => WatchState): Promise<WatchState | undefined> => {
    const after = await loop.write(work);
    void wake();
    return after;
  };

  const listed = async (): Promise<readonly Candidate[] | undefined> => {
    const opening = await openList(await settings());
    // What cannot be read now must not be taken for an empty list.
    if (opening.is !== 'open') return undefined;
    const listing = await opening.store.list();
    opening.store.close();
    return listing.is === 'listed' ? listing.candidates : undefined;
  };

  /** Notes which candidates' accounts the session speaks of. */
  const noteAccounts = async (candidates: readonly Candidate[]) => {
    const { session, watch } = await state.read();
    if (!watch) return;
    const unknown = new Set(watch.candidates.flatMap(({ key, account }) => (account === undefined ? [key] : [])));
    const found = new Map<string, string>();
    for (const store of Object.keys(session.stores)) {
      const who = whoIs(session, store, Date.now());
      const number = who.is === 'person' ? await state.numberOf(who.account) : undefined;
      const own = number && candidates.find(({ idNumber }) => idNumber === bareId(number));
      if (who.is === 'person' && own) found.set(own.id, who.account);
    }
    const waitedFor = candidates.filter(({ id, watching }) => watching && unknown.has(id) && !found.has(id));
    for (const { id, idNumber } of waitedFor.slice(0, HASHED_AT_ONCE)) found.set(id, await state.accountOf(idNumber));
    await change((before) => [...found].reduce((after, [key, account]) => withAccount(after, key, account), before));
  };

  const followCandidates = async () => {
    if (!(await state.read()).asked) return;
    const candidates = await listed();
    if (!candidates) return;
    await change((watch) => followList(watch, candidates, Date.now()));
    await noteAccounts(candidates);
  };

  /** In the order in which they were asked for. */
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const switchTo = async (on: boolean): Promise<WatchAnswer> => {
    if (on && (await settings()).sharedComputer) return 'shared';
    if (!(await change((watch) => switchWatch(watch, on)))) return 'failed';
    await followCandidates();
    return 'done';
  };

  const takeReleases = async (releases: readonly Release[], restored: boolean): Promise<WatchAnswer> => {
    if ((await settings()).sharedComputer) return 'shared';
    const { asked } = await state.read();
    const after = await change((watch) => {
      if (!restored) return withdrawReleases(watch, releases);
      return restoreReleases(asked ? watch : { ...watch, unasked: true }, releases, Date.now());
    });
    if (!after) return 'failed';
    await followCandidates();
    return 'done';
  };

  const answer = async (message: WatchMessage): Promise<WatchAnswer> => {
    switch (message.type) {
      case 'watch.list':
        await inOrder(followCandidates);
        return 'done';
      case 'watch.switch':
        return inOrder(() => switchTo(message.on));
      case 'watch.interval':
        return (await change((watch) => chooseInterval(watch, message.interval))) ? 'done' : 'failed';
      case 'watch.look':
        return (await loop.lookNow()) ?? 'noPermission';
      case 'watch.try':
        await tryNotification();
        return 'done';
      case 'watch.seen':
        await change((watch) => finishAlert(watch, message.candidate, 'seen'));
        return 'done';
      case 'watch.releases':
        return inOrder(() => takeReleases(message.releases, message.restored));
    }
  };

  const withLogin = async (watch: WatchState, idNumber: string, account: string): Promise<WatchState> => {
    if (!watch.candidates.length || watch.candidates.some((own) => own.account === account)) return watch;
    const opening = await openList(await settings());
    if (opening.is !== 'open') return watch;
    const found = await opening.store.find(idNumber);
    opening.store.close();
    return found.is === 'found' ? withAccount(watch, found.candidate.id, account) : watch;
  };
  const login = loginMessages(state, { withLogin, wake: () => void wake() });

  return {
    wake,
    answer,
    login,
    /** The browser or the extension has just started: the badge is lost, and in Firefox the alarms. */
    started: () => inOrder(followCandidates).then(wake, wake),
    /** A new version may know the new pages. */
    updated: () =>
      inOrder(async () => {
        if ((await state.read()).asked) await change(afterUpdate);
      }),
    clicked: async (id: string) => {
      await Promise.all([openNoticed(id), loop.noticed(id)]);
    },
    closed: (id: string) => loop.noticed(id),
    /**
     * A shared computer: the list goes with the browser, and a notification would come up before
     * whoever sits there next. So nothing is watched for, and nothing of it stays.
     */
    forgetAll: () =>
      inOrder(async () => {
        await browser.storage.local.remove(WATCH_KEY);
        await clearNotifications();
        void wake();
      }),
  };
}
