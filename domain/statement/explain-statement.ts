/**
 * What the numbers of a Statement of Results mean, read or entered by hand. A paper's score is no grade and no pass,
 * and shields are converted into nothing. Source: docs/results.md#papers-and-the-overall-score, docs/results.md#shields.
 */
import { EXAMS, examOf, type CefrLevel, type ExamId, type Paper } from '../exams/exams.ts';
import type { Message } from '../message.ts';
import { SCALE } from '../results/scale.ts';
import type { PaperScores } from './paper-scores.ts';

/** Params: `score`, `from`, `to`, `sum`, `by`, `mean`, `overall` numbers; `level`, `own` CEFR levels; `points`. */
export type StatementKey =
  | 'statement.level'
  | 'statement.level.short'
  | 'statement.level.belowA1'
  | 'statement.mean.fits'
  | 'statement.mean.differs'
  | 'statement.mean.alone'
  | 'statement.doubt.outsideScale'
  | 'statement.doubt.outsideExam'
  | 'statement.allAlike'
  | `statement.shields.${1 | 2 | 3 | 4 | 5}`
  | 'statement.shields.ready'
  | 'statement.shields.rule'
  | 'statement.shields.folk';

/** How much a paper counts in the overall score: Reading and Writing together as much as two papers. */
const WEIGHTS: Partial<Record<Paper, number>> = { readingAndWriting: 2 };

export interface ExplainedPaper {
  readonly paper: Paper;
  readonly score: number;
  /** Absent below A1, and for a number that is not on the scale. */
  readonly level?: CefrLevel;
  /** Absent for a number that is not on the scale, of which only the doubt is said. */
  readonly t?: Message<StatementKey>;
  readonly is?: 'strongest' | 'weakest';
}

/** As the record of an exam has it. */
type ExamLevel = ReturnType<typeof examOf>['level'];

export interface ExplainedStatement {
  /** In the order of the exam; those that were given. */
  readonly papers: readonly ExplainedPaper[];
  /** Where the exam's own level begins on the scale. */
  readonly own?: { readonly level: ExamLevel; readonly from: number };
  /** The part of the scale that the exam reports on. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Said once all papers are there: whether the overall score is their mean. */
  readonly mean?: { readonly fits?: boolean; readonly t: Message<StatementKey> };
  readonly doubts: readonly Message<StatementKey>[];
}

/** Where each level begins on the scale, from the lowest: a band that certifies a level begins there, or higher. */
const LEVEL_STARTS = EXAMS.flatMap(({ scheme }) => (scheme.is === 'grades' ? scheme.bands.all : []))
  .flatMap((band) => (band.is === 'number' ? [] : [{ level: band.certifies, from: band.from }]))
  .toSorted((one, other) => one.from - other.from)
  .filter(({ level }, i, all) => all.findIndex((one) => one.level === level) === i);

/** The level of a score on the scale; undefined below A1 and off the scale. */
export function levelOf(score: number): CefrLevel | undefined {
  if (score > SCALE.to) return undefined;
  return LEVEL_STARTS.findLast(({ from }) => score >= from)?.level;
}

export function explainScores(exam: ExamId, scores: PaperScores, overall?: number): ExplainedStatement {
  const { scheme, level: own } = examOf(exam);
  if (scheme.is !== 'grades') return { papers: [], doubts: [] };
  const { grades, range } = scheme.bands;
  const layout = layoutOf(exam, scores);
  const given = layout.flatMap((paper) => {
    const score = scores[paper];
    return score === undefined ? [] : [{ paper, score }];
  });
  const onScale = given.filter(({ score }) => score >= SCALE.from && score <= SCALE.to);
  const most = Math.max(...onScale.map(({ score }) => score));
  const least = Math.min(...onScale.map(({ score }) => score));
  const ends = (score: number) => {
    if (onScale.length < 2 || most === least) return {};
    return score === most ? { is: 'strongest' as const } : score === least ? { is: 'weakest' as const } : {};
  };
  const from = grades.C.from;
  return {
    own: { level: own, from },
    range,
    papers: given.map((one) => {
      const { paper, score } = one;
      const level = levelOf(score);
      const t = onScale.includes(one) && levelWords(score, level, own, from);
      return { paper, score, ...(level && { level }), ...(t && { t }), ...ends(score) };
    }),
    ...(given.length === layout.length && onScale.length === given.length && meanOf(given, overall)),
    doubts: [
      ...given
        .filter((one) => !onScale.includes(one))
        .map(({ score }) => ({ key: 'statement.doubt.outsideScale' as const, params: { score, ...SCALE } })),
      ...(overall !== undefined && (overall < range.from || overall > range.to)
        ? [{ key: 'statement.doubt.outsideExam' as const, params: { score: overall, ...range } }]
        : []),
      ...(onScale.length === layout.length && onScale.length > 1 && most === least
        ? [{ key: 'statement.allAlike' as const, params: { score: most } }]
        : []),
    ],
  };
}

/** The papers of the form that the given scores belong to; of two forms the first that has them all. */
export function layoutOf(exam: ExamId, scores: PaperScores): readonly Paper[] {
  const layouts = examOf(exam).onStatement?.layouts ?? [[]];
  const given = Object.keys(scores) as Paper[];
  return layouts.find((layout) => given.every((paper) => layout.includes(paper))) ?? layouts[0];
}

function levelWords(score: number, level: CefrLevel | undefined, own: ExamLevel, from: number): Message<StatementKey> {
  if (!level) return { key: 'statement.level.belowA1' };
  if (score < from && from - score <= 10)
    return { key: 'statement.level.short', params: { level, points: from - score, own } };
  return { key: 'statement.level', params: { level } };
}

/** The overall score is the rounded mean; a half may have been rounded either way. */
function meanOf(given: readonly { paper: Paper; score: number }[], overall: number | undefined) {
  const weight = (paper: Paper) => WEIGHTS[paper] ?? 1;
  const sum = given.reduce((total, { paper, score }) => total + weight(paper) * score, 0);
  const by = given.reduce((total, { paper }) => total + weight(paper), 0);
  const mean = Math.round(sum / by);
  if (overall === undefined)
    return { mean: { t: { key: 'statement.mean.alone', params: { sum, by, mean } } } } as const;
  const fits = Math.abs(sum / by - overall) <= 0.5;
  const key = fits ? 'statement.mean.fits' : 'statement.mean.differs';
  return { mean: { fits, t: { key, params: { sum, by, mean: fits ? overall : mean, overall } } } } as const;
}

export type Shields = Partial<Readonly<Record<Paper, 1 | 2 | 3 | 4 | 5>>>;

export interface ExplainedShields {
  readonly skills: readonly { readonly skill: Paper; readonly shields: number; readonly t: Message<StatementKey> }[];
  /** Once all skills are there: Cambridge's own next step, and the rule that people quote. */
  readonly next: readonly Message<StatementKey>[];
}

export function explainShields(exam: ExamId, shields: Shields): ExplainedShields {
  const { onStatement, next } = examOf(exam);
  const skills = (onStatement?.layouts[0] ?? []).flatMap((skill) => {
    const count = shields[skill];
    return count === undefined
      ? []
      : [{ skill, shields: count, t: { key: `statement.shields.${count}` as const, params: { count } } }];
  });
  if (skills.length === 0 || skills.length < onStatement!.layouts[0].length) return { skills, next: [] };
  const ready = skills.every(({ shields: count }) => count >= 4);
  const total = skills.reduce((sum, { shields: count }) => sum + count, 0);
  return {
    skills,
    next: [
      ...(next.is === 'exam'
        ? [{ key: ready ? 'statement.shields.ready' : 'statement.shields.rule', params: { next: next.exam } } as const]
        : []),
      { key: 'statement.shields.folk', params: { total } },
    ],
  };
}
