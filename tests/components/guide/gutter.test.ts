import { describe, expect, test } from 'vitest';
import type { Box } from '../../../components/guide/place/boxes.ts';
import { gutterBeside } from '../../../components/guide/place/gutter.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const fields = [box(100, 200, 500, 240), box(100, 300, 500, 340)];

describe('gutterBeside', () => {
  test('starts clear of everything beside the form', () => {
    expect(gutterBeside(fields, [box(100, 260, 640, 280)], [], [], 1280)).toEqual({
      left: 656,
      width: 320,
      top: 8,
      bottom: Infinity,
    });
  });
  test('starts clear of the painted panel around the form, and lies over no panel as wide as the window', () => {
    expect(gutterBeside(fields, [], [box(80, 100, 700, 900)], [], 1280)?.left).toBe(716);
    expect(gutterBeside(fields, [], [box(80, 100, 1270, 900)], [], 1280)).toBeUndefined();
  });
  test('stands 16 px beside the fields on a wide window, whatever else is far to the right', () => {
    expect(gutterBeside(fields, [box(1500, 250, 1700, 300)], [], [], 1920)?.left).toBe(516);
    expect(gutterBeside(fields, [box(700, 250, 900, 300)], [], [], 1920)).toBeUndefined();
  });
  test('begins below what stands above, and ends above what stands below', () => {
    const taken = [box(600, 20, 900, 90), box(600, 700, 900, 720)];
    expect(gutterBeside(fields, taken, [], [], 1280)).toMatchObject({ top: 98, bottom: 692 });
  });
  test('begins below a band over the whole width, even an empty one', () => {
    expect(gutterBeside(fields, [], [], [box(0, 0, 1280, 120)], 1280)?.top).toBe(128);
  });
  test.each([
    ['a narrow window', fields, [], 999],
    ['text up to the edge', fields, [box(100, 260, 1200, 280)], 1280],
    ['no field', [], [], 1280],
  ])('is not there beside %s', (_, some, taken, width) => {
    expect(gutterBeside(some, taken, [], [], width)).toBeUndefined();
  });
});
