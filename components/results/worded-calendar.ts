/** The days to remember as a calendar file, in the words of the timeline. */
import type { ExamId } from '../../domain/exams/exams.ts';
import { calendarEntries, calendarFile } from '../../domain/results/calendar-file.ts';
import { spokenParams } from '../../domain/results/spoken-params.ts';
import { timeline, type StepName } from '../../domain/results/timeline.ts';
import type { Day } from '../../domain/watch/day.ts';
import type { Say } from '../../locales/i18n.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import { examLabel } from '../candidates/exam-label.ts';
import { dayWords } from './day-words.ts';

/** The steps that have a day. */
const TITLES: Partial<Record<StepName, MessageKey>> = {
  enquiry: 'results.calendar.enquiry',
  certificate: 'results.calendar.certificate',
  post: 'results.calendar.post',
};

/** @param now ms since 1970 */
export function wordedCalendar(exam: ExamId, released: Day, now: number, t: Say, language: 'zh-TW' | 'en'): string {
  const entries = calendarEntries(timeline(exam, released), (step) => {
    const params = spokenParams(
      step.t.params,
      (id) => examLabel(id, t),
      (day) => dayWords(day, released, language),
    );
    const source = t(step.source.key, step.source.params);
    return { title: t(TITLES[step.name] ?? step.t.key, params), text: `${t(step.t.key, params)}\n${source}` };
  });
  return calendarFile(exam, entries, now);
}
