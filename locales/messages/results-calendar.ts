/** The days to remember as a calendar file, in the texts of the timeline. */
import { calendarText } from '../../domain/calendar/calendar-text.ts';
import { examOf, type ExamId } from '../../domain/exams/exams.ts';
import { resultEvents } from '../../domain/results/calendar-file.ts';
import { timeline, type StepName } from '../../domain/results/timeline.ts';
import type { ReleaseWindow } from '../../domain/watch/release-window.ts';
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
  const events = resultEvents(exam, timeline(exam, outcome, seen), (step) => {
    const params = formatParams(step.t.params, { t, language, today: seen });
    const source = t(step.source.key, step.source.params);
    return { title: t(TITLES[step.name] ?? step.t.key, params), text: `${t(step.t.key, params)}\n${source}` };
  });
  return calendarText(events, now, examOf(exam).names.current);
}

/**
 * The days on which a result is to be expected, before it is there.
 * @param now ms since 1970
 */
export function expectedCalendar(
  exam: ExamId,
  { first, last, printed, deliveryKnown }: Pick<ReleaseWindow, 'first' | 'last' | 'printed' | 'deliveryKnown'>,
  now: number,
  { t, language }: OneLanguage,
): string {
  const params = formatParams({ exam, from: first, to: last }, { t, language, today: first });
  const text = t(printed ? 'results.calendar.expectedPrinted' : 'results.calendar.expectedGuess', params);
  const event = {
    uid: `${exam}-expected-${last}@candidate-guide`,
    title: t('results.calendar.expected', params),
    text: deliveryKnown ? text : `${text}\n${t('card.deliveryUnknown')}`,
    when: { from: first, to: last },
    // At 9 in the morning of the first day.
    alarms: [9 * 60],
  };
  return calendarText([event], now, examOf(exam).names.current);
}
