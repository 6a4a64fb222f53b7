/**
 * The candidate list under faults, compared with a model that is a plain map: what was reported as saved exists, and
 * nothing else has changed.
 */
import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import {
  eraseCandidateStore,
  openCandidateStore,
  type CandidateStoreNeeds,
} from '../../../platform/candidates/candidate-store.ts';
import type { Removed } from '../../../domain/candidates/store-outcome.ts';
import type { CandidateStore } from '../../../platform/candidates/store.ts';
import { counting, made } from '../../domain/candidates/made.ts';
import { Count, type Figure } from '../figure.ts';
import { Chance } from '../redesigns/chance.ts';

export type OpenStore = (needs: CandidateStoreNeeds) => ReturnType<typeof openCandidateStore>;
const STEPS = 25;

/** Writes that the browser refuses: the disk is full, or the transaction is aborted. */
function refuseWrites(chance: Chance): () => void {
  const { put } = IDBObjectStore.prototype;
  const name = chance.one(['QuotaExceededError', 'AbortError', 'UnknownError']);
  let left = chance.below(3);
  IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
    if (left-- > 0) return put.apply(this, given);
    if (chance.is(0.5)) this.transaction.abort();
    throw new DOMException('refused', name);
  };
  return () => (IDBObjectStore.prototype.put = put);
}

async function schedule(seed: number, open: OpenStore): Promise<string | undefined> {
  const chance = new Chance(seed);
  await eraseCandidateStore();
  const newId = counting(seed * 1000);
  const needs: CandidateStoreNeeds = { announce: () => undefined, newId: counting(900_000_000) };
  const model = new Map<string, Candidate>();
  const done: string[] = [];
  const windows: (CandidateStore | undefined)[] = [undefined, undefined];
  const windowOf = async (): Promise<CandidateStore> => {
    const index = chance.below(2);
    const opening = windows[index] ? undefined : await open(needs);
    if (opening && opening.is !== 'open') throw new Error(`not opened: ${opening.is}`);
    if (opening?.is === 'open') windows[index] = opening.store;
    return windows[index]!;
  };
  let removed: Removed | undefined;
  const step = async (): Promise<void> => {
    const store = await windowOf();
    const known = chance.one([...model.values(), undefined]);
    switch (chance.below(8)) {
      case 0:
      case 1: {
        const fresh = Array.from({ length: 1 + chance.below(3) }, () => made({ id: newId(), nickname: chance.word() }));
        done.push('put');
        if ((await store.put(fresh)).is === 'saved') for (const one of fresh) model.set(one.id, one);
        return;
      }
      case 2: {
        if (!known) return;
        const after = { ...known, note: chance.word() };
        done.push('change');
        if ((await store.change(known.id, () => after)).is === 'saved') model.set(known.id, after);
        return;
      }
      case 3: {
        if (!known) return;
        // Two windows at the same time, each with its own entry.
        const other = await windowOf();
        const [note, centre] = [chance.word(), chance.word()];
        done.push('two windows');
        const [a, b] = await Promise.all([
          store.change(known.id, (one) => ({ ...one, note })),
          other.change(known.id, (one) => ({ ...one, centre })),
        ]);
        model.set(known.id, { ...known, ...(a.is === 'saved' && { note }), ...(b.is === 'saved' && { centre }) });
        return;
      }
      case 4: {
        if (!known) return;
        done.push('remove');
        const answer = await store.remove([known.id]);
        if (answer.is !== 'removed') return;
        removed = answer;
        model.delete(known.id);
        return;
      }
      case 5: {
        if (!removed) return;
        const back = removed;
        done.push('restore');
        if ((await store.restore(back)).is !== 'saved') return;
        for (const { row } of back.rows)
          if (!model.has((row as Candidate).id)) model.set((row as Candidate).id, row as Candidate);
        removed = undefined;
        return;
      }
      case 6:
        // The window is closed, or the worker stopped, while a change is in progress.
        done.push('killed');
        for (const [index, one] of windows.entries())
          if (one && chance.is(0.6)) {
            one.close();
            windows[index] = undefined;
          }
        return;
      default: {
        // A refused candidate is not partly written.
        done.push('refused');
        await store.put([made({ id: newId() }), { ...made({ id: newId() }), idNumber: 'nonsense' }]);
      }
    }
  };
  for (let left = STEPS; left > 0; left -= 1) {
    const stop = chance.is(0.25) ? refuseWrites(chance) : undefined;
    if (stop) done.push('writes refused');
    await step().finally(() => stop?.());
    const listing = await (await windowOf()).list();
    if (listing.is !== 'listed') return `${listing.is} after ${done.slice(-4).join(', ')}`;
    const there = new Map(listing.candidates.map((one) => [one.id, one]));
    if (!isDeepStrictEqual(there, new Map([...model].sort(([a], [b]) => (a < b ? -1 : 1)))) && !same(there, model))
      return `the list has ${there.size}, the model ${model.size}, after ${done.slice(-4).join(', ')}`;
  }
  for (const one of windows) one?.close();
  return undefined;
}

function same(a: ReadonlyMap<string, Candidate>, b: ReadonlyMap<string, Candidate>): boolean {
  return a.size === b.size && [...a].every(([id, one]) => isDeepStrictEqual(one, b.get(id)));
}

export async function listSchedules(
  times: number,
  seed: number,
  open: OpenStore = openCandidateStore,
): Promise<Figure> {
  const count = new Count('faults', 'list: candidates lost, or changed without saying so');
  for (let number = 0; number < times; number += 1) {
    const wrong = await schedule(seed + number, open).catch((error: unknown) => `threw ${String(error)}`);
    count.add(wrong && `${number}: ${wrong}`);
  }
  return count.figure();
}
