/** Turns what stands in a message's params for a thing (an exam's id, a day) into its words in a language. */
import type { Params } from '../checks/verdict.ts';
import { EXAM_IDS, type ExamId } from '../exams/exams.ts';
import { isDay, type Day } from '../watch/day.ts';

/** Params that hold an exam's id. */
const EXAMS = new Set(['exam', 'next']);

/**
 * @param nameOf an exam as parents know it, e.g. A2 Key（KET）
 * @param sayDay a calendar day in the language of the sentence
 */
export function spokenParams(
  params: Params | undefined,
  nameOf: (exam: ExamId) => string,
  formatDay: (day: Day) => string,
): Params {
  const entries = Object.entries(params ?? {}).map(([place, value]): [string, string | number] => {
    const exam = EXAMS.has(place) ? EXAM_IDS.find((id) => id === value) : undefined;
    if (exam) return [place, nameOf(exam)];
    return [place, typeof value === 'string' && isDay(value) ? formatDay(value) : value];
  });
  return Object.fromEntries(entries);
}
