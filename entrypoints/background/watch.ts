/** Waiting for results in this browser: the domain's loop, given what it needs, and what else happens to it. */
import { browser } from 'wxt/browser';
import type { WatchAnswer, WatchMessage } from '../../domain/messages/watch-messages.ts';
import { storeOf } from '../../domain/session/reduce.ts';
import { whoIs } from '../../domain/session/selectors.ts';
import { DEFAULT_STORE, type Session } from '../../domain/session/session.ts';
import { readResults } from '../../domain/results/read-results.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { replan } from '../../domain/watch/plan.ts';
import { afterVisit } from '../../domain/watch/take-answer.ts';
import { finishAlert } from '../../domain/watch/alert.ts';
import { watchLoop } from '../../platform/watch/watch-loop.ts';
import { pageOutcome, UNATTRIBUTED, type Attribution } from '../../domain/watch/outcome.ts';
import { followList, afterUpdate, chooseInterval, switchWatch } from '../../domain/watch/watch-list.ts';
import { WATCH_KEY, watchedBy, type Who } from '../../domain/watch/watch-state.ts';
import { openList } from '../../platform/candidates/open-list.ts';
import { keepUnrecognised } from '../../platform/unrecognised-page.ts';
import { wakeAt } from '../../platform/alarms.ts';
import { askHome, permitted } from '../../platform/fetch-home.ts';
import type { StateStore } from '../../platform/session/state-store.ts';
import { loginMessages } from './login.ts';
import { showBadge } from '../../platform/badge.ts';
import { clearNotifications, isShown, notify, openNoticed, tryNotification } from '../../platform/notifications.ts';
import { homeIsInFront, isInFront } from '../../platform/tabs.ts';

const settings = () => keptSettings().read();

export function resultsWatch(state: StateStore) {
  /** The session's generation when the request began. */
  let began = Promise.resolve(0);
  const loop = watchLoop<Reading>({
    area: browser.storage.local,
    now: () => Date.now(),
    random: () => Math.random(),
    permitted,
    get: () => {
      began = login.generation();
      return began.then(askHome);
    },
    read: (html, address) => {
      const reading = readResults(html, address);
      void keepUnrecognised(reading, html.length).catch(() => undefined);
      return reading;
    },
    attribute: async (reading) => attribution(reading, await login.looked(reading, await began)),
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
  const whose = async (account: string | undefined): Promise<Who> => {
    if (account === undefined) return { is: 'unknown' };
    const idNumber = await state.numberOf(account);
    return idNumber === undefined ? { is: 'unknown' } : whoHas(idNumber);
  };
  const attribution = async (reading: Reading, account: string | undefined): Promise<Attribution> => {
    if (reading.is !== 'available' && reading.is !== 'notYet') return UNATTRIBUTED;
    const who = await whose(account);
    const kept = await loop.read();
    // Where a page shows several exams, the one that is waited for matters.
    const own = kept && who.is === 'candidate' ? watchedBy(kept, who.key)?.exam : undefined;
    const exams = reading.is === 'available' ? reading.results.map(({ exam }) => exam) : [];
    const exam = exams.includes(own) ? own : exams[0];
    return { who, ...(exam && { exam }) };
  };
  /** The session says who is signed in; the watch's own copy of it follows. */
  const follow = async (session: Session) => {
    if (!(await isOn())) return;
    const signedIn = whoIs(session, DEFAULT_STORE, Date.now());
    const who = await whose(signedIn.is === 'person' ? signedIn.account : undefined);
    const is = signedIn.is === 'person' ? 'signedIn' : signedIn.is;
    const { generation, since } = storeOf(session, DEFAULT_STORE);
    await change((watch) => {
      const { session: before } = watch;
      const same = before.is === is && before.generation === generation && isSame(before.who, who);
      return same ? watch : replan({ ...watch, session: { is, who, generation, since } });
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
    await follow((await state.read()).session);
  };

  const login = loginMessages(state, {
    follow,
    visited: async (reading, account, tab) => {
      if (!(await isOn()) || reading.is === 'unrecognised' || reading.is === 'maintenance') return;
      const [seen, by] = [await isInFront(tab), await attribution(reading, account)];
      await change((watch) => {
        const of = by.who.is === 'candidate' ? watch : { ...watch, session: { ...watch.session, who: by.who } };
        return afterVisit(of, pageOutcome(reading.is, by), seen, Date.now(), () => Math.random());
      });
    },
  });

  const switchTo = async (on: boolean): Promise<WatchAnswer> => {
    if (on && (await settings()).sharedComputer) return 'shared';
    const changed = await change((watch) => switchWatch(watch, on));
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
    login,
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

function isSame(a: Who, b: Who): boolean {
  return a.is === b.is && (a.is !== 'candidate' || a.key === (b as typeof a).key);
}
