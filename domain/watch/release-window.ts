/**
 * From when to when results are to be expected. Ranges, never promises.
 * Source: docs/site.md#timing: digital 5–10 days, paper 4–6 weeks, Young Learners on paper 3–8 weeks.
 * Older computer-based exams took 2–3 weeks; the 14 days of patience after the window cover them. Paper exams
 * without a printed final date are waited for longer still: one known case took 76 days.
 */
import { examOf, type ExamId } from '../exams/exams.ts';
import { addDays, dayNumber, type Day } from './day.ts';
import { ukDay } from './uk-calendar.ts';

export const DELIVERIES = ['paper', 'digital'] as const;
export type Delivery = (typeof DELIVERIES)[number];

interface ReleaseTime {
  readonly delivery: Delivery;
  /** Absent: the row holds for every exam. */
  readonly youngLearners?: boolean;
  /** Days after the exam, first and last. */
  readonly days: readonly [number, number];
}

export const RELEASE_TIMES: readonly ReleaseTime[] = [
  { delivery: 'digital', days: [5, 10] },
  { delivery: 'paper', youngLearners: false, days: [28, 42] },
  { delivery: 'paper', youngLearners: true, days: [21, 56] },
];

/** So long after the last day the watch gives up and sends the family to the centre. Source: docs/watch.md#window. */
export const PATIENCE_DAYS = 14;
/** So many days after a paper exam without a printed final date, at least. Source: docs/watch.md#window. */
export const PAPER_PATIENCE_DAYS = 90;

export interface Sitting {
  readonly exam: ExamId;
  readonly delivery: Delivery;
  /** The day of the (last) paper, as in Taiwan. */
  readonly examDate: Day;
  /** The final date printed on the Confirmation of Entry. It wins over every rule of thumb. */
  readonly finalDate?: Day;
}

export interface ReleaseWindow {
  readonly first: Day;
  readonly last: Day;
  /** True where `last` is the printed date, not our estimate. */
  readonly printed: boolean;
  /** 07:30 in London on the first day, 18:00 on the last, 18:00 on the day the watch gives up; ms since 1970. */
  readonly opensAt: number;
  readonly endsAt: number;
  /** From then on a release is so late that looking a few times a day is enough; may be `stopsAt`. */
  readonly slowsAt: number;
  readonly stopsAt: number;
}

/**
 * A printed final date becomes the last day, earlier or later than the rule's. The first day stays
 * the rule's, because results come before the final date too; only where the final date lies
 * before that day must the delivery have been chosen wrongly, and the quickest delivery's first day holds.
 */
export function releaseWindow(sitting: Sitting): ReleaseWindow {
  const { exam, delivery, examDate, finalDate } = sitting;
  const name = `${exam} ${delivery} ${examDate} ${finalDate}`;
  let window = known.get(name);
  if (!window) known.set(name, (window = reckon(sitting)));
  return window;
}

/** The schedule asks for the same few windows over and over. */
const known = new Map<string, ReleaseWindow>();

function reckon({ exam, delivery, examDate, finalDate }: Sitting): ReleaseWindow {
  const { youngLearners } = examOf(exam);
  const [least, most] = RELEASE_TIMES.find(
    (row) => row.delivery === delivery && (row.youngLearners ?? youngLearners) === youngLearners,
  )!.days;
  const last = finalDate ?? addDays(examDate, most);
  const quickest = Math.min(...RELEASE_TIMES.map(({ days }) => days[0]));
  const room = dayNumber(last) - dayNumber(examDate);
  const first = addDays(examDate, room >= least ? least : Math.min(quickest, room));
  const patience = addDays(last, PATIENCE_DAYS);
  const isOpenEnded = delivery === 'paper' && finalDate === undefined;
  const longest = addDays(examDate, PAPER_PATIENCE_DAYS);
  return {
    first,
    last,
    printed: finalDate !== undefined,
    opensAt: ukDay(first).open,
    endsAt: ukDay(last).close,
    slowsAt: ukDay(patience).close,
    stopsAt: ukDay(isOpenEnded && patience < longest ? longest : patience).close,
  };
}
