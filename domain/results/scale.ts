/**
 * The Cambridge English Scale: where each exam's grades lie, and where the CEFR levels begin.
 * Source: docs/site.md#score-bands.
 */
import type { CefrLevel, ExamId } from '../exams/exams.ts';
import type { Grade } from './read-status.ts';

export const SCALE = { from: 80, to: 230 } as const;

/** Each level begins at its score. */
export const LEVEL_STARTS: readonly { readonly level: CefrLevel; readonly from: number }[] = [
  { level: 'A1', from: 100 },
  { level: 'A2', from: 120 },
  { level: 'B1', from: 140 },
  { level: 'B2', from: 160 },
  { level: 'C1', from: 180 },
  { level: 'C2', from: 200 },
];

/** The exams with a score; Young Learners have none and are never converted. */
export const SCALED_EXAMS = ['key', 'preliminary', 'first', 'advanced', 'proficiency'] as const satisfies ExamId[];
export type ScaledExam = (typeof SCALED_EXAMS)[number];

/** Scores `from` to `to`, both included. `certifies`: the level on the certificate, if there is one. */
export type Band = { readonly from: number; readonly to: number } & (
  | { readonly is: 'grade'; readonly grade: Grade; readonly certifies: CefrLevel }
  | { readonly is: 'level'; readonly certifies: CefrLevel }
  | { readonly is: 'number' }
);

/**
 * Highest band first. All five exams are built alike: 31 points for the grades, 20 for the level
 * below, and what is reported under that as a number only.
 * @param c the first score of Grade C; also the first of the exam's own level
 */
function bands(c: number, above: CefrLevel, own: CefrLevel, below: CefrLevel, lowest: number): readonly Band[] {
  return [
    { is: 'grade', grade: 'A', from: c + 20, to: c + 30, certifies: above },
    { is: 'grade', grade: 'B', from: c + 13, to: c + 19, certifies: own },
    { is: 'grade', grade: 'C', from: c, to: c + 12, certifies: own },
    { is: 'level', from: c - 20, to: c - 1, certifies: below },
    { is: 'number', from: lowest, to: c - 21 },
  ];
}

export const BANDS: Readonly<Record<ScaledExam, readonly Band[]>> = {
  // The lowest score that is reported is from an indirect source for Key; for the others it is official.
  key: bands(120, 'B1', 'A2', 'A1', 82),
  preliminary: bands(140, 'B2', 'B1', 'A2', 102),
  first: bands(160, 'C1', 'B2', 'B1', 122),
  advanced: bands(180, 'C2', 'C1', 'B2', 142),
  // There is no level above C2: Grade A certifies C2 like B and C.
  proficiency: bands(200, 'C2', 'C2', 'C1', 162),
};

export function isScaled(exam: ExamId): exam is ScaledExam {
  return SCALED_EXAMS.some((scaled) => scaled === exam);
}

/** The band of a score; undefined for a score that the exam does not report. */
export function bandOf(exam: ScaledExam, score: number): Band | undefined {
  return BANDS[exam].find(({ from, to }) => score >= from && score <= to);
}

/** The lowest and the highest score that the exam reports. */
export function rangeOf(exam: ScaledExam): { readonly from: number; readonly to: number } {
  return { from: BANDS[exam].at(-1)!.from, to: BANDS[exam][0]!.to };
}

/** The level that a score alone stands for; undefined below A1. */
export function levelOf(score: number): CefrLevel | undefined {
  return LEVEL_STARTS.findLast(({ from }) => score >= from)?.level;
}
