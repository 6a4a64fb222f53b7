/** One look at a time, also across windows and a worker that was stopped in the middle of one. */
import { MINUTE_MS } from './day.ts';
import type { WatchState } from './watch-state.ts';

/** A look's request is given up after this. Chrome stops a worker 30 s after its alarm. Source: docs/watch.md#schedule. */
export const LOOK_LIMIT_MS = 20_000;

/** After this a look that has not ended never will. */
export const LEASE_MS = MINUTE_MS;

/** When the look that is under way must have ended; undefined when none is. A clock set back ends it too. */
export function underWayUntil({ started }: WatchState, now: number): number | undefined {
  return started && Math.abs(now - started.at) < LEASE_MS ? started.at + LEASE_MS : undefined;
}
