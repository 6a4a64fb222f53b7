/** What a read page changes in the state, whether a look fetched it or the person opened it. */
import type { Attribution } from './outcome.ts';
import { ukToday } from './uk-calendar.ts';
import { stillSignedIn } from './signed-in.ts';
import { watchedBy, withCandidate, type WatchState, type Watched } from './watch-state.ts';

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
    const session = { ...state.session, who: { is: 'other' as const }, turn: state.session.turn + 1 };
    return { ...state, session, last: { at: now, is: 'otherExam' } };
  }
  return withCandidate({ ...state, last: { at: now, is } }, candidate.key, (own) => released(own, alert, now));
}

/** Another exam's result, or one that is there before the exam was sat, belongs to an earlier entry. */
function isTheirs(candidate: Watched, by: Attribution, now: number): boolean {
  return (by.exam ?? candidate.exam) === candidate.exam && ukToday(now).date > candidate.examDate;
}

/** The first time decides: a result that was told of is not told of again. */
function released(own: Watched, alert: 'alerting' | 'seen', now: number): Watched {
  const first = { ...own, lookedAt: now, releasedAt: own.releasedAt ?? now };
  if (alert === 'seen' || own.alert === undefined) return { ...first, alert: own.on ? alert : 'seen' };
  return first;
}
