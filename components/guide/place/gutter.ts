/** The free strip to the right of a form, where the column of notes can stand. */
import type { Box } from './boxes.ts';

export interface Gutter {
  readonly left: number;
  readonly width: number;
  /** The strip is free between these. */
  readonly top: number;
  readonly bottom: number;
}

export const LEAST_WINDOW = 1000;
const LEAST_WIDTH = 216;
const MOST_WIDTH = 360;
const SPACE = 12;
const EDGE = 8;

/**
 * @param fields the boxes of the fields that get a line, not empty
 * @param taken everything the page shows
 * @param panels the elements around the form
 * @param bands the elements beside those, such as a header over the whole width
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
  const besideForm = taken.filter((box) => box.bottom > formTop && box.top < formBottom && box.left < width);
  const content = Math.max(...[...fields, ...besideForm].map((box) => box.right));
  // Clear of the panels that the form lies in too, where that leaves room: their edges are part of the page's look.
  const clear = Math.max(
    content,
    ...panels.map((box) => box.right).filter((right) => width - EDGE - SPACE - right >= LEAST_WIDTH),
  );
  const left = clear + SPACE;
  const free = Math.min(MOST_WIDTH, width - EDGE - left);
  if (free < LEAST_WIDTH) return undefined;
  const inStrip = taken.filter((box) => box.right > left && box.left < left + free);
  const above = [...inStrip, ...bands.filter((box) => box.right > left)]
    .filter((box) => box.bottom <= formTop)
    .map((box) => box.bottom);
  const below = inStrip.filter((box) => box.top >= formBottom).map((box) => box.top);
  return { left, width: free, top: Math.max(0, ...above) + EDGE, bottom: Math.min(Infinity, ...below) - EDGE };
}
