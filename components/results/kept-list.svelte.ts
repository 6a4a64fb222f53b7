/** The kept results as the popup shows them. */
import type { KeptResult, KeptResultStore, KeptStatement, Keeping } from '../../domain/results/kept-results.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';

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
    this.failed = (await this.#changing((store) => store.remove(id))) === 'failed';
  }

  /** Restores rows of a backup. Resolves to those that were not there before, for `takeOut`. */
  async put(rows: readonly unknown[]): Promise<readonly unknown[] | 'failed'> {
    return this.#changing((store) => store.put(rows));
  }

  /** @param candidate the id on the list; undefined for somebody who is not on it */
  async keepStatement(statement: KeptStatement, candidate: string | undefined): Promise<Keeping> {
    return this.#changing((store) => store.keepStatement(statement, candidate, taiwanDay(Date.now())));
  }

  /** Undoes `put`. True when the rows are gone. */
  async takeOut(rows: readonly unknown[]): Promise<boolean> {
    return (await this.#changing((store) => store.takeOut(rows))) !== 'failed';
  }

  async #changing<Answer>(change: (store: KeptResultStore) => Promise<Answer>): Promise<Answer | 'failed'> {
    const answer = await this.#open()
      .then(change)
      .catch((): 'failed' => 'failed');
    await this.reload();
    return answer;
  }
}
