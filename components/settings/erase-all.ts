/** Erases everything that is kept, and brings the page's own view up to date. */
import type { Erasing } from '../../domain/candidates/erase.ts';
import { announceErased } from '../../platform/candidates/open-list.ts';
import { eraseStored } from '../../platform/erase-stored.ts';
import type { CandidateList } from '../candidates/candidate-list.svelte.ts';
import type { ShownCentres } from '../contact/shown-centres.svelte.ts';
import type { KeptList } from '../results/kept-list.svelte.ts';
import type { ChosenSettings } from './chosen-settings.svelte.ts';

interface Shown {
  readonly list: CandidateList;
  readonly kept: KeptList;
  readonly settings: ChosenSettings;
  readonly centres: ShownCentres;
}

/** What the page shows is closed first, and shown anew afterwards. */
export async function eraseAll({ list, kept, settings, centres }: Shown): Promise<Erasing> {
  list.close();
  const before = settings.now;
  const erasing = await eraseStored();
  announceErased();
  settings.erased(before);
  await Promise.all([list.open(), kept.reload(), centres.reload()]);
  return erasing;
}
