import { expect, it } from 'vitest';
import { EXAM_IDS, examAfter, EXAMS, examNamed, examOf } from '../../../domain/exams/exams.ts';
import { TABLE, YOUNG_LEARNERS } from '../results/exam-table.ts';

const TITLES = [
  ...Object.entries(TABLE).map(([exam, { titles }]) => [exam, titles] as const),
  ...Object.entries(YOUNG_LEARNERS),
].flatMap(([exam, titles]) => titles.map((title) => [title, exam] as const));

it('has every exam once', () => {
  expect(EXAMS.map(({ id }) => id)).toEqual(EXAM_IDS);
  for (const id of EXAM_IDS) expect(examOf(id).id).toBe(id);
});
it.each(TITLES)('"%s" is %s', (title, exam) => {
  expect(examNamed(title)?.id).toBe(exam);
  expect(examNamed(` ${title.toUpperCase()} `)?.id).toBe(exam);
});
it.each([
  '',
  'English',
  'B1 Business Preliminary',
  'BEC Preliminary',
  'B2 First practice test',
  'Mock PET',
  'A2 Key and B1 Preliminary',
  'Keyboard',
  'The first time',
  'TKT',
  'IELTS',
  'Carpet',
])('"%s" is none that is known', (title) => {
  expect(examNamed(title)).toBeUndefined();
});
it('knows what comes after', () => {
  expect(EXAM_IDS.map((id) => examAfter(id)?.id)).toEqual([...EXAM_IDS.slice(1), undefined]);
});
