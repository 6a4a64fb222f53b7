/** The watch follows the candidate list: who was added, changed, switched or taken off there is so here. */
import type { Candidate } from '../candidates/candidate.ts';
import type { Sitting } from './release-window.ts';
import {
  watchedBy,
  type WatchState,
  NO_WATCH,
  withCandidate,
  type Interval,
  type Watched,
  type NotifiedRelease,
} from './watch-state.ts';
import { replan } from './plan.ts';
import { DAY_MS } from './day.ts';

/** When to expect this candidate's result; undefined while exam or date is not known. Without a word on it, paper: the later one. */
export function sittingOf({ exam, delivery, examDate, finalDate }: Candidate): Sitting | undefined {
  if (!exam || !examDate) return undefined;
  return { exam, delivery: delivery ?? 'paper', examDate, ...(finalDate && { finalDate }) };
}

/** The same state where nothing that matters to it has changed, so that the schedule is not drawn anew for a nickname. */
export function followList(before: WatchState, candidates: readonly Candidate[], now: number): WatchState {
  let state = dropOldNotified(before, now);
  const kept = new Set<string>();
  for (const candidate of candidates) {
    const sitting = sittingOf(candidate);
    if (!sitting) continue;
    kept.add(candidate.id);
    const own = watchedBy(state, candidate.id);
    const same =
      own &&
      own.exam === sitting.exam &&
      own.delivery === sitting.delivery &&
      own.examDate === sitting.examDate &&
      own.finalDate === sitting.finalDate;
    if (!same) state = takeSitting(state, candidate.id, sitting, now);
    if (watchedBy(state, candidate.id)?.on !== candidate.watching)
      state = switchCandidate(state, candidate.id, candidate.watching);
  }
  for (const own of state.candidates)
    if (!kept.has(own.key)) state = rememberNotified(forget(state, own.key), own, now);
  return state;
}

/** What was notified of the former release is remembered; what was notified of this one earlier counts again. */
function takeSitting(before: WatchState, key: string, sitting: Sitting, now: number): WatchState {
  const own = watchedBy(before, key);
  const state = own ? rememberNotified(before, own, now) : before;
  return recallNotified(watchFor(state, key, sitting), key);
}

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

/** Nothing of the candidate stays here, not even that it is the one signed in. What was notified is remembered; see `rememberNotified`. */
export function forget(state: WatchState, key: string): WatchState {
  const { session } = state;
  const theirs = session.who.is === 'candidate' && session.who.key === key;
  const left = { ...state, candidates: state.candidates.filter((own) => own.key !== key) };
  return replan(
    theirs ? { ...left, session: { ...session, who: { is: 'other' }, generation: session.generation + 1 } } : left,
  );
}

export function switchCandidate(state: WatchState, key: string, on: boolean): WatchState {
  return replan(withCandidate(state, key, (own) => ({ ...own, on })));
}

/**
 * Switched off, who was signed in and what was seen last is forgotten. The times of the last day's looks
 * stay, for the daily limit holds whoever switches, and so does what was notified, which is not notified twice.
 */
export function switchWatch(state: WatchState, on: boolean): WatchState {
  if (on) return replan({ ...state, on });
  const { last: _last, inFlight: _inFlight, ...left } = state;
  return replan({ ...left, on, session: { ...NO_WATCH.session, generation: state.session.generation + 1 } });
}

export function chooseInterval(state: WatchState, interval: Interval): WatchState {
  return replan({ ...state, interval });
}

/** A new version may know the new pages: it is allowed to try them. */
export function afterUpdate(state: WatchState): WatchState {
  const { stopped: _stopped, ...going } = state;
  return replan({ ...going, inARow: { ...state.inARow, unrecognised: 0 } });
}

/**
 * Releases that were seen for a candidate who is no longer on the watch list, or is there for another
 * release. Remembered for a while by the store's random key: a removal that is undone, a card that is
 * restored from a backup or a date that is put right must not let the same result be notified again.
 */

export const NOTIFIED_KEPT_MS = 30 * DAY_MS;

function withNotified(state: WatchState, notified: readonly NotifiedRelease[]): WatchState {
  const { notified: _notified, ...left } = state;
  return notified.length ? { ...left, notified: [...notified] } : left;
}

/** To be called where the candidate goes, or is about to wait for another release. */
export function rememberNotified(state: WatchState, candidate: Watched, now: number): WatchState {
  const { key, exam, examDate, releasedAt, alert } = candidate;
  if (releasedAt === undefined || alert === undefined) return state;
  const others = (state.notified ?? []).filter((one) => !isOf(one, candidate));
  return withNotified(state, [...others, { key, exam, examDate, releasedAt, alert, since: now }]);
}

/** The candidate has come back: what was seen of this release counts again. */
export function recallNotified(state: WatchState, key: string): WatchState {
  const own = watchedBy(state, key);
  const known = own && state.notified?.find((one) => isOf(one, own));
  if (!known) return state;
  const { releasedAt, alert } = known;
  const left = withNotified(
    state,
    (state.notified ?? []).filter((one) => one !== known),
  );
  return withCandidate(left, key, (before) => ({ ...before, releasedAt, alert }));
}

/** The same state where nothing is old enough to be forgotten. */
export function dropOldNotified(state: WatchState, now: number): WatchState {
  const young = (state.notified ?? []).filter(({ since }) => now - since < NOTIFIED_KEPT_MS);
  return young.length === (state.notified?.length ?? 0) ? state : withNotified(state, young);
}

/** The same candidate, exam and exam date are the same release. */
function isOf(one: NotifiedRelease, { key, exam, examDate }: Watched): boolean {
  return one.key === key && one.exam === exam && one.examDate === examDate;
}
