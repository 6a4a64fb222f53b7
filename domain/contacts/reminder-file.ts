/** A reminder to try again, as a calendar file. It holds the words given to it and nothing else. */
import { createEvents } from 'ics';
import { HOUR_MS } from '../watch/day.ts';

/**
 * The text of an .ics file (RFC 5545) with one event of a quarter of an hour and an alarm at its beginning.
 * @param at ms since 1970
 * @param now ms since 1970, written as the time of making
 * @throws what the library says is wrong
 */
export function reminderFile(title: string, text: string, at: number, now: number): string {
  const time = new Date(at);
  const event = {
    uid: `again-${Math.floor(at / HOUR_MS)}@candidate-guide`,
    title,
    description: text,
    start: [
      time.getUTCFullYear(),
      time.getUTCMonth() + 1,
      time.getUTCDate(),
      time.getUTCHours(),
      time.getUTCMinutes(),
    ] as [number, number, number, number, number],
    startInputType: 'utc' as const,
    startOutputType: 'utc' as const,
    duration: { minutes: 15 },
    alarms: [{ action: 'display' as const, description: title, trigger: { minutes: 0, before: true } }],
  };
  // The library's types forget this one; without it the library asks the clock.
  const { error, value } = createEvents([Object.assign(event, { timestamp: now })], { productId: 'candidate-guide' });
  if (error || value === null) throw error ?? new Error('The calendar library gave no text.');
  return value;
}
