/** Where a field's number may stand: in free space beside the field, never on anything. */
import { computePosition, offset, type Placement, type Platform } from '@floating-ui/core';
import { overlaps, type Box } from './boxes.ts';

/** Tried in this order, after the places on the field's own line. */
const PLACEMENTS: readonly Placement[] = ['top-end', 'right', 'top-start', 'bottom-end', 'bottom-start'];
/** Words that end so near to a field, on its line, are its own. */
const NEAR = 60;
const GAP = 4;
/** A radio button is some 13 px high. */
const LEAST_SEEN = 10;

export interface Numbered extends Box {
  /** True of a box that is filled in; what stands ahead of a choice or a button belongs to another one. */
  readonly afterWords: boolean;
}
type Try = readonly [beside: Box, on: Placement];
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

/**
 * One spot for each of `fields`, in their order; a number also keeps off those before it. What is
 * not seen, as in a part that scrolls inside, has no height and gets no number, and so does a field
 * around which nothing is free.
 * @param size of a number, which is as wide as it is high
 * @param end of the space to the right; beyond the document's width a number would widen it
 */
export async function markerSpots(
  fields: readonly Numbered[],
  size: number,
  taken: readonly Box[],
  end: number,
): Promise<(Spot | undefined)[]> {
  const used = [...taken];
  const free = async ([reference, placement]: Try): Promise<Box | undefined> => {
    const floating: Box = { left: 0, top: 0, right: size, bottom: size };
    const { x, y } = await computePosition(reference, floating, {
      placement,
      middleware: [offset(GAP)],
      platform: boxes,
    });
    const left = Math.round(x);
    const top = Math.round(y);
    const box: Box = { left, top, right: left + size, bottom: top + size };
    const inside = left >= 0 && top >= 0 && box.right <= end;
    return inside && !used.some((other) => overlaps(box, other, 1)) ? box : undefined;
  };
  const first = async (tries: readonly Try[]): Promise<Box | undefined> => {
    for (const one of tries) {
      const spot = await free(one);
      if (spot) return spot;
    }
    return undefined;
  };

  const seen = fields.filter(({ left, top, right, bottom }) => bottom - top > LEAST_SEEN && right > left);
  const lines = new Map<Box, Box>();
  for (const field of seen) {
    const line = field.afterWords ? withWords(field, 'left', fields, taken) : field;
    if (line.left < field.left) lines.set(field, line);
  }
  // Where one finds no room between its words and its box, all of them go ahead of their words, in one row.
  let between = true;
  for (const field of lines.keys()) between &&= !!(await free([field, 'left']));

  const spots = new Map<Box, Box | undefined>();
  for (const field of seen) {
    const line = lines.get(field);
    const onLine: Try[] = [[field, 'left']];
    // On one line with its words, the number stays on that line: above or below, it could be another line's.
    if (line) {
      onLine.splice(between ? 1 : 0, 0, [line, 'left']);
      onLine.push([withWords(field, 'right', fields, taken), 'right']);
    }
    const spot = await first([...onLine, ...PLACEMENTS.map((placement): Try => [field, placement])]);
    spots.set(field, spot);
    if (spot) used.push(spot);
  }
  return fields.map((field) => spots.get(field));
}
