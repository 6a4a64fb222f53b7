/** A calendar file of days to remember. It knows no ID Number, no name and no grade, so none can be in it. */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { examOf, type ExamId } from '../exams/exams.ts';
import { addDays, type Day } from '../watch/day.ts';
import type { StepName, TimelineStep } from './timeline.ts';

export interface CalendarEntry {
  /** Tells the entries of one file apart. */
  readonly name: StepName;
  readonly days: { readonly from: Day; readonly to?: Day };
  readonly title: string;
  readonly text: string;
}

/** The steps that have a day to remember, with the words of the chosen language. */
export function calendarEntries(
  steps: readonly TimelineStep[],
  words: (step: TimelineStep) => { title: string; text: string },
): CalendarEntry[] {
  return steps.flatMap((step) => {
    if (!step.days) return [];
    return [{ name: step.name, days: step.days, ...words(step) }];
  });
}

/**
 * The text of an .ics file (RFC 5545) with one event for all of each entry's days. An entry without
 * a last day is one day long.
 * @param now ms since 1970, written as the time of making
 * @throws what the library says is wrong, which no entry of `calendarEntries` is
 */
export function calendarFile(exam: ExamId, entries: readonly CalendarEntry[], now: number): string {
  const events = entries.map(({ name, days, title, text }): EventAttributes => {
    const event = {
      // The same step imported twice replaces itself.
      uid: `${exam}-${name}-${days.from}@candidate-guide`,
      title,
      description: text,
      start: dateArray(days.from),
      // A day of the end is not part of an all-day event.
      end: dateArray(addDays(days.to ?? days.from, 1)),
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
    };
    // The library's types forget this one; without it the library asks the clock.
    return Object.assign(event, { timestamp: now });
  });
  const { error, value } = createEvents(events, { productId: 'candidate-guide', calName: examOf(exam).names.current });
  if (error || value === null) throw error ?? new Error('The calendar library gave no text.');
  return value;
}

function dateArray(day: Day): DateArray {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
