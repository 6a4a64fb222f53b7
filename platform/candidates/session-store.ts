/**
 * The candidate list on a shared computer: in the browser's memory (`storage.session`), gone when it
 * closes. Otherwise the same as the database store.
 */
import type { Area } from '../../domain/storage/area.ts';
import type { FailureKind } from '../../domain/candidates/store-outcome.ts';
import { storeOver } from './store-over-backend.ts';
import type { CandidateStore, Backend, Rows, StoreNeeds } from './store.ts';

/** The name under which the area keeps the rows, by their keys. */
export const SESSION_KEY = 'candidates';

export interface SessionStoreNeeds extends StoreNeeds {
  readonly area: Area;
  /**
   * Runs one change at a time across all pages (`navigator.locks.request` with one name).
   * Without it, only changes made through this store wait for each other.
   */
  readonly exclusive?: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

export function sessionStore(needs: SessionStoreNeeds): CandidateStore {
  return storeOver(areaBackend(needs), needs);
}

function areaBackend({ area, exclusive = oneAfterAnother() }: SessionStoreNeeds): Backend {
  let closed = false;
  const held = async (): Promise<Map<string, unknown>> => {
    if (closed) throw new AreaFailure('closed');
    const { [SESSION_KEY]: rows = {} } = await area.get(SESSION_KEY).catch(failed);
    // A value of another shape under this name is not overwritten.
    if (typeof rows !== 'object' || rows === null || Array.isArray(rows)) throw new AreaFailure('broken');
    return new Map(Object.entries(rows));
  };
  return {
    read: async (work) => work(rowsOf(await held())),
    write: (work) =>
      exclusive(async () => {
        const rows = await held();
        const answer = await work(rowsOf(rows));
        // One write for the whole change, so that it is stored completely or not at all.
        await area.set({ [SESSION_KEY]: Object.fromEntries(rows) }).catch(failed);
        return answer;
      }),
    failureOf: (error) => (error instanceof AreaFailure ? error.kind : undefined),
    close: () => {
      closed = true;
    },
  };
}

function rowsOf(rows: Map<string, unknown>): Rows {
  return {
    all: async () => [...rows].map(([key, row]) => ({ key, row })),
    withIdNumber: async (idNumber) =>
      [...rows.values()].filter((row) => (row as { idNumber?: unknown } | null)?.idNumber === idNumber),
    get: async (key) => rows.get(String(key)),
    keys: async () => [...rows.keys()],
    put: async (row) => rows.set((row as { id: string }).id, row),
    putAll: async (all) => {
      for (const row of all) rows.set((row as { id: string }).id, row);
    },
    delete: async (key) => rows.delete(String(key)),
  };
}

function oneAfterAnother() {
  let queue: Promise<unknown> = Promise.resolve();
  return <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}

class AreaFailure extends Error {
  readonly kind: FailureKind;
  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}

function failed(error: unknown): never {
  // Chrome: "Session storage quota bytes exceeded"; Firefox: QuotaExceededError.
  const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
  throw new AreaFailure(full ? 'full' : 'broken');
}
