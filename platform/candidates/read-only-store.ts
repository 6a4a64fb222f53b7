/**
 * The candidate list as read from the background, read-only: Firefox provides no database to a page in a
 * private window, while the background, which is outside of it, has the database open.
 */
import type { Listing } from '../../domain/candidates/store-outcome.ts';
import { storeOver } from './store-over-backend.ts';
import type { CandidateStore, Rows } from './store.ts';

/** Nothing is written from a private window. */
class LookedAtOnly extends Error {}

export function readOnlyStore({ candidates, unreadable }: Listing): CandidateStore {
  const all = [...candidates.map((row) => ({ key: row.id, row })), ...unreadable];
  const never = () => Promise.reject(new LookedAtOnly());
  const rows: Rows = {
    all: async () => all,
    withIdNumber: async (idNumber) => candidates.filter((candidate) => candidate.idNumber === idNumber),
    get: async (wanted) => all.find(({ key }) => key === wanted)?.row,
    keys: async () => all.map(({ key }) => key),
    put: never,
    putAll: never,
    delete: never,
  };
  return storeOver(
    {
      read: (work) => work(rows),
      write: never,
      failureOf: (error) => (error instanceof LookedAtOnly ? 'aborted' : undefined),
      close: () => undefined,
    },
    { announce: () => undefined, newId: () => '' },
  );
}
