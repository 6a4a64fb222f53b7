/** Stores rows in an open database: one transaction per change, reported as stored only when it has completed. */
import { unwrap, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { FailureKind, StoredRow } from '../../domain/candidates/store-outcome.ts';
import type { Backend, Rows } from './store.ts';

export const ROWS = 'candidates';
export const BY_ID_NUMBER = 'idNumber';

export interface Schema extends DBSchema {
  [ROWS]: { key: IDBValidKey; value: unknown; indexes: { [BY_ID_NUMBER]: string } };
}

export function databaseBackend(database: IDBPDatabase<Schema>): Backend {
  return {
    read: async (work) => {
      const store = reading(database);
      return work({ ...rowsIn(store), all: () => allRows(database, store) });
    },
    write: async (work) => {
      // 'strict': `done` then means on disk, not in the system's buffers.
      const transaction = database.transaction(ROWS, 'readwrite', { durability: 'strict' });
      const done = transaction.done.then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      let answer;
      try {
        answer = await work(rowsIn(transaction.store) as Rows);
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has already rolled back.
        }
        const rolledBack = await done;
        // The transaction's error is more precise than that of a request that failed with it.
        throw nameOf(rolledBack?.error) === 'QuotaExceededError' ? rolledBack?.error : error;
      }
      const failed = await done;
      if (failed) throw failed.error ?? new DOMException('', 'AbortError');
      return answer;
    },
    failureOf,
    close: () => database.close(),
  };
}

/** So many rows are handed over in well under a frame's time. */
const PUT_AT_ONCE = 100;

type Inside<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, [typeof ROWS], typeof ROWS, Mode>;

function rowsIn<Mode extends IDBTransactionMode>(store: Inside<Mode>): Rows {
  const writable = store as Inside<'readwrite'>;
  return {
    all: () => rowsWithKeys(store),
    withIdNumber: (idNumber) => store.index(BY_ID_NUMBER).getAll(idNumber),
    get: (key) => store.get(key),
    keys: () => store.getAllKeys(),
    put: (row) => writable.put(row),
    putAll: async (rows) => {
      const bare = unwrap(writable);
      // Nobody hears of each row, which halves the time: one that fails aborts the whole transaction. The last of a
      // part is waited for, so that the page can draw and answer meanwhile.
      for (let from = 0; from < rows.length; from += PUT_AT_ONCE) {
        const part = rows.slice(from, from + PUT_AT_ONCE);
        for (const row of part.slice(0, -1)) bare.put(row);
        await writable.put(part.at(-1));
      }
    },
    delete: (key) => writable.delete(key),
  };
}

async function rowsWithKeys<Mode extends IDBTransactionMode>(store: Inside<Mode>): Promise<StoredRow[]> {
  const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, index) => ({ key, row: rows[index] }));
}

/**
 * One row that the browser cannot read back must not hide all others. Each row is then read in a transaction
 * of its own, because a failed request aborts its transaction.
 */
async function allRows(database: IDBPDatabase<Schema>, store: Inside<'readonly'>): Promise<StoredRow[]> {
  try {
    return await rowsWithKeys(store);
  } catch {
    const keys = await reading(database).getAllKeys();
    const alone = (key: IDBValidKey) => reading(database).get(key);
    return Promise.all(keys.map(async (key) => ({ key, row: await alone(key).catch(() => undefined) })));
  }
}

function reading(database: IDBPDatabase<Schema>): Inside<'readonly'> {
  const transaction = database.transaction(ROWS);
  transaction.done.catch(() => undefined); // Reported by the request that failed.
  return transaction.store;
}

/** The name of a browser's error; empty for anything else. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** Undefined for an error that is a bug in the program, not an outcome of the database. */
function failureOf(error: unknown): FailureKind | undefined {
  if (!(error instanceof DOMException)) return undefined;
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'full';
    case 'InvalidStateError':
      return 'closed';
    case 'AbortError':
      return 'aborted';
    default:
      return 'broken';
  }
}
