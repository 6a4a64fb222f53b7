/** Lends the candidate list to the extension's own pages in private windows. No page of a site gets an answer. */
import { browser } from 'wxt/browser';
import { openCandidateStore } from '../../platform/candidates/candidate-store.ts';
import { isLendList, type Lending } from '../../domain/messages/lend-list.ts';

async function lend(): Promise<Lending> {
  const opening = await openCandidateStore({ announce: () => undefined, newId: () => crypto.randomUUID() });
  if (opening.is !== 'open') return { is: 'none' };
  const listing = await opening.store.list();
  opening.store.close();
  return listing.is === 'listed' ? listing : { is: 'none' };
}

/** To be called in the background's first turn. */
export function lendListToPrivateWindows(): void {
  // Not async itself: an async listener answers every message, also those meant for others.
  browser.runtime.onMessage.addListener((received: unknown, { id, url = '' }) =>
    isLendList(received) && id === browser.runtime.id && url.startsWith(browser.runtime.getURL('/'))
      ? lend()
      : undefined,
  );
}
