/** The days to remember as a calendar file, in the texts of the timeline. */
import { calendarEntries, calendarFile } from '../../domain/results/calendar-file.ts';
import { timeline, type StepName } from '../../domain/results/timeline.ts';
import { formatParams } from '../format.ts';
import type { MessageKey } from '../message-key.ts';
import type { OneLanguage } from '../translator.ts';
import type { CalendarWish } from './describe-reading.ts';

/** The steps that have a day. */
const TITLES: Partial<Record<StepName, MessageKey>> = {
  enquiry: 'results.calendar.enquiry',
  certificate: 'results.calendar.certificate',
  post: 'results.calendar.post',
};

/** @param now ms since 1970 */
export function resultsCalendar(
  { exam, outcome, seen }: CalendarWish,
  now: number,
  { t, language }: OneLanguage,
): string {
  const entries = calendarEntries(timeline(exam, outcome, seen), (step) => {
    const params = formatParams(step.t.params, { t, language, today: seen });
    const source = t(step.source.key, step.source.params);
    return { title: t(TITLES[step.name] ?? step.t.key, params), text: `${t(step.t.key, params)}\n${source}` };
  });
  return calendarFile(exam, entries, now);
}
