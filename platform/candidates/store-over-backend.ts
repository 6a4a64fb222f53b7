/** The candidate store, over any backend. */
import { bareId } from '../../domain/checks/id-number.ts';
import { readCandidate, type Candidate } from '../../domain/candidates/candidate.ts';
import { findByIdNumber } from '../../domain/candidates/find-by-id.ts';
import { pause } from '../pause.ts';
import { putRaw } from './put-raw.ts';
import type { Reason } from '../../domain/candidates/reason.ts';
import {
  FAILURE_KEYS,
  type Failure,
  type Listing,
  type Saving,
  type StoredRow,
} from '../../domain/candidates/store-outcome.ts';
import type { CandidateStore, Backend, Rows, StoreNeeds } from './store.ts';

const SAVED: Saving = { is: 'saved' };
/** Thrown inside a transaction to roll it back and return an outcome. */
class Answer extends Error {
  readonly saving: Saving;
  constructor(saving: Saving) {
    super(saving.is);
    this.saving = saving;
  }
}

export function storeOver(backend: Backend, { announce, newId }: StoreNeeds): CandidateStore {
  const attempt = async <Done>(work: () => Promise<Done>): Promise<Done | Failure> => {
    try {
      return await work();
    } catch (error) {
      const is = error instanceof Answer ? undefined : backend.failureOf(error);
      if (is === undefined) throw error;
      return { is, key: FAILURE_KEYS[is] };
    }
  };
  const changing = async <Done>(work: (rows: Rows) => Promise<Done>): Promise<Done | Failure> => {
    const done = await attempt(async () => ({ is: 'kept' as const, answer: await backend.write(work) }));
    if (done.is !== 'kept') return done;
    announce();
    return done.answer;
  };
  const saving = async (work: (rows: Rows) => Promise<void>): Promise<Saving> => {
    try {
      return await changing(async (rows) => (await work(rows), SAVED));
    } catch (error) {
      if (error instanceof Answer) return error.saving;
      throw error;
    }
  };

  return {
    list: () => attempt(async () => await listing(await backend.read((rows) => rows.all()))),

    some: async (ids) => {
      const found = await attempt(() => backend.read((rows) => Promise.all(ids.map((id) => rows.get(id)))));
      return Array.isArray(found) ? found.flatMap(readable) : [];
    },

    find: (idNumber) =>
      attempt(async () => {
        const rows = await backend.read((inside) => inside.withIdNumber(bareId(idNumber)));
        const candidate = findByIdNumber(rows.flatMap(readable), idNumber);
        return candidate ? { is: 'found' as const, candidate } : { is: 'none' as const };
      }),

    put: async (candidates, raw = []) => {
      const readings = await inParts(candidates, (candidate) => readCandidate(candidate));
      const reasons = readings.flatMap((reading, index) =>
        reading.is === 'refused' ? reading.reasons.map((one) => at(one, index)) : [],
      );
      if (reasons.length) return { is: 'refused', key: 'candidates.store.refused', reasons };
      const checked = readings.flatMap((reading) => (reading.is === 'read' ? [reading.candidate] : []));
      return saving(async (rows) => {
        const used = new Set(await rows.keys());
        await Promise.all(checked.map(({ id }) => (used.has(id) ? freeFor(rows, id) : undefined)));
        await rows.putAll(checked);
        if (raw.length) await putRaw(rows, raw, newId);
      });
    },

    change: (id, change) =>
      saving(async (rows) => {
        const [before] = readable(await rows.get(id));
        if (!before) throw new Answer({ is: 'gone', key: 'candidates.store.gone' });
        const after = readCandidate({ ...change(before), id });
        if (after.is === 'refused')
          throw new Answer({ is: 'refused', key: 'candidates.store.refused', reasons: after.reasons });
        // Another ID Number is another person: nothing that goes by the former id is theirs.
        const isAnother = after.candidate.idNumber !== before.idNumber;
        if (isAnother) await rows.delete(id);
        await rows.put(isAnother ? { ...after.candidate, id: newId() } : after.candidate);
      }),

    remove: (keys) =>
      changing(async (rows) => {
        const found = await Promise.all(keys.map(async (key) => ({ key, row: await rows.get(key) })));
        await Promise.all(keys.map((key) => rows.delete(key)));
        return { is: 'removed', rows: found.filter(({ row }) => row !== undefined) } as const;
      }),

    removeAll: () =>
      changing(async (rows) => {
        const all = await rows.all();
        await Promise.all(all.map(({ key }) => rows.delete(key)));
        return { is: 'removed', rows: all } as const;
      }),

    restore: (removed) =>
      saving(async (rows) => {
        await Promise.all(
          removed.rows.map(async ({ key, row }) => ((await rows.get(key)) === undefined ? rows.put(row) : undefined)),
        );
      }),

    close: () => backend.close(),
  };
}

function readable(row: unknown): Candidate[] {
  const reading = readCandidate(row);
  return reading.is === 'read' ? [reading.candidate] : [];
}

/** So many rows are read between two pauses. A shorter list is read at once. */
const READ_AT_ONCE = 500;

/** The page can draw and answer while a long list is read. */
async function inParts<One, Read>(all: readonly One[], read: (one: One) => Read): Promise<Read[]> {
  const done: Read[] = [];
  for (const [index, one] of all.entries()) {
    if (index > 0 && index % READ_AT_ONCE === 0) await pause();
    done.push(read(one));
  }
  return done;
}

async function listing(rows: readonly StoredRow[]): Promise<Listing> {
  const candidates: Candidate[] = [];
  const unreadable: StoredRow[] = [];
  const readings = await inParts(rows, ({ row }) => readCandidate(row));
  for (const [index, stored] of rows.entries()) {
    const reading = readings[index]!;
    if (reading.is === 'read') candidates.push(reading.candidate);
    else unreadable.push(stored);
  }
  return { is: 'listed', candidates, unreadable };
}

async function freeFor(rows: Rows, id: string): Promise<void> {
  const there = await rows.get(id);
  if (there !== undefined && readable(there).length === 0)
    throw new Answer({ is: 'occupied', key: 'candidates.store.occupied' });
}

function at(one: Reason, index: number): Reason {
  return { ...one, where: { ...one.where, list: 'candidates', row: index + 1 } };
}
