/**
 * The reminder to sign in: the one thing that helps while nobody is signed in. At most one for each
 * UK working day and for each day in Taiwan, none from 22:00 to 07:30.
 */
import { dayNumber, HOUR_MS, MINUTE_MS, type Day } from './day.ts';
import { isSignedOut, type Belief } from './belief.ts';
import { afterQuiet, nextTaiwanDay } from './taiwan-time.ts';
import { lastUkOpening, nextUkOpening, type UkDay } from './uk-calendar.ts';
import type { WatchState, Watched } from './watch-state.ts';

/** 'visitsOnly': no requests are sent, so that only the person can look. */
export type ReminderAbout = 'signedOut' | 'otherCandidate' | 'visitsOnly';

export interface Reminder {
  readonly about: ReminderAbout;
  readonly day: Day;
  readonly at: number;
}

/**
 * Not at the very opening: what is released that day would not be there yet, and the day's one reminder would be
 * spent. 10:00 in London is 17:00 or 18:00 in Taiwan, when families come home.
 */
export const AFTER_OPENING_MS = 2.5 * HOUR_MS;
/** Nor right after somebody looked. */
export const AFTER_LOOKING_MS = 1 * HOUR_MS;
const AFTER_LOCK_MS = 30 * MINUTE_MS;

/**
 * The next reminder, due now or later; undefined when all whose window is open are being looked after.
 * @param open the watched candidates whose results may come
 */
export function nextReminder(
  state: WatchState,
  belief: Belief,
  open: readonly Watched[],
  now: number,
): Reminder | undefined {
  const about = reason(state, belief);
  if (!about) return undefined;
  const isCovered = ({ key }: Watched) => about !== 'visitsOnly' && belief.is === 'candidate' && belief.key === key;
  const pending = open.filter((own) => !isCovered(own));
  let day = lastUkOpening(now);
  for (let tries = 0; tries < 3; tries += 1) {
    const at = dueIn(day, state, belief, about, pending, now);
    if (at !== undefined) return { about, day: day.date, at };
    day = nextUkOpening(day.open);
  }
  return undefined;
}

function reason(state: WatchState, belief: Belief): ReminderAbout | undefined {
  if (!state.ownRequests) return 'visitsOnly';
  if (isSignedOut(belief)) return 'signedOut';
  return belief.is === 'unknown' ? undefined : 'otherCandidate';
}

/** When in the time that belongs to this UK day; undefined when that day's reminder is spent or not needed. */
function dueIn(
  day: UkDay,
  state: WatchState,
  belief: Belief,
  about: ReminderAbout,
  pending: readonly Watched[],
  now: number,
): number | undefined {
  const { reminder } = state;
  // A clock that once ran far ahead must not silence the reminders for good.
  const spent = reminder ? dayNumber(reminder.day) - dayNumber(day.date) : -1;
  const isAgain = spent === 0 && reminder?.is === 'started';
  if (spent >= 0 && spent <= 7 && !isAgain) return undefined;
  const looked = (own: Watched) => own.lookedAt !== undefined && own.lookedAt >= day.open && own.lookedAt <= now;
  const left = about === 'signedOut' ? pending : pending.filter((own) => !looked(own));
  if (left.length === 0) return undefined;
  const lastLooked = Math.max(0, ...left.filter(looked).map((own) => own.lookedAt!));
  const lockOver = belief.is === 'locked' ? Math.min(belief.since, now) + AFTER_LOCK_MS : 0;
  // This morning's reminder was yesterday's of the UK: the family need not hear another one tonight.
  const another = !isAgain && reminder && reminder.at <= now ? nextTaiwanDay(reminder.at) : 0;
  const at = afterQuiet(Math.max(now, day.open + AFTER_OPENING_MS, lastLooked + AFTER_LOOKING_MS, lockOver, another));
  return at < nextUkOpening(day.open).open ? at : undefined;
}

/** Written before the notification is shown. */
export function startReminder(state: WatchState, day: Day, now: number): WatchState {
  return { ...state, reminder: { day, at: now, is: 'started' } };
}

/** Written after it. */
export function finishReminder(state: WatchState): WatchState {
  return state.reminder ? { ...state, reminder: { ...state.reminder, is: 'done' } } : state;
}
