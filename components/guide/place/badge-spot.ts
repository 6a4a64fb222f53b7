/** Where a field's number may stand: in free space beside the field, never on anything. */
import { computePosition, offset, type Placement, type Platform } from '@floating-ui/core';
import { overlaps, type Box } from './boxes.ts';

/** Tried in this order. */
const PLACEMENTS: readonly Placement[] = ['left', 'top-end', 'right', 'top-start', 'bottom-end', 'bottom-start'];
const GAP = 4;

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

/**
 * @param size of the number, which is as wide as it is high
 * @param width of the document, which the number must not widen
 * @returns its box in the document, or undefined when no place is free
 */
async function badgeSpot(reference: Box, size: number, taken: readonly Box[], width: number): Promise<Box | undefined> {
  const floating: Box = { left: 0, top: 0, right: size, bottom: size };
  for (const placement of PLACEMENTS) {
    const { x, y } = await computePosition(reference, floating, {
      placement,
      middleware: [offset(GAP)],
      platform: boxes,
    });
    const left = Math.round(x);
    const top = Math.round(y);
    const box: Box = { left, top, right: left + size, bottom: top + size };
    const inside = left >= 0 && top >= 0 && box.right <= width;
    if (inside && !taken.some((other) => overlaps(box, other, 1))) return box;
  }
  return undefined;
}

/** One spot for each of `fields`, in their order; a number also keeps off those before it. */
export async function badgeSpots(
  fields: readonly Box[],
  size: number,
  taken: readonly Box[],
  width: number,
): Promise<(Spot | undefined)[]> {
  const spots: (Box | undefined)[] = [];
  const used = [...taken];
  for (const field of fields) {
    const spot = await badgeSpot(field, size, used, width);
    spots.push(spot);
    if (spot) used.push(spot);
  }
  return spots;
}
