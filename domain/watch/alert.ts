/**
 * One notification for each candidate and release. 'alerting' is written with the result itself, the
 * notification is shown under a fixed id, then 'alerted' is written: whatever is interrupted is
 * repeated, and repeating shows nothing twice.
 */
import type { Day } from './day.ts';
import { withCandidate, type WatchState } from './watch-state.ts';

export const TRIAL_ID = 'watch.trial';
const RESULT = 'watch.result.';
const REMINDER = 'watch.reminder.';

/** One for each UK working day: yesterday's, still lying in the notification centre, must not swallow today's. */
export function reminderId(day: Day): string {
  return REMINDER + day;
}

export function isReminder(id: string): boolean {
  return id.startsWith(REMINDER);
}

/** Of a result that is not known to be anybody's. */
export const NOTICE_ID = 'watch.notice';

/** That the pages cannot be read, so that a person has to look. */
export const STOPPED_ID = 'watch.stopped';

/** @param candidate the store's own key, never the ID Number */
export function alertId(candidate: string): string {
  return RESULT + candidate;
}

/** The candidate that a notification is about, if it is about one. */
export function candidateOfAlert(id: string): string | undefined {
  return id.startsWith(RESULT) ? id.slice(RESULT.length) : undefined;
}

/** The notification has been shown, or was not needed. */
export function finishAlert(state: WatchState, candidate: string, as: 'alerted' | 'seen' = 'alerted'): WatchState {
  return withCandidate(state, candidate, (own) =>
    own.alert === undefined || own.alert === 'seen' || own.alert === as ? own : { ...own, alert: as },
  );
}

/** The notice of nobody's result has been shown, or was not needed. */
export function finishNotice(state: WatchState, as: 'alerted' | 'seen' = 'alerted'): WatchState {
  const { nobodys } = state;
  if (!nobodys || nobodys.alert === 'seen' || nobodys.alert === as) return state;
  return { ...state, nobodys: { ...nobodys, alert: as } };
}

/** The notice that the watch has stopped has been shown, or was not needed. */
export function finishStopNotice(state: WatchState): WatchState {
  return state.stopNotice === 'alerting' ? { ...state, stopNotice: 'alerted' } : state;
}

/** '?' when the pages do not tell any more; the number of results that nobody has looked at yet; else nothing. */
export function badge(state: WatchState): string {
  const unseen = state.candidates.filter(({ alert }) => alert === 'alerting' || alert === 'alerted').length;
  if (unseen > 0) return String(unseen);
  return state.on && state.stopped ? '?' : '';
}
