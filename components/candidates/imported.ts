/** What an import did, and how it is taken back. */
import type { Saving } from '../../domain/candidates/store-outcome.ts';

export interface Imported {
  readonly counts: { readonly added: number; readonly changed: number };
  readonly undo: () => Promise<Saving>;
}
