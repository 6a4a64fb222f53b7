/**
 * The stored candidate list, independent of its backend: the database, or the browser's memory on a
 * shared computer. A row that cannot be read is never overwritten and never lost.
 */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import type {
  Failure,
  FailureKind,
  Listing,
  Removed,
  RowKey,
  Saving,
  StoredRow,
} from '../../domain/candidates/store-outcome.ts';

export interface CandidateStore {
  list(): Promise<Listing | Failure>;
  /** Those of the candidates that exist and are readable, without reading the whole list. */
  some(ids: readonly string[]): Promise<readonly Candidate[]>;
  /** The candidate with this ID Number as typed, looked up without reading the whole list. */
  find(
    idNumber: string,
  ): Promise<{ readonly is: 'found'; readonly candidate: Candidate } | { readonly is: 'none' } | Failure>;
  /**
   * Adds and replaces, all in one transaction.
   * @param raw unreadable rows of a backup, restored unchanged; a row that already exists is not duplicated
   */
  put(candidates: readonly Candidate[], raw?: readonly unknown[]): Promise<Saving>;
  /**
   * Reads and replaces one candidate in one transaction, so that two pages do not undo each other's changes. A
   * candidate whose ID Number is changed gets another `id`: results, kept ones too, and the watch go by it.
   */
  change(id: string, change: (candidate: Candidate) => Candidate): Promise<Saving>;
  /** Removes rows, also unreadable ones. The returned value undoes it. */
  remove(keys: readonly RowKey[]): Promise<Removed | Failure>;
  removeAll(): Promise<Removed | Failure>;
  /** Undoes a removal. A key that is in use again keeps its current row. */
  restore(removed: Removed): Promise<Saving>;
  close(): void;
}

/** The rows inside one transaction. */
export interface Rows {
  all(): Promise<StoredRow[]>;
  withIdNumber(idNumber: string): Promise<unknown[]>;
  get(key: RowKey): Promise<unknown>;
  /** The keys of all rows, without the rows. */
  keys(): Promise<readonly RowKey[]>;
  /** The row's key is its `id`. */
  put(row: unknown): Promise<unknown>;
  /** Faster than `put` for each of many. */
  putAll(rows: readonly unknown[]): Promise<void>;
  delete(key: RowKey): Promise<unknown>;
}

/** Stores the rows. */
export interface Backend {
  read<Answer>(work: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /** Resolves when all changes of `work` are stored; rejects when none of them is. */
  write<Answer>(work: (rows: Rows) => Promise<Answer>): Promise<Answer>;
  /** Undefined for an unexpected error, which is rethrown. */
  failureOf(error: unknown): FailureKind | undefined;
  close(): void;
}

export interface StoreNeeds {
  /** Called after each stored change, to notify other pages. */
  readonly announce: () => void;
  /** Returns a random UUID. */
  readonly newId: () => string;
}
