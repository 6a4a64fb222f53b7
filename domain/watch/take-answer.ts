/** What the site's answers change in the watch: a look's, and pages that the person opens. */
import { isSignedOut, type Belief, type Whose } from './belief.ts';
import type { ExamId } from '../exams/exams.ts';
import type { Outcome, PageOutcome } from './outcome.ts';
import {
  backedOff,
  looksOfTheDay,
  ordinary,
  rationed,
  replan,
  stoppedForToday,
  unreached,
  type Random,
} from './plan.ts';
import { ukToday } from './uk-calendar.ts';
import {
  IN_FLIGHT_LIMIT_MS,
  watchedBy,
  withCandidate,
  type Plan,
  type WatchState,
  type Watched,
} from './watch-state.ts';

/**
 * The state to be written before the request. It already holds the next look as if this one had
 * brought nothing, so that a worker stopped in the middle neither repeats it nor forgets to go on.
 */
export function beginLook(state: WatchState, { generation }: Belief, now: number, random: Random): WatchState {
  const begun = { ...state, looks: [...looksOfTheDay(state.looks, now), now], inFlight: { at: now, generation } };
  const plan = ordinary(begun, now, random);
  return { ...begun, plan: { ...plan, at: Math.max(plan.at, now + IN_FLIGHT_LIMIT_MS) } };
}

/**
 * The state after a look that `beginLook` announced.
 * @param belief what the session says once it has taken in the look's answer
 */
export function afterLook(
  state: WatchState,
  belief: Belief,
  outcome: Outcome,
  now: number,
  random: Random,
): WatchState {
  const { inFlight, ...ended } = state;
  // While the answer was on its way somebody signed in or out, and it does not say whose it is.
  if (inFlight && inFlight.generation !== belief.generation && isNobodys(outcome)) return ended;
  const counted = outcome.is === 'offline' && inFlight ? uncounted(ended, inFlight.at) : ended;
  const settled = settle(counted, belief, outcome, now);
  const plan = planAfter(settled, belief, outcome, now, random);
  const { plan: _past, ...unplanned } = settled;
  return plan ? { ...unplanned, plan: rationed(settled, plan) } : unplanned;
}

/** The daily limit spares the site requests; what did not reach the site is not counted. */
function uncounted(state: WatchState, startedAt: number): WatchState {
  return { ...state, looks: state.looks.filter((at) => at !== startedAt) };
}

function isNobodys(outcome: Outcome): boolean {
  return (outcome.is === 'available' || outcome.is === 'notYet') && outcome.of.is === 'unknown';
}

function settle(state: WatchState, belief: Belief, outcome: Outcome, now: number): WatchState {
  const { inARow } = state;
  const seen = { ...state, last: { at: now, is: outcome.is } };
  switch (outcome.is) {
    case 'available':
      return settleResult(recognised(state), belief, outcome.of, outcome.exams, 'alerting', now);
    case 'notYet':
      return settleNotYet(recognised(seen), outcome.of, now);
    case 'signedOut':
    case 'locked':
      return recognised(seen);
    case 'cannotTell': {
      const cannotTell = inARow.cannotTell + 1;
      const counted: WatchState = { ...seen, inARow: { cannotTell, refused: 0, busy: 0 } };
      return cannotTell >= 2 ? { ...counted, stopped: 'cannotTell', stopNotice: 'alerting' } : counted;
    }
    case 'clientError':
    case 'forbidden':
      return { ...seen, inARow: { ...inARow, refused: inARow.refused + 1, busy: 0 } };
    case 'throttled':
    case 'serverError':
    case 'maintenance':
      return { ...seen, inARow: { ...inARow, refused: 0, busy: inARow.busy + 1 } };
    case 'offline':
    case 'noPermission':
      return seen;
  }
}

function planAfter(state: WatchState, belief: Belief, outcome: Outcome, now: number, random: Random): Plan | undefined {
  if (isSignedOut(belief) || state.stopped) return undefined;
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
 * The person has a page of the site open: as much as a look, at no request. A page that does not tell is left to the
 * person, who can see it, and so is one that is known to be nobody's.
 * @param belief what the session says once it has taken in the page
 * @param inFront true when its tab is the one being looked at: then no notification is needed
 */
export function afterVisit(
  state: WatchState,
  belief: Belief,
  page: PageOutcome,
  inFront: boolean,
  now: number,
  random: Random,
): WatchState {
  switch (page.is) {
    case 'available': {
      const going = recognised(state);
      return planned(settleResult(going, belief, page.of, page.exams, inFront ? 'seen' : 'alerting', now), now, random);
    }
    case 'notYet':
      if (page.of.is !== 'candidate') return recognised(state);
      return planned(settleNotYet({ ...recognised(state), last: { at: now, is: page.is } }, page.of, now), now, random);
    case 'signedOut':
    case 'locked':
      return isSignedOut(belief) ? { ...replan(recognised(state)), last: { at: now, is: page.is } } : recognised(state);
    default:
      return state;
  }
}

/** A visit that told something puts the next look off, unless the site asked for a longer wait. */
function planned(state: WatchState, now: number, random: Random): WatchState {
  const open = replan(state);
  return open.plan && open.plan.at > now ? open : { ...open, plan: ordinary(open, now, random) };
}

/** Clears what counts answers in a row: the page was recognised. */
function recognised(state: WatchState): WatchState {
  const { inARow, stopped, stopNotice: _stopNotice, ...going } = state;
  if (!stopped && inARow.cannotTell === 0 && inARow.refused === 0 && inARow.busy === 0) return state;
  return { ...going, inARow: { cannotTell: 0, refused: 0, busy: 0 } };
}

function settleNotYet(state: WatchState, of: Whose, now: number): WatchState {
  return of.is === 'candidate' ? withCandidate(state, of.key, (own) => ({ ...own, lookedAt: now })) : state;
}

/**
 * An alert arises only where the result is known to be a watched candidate's: another person's or another exam's
 * never alerts, and nobody's gets one notice that names nobody.
 * @param alert what becomes of the notification: 'seen' where the person is looking at the page
 */
function settleResult(
  state: WatchState,
  { generation }: Belief,
  of: Whose,
  exams: readonly ExamId[],
  alert: 'alerting' | 'seen',
  now: number,
): WatchState {
  const seen: WatchState = { ...state, last: { at: now, is: 'available' } };
  if (of.is === 'other') return seen;
  if (of.is === 'unknown') {
    const nobodys = state.nobodys ?? { at: now, alert };
    return { ...seen, nobodys, pointless: { generation, why: 'nobodys' } };
  }
  const candidate = watchedBy(state, of.key);
  if (!candidate) return seen;
  if (!isTheirs(candidate, exams, now)) {
    return { ...seen, last: { at: now, is: 'otherExam' }, pointless: { generation, why: 'otherExam' } };
  }
  const { nobodys: _nobodys, ...told } = seen;
  return withCandidate(told, candidate.key, (own) => released(own, alert, now));
}

/** Another exam's result, or one that is there before the exam was sat, belongs to an earlier entry. */
function isTheirs({ exam, examDate }: Watched, exams: readonly ExamId[], now: number): boolean {
  return (exams.length === 0 || exams.includes(exam)) && ukToday(now).date > examDate;
}

/** The first time decides: a release that was notified is not notified again. */
function released(own: Watched, alert: 'alerting' | 'seen', now: number): Watched {
  const first = { ...own, lookedAt: now, releasedAt: own.releasedAt ?? now };
  if (alert === 'seen' || own.alert === undefined) return { ...first, alert: own.on ? alert : 'seen' };
  return first;
}
