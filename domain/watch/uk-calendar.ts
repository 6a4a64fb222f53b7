/**
 * When the people who release results are at work: UK working days, 07:30 to 18:00 in London,
 * through both clock changes. Source of the hours: docs/watch.md#schedule.
 */
import { DAY_MS, dayFromNumber, dayNumber, HOUR_MS, type Day } from './day.ts';

export interface UkDay {
  readonly date: Day;
  readonly working: boolean;
  /** 07:30 and 18:00 in London, in ms since 1970, on days off too. */
  readonly open: number;
  readonly close: number;
}

const OPEN_MS = 7.5 * HOUR_MS;
const CLOSE_MS = 18 * HOUR_MS;
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
/** Asking the formatter is slow, and the answer for a day never changes. */
const known = new Map<number, UkDay>();

function byNumber(number: number): UkDay {
  let day = known.get(number);
  if (!day) {
    const midnight = number * DAY_MS;
    // London's clocks change at 01:00 UTC, so what holds at noon holds from 07:30 to the day's end.
    const ahead = (Number(londonHour.format(midnight + 12 * HOUR_MS)) - 12) * HOUR_MS;
    const date = dayFromNumber(number);
    const weekday = new Date(midnight).getUTCDay();
    const working = weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(date);
    day = { date, working, open: midnight + OPEN_MS - ahead, close: midnight + CLOSE_MS - ahead };
    known.set(number, day);
  }
  return day;
}

/** What the calendar says of a day. */
export function ukDay(date: Day): UkDay {
  return byNumber(dayNumber(date));
}

function numberAt(now: number): number {
  const number = Math.floor(now / DAY_MS);
  const midnightAfter = byNumber(number).close + 6 * HOUR_MS;
  return now >= midnightAfter ? number + 1 : number;
}

/** The day it is in London. `now` in ms since 1970. */
export function ukToday(now: number): UkDay {
  return byNumber(numberAt(now));
}

/** True on a UK working day from 07:30 until before 18:00. */
export function isUkWorkingTime(now: number): boolean {
  const day = ukToday(now);
  return day.working && day.open <= now && now < day.close;
}

/** The first working day that opens after `now`. */
export function nextUkOpening(now: number): UkDay {
  let number = numberAt(now);
  while (!byNumber(number).working || byNumber(number).open <= now) number += 1;
  return byNumber(number);
}

/** The first working day that opens after today in London is over. */
export function nextUkOpeningAfterToday(now: number): UkDay {
  return nextUkOpening(ukToday(now).open + DAY_MS - 2 * HOUR_MS);
}

/** The latest working day that has opened: to it belong the evening, the night and the days off that follow. */
export function lastUkOpening(now: number): UkDay {
  let number = numberAt(now);
  while (!byNumber(number).working || byNumber(number).open > now) number -= 1;
  return byNumber(number);
}

/**
 * Bank holidays in England and Wales, substitute days included. Source: www.gov.uk/bank-holidays for
 * the years it announces; later years by the same rules (Banking and Financial Dealings Act 1971).
 * A holiday proclaimed for one occasion is missing until somebody adds it: then the watch looks
 * in vain for a day, which does no harm. Whole years; a test fails when the end of the last one comes near.
 */
export const BANK_HOLIDAYS: ReadonlySet<Day> = new Set(
  // prettier-ignore
  [
    '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
    '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
    '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
    '2029-01-01', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-08-27', '2029-12-25', '2029-12-26',
    '2030-01-01', '2030-04-19', '2030-04-22', '2030-05-06', '2030-05-27', '2030-08-26', '2030-12-25', '2030-12-26',
  ],
);
