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

/** What is told of no candidate: a result that is not known to be anybody's, and that the pages cannot be read. */
export type Notice = 'nobodys' | 'cannotTell';

const NOTICE_IDS: Readonly<Record<Notice, string>> = { nobodys: 'watch.notice', cannotTell: 'watch.stopped' };
export const NOTICES = Object.keys(NOTICE_IDS) as readonly Notice[];

export function noticeId(notice: Notice): string {
  return NOTICE_IDS[notice];
}

/** The notice that a notification is, if it is one. */
export function noticeOf(id: string): Notice | undefined {
  return NOTICES.find((notice) => NOTICE_IDS[notice] === id);
}

/** When that was found out which a notice tells, ms since 1970. */
export function noticedAt({ nobodys, last }: WatchState, notice: Notice): number {
  return (notice === 'nobodys' ? nobodys : last)?.at ?? 0;
}

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

/** The notice has been shown, or was not needed. */
export function finishNotice(state: WatchState, notice: Notice): WatchState {
  const { nobodys, stopNotice } = state;
  if (notice === 'cannotTell') return stopNotice === 'alerting' ? { ...state, stopNotice: 'alerted' } : state;
  return nobodys?.alert === 'alerting' ? { ...state, nobodys: { ...nobodys, alert: 'alerted' } } : state;
}

/** '?' when the pages do not tell any more; the number of results that nobody has looked at yet; else nothing. */
export function badge(state: WatchState): string {
  const unseen = state.candidates.filter(({ alert }) => alert === 'alerting' || alert === 'alerted').length;
  if (unseen > 0) return String(unseen);
  return state.on && state.stopped ? '?' : '';
}
