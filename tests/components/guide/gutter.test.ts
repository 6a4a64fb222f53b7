import { describe, expect, it, test } from 'vitest';
import type { Box } from '../../../components/guide/place/boxes.ts';
import { gutterBeside } from '../../../components/guide/place/gutter.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const fields = [box(100, 200, 500, 240), box(100, 300, 480, 340)];
/** What else is on the page around those fields, in a window 1280 px wide. */
const beside = (taken: readonly Box[] = [], panels: readonly Box[] = [], bands: readonly Box[] = [], width = 1280) =>
  gutterBeside(fields, taken, panels, bands, width);

describe('gutterBeside', () => {
  it('is 320 px wide, 16 px beside the widest field, and free up to the ends of the page', () => {
    expect(beside()).toEqual({ left: 516, width: 320, top: 8, bottom: Infinity });
    expect(gutterBeside([...fields].reverse(), [], [], [], 1280)).toEqual(beside());
  });
  describe('starts clear of what belongs to the form', () => {
    it.each([
      ['an icon that touches a field', [box(500, 210, 520, 230)], 536],
      ['one 24 px beside it', [box(524, 210, 540, 230)], 556],
      ['one 25 px beside it, which is not its own: no room', [box(525, 210, 540, 230)], undefined],
      ['one beside that again', [box(560, 210, 580, 230), box(520, 210, 540, 230)], 596],
      ['words between the fields', [box(100, 260, 640, 280)], 656],
      ['words at the lower end of the last field', [box(100, 339, 640, 360)], 656],
      ['words below the last field', [box(100, 340, 640, 360)], 516],
      ['words at the upper end of the first field', [box(100, 180, 640, 201)], 656],
      ['words above the first field', [box(100, 180, 640, 200)], 516],
      ['words that end where the fields do', [box(100, 260, 500, 280)], 516],
    ] as const)('%s', (_, taken, left) => {
      expect(beside(taken)?.left).toBe(left);
    });
  });
  test.each([
    ['ends further right', 700, 716],
    ['ends where the fields do', 500, 516],
    ['ends ahead of the fields', 400, 516],
    ['is as wide as the window', 1270, undefined],
  ])('a painted panel around the form that %s', (_, right, left) => {
    expect(beside([], [box(80, 100, right, 900)])?.left).toBe(left);
    // The widest of several counts.
    expect(beside([], [box(80, 100, 300, 900), box(80, 100, right, 900), box(90, 100, 200, 900)])?.left).toBe(left);
  });
  it('is not there where something else stands in it', () => {
    expect(beside([box(700, 250, 900, 300)])).toBeUndefined();
    expect(beside([box(835, 250, 900, 300)])).toBeUndefined();
    expect(beside([box(836, 250, 900, 300)])?.left).toBe(516);
  });
  it('does not mind what stands beyond the window', () => {
    expect(beside([box(1500, 250, 1700, 300)], [], [], 1920)?.left).toBe(516);
    expect(gutterBeside([box(0, 200, 640, 240)], [box(1000, 210, 1001, 230)], [], [], 1000)?.left).toBe(656);
    expect(gutterBeside([box(0, 200, 640, 240)], [box(975, 210, 1001, 230)], [], [], 1000)).toBeUndefined();
  });
  it.each([
    ['a window 1000 px wide', 100, 1000, 116],
    ['a window 999 px wide', 100, 999, undefined],
    ['8 px to the edge of the window', 936, 1280, 952],
    ['7 px to the edge of the window', 937, 1280, undefined],
  ])('with %s', (_, right, width, left) => {
    expect(gutterBeside([box(0, 200, right, 240)], [], [], [], width)?.left).toBe(left);
  });
  it('is not there without a field', () => {
    expect(gutterBeside([], [], [], [], 1280)).toBeUndefined();
  });

  describe('begins below what stands above', () => {
    it.each([
      ['words', [box(600, 20, 900, 90)], [], 98],
      ['the lowest of several', [box(600, 20, 900, 90), box(600, 100, 900, 120), box(600, 20, 900, 30)], [], 128],
      ['words that end where the fields begin', [box(600, 20, 900, 200)], [], 208],
      ['words that only touch its left edge', [box(100, 20, 516, 90)], [], 8],
      ['words just over its left edge', [box(100, 20, 517, 90)], [], 98],
      ['words just over its right edge', [box(835, 20, 900, 90)], [], 98],
      ['words that only touch its right edge', [box(836, 20, 900, 90)], [], 8],
      ['words above the window', [box(600, -90, 900, -20)], [], 8],
      ['a band over the whole width', [], [box(0, 0, 1280, 120)], 128],
      ['a band that reaches into it', [], [box(0, 0, 517, 120)], 128],
      ['a band that ends ahead of it', [], [box(0, 0, 516, 120)], 8],
      ['a band far to the right', [], [box(1000, 0, 1280, 120)], 128],
      ['a band below', [], [box(0, 600, 1280, 700)], 8],
    ] as const)('%s', (_, taken, bands, top) => {
      expect(beside(taken, [], bands)).toEqual({ left: 516, width: 320, top, bottom: Infinity });
    });
  });
  it.each([
    ['words', [box(600, 700, 900, 720)], 692],
    ['the highest of several', [box(600, 700, 900, 720), box(600, 500, 900, 520), box(600, 800, 900, 820)], 492],
    ['words that begin where the fields end', [box(600, 340, 900, 360)], 332],
    ['words that only touch its left edge', [box(100, 700, 516, 720)], Infinity],
    ['words just over its right edge', [box(835, 700, 900, 720)], 692],
    ['words that only touch its right edge', [box(836, 700, 900, 720)], Infinity],
  ] as const)('ends above what stands below: %s', (_, taken, bottom) => {
    expect(beside(taken)).toEqual({ left: 516, width: 320, top: 8, bottom });
  });
});
