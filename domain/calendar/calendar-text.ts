/**
 * The text of a calendar file. It holds what it is given and nothing else: no ID Number, no name and no grade is known
 * here. Source: RFC 5545, Internet Calendaring and Scheduling Core Object Specification.
 */
import { addDays, MINUTE_MS, type Day } from '../watch/day.ts';

export interface CalendarEvent {
  /** The same event imported twice replaces itself. */
  readonly uid: string;
  readonly title: string;
  readonly text: string;
  /** Whole days, both included; or a moment in ms since 1970, a quarter of an hour long. */
  readonly when: { readonly from: Day; readonly to: Day } | { readonly at: number };
  /** Minutes after the beginning, negative before it. */
  readonly alarms?: readonly number[];
}

/** Octets of a line, without its end. */
const LONGEST_LINE = 75;
const QUARTER = 15;

/**
 * @param now ms since 1970, written as the time of making
 * @param name of the calendar
 */
export function calendarText(events: readonly CalendarEvent[], now: number, name?: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//candidate-guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : [`X-WR-CALNAME:${escaped(name)}`]),
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, title, text, when, alarms = [] }: CalendarEvent, now: number): string[] {
  const whole = 'from' in when;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${moment(now)}`,
    ...(whole
      ? // The day of the end is not part of an event of whole days.
        [`DTSTART;VALUE=DATE:${date(when.from)}`, `DTEND;VALUE=DATE:${date(addDays(when.to, 1))}`]
      : [`DTSTART:${moment(when.at)}`, `DTEND:${moment(when.at + QUARTER * MINUTE_MS)}`]),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    // Nobody is busy because of it.
    ...(whole ? ['TRANSP:TRANSPARENT'] : []),
    ...alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(title)}`,
      `TRIGGER:${minutes < 0 ? '-' : ''}PT${Math.abs(minutes)}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

const date = (day: Day) => day.replaceAll('-', '');
const moment = (ms: number) => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

const utf8 = new TextEncoder();

/** A line goes on in the next one behind a space. A character is never divided. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const size = utf8.encode(character).length;
    if (octets + size > LONGEST_LINE) {
      parts.push('');
      // The space counts.
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
