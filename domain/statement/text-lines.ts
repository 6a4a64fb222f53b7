/** The text of a document as lines of cells, whether it has positions (a PDF) or not (pasted text). */

/** A piece of text of a PDF page. Lengths are the page's own units (1/72 inch); `y` grows upwards. */
export interface TextItem {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
}

/** Words that stand together. `place` is absent for pasted text. */
export interface Cell {
  readonly text: string;
  readonly place?: { readonly page: number; readonly x: number; readonly y: number; readonly width: number };
}

export type TextLine = readonly Cell[];

/** Baselines closer than this are one line. */
const SAME_LINE = 3;
/** Pieces closer than this are one cell. */
const SAME_CELL = 7;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** From the top of the first page to the bottom of the last, each line from left to right. */
export function linesOfItems(items: readonly TextItem[]): TextLine[] {
  const rows: TextItem[][] = [];
  const shown = items.filter(({ text }) => plain(text) !== '');
  for (const item of shown.toSorted((one, other) => one.page - other.page || other.y - one.y)) {
    const row = rows.at(-1);
    if (row && row[0]!.page === item.page && row[0]!.y - item.y < SAME_LINE) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => cellsOf(row.toSorted((one, other) => one.x - other.x)));
}

function cellsOf(row: readonly TextItem[]): TextLine {
  const cells: { text: string; place: NonNullable<Cell['place']> }[] = [];
  for (const { text, page, x, y, width } of row) {
    const last = cells.at(-1);
    const gap = last ? x - (last.place.x + last.place.width) : Infinity;
    if (last && gap < SAME_CELL) {
      // A font may draw a word letter by letter: a space is one only where there is room for it.
      const apart = gap > 1 || /\s$/.test(last.text) || /^\s/.test(text);
      last.text = `${last.text}${apart ? ' ' : ''}${text}`;
      last.place = { ...last.place, width: x + width - last.place.x };
    } else cells.push({ text, place: { page, x, y, width } });
  }
  return cells.map(({ text, place }) => ({ text: plain(text), place }));
}

/** A tab, or two spaces, part the cells of a pasted line. */
export function linesOfText(text: string): TextLine[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .split(/\t| {2,}/)
        .map((part) => ({ text: plain(part) }))
        .filter((cell) => cell.text !== ''),
    )
    .filter((line) => line.length > 0);
}
