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

export type SpokenLanguage = 'zh-TW' | 'en';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '12/3', or '3 Dec' in English, where 12/3 would mean two different days. */
export function formatDay(day: Day, language: SpokenLanguage): string {
  const [, month = 1, date = 1] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${MONTHS[month - 1]}` : `${month}/${date}`;
}

/** '16:20' for a moment of the same day in Taiwan as `now`, else '12/3 16:20'. */
export function formatTime(at: number, now: number, language: SpokenLanguage): string {
  const minute = Math.floor(sinceMidnight(at) / MINUTE_MS);
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const day = taiwanDay(at);
  return day === taiwanDay(now) ? clock : `${formatDay(day, language)} ${clock}`;
}
