/** The candidate list in the extension's own database. This is the only file that uses IndexedDB. */
import { deleteDB, openDB } from 'idb';
import { BY_ID_NUMBER, databaseBackend, nameOf, ROWS, type Schema } from './database-backend.ts';
import { raisedRow, STORE_VERSION } from './migrations.ts';
import { FAILURE_KEYS, type Failure, type OpenFailureKind } from '../../domain/candidates/store-outcome.ts';
import { storeOver } from './store-over-backend.ts';
import type { CandidateStore, StoreNeeds } from './store.ts';

export const DATABASE_NAME = 'candidates';

export interface CandidateStoreNeeds extends StoreNeeds {
  /**
   * Called when the connection ends without `close`: a newer version of the extension opens the database, or the
   * browser ended it.
   */
  readonly lost?: () => void;
}

/**
 * `only`: what the browser's private modes leave of it: `lent` to look at, or kept in `memory` until the
 * browser closes.
 */
export type Opening =
  | { readonly is: 'open'; readonly store: CandidateStore; readonly only?: 'readOnly' | 'memory' }
  | Failure<OpenFailureKind>;

/** Opens the list and brings it up to this version. Never rejects; on a failure nothing stored was touched. */
export function openCandidateStore(needs: CandidateStoreNeeds): Promise<Opening> {
  return new Promise((resolve) => {
    let answered = false;
    const answer = (opening: Opening) => {
      answered = true;
      resolve(opening);
    };
    const failed = (is: OpenFailureKind) => answer({ is, key: FAILURE_KEYS[is] });
    try {
      openDB<Schema>(DATABASE_NAME, STORE_VERSION, {
        upgrade: async (database, from, _to, transaction) => {
          transaction.done.catch(() => undefined); // Reported by `openDB`.
          // A database that does not exist yet has version 0. The structure is created first and synchronously.
          const rows = from < 1 ? database.createObjectStore(ROWS, { keyPath: 'id' }) : transaction.objectStore(ROWS);
          if (from < 3) rows.createIndex(BY_ID_NUMBER, 'idNumber');
          try {
            for (let cursor = await rows.openCursor(); cursor; cursor = await cursor.continue()) {
              const raised = raisedRow(cursor.value, from);
              if (raised) await cursor.update(raised);
            }
          } catch {
            // Rolled back to the version before; `openDB` then rejects. It may have rolled back by itself.
            await Promise.resolve()
              .then(() => transaction.abort())
              .catch(() => undefined);
          }
        },
        blocked: () => failed('blocked'),
        blocking: (_from, _to, event) => {
          (event.target as IDBDatabase).close();
          needs.lost?.();
        },
        terminated: () => needs.lost?.(),
      }).then(
        // Unblocked after the caller gave up: closed, so that it does not block others.
        (database) =>
          answered ? database.close() : answer({ is: 'open', store: storeOver(databaseBackend(database), needs) }),
        (error: unknown) => failed(openFailureOf(error)),
      );
    } catch (error) {
      failed(openFailureOf(error));
    }
  });
}

/**
 * Deletes the whole database. `blocked`: another page holds it open; it goes when that page closes.
 * `none`: the browser gives this page no database.
 */
export async function eraseCandidateStore(): Promise<
  { readonly is: 'erased' | 'none' } | Failure<'blocked' | 'broken'>
> {
  return new Promise((resolve) => {
    const failed = (is: 'blocked' | 'broken') => resolve({ is, key: FAILURE_KEYS[is] });
    Promise.resolve()
      .then(() => deleteDB(DATABASE_NAME, { blocked: () => failed('blocked') }))
      .then(
        () => resolve({ is: 'erased' }),
        (error: unknown) => (openFailureOf(error) === 'private' ? resolve({ is: 'none' }) : failed('broken')),
      );
  });
}

function openFailureOf(error: unknown): OpenFailureKind {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    // Firefox in permanent private mode; the last two where a browser has no database at all.
    case 'InvalidStateError':
    case 'SecurityError':
    case 'NotAllowedError':
    case 'ReferenceError':
      return 'private';
    default:
      return 'broken';
  }
}
