/** From the text of a class list to its header and rows, each with the line on which it begins. */
import Papa from 'papaparse';
import type { RefusalKey } from './candidate-keys.ts';
import { COLUMNS, columnOf, namesASecret, type Column } from './header-name.ts';
import { unescapedCell } from './spreadsheet-cell.ts';

export interface ListRow {
  /** Counted from 1, as a text editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The quotation marks of the row do not match. */
  readonly brokenQuotes: boolean;
}

export type SplitList =
  | {
      readonly is: 'split';
      /** Where each column that was recognised stands, counted from 0. */
      readonly columns: Partial<Record<Column, number>>;
      /** Headers of the columns that are not read. */
      readonly ignored: readonly string[];
      /** How many cells the header has. */
      readonly width: number;
      readonly rows: readonly ListRow[];
    }
  | { readonly is: 'refused'; readonly key: RefusalKey; readonly params?: Readonly<Record<string, string | number>> };

const DELIMITERS = [',', ';', '\t'];
/** A title may stand above the header. */
const HEADER_WITHIN = 10;
/** No list has more columns; what stands behind is read only as "something stands there". */
const MOST_CELLS = 200;

/** @param most rows; a list with more is refused */
export function splitClassList(text: string, most: number): SplitList {
  // One kind of line break, so that lines can be counted; in cells CR LF becomes LF.
  const plain = text.replace(/\r\n?/g, '\n');
  if (plain.trim() === '') return { is: 'refused', key: 'candidates.refused.empty' };
  const best = DELIMITERS.map((delimiter) => headerOf(plain, delimiter)).reduce((a, b) => (b.score > a.score ? b : a));
  const secret = best.cells.find(namesASecret);
  if (secret !== undefined)
    return { is: 'refused', key: 'candidates.refused.secretColumn', params: { column: secret.trim().slice(0, 40) } };
  const { columns, ignored } = columnsOf(best.cells);
  if (columns.idNumber === undefined) return { is: 'refused', key: 'candidates.refused.noIdColumn' };
  const rows = rowsOf(plain, best.delimiter, most + best.index + 2).slice(best.index + 1);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length > most) return { is: 'refused', key: 'candidates.refused.tooMany', params: { limit: most } };
  if (filled.length === 0) return { is: 'refused', key: 'candidates.refused.noRows' };
  return { is: 'split', columns, ignored, width: best.cells.length, rows: filled };
}

/** The row among the first ten that names most columns under this delimiter; secrets count as names. */
function headerOf(text: string, delimiter: string) {
  const scored = rowsOf(text, delimiter, HEADER_WITHIN).map(({ cells }, index) => {
    const names = cells.filter((cell) => columnOf(cell) || namesASecret(cell)).length;
    const hasId = cells.some((cell) => columnOf(cell)?.column === 'idNumber');
    return { cells, index, delimiter, score: names + (hasId ? 100 : 0) };
  });
  return scored.reduce((a, b) => (b.score > a.score ? b : a), {
    cells: [] as readonly string[],
    index: 0,
    delimiter,
    score: -1,
  });
}

function columnsOf(header: readonly string[]) {
  const columns: Partial<Record<Column, number>> = {};
  for (const column of COLUMNS) {
    const ranked = header
      .map((name, index) => ({ index, found: columnOf(name) }))
      .filter(({ found }) => found?.column === column)
      .sort((a, b) => a.found!.rank - b.found!.rank || a.index - b.index);
    if (ranked[0]) columns[column] = ranked[0].index;
  }
  const used = Object.values(columns);
  const ignored = header.filter((name, index) => name.trim() !== '' && !used.includes(index));
  return { columns, ignored: ignored.map((name) => name.trim().slice(0, 40)) };
}

/** At most so many rows. Cells as they stand, leading zeros and all. */
function rowsOf(text: string, delimiter: string, most: number): ListRow[] {
  const rows: ListRow[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      rows.push({ line, cells: cellsOf(data), brokenQuotes: errors.some(({ type }) => type === 'Quotes') });
      for (let at = text.indexOf('\n', from); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1)) line += 1;
      from = meta.cursor;
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}

function cellsOf(data: readonly string[]): string[] {
  const beyond = data.length > MOST_CELLS ? data.slice(MOST_CELLS).find((cell) => cell.trim() !== '') : undefined;
  const cells = data.slice(0, MOST_CELLS).map(unescapedCell);
  return beyond === undefined ? cells : [...cells, beyond];
}
