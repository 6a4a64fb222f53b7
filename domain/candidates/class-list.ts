/**
 * Reads a class list into a preview: what each good row would add or change, every bad row with its reasons, and every
 * row that is no candidate's. Nothing is written; that is decided by a person.
 */
import type { Params } from '../message.ts';
import { toHalfWidth } from '../checks/typed-text.ts';
import type { CheckKey } from '../checks/verdict.ts';
import { MOST_CANDIDATES } from './backup.ts';
import { newCandidate, type Candidate, type Details } from './candidate.ts';
import type { DoubtKey, RefusalKey } from './candidate-keys.ts';
import { columnsOf, type ListColumns } from './class-list-columns.ts';
import { namesAColumn, saysNothing, type Column, type Target } from './class-list-headers.ts';
import { readRow, type RowNeeds, type RowReading } from './class-list-row.ts';
import { isWebTable, tableOfText, tableOfWeb, type ListTable, type TableRow } from './class-list-table.ts';
import { cutSecrets, withoutSecretNames } from './cut-secrets.ts';
import { decodeFile, type Encoding } from './decode-file.ts';
import { dateOrder } from './find-dates.ts';
import { mergeDetails, type Merge } from './merge-candidates.ts';
import { reason, type Reason } from './reason.ts';

export const MOST_LIST_BYTES = 10_000_000;
/** So many rows are read between two pauses: well under a frame's time. */
const AT_ONCE = 100;
/** Titles, empty rows and footers are rows too; behind so many nothing is read. */
export const MOST_ROWS = MOST_CANDIDATES + 1_000;

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
  /** All cells of the row as the file has them, secrets cut out. */
  readonly cells: readonly string[];
  /** What each column that is read holds. */
  readonly values: Partial<Record<Column, string>>;
}
/** A row that is no candidate's: a number without a name, a total, a line for a signature. */
export interface PassedRow {
  readonly line: number;
  /** What stands in it, shortened. */
  readonly text: string;
}

export type FileReading =
  | {
      readonly is: 'table';
      readonly table: ListTable;
      /** Of a file of text. Absent for a workbook, and for cells that were pasted. */
      readonly encoding?: Encoding;
      /** The encoding may be another one. */
      readonly doubtful: boolean;
    }
  | { readonly is: 'refused'; readonly reasons: readonly Reason[] };

export type ClassListReading =
  | {
      readonly is: 'preview';
      readonly good: readonly GoodRow[];
      readonly bad: readonly BadRow[];
      readonly passed: readonly PassedRow[];
      /** The rows that a Secret Number or a password was cut out of. */
      readonly cut: readonly number[];
      /** What the good rows together would write: each candidate once, the unchanged left out. */
      readonly put: readonly Candidate[];
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

function refused(key: RefusalKey | DoubtKey | CheckKey, params: Params = {}) {
  return { is: 'refused', reasons: [reason(key, {}, params)] } as const;
}

/**
 * A file of text with separators, or of a web page with a table under whatever name, as rows. Never throws on any bytes.
 * @param chosen the encoding, where a person has chosen it
 */
export function readListFile(bytes: Uint8Array, chosen?: Encoding): FileReading {
  if (bytes.length > MOST_LIST_BYTES) return refused('candidates.refused.tooLarge', { limit: MOST_LIST_BYTES / 1e6 });
  const decoded = decodeFile(bytes, chosen);
  if (decoded.is === 'refused') return refused(decoded.key);
  const { encoding, doubtful } = decoded;
  return { ...readListText(decoded.text), ...({ encoding, doubtful } as const) };
}

/** Cells that were pasted, or the text of a file. */
export function readListText(text: string): FileReading {
  const table = isWebTable(text) ? tableOfWeb(text, MOST_ROWS + 1) : tableOfText(text, MOST_ROWS + 1);
  return readListTable(table);
}

/** Rows that a reader of workbooks gave. */
export function readListTable(table: ListTable): FileReading {
  if (!table.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) return refused('candidates.refused.empty');
  if (table.length > MOST_ROWS) return refused('candidates.refused.tooMany', { limit: MOST_CANDIDATES });
  return { is: 'table', table, doubtful: false };
}

/**
 * A row whose ID Number is on the list, or stood in the file before, is merged: the values that the row gives win, what
 * it leaves empty stays.
 * @param chosen what each column is read as; found by the columns' names where absent
 */
export async function readClassList(
  { table, encoding }: Extract<FileReading, { is: 'table' }>,
  needs: ClassListNeeds,
  chosen: ListColumns = columnsOf(table),
): Promise<ClassListReading> {
  const { existing, now, newId, pause, progress, cancelled } = needs;
  const { header, columns } = chosen;
  const targets = columns.map(({ target }) => target);
  const places = Object.fromEntries(targets.map((target, index) => [target, index])) as Partial<Record<Target, number>>;
  if (places.idNumber === undefined) return refused('candidates.refused.noIdColumn');
  const rows = table.slice(header + 1);
  const order = Object.fromEntries(
    (['examDate', 'finalDate'] as const).map((column) => {
      const place = places[column];
      return [column, place === undefined ? undefined : dateOrder(rows.map(({ cells }) => cells[place] ?? ''))];
    }),
  );
  const rowNeeds: RowNeeds = { order, oldEncoding: encoding === 'big5' || encoding === 'gb18030' };

  // Only a separator that belongs to a cell moves the cells behind it.
  const width = encoding === undefined || header < 0 ? Infinity : table[header]!.cells.length;

  const known = new Map([...existing].sort((a, b) => a.changedAt - b.changedAt).map((one) => [one.idNumber, one]));
  const lines = new Map<string, number>();
  const put = new Map<string, Candidate>();
  const [good, bad, passed, cut]: [GoodRow[], BadRow[], PassedRow[], number[]] = [[], [], [], []];
  for (const [index, row] of rows.entries()) {
    if (index % AT_ONCE === 0 && index > 0) {
      progress?.(index, rows.length);
      await pause();
      if (cancelled?.()) return { is: 'cancelled' };
    }
    const { line } = row;
    if (row.cells.every((cell) => /^[\s\p{Cc}]*$/u.test(cell))) continue;
    const safe = cutSecrets(row.cells, targets);
    const cells = safe.cells.map((cell, at) => {
      const target = columns[at]?.target;
      if (target === 'secret') return '';
      // A note may say that there was one; elsewhere its name is in the way of what the cell holds.
      return target !== 'note' && safe.cut.includes(at) ? withoutSecretNames(cell) : cell;
    });
    const values = valuesOf(cells, places);
    const text = noCandidate({ ...row, cells }, values, table[header], chosen);
    if (text !== undefined) {
      passed.push({ line, text });
      continue;
    }
    if (safe.cut.some((at) => columns[at]?.target !== 'secret')) cut.push(line);
    const { details, reasons, doubts } = brokenRow(row, width) ?? readRow(values, line, rowNeeds);
    const merge = reasons.length ? undefined : merged(known.get(details.idNumber!), details as Details, now, newId);
    if (!merge || 'reasons' in merge) {
      const own = merge ? merge.reasons.map((one) => ({ ...one, where: { ...one.where, line } })) : reasons;
      bad.push({ line, reasons: own, cells, values });
      continue;
    }
    const { how, candidate } = merge;
    const before = lines.get(candidate.idNumber);
    const twice =
      before === undefined
        ? []
        : [reason('candidates.doubt.twiceInFile', { line, entry: 'idNumber' }, { line: before })];
    good.push({ line, how, candidate, doubts: [...doubts, ...twice] });
    if (before === undefined) lines.set(candidate.idNumber, line);
    known.set(candidate.idNumber, candidate);
    if (how !== 'unchanged') put.set(candidate.id, candidate);
  }
  progress?.(rows.length, rows.length);
  if (good.length + bad.length === 0) return refused('candidates.refused.noRows');
  if (good.length + bad.length > MOST_CANDIDATES)
    return refused('candidates.refused.tooMany', { limit: MOST_CANDIDATES });
  return { is: 'preview', good, bad, passed, cut, put: [...put.values()] };
}

/** The cells of the columns that are read. A family name and a given name make a name. */
function valuesOf(cells: readonly string[], places: Partial<Record<Target, number>>): Partial<Record<Column, string>> {
  const values: Partial<Record<Column, string>> = {};
  for (const [target, place] of Object.entries(places) as [Target | 'none' | 'secret', number][])
    if (target !== 'none' && target !== 'secret' && target !== 'familyName' && target !== 'givenName')
      values[target] = cells[place] ?? '';
  if (places.nickname !== undefined) return values;
  const part = (target: 'familyName' | 'givenName') => {
    const text = places[target] === undefined ? '' : (cells[places[target]] ?? '').trim();
    return saysNothing(text) ? '' : text;
  };
  const [family, given] = [part('familyName'), part('givenName')];
  if (family || given)
    values.nickname = /\p{sc=Han}/u.test(family + given) ? family + given : `${given} ${family}`.trim();
  return values;
}

/** What closes a list below its rows. A row that begins so and has no ID Number is nobody's. */
const FOOTERS =
  /^(?:合計|總計|小計|共計|總人數|人數|共\s*\d|以上|以下空白|承辦|經辦|製表|填表|列印|審核|主任|校長|組長|導師|聯絡人|附註|備註|說明|註\s*[:：]|注意|第\s*\d+\s*頁|total|sub-?total|sum\b|count\b|prepared|printed|signature|signed|approved|page\s*\d|notes?\s*:|end of)/i;

const NAMES: ReadonlySet<ListColumns['columns'][number]['target']> = new Set(['nickname', 'familyName', 'givenName']);

/** Whether a cell begins so, perhaps behind a bracket or a mark. */
const closesList = (cell: string): boolean => FOOTERS.test(cell.slice(0, 80).replace(/^[\s(（[【*※]+/, ''));

/** The text of a row that is no candidate's, or undefined. A name without an ID Number is a candidate's. */
function noCandidate(
  { cells }: TableRow,
  values: Partial<Record<Column, string>>,
  header: TableRow | undefined,
  { columns }: ListColumns,
): string | undefined {
  const text = cells
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 60);
  // The names of the columns once more, at the top of a printed page.
  if (header && cells.length === header.cells.length && cells.every((cell, at) => cell === header.cells[at]))
    return text;
  const filled = cells.filter((cell) => !saysNothing(cell));
  // A note about a candidate may begin with the same words; what begins the row may not.
  const hasFooter = closesList(filled.find((cell) => !/^[\s\d.,]*$/.test(cell)) ?? '');
  const id = values.idNumber ?? '';
  // A total or its words may lie under the column of the ID Numbers, and so may a second person who signs.
  if (!saysNothing(id)) {
    const isFooters = closesList(id) || /^\D?\s*\d{1,5}\s*[人位名]?$/.test(id) || !/[A-Za-z\d]/.test(toHalfWidth(id));
    return hasFooter && isFooters ? text : undefined;
  }
  if (hasFooter) return text;
  // A second row of names below the first.
  if (filled.every(namesAColumn)) return text;
  // The heading of a class, a row numbered in advance, or one with what a formula or a tick box gives.
  const hasNames = columns.some(({ target }) => NAMES.has(target));
  if (hasNames && [values.nickname, values.email].every((cell = '') => saysNothing(cell))) return text;
  const read = Object.values(values).filter((cell) => !saysNothing(cell));
  if (read.length === 0 && filled.every((cell) => /^\s*[\d.、]+\s*$/.test(cell))) return text;
  // One long cell, across a list of several columns, is a sentence about the list.
  const [only] = filled;
  return filled.length === 1 && columns.length > 2 && only!.trim().length > 12 ? text : undefined;
}

/** A row that cannot be cut into its cells with certainty. */
function brokenRow({ line, cells, brokenQuotes }: TableRow, width: number): RowReading | undefined {
  // A comma without quotation marks moves the rest of the row into wrong columns.
  const tooWide = cells.slice(width).some((cell) => cell.trim() !== '');
  const key = brokenQuotes ? 'candidates.refused.quotes' : tooWide ? 'candidates.refused.extraCells' : undefined;
  return key && { details: {}, reasons: [reason(key, { line })], doubts: [] };
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
