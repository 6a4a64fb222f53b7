import { expect, it } from 'vitest';
import {
  EXAM_GROUPS,
  EXAM_IDS,
  EXAMS,
  examNamed,
  examOf,
  examsIn,
  saysForSchools,
} from '../../../domain/exams/exams.ts';
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
  'At first sight',
  'Linguaskill Key',
])('"%s" is none that is known', (title) => {
  expect(examNamed(title)).toBeUndefined();
});
it('knows what comes after, without a circle', () => {
  const next = Object.fromEntries(
    EXAMS.map((exam) => [exam.id, exam.next.is === 'exam' ? exam.next.exam : exam.next.is]),
  );
  expect(next).toEqual({
    starters: 'movers',
    movers: 'flyers',
    flyers: 'key',
    key: 'preliminary',
    preliminary: 'first',
    first: 'advanced',
    advanced: 'proficiency',
    proficiency: 'highest',
  });
});
it('has every exam in one group', () => {
  expect(EXAM_GROUPS.flatMap((group) => examsIn(group)).toSorted()).toEqual(EXAM_IDS.toSorted());
});
it.each([
  ['Key for Schools', true],
  ['KETfS', true],
  ['FCE FS', true],
  ['PET校園版', true],
  ['ＫＥＴ（青少年版）', true],
  ['Key English Test', false],
  ['KET 2fs', false],
])('"%s" is the version for schools: %s', (title, schools) => {
  expect(saysForSchools(title)).toBe(schools);
});
