/** Where a score lies on the bar of a paper, in hundredths of its width. */
import type { Bands } from '../../domain/exams/exams.ts';

/** @param range the scores that the exam reports; what lies outside stands at the end */
export function placeOf(score: number, { from, to }: Bands['range']): number {
  return Math.round(Math.min(1, Math.max(0.02, (score - from) / (to - from))) * 100);
}
