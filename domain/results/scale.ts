/**
 * The Cambridge English Scale, and the numbers of its picture. Each exam's bands are in its record.
 * Source: docs/site.md#score-bands.
 */
import type { Band, Bands } from '../exams/exams.ts';
import type { Message } from '../message.ts';

export const SCALE = { from: 80, to: 230 } as const;

/** The band of a score; undefined for a score that the exam does not report. */
export function bandOf({ all }: Bands, score: number): Band | undefined {
  return all.find(({ from, to }) => score >= from && score <= to);
}

/** Params: `from`, `to` and `score` scores, `grade` a letter, `level` a CEFR level. */
export type ScaleKey =
  | 'scale.label'
  | 'scale.label.score'
  | 'scale.label.outside'
  | 'scale.band.grade'
  | 'scale.band.level'
  | 'scale.band.number';

/** A stretch of the picture, in the picture's own units. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** The numbers of an SVG that draws the scale from left to right. No words, no colours. */
export interface ScalePicture {
  readonly width: number;
  /** The whole picture in a sentence, for screen readers. */
  readonly label: Message<ScaleKey>;
  /** The scores that the exam reports. */
  readonly range: Stretch & { readonly from: number; readonly to: number };
  /** From the lowest to the highest. */
  readonly bands: readonly (Stretch & { readonly band: Band; readonly label: Message<ScaleKey> })[];
  /** `outside`: the score is off the scale, and the mark stands at its end. */
  readonly score?: { readonly x: number; readonly value: number; readonly outside: boolean };
}

/** Where a score lies between 0 and `width`; a score off the scale at its end. */
export function positionOf(score: number, width: number): number {
  const share = (score - SCALE.from) / (SCALE.to - SCALE.from);
  return Math.round(Math.min(1, Math.max(0, share)) * width * 100) / 100;
}

/**
 * @param bands of the exam
 * @param width of the picture, in any unit
 */
export function scalePicture(bands: Bands, width: number, score?: number): ScalePicture {
  /** A band holds its last score too, and so ends where the next one begins. */
  const stretch = (from: number, to: number): Stretch => {
    const x = positionOf(from, width);
    return { x, width: Math.round((positionOf(to, width) - x) * 100) / 100 };
  };
  const { from, to } = bands.range;
  const rising = bands.all.toReversed();
  return {
    width,
    label: labelOf(bands.range, score),
    range: { ...stretch(from, to), from, to },
    bands: rising.map((band, i) => ({
      ...stretch(band.from, rising[i + 1]?.from ?? band.to),
      band,
      label: bandLabel(band),
    })),
    ...(score === undefined
      ? {}
      : { score: { x: positionOf(score, width), value: score, outside: score < SCALE.from || score > SCALE.to } }),
  };
}

function labelOf(range: Bands['range'], score: number | undefined): Message<ScaleKey> {
  if (score === undefined) return { key: 'scale.label', params: range };
  const outside = score < SCALE.from || score > SCALE.to;
  return { key: outside ? 'scale.label.outside' : 'scale.label.score', params: { ...range, score } };
}

function bandLabel(band: Band): Message<ScaleKey> {
  const { from, to } = band;
  if (band.is === 'number') return { key: 'scale.band.number', params: { from, to } };
  const params = { from, to, level: band.certifies };
  return band.is === 'level'
    ? { key: 'scale.band.level', params }
    : { key: 'scale.band.grade', params: { ...params, grade: band.grade } };
}
