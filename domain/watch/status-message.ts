/** What is true of the wait for a candidate's results now, and what to do next, as one message. */
import type { Message } from '../message.ts';
import { dayNumber, MINUTE_MS } from './day.ts';
import { inFlightUntil, watchedBy, type WatchState, type Watched } from './watch-state.ts';
import { isSignedOut, type Belief } from './belief.ts';
import { releaseWindow, type ReleaseWindow } from './release-window.ts';
import { instant, taiwanClock, taiwanDay } from './taiwan-time.ts';
import { isUkWorkingTime, nextUkOpening, ukToday } from './uk-calendar.ts';

export const STATUS_KEYS = [
  'watch.off',
  'watch.candidateOff',
  'watch.beforeWindow',
  'watch.beforeWindowToday',
  'watch.released',
  'watch.overdue',
  'watch.cannotTell',
  'watch.cannotTellOnce',
  'watch.signedOut',
  'watch.signedOutLast',
  'watch.locked',
  'watch.otherCandidate',
  'watch.otherExam',
  'watch.container',
  'watch.visitsOnly',
  'watch.visitsOnlyLast',
  'watch.unsure',
  'watch.resultUnsure',
  'watch.underWay',
  'watch.throttled',
  'watch.serverError',
  'watch.maintenance',
  'watch.offline',
  'watch.forbidden',
  'watch.noPermission',
  'watch.rationed',
  'watch.late',
  'watch.lateEstimated',
  'watch.ukClosed',
  'watch.dayOff',
  'watch.looking',
  'watch.first',
] as const;
export type StatusKey = (typeof STATUS_KEYS)[number];

export const NOTIFICATION_KEYS = [
  'watch.notify.released',
  'watch.notify.releasedMore',
  'watch.notify.signedOut',
  'watch.notify.otherCandidate',
  'watch.notify.visitsOnly',
  'watch.notify.visitsOnlyMore',
  'watch.notify.nobodys',
  'watch.notify.nobodysMore',
  'watch.notify.cannotTell',
  'watch.notify.cannotTellMore',
  'watch.notify.remindMore',
  'watch.notify.trial',
  'watch.notify.trialMore',
] as const;
export type NotificationKey = (typeof NOTIFICATION_KEYS)[number];

const LOCK_SHOWN_MS = 30 * MINUTE_MS;

/** @param candidate the store's own key; one that is not on the list is not being watched for */
export function statusMessage(state: WatchState, belief: Belief, candidate: string, now: number): Message<StatusKey> {
  const own = watchedBy(state, candidate);
  if (own?.releasedAt !== undefined) return { key: 'watch.released' };
  if (!state.on) return { key: 'watch.off' };
  if (!own?.on) return { key: 'watch.candidateOff' };
  const window = releaseWindow(own);
  const { first: from, last: to } = window;
  if (now >= window.stopsAt) return { key: 'watch.overdue', params: { until: taiwanDay(window.stopsAt) } };
  if (now < window.opensAt) {
    const days = dayNumber(window.first) - dayNumber(taiwanDay(now));
    if (days > 0) return { key: 'watch.beforeWindow', params: { from, to, days } };
    return { key: 'watch.beforeWindowToday', params: { to, time: instant(window.opensAt) } };
  }
  const last = lastLookFor(state, belief, own);
  const params = {
    to,
    last: last === undefined ? '' : instant(last),
    next: state.plan ? instant(Math.max(state.plan.at, now)) : '',
  };
  const key = keyInWindow(state, belief, own, window, last, now);
  if (key !== 'watch.ukClosed') return { key, params };
  const { open, close } = nextUkOpening(now);
  return { key, params: { ...params, opens: taiwanClock(open), closes: taiwanClock(close) } };
}

function lastLookFor(state: WatchState, belief: Belief, own: Watched): number | undefined {
  return own.lookedAt ?? (belief.is === 'unknown' && state.last?.is === 'notYet' ? state.last.at : undefined);
}

function keyInWindow(
  state: WatchState,
  belief: Belief,
  own: Watched,
  window: ReleaseWindow,
  last: number | undefined,
  now: number,
): StatusKey {
  const { plan } = state;
  if (state.nobodys && belief.is !== 'candidate') return 'watch.resultUnsure';
  if (!state.ownRequests) return last === undefined ? 'watch.visitsOnly' : 'watch.visitsOnlyLast';
  if (state.stopped) return 'watch.cannotTell';
  if (belief.inContainers.includes(own.key) && !(belief.is === 'candidate' && belief.key === own.key))
    return 'watch.container';
  if (belief.is === 'locked' && Math.abs(now - belief.since) < LOCK_SHOWN_MS) return 'watch.locked';
  if (isSignedOut(belief)) return last === undefined ? 'watch.signedOut' : 'watch.signedOutLast';
  if (belief.is === 'other' || (belief.is === 'candidate' && belief.key !== own.key)) return 'watch.otherCandidate';
  const isPointless = state.pointless?.generation === belief.generation;
  if (isPointless && belief.is === 'candidate' && state.pointless?.why === 'otherExam') return 'watch.otherExam';
  if (inFlightUntil(state, now) !== undefined) return 'watch.underWay';
  const trouble = troubleKey(state);
  if (trouble) return trouble;
  if (belief.is === 'unknown' && state.last) return 'watch.unsure';
  if (!plan || last === undefined) return 'watch.first';
  if (plan.why === 'rationed') return 'watch.rationed';
  if (now >= window.endsAt) return window.printed ? 'watch.late' : 'watch.lateEstimated';
  if (isUkWorkingTime(now)) return 'watch.looking';
  return ukToday(now).working ? 'watch.ukClosed' : 'watch.dayOff';
}

/** What the last look met, as long as nothing better has come since. */
function troubleKey({ last, plan }: WatchState): StatusKey | undefined {
  if (plan?.why === 'forbidden') return 'watch.forbidden';
  switch (last?.is) {
    case 'throttled':
      return 'watch.throttled';
    case 'serverError':
    case 'clientError':
      return 'watch.serverError';
    case 'maintenance':
      return 'watch.maintenance';
    case 'offline':
      return 'watch.offline';
    case 'noPermission':
      return 'watch.noPermission';
    case 'cannotTell':
      return 'watch.cannotTellOnce';
    default:
      return undefined;
  }
}

/** `results`, `site`: the home page; `login`: the login page; `centre`: a message to the exam centre. */
export type Action = 'look' | 'results' | 'login' | 'site' | 'centre';

const ACTIONS: Readonly<Record<StatusKey, Action | undefined>> = {
  'watch.off': undefined,
  'watch.candidateOff': undefined,
  'watch.beforeWindow': undefined,
  'watch.beforeWindowToday': undefined,
  'watch.released': 'results',
  'watch.overdue': 'centre',
  'watch.cannotTell': 'site',
  'watch.cannotTellOnce': 'site',
  'watch.signedOut': 'login',
  'watch.signedOutLast': 'login',
  'watch.locked': undefined,
  'watch.otherCandidate': 'login',
  'watch.otherExam': 'site',
  'watch.container': 'login',
  'watch.visitsOnly': 'site',
  'watch.visitsOnlyLast': 'site',
  'watch.unsure': 'login',
  'watch.resultUnsure': 'site',
  'watch.underWay': undefined,
  'watch.throttled': undefined,
  'watch.serverError': 'look',
  'watch.maintenance': 'look',
  'watch.offline': 'look',
  'watch.forbidden': 'site',
  'watch.noPermission': undefined,
  'watch.rationed': 'site',
  'watch.late': 'look',
  'watch.lateEstimated': 'look',
  'watch.ukClosed': 'look',
  'watch.dayOff': 'look',
  'watch.looking': 'look',
  'watch.first': 'look',
};

export function whatToDo(sentence: StatusKey): Action | undefined {
  return ACTIONS[sentence];
}
