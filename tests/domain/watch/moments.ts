/** Moments and states that the tests of waiting share. */
import type { Attribution } from '../../../domain/watch/outcome.ts';
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

export const A: Attribution = { who: { is: 'candidate', key: 'a' } };
export const B: Attribution = { who: { is: 'candidate', key: 'b' } };

export const half = () => 0.5;

/** One candidate watched for and signed in since a minute before `now`. */
export function signedInState(now: number, more: Partial<WatchState> = {}): WatchState {
  const state = watchFor({ ...NO_WATCH, on: true }, 'a', SITTING);
  return {
    ...state,
    session: { is: 'signedIn', who: { is: 'candidate', key: 'a' }, generation: 1, since: now - 60_000 },
    last: { at: now, is: 'notYet' },
    ...more,
  };
}
