/** Forgets when the next look was due, because what it was planned for has changed. */
import type { Plan, WatchState } from './watch-state.ts';

/** True for a wait that the site, or our own daily limit, asks for. */
export function isImposed({ why }: Plan): boolean {
  return why === 'throttled' || why === 'forbidden' || why === 'rationed';
}

/** Keeps a wait that is imposed: no change of ours makes it end sooner. */
export function replan(state: WatchState): WatchState {
  if (state.plan && isImposed(state.plan)) return state;
  const { plan: _plan, ...unplanned } = state;
  return unplanned;
}
