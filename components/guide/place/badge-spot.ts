/** Where a field's number may stand: in free space beside the field, never on anything. */
import { computePosition, offset, type Placement, type Platform } from '@floating-ui/core';
import { overlaps, type Box } from './boxes.ts';

/** Tried in this order, after the places on the field's own line. */
const PLACEMENTS: readonly Placement[] = ['top-end', 'right', 'top-start', 'bottom-end', 'bottom-start'];
/** Words that end so near to a field, on its line, are its own. */
const NEAR = 24;
const GAP = 4;
/** A radio button is some 13 px high. */
const LEAST_SEEN = 10;

export interface Numbered extends Box {
  /** True of a box that is filled in; what stands ahead of a choice or a button belongs to another one. */
  readonly afterWords: boolean;
}
export interface Spot {
  readonly left: number;
  readonly top: number;
}

const rectOf = ({ left, top, right, bottom }: Box) => ({ x: left, y: top, width: right - left, height: bottom - top });

/**
 * How the library measures. Its own measuring of elements is for all that may scroll or be scaled
 * around a floating thing; here both are boxes of the document already.
 */
const boxes: Platform = {
  getElementRects: ({ reference, floating }) => ({ reference: rectOf(reference), floating: rectOf(floating) }),
  getDimensions: rectOf,
  getClippingRect: () => rectOf(EVERYWHERE),
};
const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** The field together with the words on its line that stand close to it, or to such words, on one side. */
function withWords(field: Box, side: 'left' | 'right', others: readonly Box[], taken: readonly Box[]): Box {
  let line = field;
  const isNext = (words: Box) =>
    words.top < field.bottom &&
    words.bottom > field.top &&
    (side === 'left'
      ? words.left < line.left && words.right <= line.left + 1 && words.right > line.left - NEAR
      : words.right > line.right && words.left >= line.right - 1 && words.left < line.right + NEAR) &&
    !others.some((other) => other.left === words.left && other.top === words.top);
  for (let words = taken.find(isNext); words; words = taken.find(isNext)) line = { ...line, [side]: words[side] };
  return line;
}

/** The boxes beside which, and the sides on which, a field's number is tried. */
function places(field: Numbered, others: readonly Box[], taken: readonly Box[]): (readonly [Box, Placement])[] {
  const ahead = field.afterWords ? withWords(field, 'left', others, taken) : field;
  return [
    [field, 'left'],
    // On one line with its words, the number stays on that line: above or below, it could be another line's.
    ...(ahead.left < field.left
      ? ([
          [ahead, 'left'],
          [withWords(field, 'right', others, taken), 'right'],
        ] as const)
      : []),
    ...PLACEMENTS.map((placement) => [field, placement] as const),
  ];
}

/**
 * @param size of the number, which is as wide as it is high
 * @param end of the space to the right; beyond the document's width a number would widen it
 * @returns its box in the document, or undefined when no place is free
 */
async function badgeSpot(
  field: Numbered,
  others: readonly Box[],
  size: number,
  taken: readonly Box[],
  end: number,
): Promise<Box | undefined> {
  const floating: Box = { left: 0, top: 0, right: size, bottom: size };
  for (const [reference, placement] of places(field, others, taken)) {
    const { x, y } = await computePosition(reference, floating, {
      placement,
      middleware: [offset(GAP)],
      platform: boxes,
    });
    const left = Math.round(x);
    const top = Math.round(y);
    const box: Box = { left, top, right: left + size, bottom: top + size };
    const inside = left >= 0 && top >= 0 && box.right <= end;
    if (inside && !taken.some((other) => overlaps(box, other, 1))) return box;
  }
  return undefined;
}

/**
 * One spot for each of `fields`, in their order; a number also keeps off those before it. What is
 * not seen, as in a part that scrolls inside, has no height and gets no number.
 */
export async function badgeSpots(
  fields: readonly Numbered[],
  size: number,
  taken: readonly Box[],
  end: number,
): Promise<(Spot | undefined)[]> {
  const spots: (Box | undefined)[] = [];
  const used = [...taken];
  for (const field of fields) {
    const isSeen = field.bottom - field.top > LEAST_SEEN && field.right > field.left;
    const spot = isSeen ? await badgeSpot(field, fields, size, used, end) : undefined;
    spots.push(spot);
    if (spot) used.push(spot);
  }
  return spots;
}
