/** The one sentence about a candidate's waiting: what is true now, and what to do next. */
import { dayNumber, MINUTE_MS } from './day.ts';
import { underWayUntil } from './lease.ts';
import { releaseWindow, type ReleaseWindow } from './release-window.ts';
import { sayDay, sayTime, taiwanDay, type SpokenLanguage } from './taiwan-time.ts';
import { isUkWorkingTime, ukToday } from './uk-calendar.ts';
import type { SentenceKey } from './watch-keys.ts';
import { watchedBy, type WatchState, type Watched } from './watch-state.ts';

/** The words' key and what goes into their {{placeholders}}: days and times in Taiwan, already written out. */
export interface Sentence {
  readonly key: SentenceKey;
  readonly params: Readonly<Record<string, string | number>>;
}

const LOCK_SHOWN_MS = 30 * MINUTE_MS;

/** @param candidate the store's own key; one that is not on the list is not being watched for */
export function sentence(state: WatchState, candidate: string, now: number, language: SpokenLanguage): Sentence {
  const own = watchedBy(state, candidate);
  if (own?.releasedAt !== undefined) return { key: 'watch.released', params: {} };
  if (!state.on) return { key: 'watch.off', params: {} };
  if (!own?.on) return { key: 'watch.candidateOff', params: {} };
  const window = releaseWindow(own);
  const from = sayDay(window.first, language);
  const to = sayDay(window.last, language);
  if (now >= window.stopsAt) return { key: 'watch.overdue', params: { to } };
  if (now < window.opensAt) {
    const days = dayNumber(window.first) - dayNumber(taiwanDay(now));
    if (days > 0) return { key: 'watch.beforeWindow', params: { from, to, days } };
    return { key: 'watch.beforeWindowToday', params: { to, time: sayTime(window.opensAt, now, language) } };
  }
  const last = lastLookFor(state, own);
  const params = {
    to,
    last: last === undefined ? '' : sayTime(last, now, language),
    next: state.plan ? sayTime(Math.max(state.plan.at, now), now, language) : '',
  };
  return { key: keyInWindow(state, own, window, last, now), params };
}

function lastLookFor(state: WatchState, own: Watched): number | undefined {
  return (
    own.lookedAt ?? (state.session.who.is === 'unknown' && state.last?.is === 'notYet' ? state.last.at : undefined)
  );
}

function keyInWindow(
  state: WatchState,
  own: Watched,
  window: ReleaseWindow,
  last: number | undefined,
  now: number,
): SentenceKey {
  const { session, plan } = state;
  if (state.stopped) return 'watch.unrecognised';
  if (session.is === 'locked' && Math.abs(now - session.since) < LOCK_SHOWN_MS) return 'watch.locked';
  if (session.is === 'signedOut' || session.is === 'locked')
    return last === undefined ? 'watch.signedOut' : 'watch.signedOutLast';
  if (session.who.is === 'other') return state.last?.is === 'otherExam' ? 'watch.otherExam' : 'watch.otherCandidate';
  if (session.who.is === 'candidate' && session.who.key !== own.key) return 'watch.otherCandidate';
  if (session.resultShown) return 'watch.resultUnsure';
  if (underWayUntil(state, now) !== undefined) return 'watch.underWay';
  const trouble = troubleKey(state);
  if (trouble) return trouble;
  if (session.is === 'signedIn' && session.who.is === 'unknown') return 'watch.unsure';
  if (!plan || last === undefined) return 'watch.first';
  if (plan.why === 'rationed') return 'watch.rationed';
  if (now >= window.endsAt) return window.printed ? 'watch.late' : 'watch.lateEstimated';
  if (isUkWorkingTime(now)) return 'watch.looking';
  return ukToday(now).working ? 'watch.night' : 'watch.dayOff';
}

/** What the last look met, as long as nothing better has come since. */
function troubleKey({ last, plan }: WatchState): SentenceKey | undefined {
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
    case 'unrecognised':
      return 'watch.unrecognisedOnce';
    default:
      return undefined;
  }
}
