/** The mark on the extension's button. */
import type { WatchState } from './watch-state.ts';

/** '?' when the pages are not recognised any more; the number of results that nobody has looked at yet; else nothing. */
export function badge(state: WatchState): string {
  const unseen = state.candidates.filter(({ alert }) => alert === 'alerting' || alert === 'alerted').length;
  if (unseen > 0) return String(unseen);
  return state.on && state.stopped ? '?' : '';
}
