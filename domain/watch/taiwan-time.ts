/** The user's time: Taiwan, UTC+8 the whole year (no summer time since 1979). */
import { DAY_MS, dayFromNumber, HOUR_MS, MINUTE_MS, type Day } from './day.ts';

const AHEAD_MS = 8 * HOUR_MS;
/** No notification is shown from 22:00 until 07:30. Source: docs/watch.md#quiet-hours-and-reminders. */
const QUIET_FROM_MS = 22 * HOUR_MS;
const QUIET_UNTIL_MS = 7.5 * HOUR_MS;

export function taiwanDay(now: number): Day {
  return dayFromNumber(Math.floor((now + AHEAD_MS) / DAY_MS));
}

/** When the next day begins in Taiwan, in ms since 1970. */
export function nextTaiwanDay(now: number): number {
  return now - sinceMidnight(now) + DAY_MS;
}

/** Ms since midnight in Taiwan. */
function sinceMidnight(now: number): number {
  const ms = (now + AHEAD_MS) % DAY_MS;
  return ms < 0 ? ms + DAY_MS : ms;
}

/** True from 22:00 until before 07:30 in Taiwan. */
export function isQuiet(now: number): boolean {
  const time = sinceMidnight(now);
  return time >= QUIET_FROM_MS || time < QUIET_UNTIL_MS;
}

/** The first moment from `now` on at which something may be shown. */
export function afterQuiet(now: number): number {
  if (!isQuiet(now)) return now;
  const midnight = now - sinceMidnight(now);
  return midnight + QUIET_UNTIL_MS + (sinceMidnight(now) >= QUIET_FROM_MS ? DAY_MS : 0);
}

/** The time of day in Taiwan, 24 hours: `16:20`. */
export function taiwanClock(at: number): string {
  const minute = Math.floor(sinceMidnight(at) / MINUTE_MS);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A moment as it stands in a message's values. @param at ms since 1970 */
export function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Ms since 1970 of what `instant` wrote; undefined for any other text. */
export function readInstant(text: string): number | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) ? Date.parse(text) : undefined;
}
