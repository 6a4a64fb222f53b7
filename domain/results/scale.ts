/**
 * The Cambridge English Scale, and where the CEFR levels begin on it. Each exam's bands are in its record.
 * Source: docs/site.md#score-bands.
 */
import type { Band, Bands, CefrLevel } from '../exams/exams.ts';

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

/** The band of a score; undefined for a score that the exam does not report. */
export function bandOf({ all }: Bands, score: number): Band | undefined {
  return all.find(({ from, to }) => score >= from && score <= to);
}
