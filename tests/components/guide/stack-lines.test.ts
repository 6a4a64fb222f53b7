import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackLines } from '../../../components/guide/place/stack-lines.ts';

describe('stackLines', () => {
  test('leaves each note beside its field where there is room', () => {
    const notes = [10, 100, 200].map((wanted) => ({ wanted, height: 40 }));
    expect(stackLines(notes, 0, 8, 0)).toEqual([10, 100, 200]);
  });

  test('the leading note keeps its place; others make way up and down', () => {
    const notes = [
      { wanted: 100, height: 40 },
      { wanted: 120, height: 90 },
      { wanted: 150, height: 40 },
    ];
    expect(stackLines(notes, 1, 8, 0)).toEqual([72, 120, 218]);
  });

  test('nothing starts above the top', () => {
    expect(stackLines([{ wanted: -50, height: 20 }], 0, 8, 16)).toEqual([16]);
  });

  test('no two notes ever overlap, and the order stays', () => {
    const note = fc.record({ wanted: fc.integer({ min: -500, max: 2000 }), height: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 15 }), fc.nat(), (notes, pick) => {
        const tops = stackLines(notes, pick % notes.length, 8, 0);
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(0);
          if (i) expect(top).toBeGreaterThanOrEqual(tops[i - 1]! + notes[i - 1]!.height + 8);
        }
      }),
    );
  });
});
