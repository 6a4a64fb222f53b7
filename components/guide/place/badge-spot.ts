/** Where a field's number may stand: in free space beside the field, never on anything. */
import { computePosition, offset, type Placement } from '@floating-ui/dom';
import { overlaps, type Box } from './boxes.ts';

/** Tried in this order. */
const PLACEMENTS: readonly Placement[] = ['left', 'top-end', 'right', 'top-start', 'bottom-end', 'bottom-start'];
const GAP = 4;

export interface Spot {
  readonly left: number;
  readonly top: number;
}

/**
 * @param badge laid out already, in a parent that starts at `origin` in the document
 * @param width of the document, which the number must not widen
 * @returns its box in the document, or undefined when no place is free
 */
export async function badgeSpot(
  badge: HTMLElement,
  field: Element,
  taken: readonly Box[],
  origin: Spot,
  width: number,
): Promise<{ box: Box } | undefined> {
  for (const placement of PLACEMENTS) {
    const { x, y } = await computePosition(field, badge, { placement, middleware: [offset(GAP)] });
    const left = Math.round(x);
    const top = Math.round(y);
    const box: Box = {
      left: left + origin.left,
      top: top + origin.top,
      right: left + origin.left + badge.offsetWidth,
      bottom: top + origin.top + badge.offsetHeight,
    };
    const inside = box.left >= 0 && box.top >= 0 && box.right <= width;
    if (inside && !taken.some((other) => overlaps(box, other, 1))) return { box };
  }
  return undefined;
}
