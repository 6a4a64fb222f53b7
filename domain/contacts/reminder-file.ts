/** A reminder to try again, as a calendar file. It contains the given texts and nothing else. */
import { createEvents } from 'ics';
import { HOUR_MS } from '../watch/day.ts';

/**
 * The text of an .ics file (RFC 5545) with one event of a quarter of an hour and an alarm at its beginning.
 * @param at ms since 1970
 * @param now ms since 1970, written as the creation time (DTSTAMP)
 * @throws Error with the library's message
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
  // Missing in the library's types. Without it the library reads the clock.
  const { error, value } = createEvents([Object.assign(event, { timestamp: now })], { productId: 'candidate-guide' });
  if (error || value === null) throw error ?? new Error('The calendar library gave no text.');
  return value;
}
