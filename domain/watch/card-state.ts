/** What leads on a candidate's card: one state in a few words, the sentence below it, and where today lies on the way. */
import type { Candidate } from '../candidates/candidate.ts';
import type { Message } from '../message.ts';
import type { Belief } from './belief.ts';
import { dayNumber, type Day } from './day.ts';
import { releaseWindow, sittingOf, type ReleaseWindow } from './release-window.ts';
import { statusMessage, whatToDo, type Action, type StatusKey } from './status-message.ts';
import { instant, taiwanDay } from './taiwan-time.ts';
import { watchedBy, type WatchState } from './watch-state.ts';

export type CardLeadKey =
  | 'card.state.released'
  | 'card.state.noDates'
  | 'card.state.days'
  | 'card.state.tomorrow'
  | 'card.state.today'
  | 'card.state.anyDay'
  | 'card.state.past'
  | 'card.state.notYet'
  | 'card.state.started'
  | 'card.state.login'
  | 'card.state.loginThis'
  | 'card.state.look'
  | 'card.state.unsure'
  | 'card.state.locked'
  | 'card.state.siteDown'
  | 'card.state.noAccess'
  | 'card.state.overdue';
export type CardSentenceKey = StatusKey | 'card.releasedAt' | 'card.noDates' | 'card.window' | 'card.after';

/** From the exam to the last day: where the first day and today lie, from 0 to 1. */
export interface TimeBar {
  readonly exam: Day;
  readonly first: Day;
  readonly last: Day;
  readonly firstAt: number;
  readonly todayAt: number;
}

export interface CardState {
  readonly lead: Message<CardLeadKey>;
  readonly sentence: Message<CardSentenceKey>;
  /** `dates`: exam and date are to be filled in. */
  readonly action?: Action | 'dates';
  readonly bar?: TimeBar;
  /** The days of the bar cover paper and digital, because nobody has said which of them it is. */
  readonly isDeliveryUnknown: boolean;
  /** A result that has come: the card is tinted and stands first. */
  readonly isReleased: boolean;
  /** Results are not out before another day, so that there is time to register. */
  readonly isEarly: boolean;
}

const LEADS: Readonly<Record<Exclude<StatusKey, 'watch.released'>, CardLeadKey>> = {
  'watch.off': 'card.state.anyDay',
  'watch.candidateOff': 'card.state.anyDay',
  'watch.beforeWindow': 'card.state.days',
  'watch.beforeWindowToday': 'card.state.today',
  'watch.overdue': 'card.state.overdue',
  'watch.cannotTell': 'card.state.look',
  'watch.cannotTellOnce': 'card.state.unsure',
  'watch.signedOut': 'card.state.login',
  'watch.signedOutLast': 'card.state.login',
  'watch.locked': 'card.state.locked',
  'watch.otherCandidate': 'card.state.loginThis',
  'watch.otherExam': 'card.state.look',
  'watch.container': 'card.state.login',
  'watch.visitsOnly': 'card.state.look',
  'watch.visitsOnlyLast': 'card.state.notYet',
  'watch.unsure': 'card.state.login',
  'watch.resultUnsure': 'card.state.look',
  'watch.underWay': 'card.state.notYet',
  'watch.throttled': 'card.state.siteDown',
  'watch.serverError': 'card.state.siteDown',
  'watch.maintenance': 'card.state.siteDown',
  'watch.offline': 'card.state.siteDown',
  'watch.forbidden': 'card.state.siteDown',
  'watch.noPermission': 'card.state.noAccess',
  'watch.rationed': 'card.state.notYet',
  'watch.late': 'card.state.notYet',
  'watch.lateEstimated': 'card.state.notYet',
  'watch.ukClosed': 'card.state.notYet',
  'watch.dayOff': 'card.state.notYet',
  'watch.looking': 'card.state.notYet',
  'watch.first': 'card.state.started',
};

/**
 * @param watch undefined where what is stored of it cannot be read
 * @param now ms since 1970
 */
export function cardState(
  candidate: Candidate,
  watch: { readonly state: WatchState; readonly belief: Belief } | undefined,
  now: number,
): CardState {
  const own = watch && watchedBy(watch.state, candidate.id);
  if (own?.releasedAt !== undefined)
    return {
      lead: { key: 'card.state.released' },
      sentence: { key: 'card.releasedAt', params: { at: instant(own.releasedAt) } },
      action: 'results',
      isDeliveryUnknown: false,
      isReleased: true,
      isEarly: false,
    };
  const sitting = sittingOf(candidate);
  if (!sitting)
    return {
      lead: { key: 'card.state.noDates' },
      sentence: { key: 'card.noDates' },
      action: 'dates',
      isDeliveryUnknown: false,
      isReleased: false,
      isEarly: false,
    };
  const window = releaseWindow(sitting);
  const bar = timeBar(sitting.examDate, window, now);
  const days = dayNumber(window.first) - dayNumber(taiwanDay(now));
  const common = { isDeliveryUnknown: !window.deliveryKnown, isReleased: false, isEarly: days > 0 };
  if (watch?.state.on && own?.on) {
    const status = statusMessage(watch.state, watch.belief, candidate.id, now);
    const action = whatToDo(status.key);
    const key = status.key === 'watch.released' ? 'card.state.released' : LEADS[status.key];
    return {
      ...common,
      lead: key === 'card.state.days' ? daysLeft(days) : { key },
      sentence: status,
      ...(action && { action }),
      ...(status.key !== 'watch.overdue' && { bar }),
    };
  }
  return { ...common, ...byDates(window, days, now), bar };
}

/** Without the watch the dates alone tell. */
function byDates(
  { first: from, last: to }: ReleaseWindow,
  days: number,
  now: number,
): Pick<CardState, 'lead' | 'sentence' | 'action'> {
  if (days > 0) return { lead: daysLeft(days), sentence: { key: 'watch.beforeWindow', params: { from, to, days } } };
  if (taiwanDay(now) <= to)
    return {
      lead: { key: 'card.state.anyDay' },
      sentence: { key: 'card.window', params: { from, to } },
      action: 'login',
    };
  return { lead: { key: 'card.state.past' }, sentence: { key: 'card.after', params: { to } }, action: 'login' };
}

const daysLeft = (days: number): Message<CardLeadKey> =>
  days === 1 ? { key: 'card.state.tomorrow' } : { key: 'card.state.days', params: { days } };

function timeBar(exam: Day, { first, last }: ReleaseWindow, now: number): TimeBar {
  const from = dayNumber(exam);
  const whole = Math.max(1, dayNumber(last) - from);
  const at = (day: Day) => Math.min(1, Math.max(0, (dayNumber(day) - from) / whole));
  return { exam, first, last, firstAt: at(first), todayAt: at(taiwanDay(now)) };
}
