/** What a look changes: before its request, and after its answer. */
import { LEASE_MS } from './lease.ts';
import type { Outcome } from './outcome.ts';
import { isSignedOut, signedOut } from './signed-in.ts';
import { backedOff, looksOfTheDay, ordinary, rationed, stoppedForToday, unreached, type Random } from './spacing.ts';
import { recognised, settleReading } from './settle-reading.ts';
import type { Plan, WatchState } from './watch-state.ts';

/**
 * The state to be written before the request. It already holds the next look as if this one had
 * brought nothing, so that a worker stopped in the middle neither repeats it nor forgets to go on.
 */
export function beginLook(state: WatchState, now: number, random: Random): WatchState {
  const begun = {
    ...state,
    looks: [...looksOfTheDay(state.looks, now), now],
    started: { at: now, turn: state.session.turn },
  };
  const plan = ordinary(begun, now, random);
  return { ...begun, plan: { ...plan, at: Math.max(plan.at, now + LEASE_MS) } };
}

/** The state after a look that `beginLook` announced. */
export function afterLook(state: WatchState, outcome: Outcome, now: number, random: Random): WatchState {
  const { started, ...ended } = state;
  // While the answer was on its way somebody signed in or out: it is not known whose page this was.
  if (started && started.turn !== state.session.turn && isAboutSession(outcome)) return ended;
  const settled = settle(outcome.is === 'offline' && started ? uncounted(ended, started.at) : ended, outcome, now);
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
