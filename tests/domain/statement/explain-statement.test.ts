import { describe, expect, test } from 'vitest';
import { EXAM_IDS, examOf } from '../../../domain/exams/exams.ts';
import { explainScores, explainShields, layoutOf, levelOf } from '../../../domain/statement/explain-statement.ts';

describe('the scores of the papers', () => {
  const scores = { reading: 168, useOfEnglish: 158, writing: 171, listening: 176, speaking: 152 };

  test('each has its level, and how little is missing to the exam’s own', () => {
    const { papers, own } = explainScores('first', scores, 165);
    expect(own).toEqual({ level: 'B2', from: 160 });
    expect(papers.map(({ paper, t, is }) => [paper, t.key.replace('statement.', ''), t.params?.points, is])).toEqual([
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
