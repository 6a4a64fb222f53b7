import { describe, expect, test } from 'vitest';
import { EXAM_IDS, examOf, type ExamId } from '../../../domain/exams/exams.ts';
import type { Message } from '../../../domain/message.ts';
import { explainScores, explainShields, layoutOf, levelOf } from '../../../domain/statement/explain-statement.ts';
import type { PaperScores } from '../../../domain/statement/paper-scores.ts';

describe('the scores of the papers', () => {
  const scores = { reading: 168, useOfEnglish: 158, writing: 171, listening: 176, speaking: 152 };

  test('each has its level, and how little is missing to the exam’s own', () => {
    const { papers, own } = explainScores('first', scores, 165);
    expect(own).toEqual({ level: 'B2', from: 160 });
    expect(papers.map(({ paper, t, is }) => [paper, t?.key.replace('statement.', ''), t?.params?.points, is])).toEqual([
      ['reading', 'level', undefined, undefined],
      ['useOfEnglish', 'level.short', 2, undefined],
      ['writing', 'level', undefined, undefined],
      ['listening', 'level', undefined, 'strongest'],
      ['speaking', 'level.short', 8, 'weakest'],
    ]);
  });

  test.each([
    ['the rounded mean', 165, true, 'statement.mean.fits'],
    ['another number', 166, false, 'statement.mean.differs'],
    ['no overall score', undefined, undefined, 'statement.mean.alone'],
  ] as const)('%s', (_, overall, fits, key) => {
    const { mean } = explainScores('first', scores, overall);
    expect([mean?.fits, mean?.t.key, mean?.t.params?.sum, mean?.t.params?.by]).toEqual([fits, key, 825, 5]);
  });

  test('Reading and Writing of Key count as two papers', () => {
    const { mean } = explainScores('key', { readingAndWriting: 138, listening: 135, speaking: 137 }, 137);
    expect(mean).toEqual({
      fits: true,
      t: { key: 'statement.mean.fits', params: { sum: 548, by: 4, mean: 137, overall: 137 } },
    });
    expect(layoutOf('key', { reading: 120 })).toEqual(['reading', 'writing', 'listening', 'speaking']);
  });

  test('a half may have been rounded either way', () => {
    const half = { reading: 150, writing: 150, listening: 150, speaking: 152 };
    for (const overall of [150, 151]) expect(explainScores('preliminary', half, overall).mean?.fits).toBe(true);
    expect(explainScores('preliminary', half, 152).mean?.fits).toBe(false);
  });

  test('a mean is said once all papers are there, and nothing is the strongest where all are alike', () => {
    expect(explainScores('first', { reading: 168 }, 165).mean).toBeUndefined();
    const alike = { reading: 150, writing: 150, listening: 150, speaking: 150 };
    const { papers, doubts } = explainScores('preliminary', alike, 150);
    expect(papers.every(({ is }) => is === undefined)).toBe(true);
    expect(doubts.map(({ key }) => key)).toEqual(['statement.allAlike']);
  });

  test('a number off the scale is doubted, and has no level', () => {
    const { papers, doubts, mean } = explainScores('first', { ...scores, reading: 16 }, 300);
    expect(papers[0]!.level).toBeUndefined();
    expect(mean).toBeUndefined();
    expect(doubts.map(({ key }) => key)).toEqual(['statement.doubt.outsideScale', 'statement.doubt.outsideExam']);
  });
});

/** A message's key without its beginning, and its parameters. */
function said({ key, params }: Message<string>): string {
  const values = Object.entries(params ?? {}).map(([name, value]) => `${name}=${value}`);
  return [key.replace('statement.', ''), ...values].join(' ');
}

type Row = readonly [
  exam: ExamId,
  scores: PaperScores,
  overall: number | undefined,
  papers: readonly string[],
  mean: string,
  doubts: readonly string[],
];
const ROWS: readonly Row[] = [
  [
    'first',
    { reading: 150, useOfEnglish: 149, writing: 160, listening: 159, speaking: 161 },
    156,
    [
      'reading | 150 | B1 | level.short level=B1 points=10 own=B2',
      'useOfEnglish | 149 | B1 | level level=B1 | weakest',
      'writing | 160 | B2 | level level=B2',
      'listening | 159 | B1 | level.short level=B1 points=1 own=B2',
      'speaking | 161 | B2 | level level=B2 | strongest',
    ],
    'mean.fits sum=779 by=5 mean=156 overall=156 | true',
    [],
  ],
  [
    'first',
    { reading: 80, useOfEnglish: 99, writing: 100, listening: 230, speaking: 180 },
    122,
    [
      'reading | 80 | - | level.belowA1 | weakest',
      'useOfEnglish | 99 | - | level.belowA1',
      'writing | 100 | A1 | level level=A1',
      'listening | 230 | C2 | level level=C2 | strongest',
      'speaking | 180 | C1 | level level=C1',
    ],
    'mean.differs sum=689 by=5 mean=138 overall=122 | false',
    [],
  ],
  [
    'first',
    { reading: 150 },
    121,
    ['reading | 150 | B1 | level.short level=B1 points=10 own=B2'],
    '',
    ['doubt.outsideExam score=121 from=122 to=190'],
  ],
  [
    'first',
    { reading: 150, writing: 152 },
    191,
    [
      'reading | 150 | B1 | level.short level=B1 points=10 own=B2 | weakest',
      'writing | 152 | B1 | level.short level=B1 points=8 own=B2 | strongest',
    ],
    '',
    ['doubt.outsideExam score=191 from=122 to=190'],
  ],
  [
    'first',
    { reading: 150, writing: 150 },
    undefined,
    [
      'reading | 150 | B1 | level.short level=B1 points=10 own=B2',
      'writing | 150 | B1 | level.short level=B1 points=10 own=B2',
    ],
    '',
    [],
  ],
  [
    'first',
    { reading: 150, useOfEnglish: 150, writing: 150, listening: 150, speaking: 20 },
    undefined,
    [
      'reading | 150 | B1 | level.short level=B1 points=10 own=B2',
      'useOfEnglish | 150 | B1 | level.short level=B1 points=10 own=B2',
      'writing | 150 | B1 | level.short level=B1 points=10 own=B2',
      'listening | 150 | B1 | level.short level=B1 points=10 own=B2',
      'speaking | 20 | - | -',
    ],
    '',
    ['doubt.outsideScale score=20 from=80 to=230'],
  ],
  [
    'key',
    { readingAndWriting: 120, listening: 119, speaking: 121 },
    120,
    [
      'readingAndWriting | 120 | A2 | level level=A2',
      'listening | 119 | A1 | level.short level=A1 points=1 own=A2 | weakest',
      'speaking | 121 | A2 | level level=A2 | strongest',
    ],
    'mean.fits sum=480 by=4 mean=120 overall=120 | true',
    [],
  ],
  [
    'key',
    { reading: 120, writing: 119, listening: 110, speaking: 109 },
    114,
    [
      'reading | 120 | A2 | level level=A2 | strongest',
      'writing | 119 | A1 | level.short level=A1 points=1 own=A2',
      'listening | 110 | A1 | level.short level=A1 points=10 own=A2',
      'speaking | 109 | A1 | level level=A1 | weakest',
    ],
    'mean.fits sum=458 by=4 mean=114 overall=114 | true',
    [],
  ],
  [
    'preliminary',
    { reading: 150, writing: 150, listening: 150, speaking: 150 },
    undefined,
    [
      'reading | 150 | B1 | level level=B1',
      'writing | 150 | B1 | level level=B1',
      'listening | 150 | B1 | level level=B1',
      'speaking | 150 | B1 | level level=B1',
    ],
    'mean.alone sum=600 by=4 mean=150 | alone',
    ['allAlike score=150'],
  ],
  [
    'proficiency',
    { reading: 200, useOfEnglish: 199, writing: 190, listening: 189, speaking: 210 },
    198,
    [
      'reading | 200 | C2 | level level=C2',
      'useOfEnglish | 199 | C1 | level.short level=C1 points=1 own=C2',
      'writing | 190 | C1 | level.short level=C1 points=10 own=C2',
      'listening | 189 | C1 | level level=C1 | weakest',
      'speaking | 210 | C2 | level level=C2 | strongest',
    ],
    'mean.fits sum=988 by=5 mean=198 overall=198 | true',
    [],
  ],
  [
    'first',
    { reading: 231, writing: 150 },
    undefined,
    ['reading | 231 | - | -', 'writing | 150 | B1 | level.short level=B1 points=10 own=B2'],
    '',
    ['doubt.outsideScale score=231 from=80 to=230'],
  ],
  ['movers', { listening: 150 }, 150, [], '', []],
  ['first', {}, undefined, [], '', []],
];

test.each(ROWS)('%s: %o and %s, whole', (exam, scores, overall, papers, mean, doubts) => {
  const explained = explainScores(exam, scores, overall);
  expect(
    explained.papers.map(({ paper, score, level = '-', t, is }) =>
      [paper, score, level, t ? said(t) : '-', ...(is ? [is] : [])].join(' | '),
    ),
  ).toEqual(papers);
  expect(explained.mean ? `${said(explained.mean.t)} | ${explained.mean.fits ?? 'alone'}` : '').toBe(mean);
  expect(explained.doubts.map(said)).toEqual(doubts);
});

test('an exam without scores has nothing to explain, and one with them says its range', () => {
  expect(explainScores('movers', { listening: 150 })).toEqual({ papers: [], doubts: [] });
  expect(explainScores('first', {})).toEqual({
    own: { level: 'B2', from: 160 },
    range: { from: 122, to: 190 },
    papers: [],
    doubts: [],
  });
  expect(explainScores('first', { reading: 170 }, 122).doubts).toEqual([]);
  expect(explainScores('first', { reading: 170 }, 190).doubts).toEqual([]);
  for (const score of [79, 231])
    expect(explainScores('first', { reading: score, writing: 160 }).doubts).toEqual([
      { key: 'statement.doubt.outsideScale', params: { score, from: 80, to: 230 } },
    ]);
  expect(layoutOf('key', { readingAndWriting: 120, reading: 120 })).toEqual([
    'readingAndWriting',
    'listening',
    'speaking',
  ]);
  expect(layoutOf('key', { listening: 120, writing: 120 })).toEqual(['reading', 'writing', 'listening', 'speaking']);
});

test.each([
  [79, undefined],
  [99, undefined],
  [100, 'A1'],
  [119, 'A1'],
  [120, 'A2'],
  [140, 'B1'],
  [159, 'B1'],
  [160, 'B2'],
  [180, 'C1'],
  [200, 'C2'],
  [230, 'C2'],
  [231, undefined],
])('a score of %i is %s', (score, level) => expect(levelOf(score)).toBe(level));

describe('shields', () => {
  test.each([
    ['starters', 'movers'],
    ['movers', 'flyers'],
    ['flyers', 'key'],
  ] as const)('%s: four or five in each skill mean ready to start preparing for %s', (exam, next) => {
    const ready = explainShields(exam, { listening: 4, readingAndWriting: 5, speaking: 4 });
    expect(ready.next).toEqual([
      { key: 'statement.shields.ready', params: { next } },
      { key: 'statement.shields.folk', params: { total: 13 } },
    ]);
    const not = explainShields(exam, { listening: 5, readingAndWriting: 5, speaking: 3 });
    expect(not.next[0]!.key).toBe('statement.shields.rule');
  });
  test('nothing is said of the next exam before all three are there', () => {
    expect(explainShields('movers', { listening: 5 })).toEqual({
      skills: [{ skill: 'listening', shields: 5, t: { key: 'statement.shields.5', params: { count: 5 } } }],
      next: [],
    });
  });
  test('every exam says what stands on its Statement', () => {
    for (const exam of EXAM_IDS)
      expect(examOf(exam).onStatement?.each, exam).toBe(examOf(exam).scheme.is === 'shields' ? 'shields' : 'score');
  });
});
