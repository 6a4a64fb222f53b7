/**
 * When the people who release results are at work: UK working days, 07:30 to 18:00 in London,
 * through both clock changes. Source of the hours: docs/watch.md#schedule.
 */
import { BANK_HOLIDAYS } from './bank-holidays.ts';
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
