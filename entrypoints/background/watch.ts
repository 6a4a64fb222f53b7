/** Waiting for results in this browser: the domain's loop, given what it needs, and what else happens to it. */
import { browser } from 'wxt/browser';
import type { LoginAnswer } from '../../domain/lockout/guard.ts';
import type { WatchAnswer, WatchMessage } from '../../domain/messages/watch-messages.ts';
import type { Told } from '../../domain/signed-in/signed-in.ts';
import { readResults } from '../../domain/results/read-results.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { afterLoginTried, afterSignIn, afterVisit } from '../../domain/watch/take-answer.ts';
import { finishAlert } from '../../domain/watch/alert.ts';
import { watchLoop } from '../../platform/watch/watch-loop.ts';
import { pageOutcome, type PageOutcome } from '../../domain/watch/outcome.ts';
import { followList, afterUpdate, chooseInterval, switchWatch } from '../../domain/watch/watch-list.ts';
import { WATCH_KEY, type Who } from '../../domain/watch/watch-state.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { keepUnrecognised } from '../../platform/unrecognised-page.ts';
import { wakeAt } from '../../platform/alarms.ts';
import { askHome, permitted } from '../../platform/fetch-home.ts';
import { attribute } from './attribute.ts';
import { showBadge } from '../../platform/badge.ts';
import { clearNotifications, isShown, notify, openNoticed, tryNotification } from '../../platform/notifications.ts';
import { homeIsInFront, isInFront } from '../../platform/tabs.ts';

const settings = () => keptSettings().read();

/** @param signedIn the ID Number that is signed in on the site now, as far as is known */
export function resultsWatch(signedIn: () => Promise<string | undefined>) {
  const loop = watchLoop<Reading>({
    area: browser.storage.local,
    now: () => Date.now(),
    random: () => Math.random(),
    permitted,
    get: askHome,
    read: (html, address) => {
      const reading = readResults(html, address);
      void keepUnrecognised(reading, html.length).catch(() => undefined);
      return reading;
    },
    attribute,
    notify,
    isShown,
    inFront: homeIsInFront,
    wakeAt,
    showBadge,
  });

  const woken = () =>
    loop.wake().catch((error: unknown) => {
      // The alarm is set by then, so that it is tried again.
      console.error('Candidate Guide could not finish a tick of the watch:', error instanceof Error ? error.name : '');
    });
  /** Changes the state, and does not wait for what comes of it: a look may take long, and a login must be heard meanwhile. */
  const change: typeof loop.write = async (work) => {
    const after = await loop.write(work);
    void woken();
    return after;
  };

  /** A login and the page that follows it tell of themselves one after the other, and must be heard in that order. */
  let queue: Promise<unknown> = Promise.resolve();
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  /** Nothing is written before the person has chosen, nor for those who chose not to. */
  const isOn = async () => (await loop.read())?.on === true;
  const wasAsked = async () => (await browser.storage.local.get(WATCH_KEY))[WATCH_KEY] !== undefined;

  const whoHas = async (idNumber: string): Promise<Who> => {
    const opening = await openList(await settings());
    if (opening.is !== 'open') return { is: 'unknown' };
    const found = await opening.store.find(idNumber);
    opening.store.close();
    if (found.is === 'found') return { is: 'candidate', key: found.candidate.id };
    return { is: found.is === 'none' ? 'other' : 'unknown' };
  };
  const takeWhoIsIn = async () => {
    const idNumber = await signedIn();
    if (idNumber === undefined) return;
    const who = await whoHas(idNumber);
    await change((state) => {
      const before = state.session;
      const known = before.is === 'signedIn' && before.who.is === who.is;
      const same = known && (who.is !== 'candidate' || (before.who.is === 'candidate' && before.who.key === who.key));
      return same ? state : afterSignIn(state, who, Date.now());
    });
  };

  const followCandidates = async () => {
    if (!(await wasAsked())) return;
    const opening = await openList(await settings());
    // What cannot be read now must not be taken for an empty list.
    if (opening.is !== 'open') return;
    const listing = await opening.store.list();
    opening.store.close();
    if (listing.is !== 'listed') return;
    await change((state) => followList(state, listing.candidates, Date.now()));
    if (await isOn()) await takeWhoIsIn();
  };

  const visit = async (page: PageOutcome, tab: number) => {
    const seen = await isInFront(tab);
    await change((state) => afterVisit(state, page, seen, Date.now(), () => Math.random()));
  };

  const switchTo = async (on: boolean): Promise<WatchAnswer> => {
    if (on && (await settings()).sharedComputer) return 'shared';
    // While it was off nobody listened: who is signed in is to be found out anew.
    const changed = await change((state) => {
      const switched = switchWatch(state, on);
      return on && !state.on ? afterLoginTried(switched, Date.now()) : switched;
    });
    if (!changed) return 'failed';
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
        return (await change((state) => chooseInterval(state, message.interval))) ? 'done' : 'failed';
      case 'watch.look':
        return (await loop.lookNow()) ?? 'noPermission';
      case 'watch.try':
        await tryNotification();
        return 'done';
      case 'watch.seen':
        await change((state) => finishAlert(state, message.candidate, 'seen'));
        return 'done';
    }
  };

  return {
    wake: woken,
    answer,
    /** A login form is being sent: from now on no answer is taken for the former person's. */
    loginTried: () =>
      inOrder(async () => {
        if (await isOn()) await change((state) => afterLoginTried(state, Date.now()));
      }),
    /**
     * The page that followed.
     * @param told what it tells of who is signed in
     */
    loginAnswered: (was: LoginAnswer, told: Promise<Told>, tab: number) =>
      inOrder(async () => {
        const answered = await told;
        if (answered.is === 'stale' || !(await isOn())) return;
        if (answered.newlyIn !== undefined) {
          const who = await whoHas(answered.newlyIn);
          await change((state) => afterSignIn(state, who, Date.now()));
        } else if (was !== 'signedIn' && was !== 'silent') {
          await visit({ is: was === 'locked' ? 'locked' : 'signedOut' }, tab);
        }
      }),
    /**
     * The person has a page of the site open: as good as a look.
     * @param current false for a former person's page, left open in another tab
     */
    visited: (reading: Reading, current: Promise<boolean>, tab: number) =>
      inOrder(async () => {
        if (!(await current) || !(await isOn())) return;
        await visit(pageOutcome(reading.is, await attribute(reading)), tab);
      }),
    /** The browser or the extension has just started: the badge is lost, and in Firefox the alarms. */
    started: () => inOrder(followCandidates).then(woken, woken),
    /** A new version may know the new pages. */
    updated: () =>
      inOrder(async () => {
        if (await wasAsked()) await change(afterUpdate);
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
        void woken();
      }),
  };
}
