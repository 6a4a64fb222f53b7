/**
 * Reads a class list (CSV) into a preview: what each good row would add or change, and every bad row
 * by its line. Nothing is written; that is decided by a person, all or nothing.
 */
import type { CheckKey, Params } from '../checks/verdict.ts';
import { MOST_CANDIDATES } from './backup.ts';
import { newCandidate, type Candidate, type Details } from './candidate.ts';
import type { DoubtKey, RefusalKey } from './candidate-keys.ts';
import { readRow } from './class-list-row.ts';
import { decodeFile, type Encoding } from './decode-file.ts';
import type { Column } from './header-name.ts';
import { mergeDetails, type Merge } from './merge-candidates.ts';
import { reason, type Reason } from './reason.ts';
import { splitClassList, type ListRow } from './split-class-list.ts';

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
  const reading = newCandidate(details, newId(), now);
  return reading.is === 'read' ? { how: 'added', candidate: reading.candidate } : { reasons: reading.reasons };
}
