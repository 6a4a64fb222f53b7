/** Where a field's number stands: beside the field, and elsewhere as space is taken. */
import { expect, test } from 'vitest';
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

test('behind the words of a choice, where nothing else beside it is free', () => {
  const radio = { ...box(200, 100, 13, 13), afterWords: false };
  const around = [box(150, 50, 49, 150), box(200, 50, 160, 40), box(200, 120, 160, 60)];
  const label = box(215, 98, 100, 17);
  expect(markerSpots([radio], 20, [...around, label], 1000)[0]).toMatchObject({ left: 319 });
});

test('what is not seen gets no number', () => {
  expect(markerSpots([{ ...field, bottom: field.top }], 20, [], 1000)).toEqual([undefined]);
});
