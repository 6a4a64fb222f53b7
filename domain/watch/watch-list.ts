/** Who is watched for: put on the list, changed, switched and taken off. Every change lets the schedule be drawn anew. */
import { replan } from './replan.ts';
import type { Sitting } from './release-window.ts';
import { NO_WATCH, watchedBy, withCandidate, type Pace, type WatchState, type Watched } from './watch-state.ts';

/**
 * Adds a candidate, or takes over what changed of one. Another exam or exam date is another
 * release: then what was seen of the former does not count.
 * @param key the store's own key, never the ID Number
 */
export function watchFor(state: WatchState, key: string, sitting: Sitting): WatchState {
  const before = watchedBy(state, key);
  const { exam, delivery, examDate, finalDate } = sitting;
  const fresh: Watched = { key, exam, delivery, examDate, on: before?.on ?? true, ...(finalDate ? { finalDate } : {}) };
  if (!before) return replan({ ...state, candidates: [...state.candidates, fresh] });
  if (before.exam !== exam || before.examDate !== examDate) return replan(withCandidate(state, key, () => fresh));
  const { lookedAt, releasedAt, alert } = before;
  const kept = {
    ...fresh,
    ...(lookedAt === undefined ? {} : { lookedAt }),
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(alert === undefined ? {} : { alert }),
  };
  return replan(withCandidate(state, key, () => kept));
}

/** Nothing of the candidate stays here, not even that it is the one signed in. What was told of, told.ts remembers. */
export function forget(state: WatchState, key: string): WatchState {
  const { session } = state;
  const theirs = session.who.is === 'candidate' && session.who.key === key;
  const left = { ...state, candidates: state.candidates.filter((own) => own.key !== key) };
  return replan(theirs ? { ...left, session: { ...session, who: { is: 'other' }, turn: session.turn + 1 } } : left);
}

export function switchCandidate(state: WatchState, key: string, on: boolean): WatchState {
  return replan(withCandidate(state, key, (own) => ({ ...own, on })));
}

/**
 * Switched off, who was signed in and what was seen last is forgotten. The times of the last day's looks
 * stay, for the daily limit holds whoever switches, and so does what was told of, which is not told twice.
 */
export function switchWatch(state: WatchState, on: boolean): WatchState {
  if (on) return replan({ ...state, on });
  const { last: _last, started: _started, ...left } = state;
  return replan({ ...left, on, session: { ...NO_WATCH.session, turn: state.session.turn + 1 } });
}

export function setPace(state: WatchState, pace: Pace): WatchState {
  return replan({ ...state, pace });
}

/** A new version may know the new pages: it is allowed to try them. */
export function afterUpdate(state: WatchState): WatchState {
  const { stopped: _stopped, ...going } = state;
  return replan({ ...going, inARow: { ...state.inARow, unrecognised: 0 } });
}
