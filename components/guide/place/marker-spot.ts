/** Where a field's marker may stand: in free space beside the field, never on anything. */
import { overlaps, type Box } from './boxes.ts';

/** On which side of a box, and at which end of that side. */
type Placement = 'left' | 'right' | 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';
/** Tried in this order, after the places on the field's own line. */
const PLACEMENTS: readonly Placement[] = ['top-end', 'right', 'top-start', 'bottom-end', 'bottom-start'];
/** Words that end so near to a field, on its line, are its own. */
const NEAR = 60;
/** px between a marker and its box; where nothing is free so far off, it may stand closer. */
const GAPS = [4, 1] as const;
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

function placed(beside: Box, on: Placement, size: number, gap: number): Box {
  const middle = (beside.top + beside.bottom - size) / 2;
  const left = Math.round(
    on === 'left'
      ? beside.left - gap - size
      : on === 'right'
        ? beside.right + gap
        : on.endsWith('start')
          ? beside.left
          : beside.right - size,
  );
  const top = Math.round(
    on.startsWith('top') ? beside.top - gap - size : on.startsWith('bottom') ? beside.bottom + gap : middle,
  );
  return { left, top, right: left + size, bottom: top + size };
}

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
 * One spot for each of `fields`, in their order; a marker also keeps off those before it. What is not seen, as in a
 * part that scrolls inside, has no height and gets no marker, and so does a field around which nothing is free.
 * @param size of a marker, which is as wide as it is high
 * @param end of the space to the right; beyond the document's width a marker would widen it
 */
export function markerSpots(
  fields: readonly Numbered[],
  size: number,
  taken: readonly Box[],
  end: number,
): (Spot | undefined)[] {
  const used = [...taken];
  const free = ([beside, on]: Try, gap: number = GAPS[0]): Box | undefined => {
    const box = placed(beside, on, size, gap);
    const inside = box.left >= 0 && box.top >= 0 && box.right <= end;
    return inside && !used.some((other) => overlaps(box, other, Math.min(1, gap - 1))) ? box : undefined;
  };
  const first = (tries: readonly Try[]): Box | undefined => {
    for (const gap of GAPS)
      for (const one of tries) {
        const spot = free(one, gap);
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
  const between = [...lines.keys()].every((field) => free([field, 'left']));

  const spots = new Map<Box, Box | undefined>();
  for (const field of seen) {
    const line = lines.get(field);
    const onLine: Try[] = [[field, 'left']];
    // On one line with its words, the marker stays on that line: above or below, it could be another line's.
    if (line) {
      onLine.splice(between ? 1 : 0, 0, [line, 'left']);
      onLine.push([withWords(field, 'right', fields, taken), 'right']);
    }
    const beside: Try[] = field.afterWords ? [] : [[withWords(field, 'right', fields, taken), 'right']];
    const spot = first([...onLine, ...PLACEMENTS.map((placement): Try => [field, placement]), ...beside]);
    spots.set(field, spot);
    if (spot) used.push(spot);
  }
  return fields.map((field) => spots.get(field));
}
