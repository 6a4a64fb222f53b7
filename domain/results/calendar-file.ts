/** The days to remember as events of a calendar. */
import type { CalendarEvent } from '../calendar/calendar-text.ts';
import type { ExamId } from '../exams/exams.ts';
import type { TimelineStep } from './timeline.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}

/** At 9 in the morning of the day before, and of the day itself. */
const LAST_DAY_ALARMS = [-15 * 60, 9 * 60];

/** The steps that have a day. Of an enquiry the last day counts, with an alarm; where it is not known, no day is. */
export function resultEvents(
  exam: ExamId,
  steps: readonly TimelineStep[],
  words: (step: TimelineStep) => Words,
): CalendarEvent[] {
  return steps.flatMap((step) => {
    const { name, days } = step;
    if (!days) return [];
    const last = days.to ?? days.from;
    return [
      {
        uid: `${exam}-${name}-${days.from}@candidate-guide`,
        ...words(step),
        ...(name === 'enquiry'
          ? { when: { from: last, to: last }, alarms: LAST_DAY_ALARMS }
          : { when: { from: days.from, to: last } }),
      },
    ];
  });
}
