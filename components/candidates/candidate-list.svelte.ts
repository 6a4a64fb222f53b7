/** The candidate list as pages show it. A change is written to the store first and shown once it is stored. */
import type { Candidate, Details, DeskStatus } from '../../domain/candidates/candidate.ts';
import { newCandidate } from '../../domain/candidates/candidate.ts';
import type { Opening } from '../../platform/candidates/candidate-store.ts';
import type { StoreKey } from '../../domain/candidates/candidate-keys.ts';
import { findByIdNumber } from '../../domain/candidates/find-by-id.ts';
import { searchCandidates } from '../../domain/candidates/search-candidates.ts';
import { sortCandidates, type SortOrder } from '../../domain/candidates/sort-candidates.ts';
import type { Removed, RowKey, Saving, StoredRow } from '../../domain/candidates/store-outcome.ts';
import { undoImport } from '../../domain/candidates/undo-import.ts';
import type { CandidateStore } from '../../platform/candidates/store.ts';

export interface ListNeeds {
  /** Opens the list in the place where it is stored now. */
  readonly open: () => Promise<Opening>;
  /** Gives a random UUID. */
  readonly newId: () => string;
  readonly clock: () => number;
  readonly firstShown?: FirstShown;
}

/** The ids that were shown first last time. With them the top of a long list is shown before the rest is read. */
export interface FirstShown {
  readonly read: () => readonly string[];
  readonly write: (ids: readonly string[]) => void;
  /** Resolves once the page has painted the first candidates. Reading the rest earlier would delay that. */
  readonly painted: () => Promise<void>;
}

/** How many ids are remembered: a few more than a popup shows. */
const FIRST = 12;

/** `sameId`: the ID Number is on the list already, under this candidate. */
export type SaveAnswer = Saving | { readonly is: 'sameId'; readonly candidate: Candidate };

export class CandidateList {
  /** Undefined while the list is being opened. */
  opened = $state.raw<'open' | StoreKey | undefined>(undefined);
  all = $state.raw<readonly Candidate[]>([]);
  /** False while only the first of a long list are shown. */
  complete = $state(false);
  unreadable = $state.raw<readonly StoredRow[]>([]);
  query = $state('');
  order = $state<SortOrder>('nickname');
  /** What was removed last and can still be brought back. */
  removed = $state.raw<Removed | undefined>(undefined);
  /** Why the last change was not stored. */
  trouble = $state.raw<StoreKey | undefined>(undefined);
  /** In the browser's private modes the list can only be read, or is in memory until the browser closes. */
  only = $state.raw<'readOnly' | 'memory' | undefined>(undefined);
  /** Sorted once for each list and order: a search runs at every key press and keeps the order. */
  readonly #sorted = $derived(sortCandidates(this.all, this.order));
  readonly found = $derived(searchCandidates(this.#sorted, this.query));

  readonly #needs: ListNeeds;
  #store: CandidateStore | undefined;
  #generation = 0;

  constructor(needs: ListNeeds) {
    this.#needs = needs;
  }

  /** Opens and reads the list. Called again after the connection was lost or the list moved. */
  async open(): Promise<void> {
    this.close();
    const generation = this.#generation;
    const opening = await this.#needs.open();
    // Closed, or opened in another place, in the meantime.
    if (generation !== this.#generation) {
      if (opening.is === 'open') opening.store.close();
      return;
    }
    if (opening.is !== 'open') {
      this.opened = opening.key;
      return;
    }
    this.#store = opening.store;
    this.only = opening.only;
    const { firstShown } = this.#needs;
    const first = firstShown ? await opening.store.some(firstShown.read()) : [];
    if (generation !== this.#generation) return;
    if (first.length) {
      this.all = first;
      this.opened = 'open';
      await firstShown?.painted();
    }
    await this.reload();
  }

  /** Reads the list again, for instance because another page has changed it. */
  async reload(): Promise<void> {
    const generation = this.#generation;
    const listing = await this.#store?.list();
    if (!listing || generation !== this.#generation) return;
    if (listing.is !== 'listed') {
      this.opened = listing.key;
      return;
    }
    this.all = listing.candidates;
    this.unreadable = listing.unreadable;
    this.complete = true;
    this.opened = 'open';
    this.#needs.firstShown?.write(this.#sorted.slice(0, FIRST).map(({ id }) => id));
  }

  /** Adds a candidate, or changes `before`. */
  async save(details: Details, before?: Candidate): Promise<SaveAnswer> {
    const same = findByIdNumber(this.all, details.idNumber);
    if (same && same.id !== before?.id) return { is: 'sameId', candidate: same };
    const now = this.#needs.clock();
    if (before) {
      // What the form does not show is taken from the store: another page may have changed it.
      return this.#changing((store) =>
        store.change(before.id, ({ id, desk, watching, createdAt }) => ({
          ...details,
          id,
          desk,
          watching,
          createdAt,
          changedAt: now,
        })),
      );
    }
    const reading = newCandidate(details, this.#needs.newId(), now, true);
    if (reading.is === 'refused') return { is: 'refused', key: 'candidates.store.refused', reasons: reading.reasons };
    return this.putAll([reading.candidate]);
  }

  /**
   * Adds and replaces many at once. `undo` puts back those that were changed and takes out those that were added, except
   * who was changed again since; call it at most once.
   */
  async importAll(
    candidates: readonly Candidate[],
    raw: readonly unknown[] = [],
  ): Promise<{ readonly saving: Saving; readonly undo: () => Promise<Saving> }> {
    const before = { candidates: this.all, unreadable: this.unreadable };
    const saving = await this.putAll(candidates, raw);
    const undo = async (): Promise<Saving> => {
      const { put, remove } = undoImport(candidates, before, { candidates: this.all, unreadable: this.unreadable });
      const back = await this.putAll(put);
      if (back.is !== 'saved') return back;
      const removed = await this.#store?.remove(remove);
      await this.reload();
      if (removed?.is === 'removed') return { is: 'saved' };
      return removed ?? { is: 'closed', key: 'candidates.store.closed' };
    };
    return { saving, undo };
  }

  putAll(candidates: readonly Candidate[], raw: readonly unknown[] = []): Promise<Saving> {
    return this.#changing((store) => store.put(candidates, raw));
  }

  setDesk({ id }: Candidate, desk: DeskStatus): Promise<Saving> {
    return this.#changing((store) => store.change(id, (now) => ({ ...now, desk, changedAt: this.#needs.clock() })));
  }

  setWatching({ id }: Candidate, watching: boolean): Promise<Saving> {
    return this.#changing((store) => store.change(id, (now) => ({ ...now, watching, changedAt: this.#needs.clock() })));
  }

  /** @returns whether it was removed, and can be brought back; `trouble` says why not */
  remove(candidate: Candidate): Promise<boolean> {
    return this.#remove([candidate.id]);
  }

  /** Removes the rows that cannot be read; undone as any removal. */
  removeUnreadable(): Promise<boolean> {
    return this.#remove(this.unreadable.map(({ key }) => key));
  }

  async #remove(keys: readonly RowKey[]): Promise<boolean> {
    const removed = await this.#store?.remove(keys);
    if (removed?.is === 'removed') this.removed = removed;
    else this.trouble = removed?.key ?? 'candidates.store.closed';
    await this.reload();
    return removed?.is === 'removed';
  }

  async undo(): Promise<void> {
    if (!this.removed) return;
    const { removed } = this;
    const saving = await this.#changing((store) => store.restore(removed));
    if (saving.is === 'saved') this.removed = undefined;
  }

  /** Empties the list and stores nothing until it is opened again, so that no change is written to the former place. */
  close(): void {
    this.#generation += 1;
    this.#store?.close();
    this.#store = undefined;
    this.opened = undefined;
    this.complete = false;
    this.all = [];
    this.unreadable = [];
    this.removed = undefined;
  }

  async #changing(change: (store: CandidateStore) => Promise<Saving>): Promise<Saving> {
    const saving: Saving = this.#store ? await change(this.#store) : { is: 'closed', key: 'candidates.store.closed' };
    this.trouble = saving.is === 'saved' ? undefined : saving.key;
    await this.reload();
    return saving;
  }
}
