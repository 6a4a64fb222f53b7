/** The centre that the person entered, and the one that an administrator set for this computer. */
import { browser } from 'wxt/browser';
import { readCentre, type Centre } from '../domain/contacts/centre.ts';
import type { KeptCentres } from '../domain/contacts/kept-centres.ts';
import { readManagedCentre } from '../domain/contacts/managed.ts';
import { readManaged } from './managed.ts';

const CENTRE_KEY = 'centre';

export async function readCentres(): Promise<KeptCentres> {
  const stored = (await browser.storage.local.get(CENTRE_KEY))[CENTRE_KEY];
  return { user: readCentre(stored), policy: readManagedCentre(await readManaged()) };
}

/** @param centre undefined: back to the paper guide's centre */
export function keepCentre(centre: Centre | undefined): Promise<void> {
  return centre ? browser.storage.local.set({ [CENTRE_KEY]: centre }) : browser.storage.local.remove(CENTRE_KEY);
}
