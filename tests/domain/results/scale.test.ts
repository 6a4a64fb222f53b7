import { describe, expect, it } from 'vitest';
import { examOf, type Bands, type ExamId } from '../../../domain/exams/exams.ts';
import { bandOf, positionOf, scalePicture } from '../../../domain/results/scale.ts';
import { GRADED, TABLE } from './exam-table.ts';

function bandsOf(exam: ExamId): Bands {
  const { scheme } = examOf(exam);
  if (scheme.is !== 'grades') throw new Error(`${exam} has no bands`);
  return scheme.bands;
}
/** Source: docs/site.md#score-bands. */
const LEVEL_STARTS = [
  ['A1', 100],
  ['A2', 120],
  ['B1', 140],
  ['B2', 160],
  ['C1', 180],
  ['C2', 200],
] as const;
const levelOf = (score: number) => LEVEL_STARTS.findLast(([, from]) => score >= from)?.[0];

describe.each(GRADED)('%s', (exam) => {
  const { bands, own } = TABLE[exam];
  const scored = bandsOf(exam);
  it('has the bands of the table', () => {
    const shape = scored.all.map((band) => ({
      band: band.is === 'grade' ? band.grade : band.is,
      from: band.from,
      to: band.to,
      ...(band.is !== 'number' && { certifies: band.certifies }),
    }));
    expect(shape).toEqual(bands);
    expect(scored.range).toEqual({ from: bands.at(-1)!.from, to: bands[0]!.to });
  });
  it('gives every score of the scale at most one band', () => {
    const { from, to } = scored.range;
    for (let score = 0; score <= 300; score += 1) {
      const fitting = scored.all.filter((band) => score >= band.from && score <= band.to);
      expect(fitting).toHaveLength(score >= from && score <= to ? 1 : 0);
      expect(bandOf(scored, score)).toBe(fitting[0]);
    }
  });
  it('certifies what the score stands for on the scale', () => {
    for (const band of scored.all) {
      if (band.is === 'number') continue;
      // Only Proficiency's Grade A has no level of its own above.
      expect(levelOf(band.from)).toBe(band.certifies);
    }
    expect(levelOf(scored.grades.C.from)).toBe(own);
  });

  it.each([100, 320, 640, 1000])('fits into a picture %i wide', (width) => {
    const { range, bands: drawn } = scalePicture(scored, width);
    expect(drawn[0]!.x).toBe(range.x);
    drawn.forEach((band, i) => {
      expect(band.width).toBeGreaterThan(0);
      expect(band.x + band.width).toBeLessThanOrEqual(width + 0.01);
      // Nothing overlaps, and there is no gap.
      const next = drawn[i + 1];
      if (next) expect(band.x + band.width).toBeCloseTo(next.x, 1);
    });
    expect(drawn.at(-1)!.x + drawn.at(-1)!.width).toBeCloseTo(range.x + range.width, 1);
  });

  it('marks every score within its band', () => {
    for (let score = scored.range.from; score <= scored.range.to; score += 1) {
      const { score: mark, bands: drawn, label } = scalePicture(scored, 640, score);
      const { x, width } = drawn.find(({ band }) => score >= band.from && score <= band.to)!;
      expect(mark).toMatchObject({ value: score, outside: false });
      expect(mark!.x).toBeGreaterThanOrEqual(x);
      expect(mark!.x).toBeLessThanOrEqual(x + width);
      expect(label).toEqual({ key: 'scale.label.score', params: { ...scored.range, score } });
    }
  });

  it('says each band', () => {
    expect(scalePicture(scored, 640).bands.map(({ label }) => label.key)).toEqual([
      'scale.band.number',
      'scale.band.level',
      'scale.band.grade',
      'scale.band.grade',
      'scale.band.grade',
    ]);
    expect(scalePicture(scored, 640).label.key).toBe('scale.label');
  });
});

it('puts a score off the scale at its end, and says so', () => {
  expect([0, 80, 155, 230, 999].map((score) => positionOf(score, 150))).toEqual([0, 0, 75, 150, 150]);
  expect(scalePicture(bandsOf('key'), 150, 78)).toMatchObject({
    score: { x: 0, value: 78, outside: true },
    label: { key: 'scale.label.outside' },
  });
  expect(scalePicture(bandsOf('key'), 150, 999)).toMatchObject({ score: { x: 150, value: 999, outside: true } });
});

it('says each band by what it certifies', () => {
  expect(scalePicture(bandsOf('first'), 640).bands.map(({ label }) => label)).toEqual([
    { key: 'scale.band.number', params: { from: 122, to: 139 } },
    { key: 'scale.band.level', params: { from: 140, to: 159, level: 'B1' } },
    { key: 'scale.band.grade', params: { from: 160, to: 172, level: 'B2', grade: 'C' } },
    { key: 'scale.band.grade', params: { from: 173, to: 179, level: 'B2', grade: 'B' } },
    { key: 'scale.band.grade', params: { from: 180, to: 190, level: 'C1', grade: 'A' } },
  ]);
});

it.each([
  [79, 'scale.label.outside'],
  [80, 'scale.label.score'],
  [230, 'scale.label.score'],
  [231, 'scale.label.outside'],
])('a score of %i: %s', (score, key) => {
  const { label, score: mark } = scalePicture(bandsOf('first'), 150, score);
  expect(label).toEqual({ key, params: { from: 122, to: 190, score } });
  expect(mark?.outside).toBe(key === 'scale.label.outside');
});

it('has no mark without a score', () => {
  expect(scalePicture(bandsOf('first'), 640)).not.toHaveProperty('score');
  expect(scalePicture(bandsOf('first'), 640).label).toEqual({ key: 'scale.label', params: { from: 122, to: 190 } });
});
