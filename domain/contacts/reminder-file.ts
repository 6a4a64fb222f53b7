/** A reminder to try again, as a calendar file. It contains the given texts and nothing else. */
import { calendarText } from '../calendar/calendar-text.ts';
import { HOUR_MS } from '../watch/day.ts';

/**
 * The text of an .ics file with one event and an alarm at its beginning.
 * @param at ms since 1970
 * @param now ms since 1970, written as the creation time (DTSTAMP)
 */
export function reminderFile(title: string, text: string, at: number, now: number): string {
  const uid = `again-${Math.floor(at / HOUR_MS)}@candidate-guide`;
  return calendarText([{ uid, title, text, when: { at }, alarms: [0] }], now);
}
