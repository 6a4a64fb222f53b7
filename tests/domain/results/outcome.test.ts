/** Exam × outcome × what is said: every cell, written out by hand. Source: docs/results.md#what-follows-from-each-outcome. */
import { describe, expect, test } from 'vitest';
import { EXAM_IDS, examOf, type ExamId } from '../../../domain/exams/exams.ts';
import { explainResult } from '../../../domain/results/explain-result.ts';
import { followUp, OUTCOMES, type Outcome } from '../../../domain/results/outcome.ts';
import { timeline } from '../../../domain/results/timeline.ts';
import { GRADED, TABLE } from './exam-table.ts';

const SEEN = '2026-12-03';
const CERTIFICATE = { from: '2026-12-24', to: '2027-01-28' };
const ENQUIRY = { from: '2026-12-03', to: '2026-12-17' };
const NEXT: Readonly<Record<ExamId, string>> = {
  starters: 'movers',
  movers: 'flyers',
  flyers: 'key',
  key: 'preliminary',
  preliminary: 'first',
  first: 'advanced',
  advanced: 'proficiency',
  proficiency: 'highest',
};

/** What each outcome says: steps that have days, and those that have none. `next` stands for the exam above. */
const SAID: Readonly<Record<Outcome, { main: string; steps: readonly string[] }>> = {
  pass: {
    main: 'statement',
    steps: ['statement', 'enquiry 12-03 12-17', 'certificate 12-24 01-28', 'post 12-24', 'nextExam next'],
  },
  levelBelow: {
    main: 'statement',
    steps: ['statement', 'enquiry 12-03 12-17', 'certificate 12-24 01-28', 'post 12-24', 'nextExam.again same'],
  },
  fail: { main: 'statement', steps: ['statement', 'enquiry 12-03 12-17', 'certificate.none'] },
  absent: { main: 'statement', steps: ['statement', 'certificate.none'] },
  unsettled: { main: 'message', steps: ['certificate.later'] },
  oldWords: { main: 'statement', steps: ['statement', 'certificate.past'] },
  shields: {
    main: 'statement',
    steps: ['statement', 'certificate.youngLearners 12-24 01-28', 'post 12-24', 'nextExam.youngLearners next'],
  },
  unclear: { main: 'statement', steps: ['statement'] },
};

function said(exam: ExamId, outcome: Outcome): string[] {
  return timeline(exam, outcome, SEEN).map(({ t, days }) =>
    [
      t.key.replace('timeline.', ''),
      ...(days ? [days.from.slice(5), ...(days.to ? [days.to.slice(5)] : [])] : []),
      ...(t.params?.next ? ['next'] : []),
      ...(t.key === 'timeline.nextExam.again' && t.params?.exam === exam ? ['same'] : []),
    ].join(' '),
  );
}

describe.each(EXAM_IDS)('%s', (exam) => {
  test.each(OUTCOMES)('%s', (outcome) => {
    const { main, steps } = SAID[outcome];
    const own = steps.map((step) => {
      // The exam is what its record says: the highest has none after it, and Young Learners go by shields.
      if (!/^nextExam(\.youngLearners)? next$/.test(step)) return step;
      if (NEXT[exam] === 'highest') return 'nextExam.highest';
      return examOf(exam).scheme.is === 'shields' ? 'nextExam.youngLearners next' : 'nextExam next';
    });
    expect(said(exam, outcome)).toEqual(own);
    expect(followUp(outcome).main).toBe(main);
    const next = timeline(exam, outcome, SEEN).find(({ t }) => t.params?.next)?.t.params?.next;
    if (next !== undefined) expect(next).toBe(NEXT[exam]);
  });
});

test.each([
  ['pass', { certificate: 'level', enquiry: true, next: 'next', main: 'statement' }],
  ['levelBelow', { certificate: 'level', enquiry: true, next: 'again', main: 'statement' }],
  ['fail', { certificate: 'none', enquiry: true, next: 'none', main: 'statement' }],
  ['absent', { certificate: 'none', enquiry: false, next: 'none', main: 'statement' }],
  ['unsettled', { certificate: 'later', enquiry: false, next: 'none', main: 'message' }],
  ['oldWords', { certificate: 'past', enquiry: false, next: 'none', main: 'statement' }],
  ['shields', { certificate: 'achievement', enquiry: false, next: 'shields', main: 'statement' }],
  ['unclear', { certificate: 'unknown', enquiry: false, next: 'none', main: 'statement' }],
] as const)('what follows from %s', (outcome, follows) => expect(followUp(outcome)).toEqual(follows));

test('the dates are those of the rules, counted from the day on which the result was first seen', () => {
  const steps = timeline('first', 'pass', SEEN);
  expect(steps.find(({ name }) => name === 'certificate')?.days).toEqual(CERTIFICATE);
  expect(steps.find(({ name }) => name === 'enquiry')?.days).toEqual(ENQUIRY);
});

describe('which outcome a result is', () => {
  const of = (exam: ExamId | undefined, words: string, score?: number) =>
    explainResult({ examTitle: 'An exam', words, ...(exam && { exam }), ...(score !== undefined && { score }) })
      .outcome;
  /** Words, and the outcome for an exam with grades, for Young Learners, and for an exam that is not known. */
  const ROWS: readonly (readonly [words: string, graded: Outcome, young: Outcome, unknown: Outcome])[] = [
    ['Grade A', 'pass', 'unclear', 'unclear'],
    ['Pass at Grade C', 'pass', 'unclear', 'unclear'],
    ['Fail', 'fail', 'unclear', 'unclear'],
    ['X', 'absent', 'absent', 'absent'],
    ['Z', 'absent', 'absent', 'absent'],
    ['Pending', 'unsettled', 'unsettled', 'unsettled'],
    ['Withheld', 'unsettled', 'unsettled', 'unsettled'],
    ['Exempt', 'unclear', 'unclear', 'unclear'],
    ['', 'unclear', 'shields', 'unclear'],
    ['Something new', 'unclear', 'unclear', 'unclear'],
  ];
  test.each(ROWS)('"%s"', (words, graded, young, unknown) => {
    for (const exam of EXAM_IDS)
      expect(of(exam, words), exam).toBe(examOf(exam).scheme.is === 'shields' ? young : graded);
    expect(of(undefined, words)).toBe(unknown);
  });
  test.each(GRADED)('%s by its own words and scores', (exam) => {
    const { bands } = TABLE[exam];
    const level = bands.find(({ band }) => band === 'level')!;
    const number = bands.find(({ band }) => band === 'number')!;
    expect(of(exam, `Level ${level.certifies}`, level.from)).toBe('levelBelow');
    expect(of(exam, 'Level C9')).toBe('unclear');
    expect(of(exam, '', number.from)).toBe('fail');
    expect(of(exam, 'Fail', number.to)).toBe('fail');
    // Words and score contradict each other.
    expect(of(exam, 'Fail', level.to)).toBe('unclear');
    expect(of(exam, 'Grade C', number.to)).toBe('unclear');
    const old = exam === 'key' || exam === 'preliminary' ? 'oldWords' : 'unclear';
    for (const words of ['Pass with Distinction', 'Pass with Merit', 'Pass']) expect(of(exam, words)).toBe(old);
  });
});
