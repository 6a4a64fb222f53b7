/** The day of the exam and the final date of the results, told apart by the words beside them. */
import type { Day } from '../watch/day.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { nearestLabel, type LabelSet } from './nearest-label.ts';
import { EXAM_DATE_LABELS, FINAL_DATE_LABELS, OTHER_DATE_LABELS } from './paste-labels.ts';
import { finding, type Finding, type Findings, type Pasted } from './smart-paste.ts';

type Kind = 'examDate' | 'finalDate' | 'other';
const LABELS: readonly LabelSet<Kind>[] = [
  { kind: 'examDate', labels: EXAM_DATE_LABELS },
  { kind: 'finalDate', labels: FINAL_DATE_LABELS },
  { kind: 'other', labels: OTHER_DATE_LABELS },
];
/** A Confirmation of Entry has a handful of dates; what comes after so many is another text. */
const MOST_DATES = 500;

export function pasteDates(pasted: Pasted): Pick<Findings, 'examDate' | 'finalDate'> {
  const found: Record<Kind | 'unlabelled', FoundDate[]> = { examDate: [], finalDate: [], other: [], unlabelled: [] };
  let from = 0;
  for (const date of findDates(pasted.plain).slice(0, MOST_DATES)) {
    const end = date.at + date.length;
    const near = nearestLabel(pasted.small, LABELS, { from, at: date.at, end });
    from = end;
    // Eight digits in a row without a word beside them may be anything.
    if (!near && /^\d+$/.test(pasted.plain.slice(date.at, end))) continue;
    // A label that only follows the date may belong to the next thing on the line.
    found[near?.kind ?? 'unlabelled'].push(near?.side === 'after' ? { ...date, sure: false } : date);
  }
  // Nothing says what a lonely date is; it is most often the exam's.
  const lonely = days(found.unlabelled).size === 1 && found.examDate.length === 0;
  const examDate = lonely ? found.unlabelled.map((date) => ({ ...date, sure: false })) : found.examDate;
  const [exam, final] = [chosen(pasted, examDate), chosen(pasted, found.finalDate)];
  return { ...(exam && { examDate: exam }), ...(final && { finalDate: final }) };
}

/** Of several the latest: papers of one exam lie on several days, and the last one counts. */
function chosen(pasted: Pasted, dates: FoundDate[]): Finding<Day> | undefined {
  const [latest] = [...dates].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : Number(b.sure) - Number(a.sure),
  );
  if (!latest) return undefined;
  return finding(pasted, latest.day, latest.at, latest.at + latest.length, latest.sure && days(dates).size === 1);
}

function days(dates: FoundDate[]): Set<Day> {
  return new Set(dates.map(({ day }) => day));
}
