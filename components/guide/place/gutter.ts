/** The free strip to the right of a form, where the column of notes can stand. */
import { overlaps, type Box } from './boxes.ts';

export interface Gutter {
  readonly left: number;
  readonly width: number;
  /** The strip is free between these. */
  readonly top: number;
  readonly bottom: number;
}

export const LEAST_WINDOW = 1000;
export const COLUMN_WIDTH = 320;
/** Between the block that holds the fields and the column. */
const BESIDE = 16;
/** What ends so near to a field belongs to it: its help text, its icon. */
const ATTACHED = 24;
const EDGE = 8;

/**
 * @param fields the boxes of the fields that get a note
 * @param taken everything that the page shows: texts, controls, painted boxes beside the form
 * @param panels the boxes that are painted or bordered, and hold the whole form
 * @param bands what stands above the form over the whole width, such as a header
 * @param width of the window without its scroll bar
 * @returns undefined when there is no room, so that the notes go into the dock
 */
export function gutterBeside(
  fields: readonly Box[],
  taken: readonly Box[],
  panels: readonly Box[],
  bands: readonly Box[],
  width: number,
): Gutter | undefined {
  if (width < LEAST_WINDOW || fields.length === 0) return undefined;
  const formTop = Math.min(...fields.map((box) => box.top));
  const formBottom = Math.max(...fields.map((box) => box.bottom));
  const beside = taken.filter((box) => box.bottom > formTop && box.top < formBottom);
  let right = Math.max(...fields.map((box) => box.right));
  for (let wider = true; wider;) {
    wider = false;
    for (const box of beside)
      if (box.left <= right + ATTACHED && box.right > right) {
        right = box.right;
        wider = true;
      }
  }
  right = Math.max(right, ...panels.map((panel) => panel.right));
  const left = right + BESIDE;
  if (left + COLUMN_WIDTH + EDGE > width) return undefined;
  const strip = { left, right: left + COLUMN_WIDTH, top: formTop, bottom: formBottom };
  if (beside.some((box) => overlaps(box, strip))) return undefined;
  const inStrip = taken.filter((box) => box.right > strip.left && box.left < strip.right);
  const above = [...inStrip, ...bands.filter((box) => box.right > left)]
    .filter((box) => box.bottom <= formTop)
    .map((box) => box.bottom);
  const below = inStrip.filter((box) => box.top >= formBottom).map((box) => box.top);
  return { left, width: COLUMN_WIDTH, top: Math.max(0, ...above) + EDGE, bottom: Math.min(Infinity, ...below) - EDGE };
}
