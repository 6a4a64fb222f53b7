/**
 * Reads a class list (CSV) into a preview: what each good row would add or change, and every bad row
 * by its line. Nothing is written; that is decided by a person, all or nothing.
 */
import Papa from 'papaparse';
import type { Params } from '../message.ts';
import type { CheckKey } from '../checks/verdict.ts';
import { MOST_CANDIDATES } from './backup.ts';
import { newCandidate, type Candidate, type Details } from './candidate.ts';
import type { DoubtKey, RefusalKey } from './candidate-keys.ts';
import { readRow } from './class-list-row.ts';
import { COLUMNS, columnOf, namesASecret, type Column } from './class-list-headers.ts';
import { decodeFile, type Encoding } from './decode-file.ts';
import { mergeDetails, type Merge } from './merge-candidates.ts';
import { reason, type Reason } from './reason.ts';
import { unescapedCell } from './spreadsheet-cell.ts';

export const MOST_LIST_BYTES = 10_000_000;
/** So many rows are read between two pauses: well under a frame's time. */
const AT_ONCE = 100;

export interface GoodRow {
  readonly line: number;
  readonly how: Merge['how'];
  /** As it would be after the import, whole. */
  readonly candidate: Candidate;
  readonly doubts: readonly Reason[];
}
export interface BadRow {
  readonly line: number;
  readonly reasons: readonly Reason[];
}

export type ClassListReading =
  | {
      readonly is: 'preview';
      readonly encoding: Encoding;
      readonly good: readonly GoodRow[];
      readonly bad: readonly BadRow[];
      /** What the good rows together would write: each candidate once, the unchanged left out. */
      readonly put: readonly Candidate[];
      /** Headers of columns that are not read. */
      readonly ignored: readonly string[];
    }
  | { readonly is: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly is: 'cancelled' };

export interface ClassListNeeds {
  /** The candidates on the list now. */
  readonly existing: readonly Candidate[];
  /** ms since 1970. */
  readonly now: number;
  /** Gives a random UUID. */
  readonly newId: () => string;
  /** Lets the browser draw and answer, for instance `() => new Promise((go) => setTimeout(go))`. */
  readonly pause: () => Promise<void>;
  /** Called before each pause and at the end. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked after each pause; true stops the reading. */
  readonly cancelled?: () => boolean;
}

/**
 * A row whose ID Number is on the list, or stood in the file before, is merged: the values that the
 * row gives win, what it leaves empty stays. Never throws on any bytes.
 */
export async function readClassList(bytes: Uint8Array, needs: ClassListNeeds): Promise<ClassListReading> {
  const { existing, now, newId, pause, progress, cancelled } = needs;
  if (bytes.length > MOST_LIST_BYTES) return refused('candidates.refused.tooLarge', { limit: MOST_LIST_BYTES / 1e6 });
  const decoded = decodeFile(bytes);
  if (decoded.is === 'refused') return refused(decoded.key);
  const list = splitClassList(decoded.text, MOST_CANDIDATES);
  if (list.is === 'refused') return refused(list.key, list.params);

  const known = new Map([...existing].sort((a, b) => a.changedAt - b.changedAt).map((one) => [one.idNumber, one]));
  const lines = new Map<string, number>();
  const put = new Map<string, Candidate>();
  const [good, bad]: [GoodRow[], BadRow[]] = [[], []];
  for (const [index, row] of list.rows.entries()) {
    if (index % AT_ONCE === 0 && index > 0) {
      progress?.(index, list.rows.length);
      await pause();
      if (cancelled?.()) return { is: 'cancelled' };
    }
    const { details, reasons, doubts } = readCells(row, list.columns, list.width);
    const merge = reasons.length ? undefined : merged(known.get(details.idNumber!), details as Details, now, newId);
    if (!merge || 'reasons' in merge) {
      bad.push({
        line: row.line,
        reasons: merge ? merge.reasons.map((one) => ({ ...one, where: { ...one.where, line: row.line } })) : reasons,
      });
      continue;
    }
    const { how, candidate } = merge;
    const before = lines.get(candidate.idNumber);
    const twice =
      before === undefined
        ? []
        : [reason('candidates.doubt.twiceInFile', { line: row.line, entry: 'idNumber' }, { line: before })];
    good.push({ line: row.line, how, candidate, doubts: [...doubts, ...twice] });
    if (before === undefined) lines.set(candidate.idNumber, row.line);
    known.set(candidate.idNumber, candidate);
    if (how !== 'unchanged') put.set(candidate.id, candidate);
  }
  progress?.(list.rows.length, list.rows.length);
  return { is: 'preview', encoding: decoded.encoding, good, bad, put: [...put.values()], ignored: list.ignored };
}

function refused(key: RefusalKey | DoubtKey | CheckKey, params: Params = {}): ClassListReading {
  return { is: 'refused', reasons: [reason(key, {}, params)] };
}

function readCells(row: ListRow, columns: Partial<Record<Column, number>>, width: number) {
  const { line } = row;
  const broken = row.brokenQuotes ? ('candidates.refused.quotes' as const) : undefined;
  // A comma without quotation marks moves the rest of the row into wrong columns.
  const tooWide = row.cells.slice(width).some((cell) => cell.trim() !== '')
    ? ('candidates.refused.extraCells' as const)
    : undefined;
  const key = broken ?? tooWide;
  if (key) return { details: {}, reasons: [reason(key, { line })], doubts: [] };
  const cells = Object.entries(columns).map(([column, index]) => [column, row.cells[index] ?? '']);
  return readRow(Object.fromEntries(cells) as Partial<Record<Column, string>>, line);
}

function merged(
  stored: Candidate | undefined,
  details: Details,
  now: number,
  newId: () => string,
): Merge | { reasons: readonly Reason[] } {
  if (stored) return mergeDetails(stored, details, now);
  const reading = newCandidate(details, newId(), now, false);
  return reading.is === 'read' ? { how: 'added', candidate: reading.candidate } : { reasons: reading.reasons };
}

interface ListRow {
  /** Counted from 1, as a text editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The quotation marks of the row do not match. */
  readonly brokenQuotes: boolean;
}

type SplitList =
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

/**
 * From the text of a class list to its header and rows, each with the line on which it begins.
 * @param most rows; a list with more is refused
 */
function splitClassList(text: string, most: number): SplitList {
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
