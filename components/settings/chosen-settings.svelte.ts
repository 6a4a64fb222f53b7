/** The settings as a page shows them: a choice shows at once, and goes back where it cannot be kept. */
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
  /** Are kept elsewhere in the shared-computer mode. */
  readonly list: CandidateList;
  readonly kept?: KeptList;
}

export class ChosenSettings {
  now: Settings;
  /** The last choice could not be kept. */
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

  /** Another page has changed them: no change may go to the former place from here on. */
  async follow(changed: Settings): Promise<void> {
    const { list, kept } = this.#needs;
    const moved = changed.sharedComputer !== this.now.sharedComputer;
    this.now = changed;
    if (moved) await Promise.all([list.open(), kept?.reload()]);
  }

  /** Waits for something chosen to be kept, and says whether it is. */
  async keeps(keeping: Promise<void>): Promise<boolean> {
    this.failed = false;
    await keeping.catch(() => (this.failed = true));
    return !this.failed;
  }

  /** Everything that was kept is gone, and with it the modes that change what is shown; the page keeps the language of `before`. */
  erased(before: Settings): void {
    this.now = { ...before, desk: false, sharedComputer: false, ...this.fixed };
  }
}
