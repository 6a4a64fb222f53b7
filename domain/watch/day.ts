/** A calendar day without a time, as the Confirmation of Entry prints it and as calendars count it. */

/** 'YYYY-MM-DD'. */
export type Day = string;

export const DAY_MS = 24 * 60 * 60_000;
export const HOUR_MS = 60 * 60_000;
export const MINUTE_MS = 60_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Years outside are no exam's. */
export const EXAM_YEARS = { first: 1990, last: 2100 } as const;
/** The year before the Republic's first, as Taiwan counts: 115 is 2026. */
export const REPUBLIC_BEFORE = 1911;

/** True for a day that exists: not for 2026-02-30. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isFinite(number) && dayFromNumber(number) === text;
}
