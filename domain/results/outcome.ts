/**
 * What follows from a result: the one table that the note on the page, a kept result and the calendar read.
 * Which of them a result is, its explanation says.
 * Source: docs/results.md#what-follows-from-each-outcome.
 */

/**
 * - `pass`, `levelBelow`: a grade; the level below the exam's own.
 * - `fail`: Fail, or a score alone. - `absent`: X or Z.
 * - `unsettled`: Pending or Withheld.
 * - `oldWords`: words of before 2020. - `shields`: Young Learners.
 * - `unclear`: words that are not known, an exam that is not known, or a result that contradicts itself.
 */
export const OUTCOMES = [
  'pass',
  'levelBelow',
  'fail',
  'absent',
  'unsettled',
  'oldWords',
  'shields',
  'unclear',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface FollowUp {
  /**
   * `level` and `achievement` come with dates. `none`: there is none, and the Statement of Results is the record.
   * `later`: known once the result is settled. `past`: it was sent at that time. `unknown`: nothing is said.
   */
  readonly certificate: 'level' | 'achievement' | 'none' | 'later' | 'past' | 'unknown';
  /** Whether a re-check can be asked for; its deadline is a date too. */
  readonly enquiry: boolean;
  /** `next`: the exam above. `again`: the same exam. `shields`: the next one, by shields. */
  readonly next: 'next' | 'again' | 'shields' | 'none';
  /** What the main button leads to. */
  readonly main: 'statement' | 'message';
}

const FOLLOW_UPS: Readonly<Record<Outcome, FollowUp>> = {
  pass: { certificate: 'level', enquiry: true, next: 'next', main: 'statement' },
  levelBelow: { certificate: 'level', enquiry: true, next: 'again', main: 'statement' },
  fail: { certificate: 'none', enquiry: true, next: 'none', main: 'statement' },
  // There are no marks that could be checked.
  absent: { certificate: 'none', enquiry: false, next: 'none', main: 'statement' },
  unsettled: { certificate: 'later', enquiry: false, next: 'none', main: 'message' },
  oldWords: { certificate: 'past', enquiry: false, next: 'none', main: 'statement' },
  // There is no re-check for Young Learners.
  shields: { certificate: 'achievement', enquiry: false, next: 'shields', main: 'statement' },
  unclear: { certificate: 'unknown', enquiry: false, next: 'none', main: 'statement' },
};

export function followUp(outcome: Outcome): FollowUp {
  return FOLLOW_UPS[outcome];
}
