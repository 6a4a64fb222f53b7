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

  test.each([
    // The notes of three boxes 40 px apart, the open one 90 px high.
    ['the first', 0, [100, 198, 246]],
    ['the second', 1, [92, 140, 238]],
    ['the third', 2, [84, 132, 180]],
  ])('of notes that would lie on each other, %s keeps its place', (_, lead, tops) => {
    const notes = [100, 140, 180].map((wanted, index) => ({ wanted, height: index === lead ? 90 : 40 }));
    expect(stackLines(notes, lead, 8, 0)).toEqual(tops);
  });

  test('those ahead of the leading one are pushed down again where there is no room above', () => {
    const notes = [10, 20, 60].map((wanted) => ({ wanted, height: 40 }));
    expect(stackLines(notes, 2, 8, 5)).toEqual([5, 53, 101]);
  });

  test('those that have room stay where they are', () => {
    const notes = [10, 300, 340].map((wanted) => ({ wanted, height: 40 }));
    expect(stackLines(notes, 2, 8, 0)).toEqual([10, 292, 340]);
    expect(stackLines([], 0, 8, 0)).toEqual([]);
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
