/** The kept results as the popup shows them. */
import type { KeptResult, KeptResultStore } from '../../domain/results/kept-results.ts';

export class KeptList {
  all = $state.raw<readonly KeptResult[]>([]);
  unreadable = $state.raw<readonly unknown[]>([]);
  /** The last removal was refused by the browser. */
  failed = $state(false);
  readonly #open: () => Promise<KeptResultStore>;

  /** @param open opens the place where they are stored now, which the shared-computer mode changes */
  constructor(open: () => Promise<KeptResultStore>) {
    this.#open = open;
  }

  async reload(): Promise<void> {
    const { results, unreadable } = await (await this.#open()).read();
    this.all = results;
    this.unreadable = unreadable;
  }

  of(candidate: string): readonly KeptResult[] {
    return this.all.filter((one) => one.candidate === candidate);
  }

  /** Those of candidates that are not on the list. */
  others(candidates: ReadonlySet<string>): readonly KeptResult[] {
    return this.all.filter((one) => one.candidate === undefined || !candidates.has(one.candidate));
  }

  async remove({ id }: KeptResult): Promise<void> {
    this.failed = await this.#changing((store) => store.remove(id));
  }

  /** Restores rows of a backup. True when they are stored. */
  async put(rows: readonly unknown[]): Promise<boolean> {
    return !(await this.#changing((store) => store.put(rows)));
  }

  async #changing(change: (store: KeptResultStore) => Promise<void>): Promise<boolean> {
    const failed = await this.#open()
      .then(change)
      .then(
        () => false,
        () => true,
      );
    await this.reload();
    return failed;
  }
}
