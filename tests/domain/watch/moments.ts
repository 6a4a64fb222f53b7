/** Moments and states that the tests of waiting share. */
import type { Belief, Whose } from '../../../domain/watch/belief.ts';
import type { PageOutcome } from '../../../domain/watch/outcome.ts';
import type { ExamId } from '../../../domain/exams/exams.ts';
import { releaseWindow, type Sitting } from '../../../domain/watch/release-window.ts';
import { NO_WATCH, type WatchState } from '../../../domain/watch/watch-state.ts';
import { watchFor } from '../../simulator/listed.ts';

export const taiwan = (text: string) => Date.parse(`${text}:00+08:00`);
export const at = (text: string) => Date.parse(`${text}:00Z`);

/** The window opens on Monday, 15 June 2026, 07:30 in London (14:30 in Taiwan). */
export const SITTING: Sitting = { exam: 'key', delivery: 'paper', examDate: '2026-05-18' };
export const WINDOW = releaseWindow(SITTING);
/** Tuesday, 16 June 2026, 11:00 in London, 18:00 in Taiwan. */
export const WORKDAY = at('2026-06-16T10:00');

export const A: Whose = { is: 'candidate', key: 'a' };
export const B: Whose = { is: 'candidate', key: 'b' };
export const OTHER: Whose = { is: 'other' };
export const UNKNOWN: Whose = { is: 'unknown' };

/** Who is signed in, for a minute before WORKDAY where nothing else is said. */
export function believed(
  who: Whose | { readonly is: 'signedOut' | 'locked' },
  generation = 1,
  since = WORKDAY - 60_000,
): Belief {
  return { ...who, generation, since, inContainers: [] };
}
export const A_IN = believed(A);
export const OUT = believed({ is: 'signedOut' }, 2);
export const LOCKED = believed({ is: 'locked' }, 2);

export const notYet = (of: Whose = A): PageOutcome => ({ is: 'notYet', of });
export const available = (of: Whose = A, exams: readonly ExamId[] = []): PageOutcome => ({
  is: 'available',
  of,
  exams,
});

export const half = () => 0.5;

/** One candidate watched for, with "not yet" seen at `now`. */
export function watchingState(now: number, more: Partial<WatchState> = {}): WatchState {
  const state = watchFor({ ...NO_WATCH, on: true }, 'a', SITTING);
  return { ...state, last: { at: now, is: 'notYet' }, ...more };
}
