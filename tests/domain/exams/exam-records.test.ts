/** Each exam's record, written out by hand. Source: docs/site.md#exam-names, docs/site.md#timing, docs/results.md#papers-and-the-overall-score. */
import { expect, it } from 'vitest';
import {
  certainNames,
  EXAM_IDS,
  examOf,
  examsIn,
  examNamed,
  forSchoolsAt,
  likelyNames,
  saysForSchools,
  type ExamId,
} from '../../../domain/exams/exams.ts';

const PAPER = [28, 42];
const DIGITAL = [5, 10];
const FOUR = ['reading', 'writing', 'listening', 'speaking'];
const FIVE = ['reading', 'useOfEnglish', 'writing', 'listening', 'speaking'];
const YOUNG = {
  group: 'youngLearners',
  forSchools: false,
  scheme: { is: 'shields', onPage: 'title' },
  release: { paper: [21, 56], digital: DIGITAL },
  certificate: 'achievement',
  onStatement: { each: 'shields', layouts: [['listening', 'readingAndWriting', 'speaking']] },
};
const SUITE = { release: { paper: PAPER, digital: DIGITAL }, certificate: 'level' };
const grades = (oldWords: boolean) => ({ is: 'grades', onPage: 'words', oldWords });

const RECORDS: Readonly<Record<ExamId, object>> = {
  starters: {
    ...YOUNG,
    names: { current: 'Pre A1 Starters', word: 'starters', older: ['yle starters'], ordinary: [] },
    level: 'Pre A1',
    next: { is: 'exam', exam: 'movers', by: 'shields' },
  },
  movers: {
    ...YOUNG,
    names: { current: 'A1 Movers', word: 'movers', older: ['yle movers'], ordinary: [] },
    level: 'A1',
    next: { is: 'exam', exam: 'flyers', by: 'shields' },
  },
  flyers: {
    ...YOUNG,
    names: { current: 'A2 Flyers', word: 'flyers', older: ['yle flyers'], ordinary: [] },
    level: 'A2',
    next: { is: 'exam', exam: 'key', by: 'shields' },
  },
  key: {
    ...SUITE,
    names: { current: 'A2 Key', short: 'KET', word: 'key', older: ['key english test'], ordinary: ['key'] },
    level: 'A2',
    group: 'main',
    forSchools: true,
    scheme: grades(true),
    onStatement: { each: 'score', layouts: [['readingAndWriting', 'listening', 'speaking'], FOUR] },
    next: { is: 'exam', exam: 'preliminary', by: 'order' },
  },
  preliminary: {
    ...SUITE,
    names: {
      current: 'B1 Preliminary',
      short: 'PET',
      word: 'preliminary',
      older: ['preliminary english test'],
      ordinary: ['preliminary', 'pet'],
    },
    level: 'B1',
    group: 'main',
    forSchools: true,
    scheme: grades(true),
    onStatement: { each: 'score', layouts: [FOUR] },
    next: { is: 'exam', exam: 'first', by: 'order' },
  },
  first: {
    ...SUITE,
    names: {
      current: 'B2 First',
      short: 'FCE',
      word: 'first',
      wordAlone: true,
      older: ['first certificate in english', 'first certificate'],
      ordinary: ['first', 'first certificate'],
    },
    level: 'B2',
    group: 'main',
    forSchools: true,
    scheme: grades(false),
    onStatement: { each: 'score', layouts: [FIVE] },
    next: { is: 'exam', exam: 'advanced', by: 'order' },
  },
  advanced: {
    ...SUITE,
    names: {
      current: 'C1 Advanced',
      short: 'CAE',
      word: 'advanced',
      older: ['certificate in advanced english'],
      ordinary: ['advanced'],
    },
    level: 'C1',
    group: 'higher',
    forSchools: false,
    scheme: grades(false),
    onStatement: { each: 'score', layouts: [FIVE] },
    next: { is: 'exam', exam: 'proficiency', by: 'order' },
  },
  proficiency: {
    ...SUITE,
    names: {
      current: 'C2 Proficiency',
      short: 'CPE',
      word: 'proficiency',
      older: ['certificate of proficiency in english'],
      ordinary: ['proficiency'],
    },
    level: 'C2',
    group: 'higher',
    forSchools: false,
    scheme: grades(false),
    onStatement: { each: 'score', layouts: [FIVE] },
    next: { is: 'highest' },
  },
};

it.each(EXAM_IDS)('%s', (id) => {
  const { scheme, ...record } = examOf(id);
  // The bands have a table of their own.
  const { bands: _, ...kind } = { bands: undefined, ...scheme };
  expect({ ...record, scheme: kind }).toEqual({ id, ...RECORDS[id] });
});

it('has the groups of the centres', () => {
  expect(examsIn('youngLearners')).toEqual(['starters', 'movers', 'flyers']);
  expect(examsIn('main')).toEqual(['key', 'preliminary', 'first']);
  expect(examsIn('higher')).toEqual(['advanced', 'proficiency']);
});

it.each<[ExamId, string[], string[]]>([
  ['starters', ['pre a1 starters', 'cambridge english starters', 'yle starters'], ['starters']],
  ['movers', ['a1 movers', 'cambridge english movers', 'yle movers'], ['movers']],
  ['flyers', ['a2 flyers', 'cambridge english flyers', 'yle flyers'], ['flyers']],
  ['key', ['a2 key', 'cambridge english key', 'key for schools', 'key for school', 'key english test'], ['ket']],
  [
    'preliminary',
    [
      'b1 preliminary',
      'cambridge english preliminary',
      'preliminary for schools',
      'preliminary for school',
      'preliminary english test',
    ],
    [],
  ],
  [
    'first',
    ['b2 first', 'cambridge english first', 'first for schools', 'first for school', 'first certificate in english'],
    ['fce'],
  ],
  ['advanced', ['c1 advanced', 'cambridge english advanced', 'certificate in advanced english'], ['cae']],
  [
    'proficiency',
    ['c2 proficiency', 'cambridge english proficiency', 'certificate of proficiency in english'],
    ['cpe'],
  ],
])('%s is certainly, and likely, meant by its names', (id, certain, likely) => {
  expect(certainNames(examOf(id))).toEqual(certain);
  expect(likelyNames(examOf(id))).toEqual(likely);
});

it.each<[string, ExamId | undefined]>([
  ['First', 'first'],
  ['Cambridge English: First', 'first'],
  ['Cambridge English First', 'first'],
  ['Cambridge English First prize', undefined],
  ['My Cambridge English: First', undefined],
  ['First Certificate', 'first'],
  ['First for School', 'first'],
  ['First for Schools', 'first'],
  ['KETfS', 'key'],
  ['PETfS 2026', 'preliminary'],
  ['FCEfS', 'first'],
  ['CAEfS', undefined],
  ['Exam (KET), May', 'key'],
  ['B2   First', 'first'],
  ['Ｂ２　Ｆｉｒｓｔ', 'first'],
  ['A2 - Key', 'key'],
  ['First Certificate -- in English', 'first'],
  ['key', 'key'],
  ['Advanced', 'advanced'],
  [`${'x'.repeat(195)} key`, 'key'],
  [`${'x'.repeat(197)} key`, undefined],
  ['At first', undefined],
  ['', undefined],
  ...[
    'Business',
    'BEC',
    'Legal',
    'Financial',
    'TKT',
    'Teaching',
    'Linguaskill',
    'BULATS',
    'Skills for Life',
    'Mock',
    'Practice',
  ].map((other) => [`${other} B1 Preliminary`, undefined] as [string, undefined]),
])('"%s" names %s', (title, exam) => expect(examNamed(title)?.id).toBe(exam));

it.each([
  [' for Schools', 12],
  [' for School, May', 11],
  ['(for-schools)', 12],
  ['-for schools', 12],
  ['校園版', 3],
  ['（青少年版）', 5],
  [' (校園版)', 5],
  ['fs', 2],
  ['FS 2026', 2],
  ['fst', 0],
  ['    for Schools', 0],
  [' is for Schools', 0],
  [' for schooling', 0],
  ['', 0],
])('behind the name, "%s": %i characters say that it is for schools', (behind, count) =>
  expect(forSchoolsAt(behind)).toBe(count),
);

it.each([
  ['CAE fs', false],
  ['undefined fs', false],
  ['true fs', false],
  ['fs', false],
  ['MyKET fs', false],
  [`${'x'.repeat(188)} for Schools`, true],
  [`${'x'.repeat(190)} for Schools`, false],
])('"%s" says that it is for schools: %s', (title, schools) => expect(saysForSchools(title)).toBe(schools));
