/** The exam centres as a page shows them: the person's own, and the one that an administrator has set. */
import type { Centre } from '../../domain/contacts/centre.ts';
import type { Centres } from '../../domain/contacts/contact.ts';
import { centresOf, type KeptCentres } from '../../domain/contacts/kept-centres.ts';

interface Needs {
  readonly read: () => Promise<KeptCentres>;
  /** `undefined` restores the guide's own centres. */
  readonly keep: (centre: Centre | undefined) => Promise<void>;
}

export class ShownCentres {
  #read = $state.raw<KeptCentres>({ user: { is: 'none' }, policy: { is: 'none' } });
  readonly all: Centres = $derived(centresOf(this.#read));
  /** The stored centre, or that of the policy, which only an administrator can correct. Both are left unchanged. */
  readonly unreadable = $derived(this.#read.user.is === 'refused');
  readonly policyUnreadable = $derived(this.#read.policy.is === 'refused');
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  async reload(): Promise<void> {
    this.#read = await this.#needs.read();
  }

  /** Rejects when the browser refuses. */
  async keep(centre: Centre | undefined): Promise<void> {
    await this.#needs.keep(centre);
    await this.reload();
  }
}
