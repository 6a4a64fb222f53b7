/**
 * Releases that were seen for a candidate who is no longer on the watch list, or is there for another
 * release. Remembered for a while by the store's random key: a removal that is undone, a card that is
 * restored from a backup or a date that is put right must not let the same result be told of again.
 */
import { DAY_MS } from './day.ts';
import { watchedBy, withCandidate, type ToldRelease, type Watched, type WatchState } from './watch-state.ts';

export const TOLD_KEPT_MS = 30 * DAY_MS;

function withTold(state: WatchState, told: readonly ToldRelease[]): WatchState {
  const { told: _told, ...left } = state;
  return told.length ? { ...left, told: [...told] } : left;
}

/** To be called where the candidate goes, or is about to wait for another release. */
export function rememberTold(state: WatchState, candidate: Watched, now: number): WatchState {
  const { key, exam, examDate, releasedAt, alert } = candidate;
  if (releasedAt === undefined || alert === undefined) return state;
  const others = (state.told ?? []).filter((one) => !isOf(one, candidate));
  return withTold(state, [...others, { key, exam, examDate, releasedAt, alert, since: now }]);
}

/** The candidate has come back: what was seen of this release counts again. */
export function recallTold(state: WatchState, key: string): WatchState {
  const own = watchedBy(state, key);
  const known = own && state.told?.find((one) => isOf(one, own));
  if (!known) return state;
  const { releasedAt, alert } = known;
  const left = withTold(
    state,
    (state.told ?? []).filter((one) => one !== known),
  );
  return withCandidate(left, key, (before) => ({ ...before, releasedAt, alert }));
}

/** The same state where nothing is old enough to be forgotten. */
export function dropOldTold(state: WatchState, now: number): WatchState {
  const young = (state.told ?? []).filter(({ since }) => now - since < TOLD_KEPT_MS);
  return young.length === (state.told?.length ?? 0) ? state : withTold(state, young);
}

/** The same candidate, exam and exam date are the same release. */
function isOf(one: ToldRelease, { key, exam, examDate }: Watched): boolean {
  return one.key === key && one.exam === exam && one.examDate === examDate;
}
