/** Where a field's number stands: beside the field, and elsewhere as space is taken. */
import { describe, expect, it, test } from 'vitest';
import { markerSpots } from '../../../components/guide/place/marker-spot.ts';
import type { Box } from '../../../components/guide/place/boxes.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const field = { ...box(200, 100, 150, 31), afterWords: false };
const spotOf = (taken: readonly Box[], end = 1000) => markerSpots([field], 20, taken, end)[0];

/** The free places around the field in the order in which they are taken. */
const PLACES = [
  ['left', { left: 176, top: 106 }],
  ['above, flush right', { left: 330, top: 76 }],
  ['right', { left: 354, top: 106 }],
  ['above, flush left', { left: 200, top: 76 }],
  ['below, flush right', { left: 330, top: 135 }],
  ['below, flush left', { left: 200, top: 135 }],
] as const;

test.each(PLACES.map(([name, spot], index) => [name, spot, index] as const))(
  '%s, when nothing before it is free',
  (_, spot, index) => {
    const taken = PLACES.slice(0, index).map(([, { left, top }]) => box(left + 9, top + 9, 2, 2));
    expect(spotOf(taken)).toMatchObject(spot);
  },
);

test('nowhere, when all of them are taken', () => {
  expect(spotOf([box(0, 0, 1000, 1000)])).toBeUndefined();
});

test('not beyond the end of the space', () => {
  const left = box(180, 110, 2, 2);
  const above = box(340, 80, 2, 2);
  expect(spotOf([left, above], 374)).toMatchObject(PLACES[2][1]);
  expect(spotOf([left, above], 373)).toMatchObject(PLACES[3][1]);
});

test('a number keeps off those before it', () => {
  const spots = markerSpots([{ ...field }, { ...field }, { ...field }], 20, [], 1000);
  spots.forEach((spot, index) => expect(spot).toMatchObject(PLACES[index]![1]));
});

test('on one line with the words of a box: between them and the box where that is free, else ahead of the words', () => {
  const input = { ...field, afterWords: true };
  const words = (end: number) => box(100, 105, end - 100, 20);
  const one = (end: number, more: readonly Box[] = []) => markerSpots([input], 20, [words(end), ...more], 1000)[0];
  expect(one(170)).toMatchObject({ left: 176, top: 106 });
  expect(one(190)).toMatchObject({ left: 76, top: 106 });
  // Words that end far from the box are not its own.
  expect(one(130)).toMatchObject({ left: 176, top: 106 });
  // Of two boxes of one form, both numbers stand in one row.
  const below = { ...input, ...box(200, 200, 150, 31) };
  const two = markerSpots([input, below], 20, [words(170), box(100, 205, 90, 20)], 1000);
  expect(two).toMatchObject([
    { left: 76, top: 106 },
    { left: 76, top: 206 },
  ]);
});

describe('words are a box’s own', () => {
  /** Nothing is free between the words and the box: its number shows where its line begins. */
  const block = box(178, 108, 20, 12);
  const input = { ...field, afterWords: true };
  const left = (words: readonly Box[], others: readonly Box[] = []) =>
    markerSpots([input, ...others.map((other) => ({ ...other, afterWords: false }))], 20, [block, ...words], 1000)[0]
      ?.left;
  /** Where the number stands with the block alone. */
  const ALONE = 154;
  it.each([
    ['alone', [], ALONE],
    ['59 px away', [box(100, 105, 19, 20)], 76],
    ['60 px away from the block', [box(100, 105, 18, 20)], ALONE],
    ['up to the upper edge of the box', [box(120, 80, 50, 20)], ALONE],
    ['1 px below the upper edge of the box', [box(120, 81, 50, 20)], 96],
    ['from the lower edge of the box on', [box(120, 131, 50, 20)], ALONE],
    ['1 px above the lower edge of the box', [box(120, 130, 50, 20)], 96],
    ['1 px within the next', [box(120, 105, 59, 20)], 96],
    ['2 px within the next, so that its number goes behind the box', [box(120, 105, 60, 20)], 354],
    ['that begin no further left', [box(178, 105, 0, 20)], ALONE],
    ['that go on', [box(120, 105, 50, 20), box(80, 105, 30, 20), box(40, 105, 30, 20)], 16],
    ['that go on, listed the other way', [box(40, 105, 30, 20), box(80, 105, 30, 20), box(120, 105, 50, 20)], 16],
    ['with a gap too wide for one line', [box(120, 105, 50, 20), box(20, 105, 40, 20)], 96],
  ])('%s', (_, words, at) => {
    expect(left(words)).toBe(at);
  });
  it('not where they are another field', () => {
    const other = box(120, 105, 50, 20);
    expect(left([other], [other])).toBe(354);
    // Something else that only begins as far left, or as high, as another field.
    expect(left([other], [box(120, 305, 50, 20)])).toBe(96);
    expect(left([other], [box(420, 105, 50, 20)])).toBe(96);
  });
});

describe('a box on one line with its words', () => {
  const input = { ...field, afterWords: true };
  const words = box(110, 105, 85, 20);
  const spot = (more: readonly Box[]) => markerSpots([input], 20, [words, ...more], 1000)[0];
  /** Ahead of the words, and no words of their line: they overlap. */
  const ahead = box(95, 115, 17, 2);
  it('has its number ahead of them, else behind the box and the words behind it, else above or below', () => {
    expect(spot([])).toMatchObject({ left: 86, top: 106 });
    expect(spot([ahead])).toMatchObject({ left: 354, top: 106 });
    // Behind the box stand more words of its line.
    expect(spot([ahead, box(360, 105, 40, 20)])).toMatchObject({ left: 404, top: 106 });
    expect(spot([ahead, box(360, 105, 640, 20)])).toMatchObject({ left: 330, top: 76 });
  });
  it('has it between them and the box where all numbers fit there, even if it was tried first', () => {
    const far = [box(110, 105, 60, 20)];
    expect(markerSpots([input], 20, far, 1000)[0]).toMatchObject({ left: 176, top: 106 });
    // One above the other, the first with room and the second without: both ahead.
    const second = { ...input, ...box(200, 200, 150, 31) };
    expect(markerSpots([input, second], 20, [...far, box(110, 205, 86, 20)], 1000)).toMatchObject([
      { left: 86, top: 106 },
      { left: 86, top: 206 },
    ]);
    // A field that has no words on its line does not count.
    const bare = { ...input, ...box(0, 300, 150, 31) };
    expect(markerSpots([input, bare], 20, far, 1000)).toMatchObject([
      { left: 176, top: 106 },
      { left: 130, top: 276 },
    ]);
  });
});

test('behind the words of a choice, where nothing else beside it is free', () => {
  const radio = { ...box(200, 100, 13, 13), afterWords: false };
  const around = [box(150, 50, 49, 150), box(200, 50, 160, 40), box(200, 120, 160, 60)];
  const label = box(215, 98, 100, 17);
  expect(markerSpots([radio], 20, [...around, label], 1000)[0]).toMatchObject({ left: 319 });
});

describe('words behind a choice', () => {
  const radio = { ...box(200, 100, 13, 13), afterWords: false };
  const around = [box(0, 50, 199, 150), box(200, 0, 800, 95), box(200, 119, 800, 84)];
  const left = (words: readonly Box[], others: readonly Box[] = []) =>
    markerSpots(
      [radio, ...others.map((other) => ({ ...other, afterWords: false }))],
      20,
      [...around, ...words],
      1000,
    )[0]?.left;
  it.each([
    ['none', [], 217],
    ['that go on', [box(215, 98, 100, 17), box(320, 98, 40, 17)], 364],
    ['1 px within it', [box(212, 98, 100, 17)], 316],
  ])('%s', (_, words, at) => {
    expect(left(words.map((one) => ({ ...one })))).toBe(at);
  });
  it('where they are 60 px apart are not its own', () => {
    expect(left([box(215, 98, 100, 17), box(375, 98, 60, 17)])).toBe(319);
    expect(left([box(215, 98, 100, 17), box(374, 98, 60, 17)])).toBe(438);
  });
  it('are not another choice', () => {
    const other = box(240, 100, 13, 13);
    expect(left([other], [])).toBe(217);
    expect(left([box(214, 98, 10, 17), box(240, 98, 13, 17)])).toBe(257);
    expect(left([box(214, 98, 10, 17), other], [other])).toBeUndefined();
  });
});

describe('only what is seen gets a number', () => {
  it.each([
    [150, 10, false],
    [150, 11, true],
    [150, 13, true],
    [150, 0, false],
    [0, 31, false],
    [1, 31, true],
    [-5, 31, false],
  ])('a box of %i by %i px: %s', (width, height, expected) => {
    const [spot] = markerSpots([{ ...box(200, 100, width, height), afterWords: false }], 20, [], 1000);
    expect(spot !== undefined).toBe(expected);
  });
  it('and nobody makes room for the others', () => {
    const away = { ...field, bottom: field.top };
    expect(markerSpots([away, field, away], 20, [], 1000)).toMatchObject([undefined, PLACES[0][1], undefined]);
  });
});

test.each([
  ['the left edge of the page', box(24, 100, 150, 31), [], { left: 0, top: 106 }],
  ['it 1 px nearer', box(23, 100, 150, 31), [], { left: 153, top: 76 }],
  ['its upper edge', box(0, 24, 150, 31), [], { left: 130, top: 0 }],
  ['that 1 px nearer', box(0, 23, 150, 31), [], { left: 154, top: 29 }],
])('up to %s', (_, at, taken, spot) => {
  expect(markerSpots([{ ...at, afterWords: false }], 20, taken, 1000)[0]).toMatchObject(spot);
});

describe('how near to anything else', () => {
  it.each([
    // 4 px off the box, and 1 px off all else.
    ['1 px off', box(174, 100, 1, 31), { left: 176 }],
    ['touching, so it goes elsewhere', box(175, 100, 1, 31), { left: 330, top: 76 }],
  ])('%s', (_, other, spot) => {
    expect(spotOf([other])).toMatchObject(spot);
  });
  it('1 px off its box where nothing is free farther off, and there it may touch others', () => {
    const tight = [box(0, 0, 199, 300), box(351, 0, 649, 300), box(200, 132, 150, 99)];
    expect(spotOf([...tight, box(200, 0, 150, 79)])).toMatchObject({ left: 330, top: 79 });
    expect(spotOf([...tight, box(200, 0, 150, 80)])).toBeUndefined();
  });
});
