/** What a look changes: before its request, and after its answer. */
import {
  IN_FLIGHT_LIMIT_MS,
  type Plan,
  type WatchState,
  type Who,
  watchedBy,
  withCandidate,
  type Watched,
} from './watch-state.ts';
import type { Outcome, PageOutcome, Attribution } from './outcome.ts';
import { isSignedOut, signedOut, loginTried, signedInAs, stillSignedIn } from './signed-in.ts';
import {
  backedOff,
  looksOfTheDay,
  ordinary,
  rationed,
  stoppedForToday,
  unreached,
  type Random,
  replan,
} from './plan.ts';
import { ukToday } from './uk-calendar.ts';

/**
 * The state to be written before the request. It already holds the next look as if this one had
 * brought nothing, so that a worker stopped in the middle neither repeats it nor forgets to go on.
 */
export function beginLook(state: WatchState, now: number, random: Random): WatchState {
  const begun = {
    ...state,
    looks: [...looksOfTheDay(state.looks, now), now],
    inFlight: { at: now, generation: state.session.generation },
  };
  const plan = ordinary(begun, now, random);
  return { ...begun, plan: { ...plan, at: Math.max(plan.at, now + IN_FLIGHT_LIMIT_MS) } };
}

/** The state after a look that `beginLook` announced. */
export function afterLook(state: WatchState, outcome: Outcome, now: number, random: Random): WatchState {
  const { inFlight, ...ended } = state;
  // While the answer was on its way somebody signed in or out: it is not known whose page this was.
  if (inFlight && inFlight.generation !== state.session.generation && isAboutSession(outcome)) return ended;
  const settled = settle(outcome.is === 'offline' && inFlight ? uncounted(ended, inFlight.at) : ended, outcome, now);
  const plan = planAfter(settled, outcome, now, random);
  const { plan: _past, ...unplanned } = settled;
  return plan ? { ...unplanned, plan: rationed(settled, plan) } : unplanned;
}

/** What did not reach the site is nothing that the daily limit has to spare it. */
function uncounted(state: WatchState, startedAt: number): WatchState {
  return { ...state, looks: state.looks.filter((at) => at !== startedAt) };
}

function isAboutSession({ is }: Outcome): boolean {
  return is === 'available' || is === 'notYet' || is === 'signedOut' || is === 'locked';
}

function settle(state: WatchState, outcome: Outcome, now: number): WatchState {
  const { inARow } = state;
  switch (outcome.is) {
    case 'available':
    case 'notYet':
      return settleReading(state, outcome.is, outcome.by, 'alerting', now);
    case 'signedOut':
    case 'locked':
      return { ...recognised(signedOut(state, outcome.is, now)), last: { at: now, is: outcome.is } };
    case 'unrecognised': {
      const unrecognised = inARow.unrecognised + 1;
      const seen = { ...state, last: { at: now, is: outcome.is }, inARow: { unrecognised, refused: 0, busy: 0 } };
      return unrecognised >= 2 ? { ...seen, stopped: 'unrecognised' } : seen;
    }
    case 'clientError':
    case 'forbidden':
      return {
        ...state,
        last: { at: now, is: outcome.is },
        inARow: { ...inARow, refused: inARow.refused + 1, busy: 0 },
      };
    case 'throttled':
    case 'serverError':
    case 'maintenance':
      return { ...state, last: { at: now, is: outcome.is }, inARow: { ...inARow, refused: 0, busy: inARow.busy + 1 } };
    case 'offline':
    case 'noPermission':
      return { ...state, last: { at: now, is: outcome.is } };
  }
}

function planAfter(state: WatchState, outcome: Outcome, now: number, random: Random): Plan | undefined {
  if (isSignedOut(state) || state.stopped) return undefined;
  switch (outcome.is) {
    case 'throttled':
      return backedOff(state, 'throttled', state.inARow.busy, now, random, outcome.wait);
    case 'serverError':
    case 'maintenance':
      return backedOff(state, outcome.is, state.inARow.busy, now, random);
    case 'forbidden':
      return stoppedForToday(now, random);
    case 'clientError':
      return state.inARow.refused >= 2 ? stoppedForToday(now, random) : ordinary(state, now, random);
    case 'offline':
    case 'noPermission':
      return unreached(state, outcome.is, now, random);
    default:
      return ordinary(state, now, random);
  }
}

/**
 * A page of the site is open. A page that is none of the known ones says nothing: the person can see it.
 * @param inFront true when its tab is the one being looked at: then no notification is needed
 */
export function afterVisit(
  state: WatchState,
  page: PageOutcome,
  inFront: boolean,
  now: number,
  random: Random,
): WatchState {
  if (page.is === 'available' || page.is === 'notYet') {
    const settled = replan(settleReading(state, page.is, page.by, inFront ? 'seen' : 'alerting', now));
    return settled.plan && settled.plan.at > now ? settled : { ...settled, plan: ordinary(settled, now, random) };
  }
  if (page.is !== 'signedOut' && page.is !== 'locked') return state;
  return { ...replan(recognised(signedOut(state, page.is, now))), last: { at: now, is: page.is } };
}

/** A login form is being sent. To be called before it leaves the browser. */
export function afterLoginTried(state: WatchState, now: number): WatchState {
  return replan(loginTried(state, now));
}

/** A login succeeded. The page that follows comes as a visit of its own. */
export function afterSignIn(state: WatchState, who: Who, now: number): WatchState {
  return replan(signedInAs(state, who, now));
}

/** Clears what counts answers in a row: the page was recognised. */
export function recognised(state: WatchState): WatchState {
  const { stopped: _stopped, ...going } = state;
  return { ...going, inARow: { unrecognised: 0, refused: 0, busy: 0 } };
}

/**
 * Takes in a signed-in page. An alert arises only where the result is known to be a watched
 * candidate's: another person's, another exam's or nobody's result never alerts.
 * @param alert what becomes of the notification: 'seen' where the person is looking at the page
 */
export function settleReading(
  before: WatchState,
  is: 'available' | 'notYet',
  by: Attribution,
  alert: 'alerting' | 'seen',
  now: number,
): WatchState {
  let state = recognised(stillSignedIn(before, by, now));
  const { who } = state.session;
  const candidate = who.is === 'candidate' ? watchedBy(state, who.key) : undefined;
  if (!candidate) {
    const resultShown = is === 'available' && who.is === 'unknown';
    if (resultShown) state = { ...state, session: { ...state.session, resultShown } };
    return { ...state, last: { at: now, is } };
  }
  if (is === 'notYet') {
    return withCandidate({ ...state, last: { at: now, is } }, candidate.key, (own) => ({ ...own, lookedAt: now }));
  }
  if (!isTheirs(candidate, by, now)) {
    const session = { ...state.session, who: { is: 'other' as const }, generation: state.session.generation + 1 };
    return { ...state, session, last: { at: now, is: 'otherExam' } };
  }
  return withCandidate({ ...state, last: { at: now, is } }, candidate.key, (own) => released(own, alert, now));
}

/** Another exam's result, or one that is there before the exam was sat, belongs to an earlier entry. */
function isTheirs(candidate: Watched, by: Attribution, now: number): boolean {
  return (by.exam ?? candidate.exam) === candidate.exam && ukToday(now).date > candidate.examDate;
}

/** The first time decides: a release that was notified is not notified again. */
function released(own: Watched, alert: 'alerting' | 'seen', now: number): Watched {
  const first = { ...own, lookedAt: now, releasedAt: own.releasedAt ?? now };
  if (alert === 'seen' || own.alert === undefined) return { ...first, alert: own.on ? alert : 'seen' };
  return first;
}
