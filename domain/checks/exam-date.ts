/**
 * A date of an exam or its results as a date box gives it. People in Taiwan also type the year of the
 * Republic (1 is 1912) or the last two digits into it.
 */
import { EXAM_YEARS, isDay, REPUBLIC_BEFORE, type Day } from '../watch/day.ts';
import { EMPTY, right, wrong, type Verdict } from './verdict.ts';

/** @param typed 'YYYY-MM-DD', or '' for an empty box. A correction is offered only where the year has one reading. */
export function checkExamDate(typed: string): Verdict {
  if (typed === '') return EMPTY;
  const year = Number(/^(\d{4,6})-\d{2}-\d{2}$/.exec(typed)?.[1] ?? Number.NaN);
  if (isExamYear(year) && isDay(typed)) return right('check.right');
  const meant = [year + REPUBLIC_BEFORE, year < 100 ? year + 2000 : Number.NaN].filter(isExamYear);
  const corrected = `${meant[0]}${typed.slice(-6)}`;
  return meant.length === 1 && isDay(corrected)
    ? wrong('check.date.meant', { year, corrected }, corrected)
    : wrong('check.date.year', { first: EXAM_YEARS.first, last: EXAM_YEARS.last });
}

function isExamYear(year: number): boolean {
  return year >= EXAM_YEARS.first && year <= EXAM_YEARS.last;
}

/** True for a day that exists, in the years of exams. */
export function isExamDate(text: Day): boolean {
  return checkExamDate(text).is === 'right';
}
