/** The settings as a page shows them. A choice is shown at once, and reverted if it cannot be stored. */
import type { PolicySettings } from '../../domain/settings/policy.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { chosenLanguages, type Language } from '../../locales/languages.ts';
import type { CandidateList } from '../candidates/candidate-list.svelte.ts';
import type { KeptList } from '../results/kept-list.svelte.ts';

interface Needs {
  readonly first: Settings;
  /** What an administrator has fixed. */
  readonly fixed: PolicySettings;
  /** Rejects when storage refuses. */
  readonly change: (entries: Partial<Settings>) => Promise<void>;
  /** Stored in another place in the shared-computer mode. */
  readonly list: CandidateList;
  readonly kept?: KeptList;
}

export class ChosenSettings {
  now: Settings;
  /** The last choice could not be stored. */
  failed = $state(false);
  readonly fixed: PolicySettings;
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.now = $state.raw(needs.first);
    this.fixed = needs.fixed;
    this.#needs = needs;
  }

  /** The language of what is in one language only. */
  get language(): Language {
    return chosenLanguages(this.now).language;
  }

  async choose(entries: Partial<Settings>): Promise<void> {
    const { change, list, kept } = this.#needs;
    const before = this.now;
    this.now = { ...before, ...entries, ...this.fixed };
    const moves = 'sharedComputer' in entries;
    if (moves) list.close();
    if (!(await this.keeps(change(entries)))) this.now = before;
    if (moves) await Promise.all([list.open(), kept?.reload()]);
  }

  /** Takes over a change made by another page. From then on nothing may be written to the former place. */
  async follow(changed: Settings): Promise<void> {
    const { list, kept } = this.#needs;
    const moved = changed.sharedComputer !== this.now.sharedComputer;
    this.now = changed;
    if (moved) await Promise.all([list.open(), kept?.reload()]);
  }

  /** Resolves to whether a choice was stored. */
  async keeps(keeping: Promise<void>): Promise<boolean> {
    this.failed = false;
    await keeping.catch(() => (this.failed = true));
    return !this.failed;
  }

  /** After everything was erased: the modes are off, and the page keeps the language of `before`. */
  erased(before: Settings): void {
    this.now = { ...before, desk: false, sharedComputer: false, ...this.fixed };
  }
}
