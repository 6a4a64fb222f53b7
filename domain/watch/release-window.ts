/**
 * From when to when results are to be expected. Ranges, never promises.
 * The days after the exam are in the exam's record. Source: docs/site.md#timing.
 * Older computer-based exams took 2–3 weeks; the 14 days of patience after the window cover them. Paper exams
 * without a printed final date are waited for longer still: one known case took 76 days.
 */
import type { Candidate } from '../candidates/candidate.ts';
import { examOf, type Delivery, type ExamId } from '../exams/exams.ts';
import { addDays, dayNumber, type Day } from './day.ts';
import { ukDay } from './uk-calendar.ts';

/** So long after the last day the watch gives up and sends the family to the centre. Source: docs/watch.md#window. */
export const PATIENCE_DAYS = 14;
/** So many days after a paper exam without a printed final date, at least. Source: docs/watch.md#window. */
export const PAPER_PATIENCE_DAYS = 90;

export interface Sitting {
  readonly exam: ExamId;
  /** Absent while nobody has said whether the exam is taken on paper or on a computer: then both are possible. */
  readonly delivery?: Delivery;
  /** The day of the (last) paper, as in Taiwan. */
  readonly examDate: Day;
  /** The final date printed on the Confirmation of Entry. It wins over every rule of thumb. */
  readonly finalDate?: Day;
}

/** The sitting that this candidate's result is expected of; undefined while exam or date is not known. */
export function sittingOf({
  exam,
  delivery,
  examDate,
  finalDate,
}: Pick<Candidate, 'exam' | 'delivery' | 'examDate' | 'finalDate'>): Sitting | undefined {
  if (!exam || !examDate) return undefined;
  return { exam, ...(delivery && { delivery }), examDate, ...(finalDate && { finalDate }) };
}

export interface ReleaseWindow {
  readonly first: Day;
  readonly last: Day;
  /** True where `last` is the printed date, not our estimate. */
  readonly printed: boolean;
  /** False where the days cover paper and digital, because nobody has said which of them it is. */
  readonly deliveryKnown: boolean;
  /** 07:30 in London on the first day, 18:00 on the last, 18:00 on the day the watch gives up; ms since 1970. */
  readonly opensAt: number;
  readonly endsAt: number;
  /** From then on a release is so late that looking a few times a day is enough; may be `stopsAt`. */
  readonly slowsAt: number;
  readonly stopsAt: number;
}

/**
 * An exam of unknown delivery is expected from the earliest day of any delivery to the latest of any.
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
  const { release } = examOf(exam);
  const possible = delivery ? [release[delivery]] : Object.values(release);
  const least = Math.min(...possible.map(([first]) => first));
  const last = finalDate ?? addDays(examDate, Math.max(...possible.map(([, most]) => most)));
  const quickest = Math.min(...Object.values(release).map(([first]) => first));
  const room = dayNumber(last) - dayNumber(examDate);
  const first = addDays(examDate, room >= least ? least : Math.min(quickest, room));
  const patience = addDays(last, PATIENCE_DAYS);
  const isOpenEnded = delivery !== 'digital' && finalDate === undefined;
  const longest = addDays(examDate, PAPER_PATIENCE_DAYS);
  return {
    first,
    last,
    printed: finalDate !== undefined,
    deliveryKnown: delivery !== undefined,
    opensAt: ukDay(first).open,
    endsAt: ukDay(last).close,
    slowsAt: ukDay(patience).close,
    stopsAt: ukDay(isOpenEnded && patience < longest ? longest : patience).close,
  };
}
