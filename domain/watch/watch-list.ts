/** The watch follows the candidate list, and what a person chooses of the watch itself. */
import type { Candidate } from '../candidates/candidate.ts';
import { DAY_MS } from './day.ts';
import { replan } from './plan.ts';
import { sittingOf, type Sitting } from './release-window.ts';
import { type Interval, type NotifiedRelease, type WatchState, type Watched } from './watch-state.ts';

/**
 * For so long a release that was seen is remembered after its candidate has left the list, or has another
 * exam or date: a removal that is undone must not let the same release be notified again.
 */
export const NOTIFIED_KEPT_MS = 30 * DAY_MS;

/**
 * Takes over the list as it is now, in time in proportion to its length. Another exam or exam date is another
 * release: what was seen of the former one does not count for it. A candidate's `id` stands for one ID Number,
 * so that another person's state is never taken over. Returns the same state where nothing that matters has
 * changed: the schedule is not drawn anew for a nickname.
 */
export function followList(before: WatchState, candidates: readonly Candidate[], now: number): WatchState {
  const left = new Map(before.candidates.map((own) => [own.key, own]));
  const young = (before.notified ?? []).filter(({ since }) => now - since < NOTIFIED_KEPT_MS);
  const releases = new Map(young.map((one) => [releaseOf(one), one]));
  const remember = ({ key, exam, examDate, releasedAt, alert }: Watched) => {
    if (releasedAt === undefined || alert === undefined) return;
    releases.set(releaseOf({ key, exam, examDate }), { key, exam, examDate, releasedAt, alert, since: now });
  };
  const listed = candidates.flatMap((candidate): Watched[] => {
    const sitting = sittingOf(candidate);
    if (!sitting) return [];
    const own = left.get(candidate.id);
    left.delete(candidate.id);
    const isSameRelease = own?.exam === sitting.exam && own.examDate === sitting.examDate;
    if (own && isSameRelease) return [withSitting(own, sitting, candidate.watching)];
    if (own) remember(own);
    const fresh: Watched = { key: candidate.id, ...sitting, on: candidate.watching };
    const known = releases.get(releaseOf(fresh));
    if (!known) return [fresh];
    releases.delete(releaseOf(fresh));
    return [{ ...fresh, releasedAt: known.releasedAt, alert: known.alert }];
  });
  for (const gone of left.values()) remember(gone);

  const isSame = left.size === 0 && listed.every((own, index) => own === before.candidates[index]);
  const notified = [...releases.values()];
  if (isSame) return notified.length === (before.notified?.length ?? 0) ? before : withNotified(before, notified);
  const { pointless: _pointless, ...changed } = before;
  return replan(withNotified({ ...changed, candidates: listed }, notified));
}

/** The same candidate where delivery, final date and switch are as they were. */
function withSitting(own: Watched, { delivery, finalDate }: Sitting, on: boolean): Watched {
  if (own.delivery === delivery && own.finalDate === finalDate && own.on === on) return own;
  const { delivery: _delivery, finalDate: _finalDate, ...kept } = own;
  return { ...kept, ...(delivery && { delivery }), ...(finalDate && { finalDate }), on };
}

/** The same candidate, exam and exam date are the same release. */
function releaseOf({ key, exam, examDate }: Pick<NotifiedRelease, 'key' | 'exam' | 'examDate'>): string {
  return `${key} ${exam} ${examDate}`;
}

function withNotified(state: WatchState, notified: readonly NotifiedRelease[]): WatchState {
  const { notified: _notified, ...left } = state;
  return notified.length ? { ...left, notified: [...notified] } : left;
}

/**
 * Switched off, what was seen last is forgotten. The times of the last day's looks stay, for the daily limit
 * holds whoever switches, and so does what was notified, which is not notified twice.
 */
export function switchWatch(state: WatchState, on: boolean): WatchState {
  const { unasked: _unasked, ...chosen } = state;
  if (on) return replan({ ...chosen, on });
  const { last: _last, inFlight: _inFlight, pointless: _pointless, nobodys: _nobodys, ...left } = chosen;
  return replan({ ...left, on });
}

/** @param interval minutes, or `visits`: no requests of the extension's own */
export function chooseInterval(state: WatchState, interval: Interval | 'visits'): WatchState {
  return replan(interval === 'visits' ? { ...state, ownRequests: false } : { ...state, ownRequests: true, interval });
}

/** A new version may know the new pages: it is allowed to try them. */
export function afterUpdate(state: WatchState): WatchState {
  const { stopped: _stopped, stopNotice: _stopNotice, ...going } = state;
  return replan({ ...going, inARow: { ...state.inARow, cannotTell: 0 } });
}
