/** Which column of a file is read as what: found by its name, shown to a person, and changed by them. */
import { ID_NUMBER_PATTERN, bareId } from '../checks/id-number.ts';
import { columnOf, namesASecret, type Target } from './class-list-headers.ts';
import { HEADER_WITHIN, headerScore, type ListTable } from './class-list-table.ts';
import { cutSecrets } from './cut-secrets.ts';

export interface ListColumn {
  /** As the file names it; empty where it does not. */
  readonly header: string;
  /** What it is read as. `secret`: named after a password or a Secret Number, never read and never shown. */
  readonly target: Target | 'none' | 'secret';
  /** The name says nothing, but what stands in the column looks like ID Numbers. */
  readonly guessed: boolean;
  /** What the first rows hold, as read. Empty for a secret. */
  readonly first: readonly string[];
}

export interface ListColumns {
  /** The row of the table that names the columns, counted from 0; -1 where none does. */
  readonly header: number;
  readonly columns: readonly ListColumn[];
}

/** So many rows are shown. */
const SHOWN_ROWS = 5;
const MOST_HEADER = 40;

/** Finds the row with the names, and what each column is read as: of two of one kind, the one with the better name. */
export function columnsOf(table: ListTable): ListColumns {
  const scores = table.slice(0, HEADER_WITHIN).map(({ cells }) => headerScore(cells));
  const top = Math.max(0, ...scores);
  // One name alone may be a title: "考試". Two, or an ID Number's, are a header.
  const header = top >= 2 ? scores.indexOf(top) : aboveIds(table);
  const names = header >= 0 ? table[header]!.cells : [];
  const body = table.slice(header + 1);
  const shown = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).slice(0, SHOWN_ROWS);
  const width = Math.max(names.length, ...shown.map(({ cells }) => cells.length), 0);
  const found = Array.from({ length: width }, (_, index) => columnOf(names[index] ?? ''));
  const best = (index: number): Target | 'none' => {
    const own = found[index];
    if (!own) return 'none';
    const better = found.some(
      (one, other) => one?.column === own.column && (one.rank < own.rank || (one.rank === own.rank && other < index)),
    );
    return better ? 'none' : own.column;
  };
  const targets = found.map((_, index) => best(index));
  const safe = shown.map(({ cells }) => cutSecrets(cells, targets).cells);
  const columns = Array.from({ length: width }, (_, index): ListColumn => {
    const name = (names[index] ?? '').trim().replace(/\s+/g, ' ').slice(0, MOST_HEADER);
    if (namesASecret(name)) return { header: name, target: 'secret', guessed: false, first: [] };
    return {
      header: name,
      target: targets[index]!,
      guessed: false,
      first: safe.map((cells) => (cells[index] ?? '').slice(0, 80)),
    };
  });
  if (columns.some(({ target }) => target === 'idNumber')) return { header, columns: withoutParts(columns) };
  const likely = columns.findIndex(
    ({ target }, index) => target !== 'secret' && looksLikeIds(body.map(({ cells }) => cells[index] ?? '')),
  );
  return {
    header,
    columns: withoutParts(
      columns.map((column, index) => (index === likely ? { ...column, target: 'idNumber', guessed: true } : column)),
    ),
  };
}

/** Where a column holds the whole name, its parts are not read. */
function withoutParts(columns: readonly ListColumn[]): readonly ListColumn[] {
  if (!columns.some(({ target }) => target === 'nickname')) return columns;
  return columns.map((column) =>
    column.target === 'familyName' || column.target === 'givenName' ? { ...column, target: 'none' } : column,
  );
}

const isId = (cell: string) => cell.length < 30 && ID_NUMBER_PATTERN.test(bareId(cell));

/** The row above the first ID Number, where it has several cells; otherwise -1. */
function aboveIds(table: ListTable): number {
  const first = table.slice(0, HEADER_WITHIN).findIndex(({ cells }) => cells.some(isId));
  const above = table[first - 1]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return above.length > 1 ? first - 1 : -1;
}

function looksLikeIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').slice(0, 200);
  const ids = filled.filter(isId);
  return ids.length > 0 && ids.length * 2 > filled.length;
}

/**
 * The columns after a person has chosen what one is read as. A target that another column had goes over to this one. A
 * secret stays unread.
 */
export function withTarget(
  columns: readonly ListColumn[],
  index: number,
  target: Target | 'none',
): readonly ListColumn[] {
  return columns.map((column, at) => {
    if (column.target === 'secret') return column;
    if (at === index) return { ...column, target, guessed: false };
    return target !== 'none' && column.target === target ? { ...column, target: 'none', guessed: false } : column;
  });
}
