/** How the candidate store answers. Everything that can be expected to fail has a name and a sentence. */
import type { Candidate } from './candidate.ts';
import type { StoreKey } from './candidate-keys.ts';
import type { Reason } from './reason.ts';

/**
 * - `full`: no room on the device; nothing of this change was written.
 * - `closed`: the connection is gone (the extension was updated, or the browser ended it): open anew.
 * - `aborted`: the change was rolled back; nothing of it was written.
 * - `broken`: the browser cannot read or write the store.
 */
export type FailureKind = 'full' | 'closed' | 'aborted' | 'broken';

/**
 * - `blocked`: another page still uses an older version of the store and does not let go.
 * - `private`: the browser keeps nothing here (Firefox's permanent private mode).
 * - `newer`: a later version of the extension has written the store.
 */
export type OpenFailureKind = 'blocked' | 'private' | 'newer' | 'full' | 'broken';

export interface Failure<Kind extends string = FailureKind> {
  readonly is: Kind;
  readonly key: StoreKey;
}

export const FAILURE_KEYS: Readonly<Record<FailureKind | OpenFailureKind, StoreKey>> = {
  blocked: 'candidates.store.blocked',
  private: 'candidates.store.private',
  newer: 'candidates.store.newer',
  full: 'candidates.store.full',
  closed: 'candidates.store.closed',
  aborted: 'candidates.store.aborted',
  broken: 'candidates.store.broken',
};

/** A key of the database: a UUID for what this extension wrote, anything for what cannot be read. */
export type RowKey = IDBValidKey;

/** A row as it is kept. `row` is undefined where the browser itself cannot give it back. */
export interface StoredRow {
  readonly key: RowKey;
  readonly row: unknown;
}

export interface Listing {
  readonly is: 'listed';
  readonly candidates: readonly Candidate[];
  /** Rows that cannot be read. They stay, are shown as unreadable, and go into backups raw. */
  readonly unreadable: readonly StoredRow[];
}

/** Given back by `remove`, to be handed to `restore`. */
export interface Removed {
  readonly is: 'removed';
  readonly rows: readonly StoredRow[];
}

/** `saved` is said only when the change is on disk. */
export type Saving =
  | { readonly is: 'saved' }
  /** A candidate that the schema refuses. Nothing was written. */
  | { readonly is: 'refused'; readonly key: StoreKey; readonly reasons: readonly Reason[] }
  /** An unreadable row has this candidate's key. Nothing was written. */
  | { readonly is: 'occupied'; readonly key: StoreKey }
  /** The candidate to be changed was removed meanwhile, or cannot be read. Nothing was written. */
  | { readonly is: 'gone'; readonly key: StoreKey }
  | Failure;
