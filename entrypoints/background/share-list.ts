/** Lends the candidate list to the extension's own pages in private windows. No page of a site gets an answer. */
import { browser } from 'wxt/browser';
import { openCandidateStore } from '../../platform/candidates/candidate-store.ts';
import { isShareList, type SharedList } from '../../domain/messages/share-list.ts';

async function lend(): Promise<SharedList> {
  const opening = await openCandidateStore({ announce: () => undefined, newId: () => crypto.randomUUID() });
  if (opening.is !== 'open') return { is: 'none' };
  const listing = await opening.store.list();
  opening.store.close();
  return listing.is === 'listed' ? listing : { is: 'none' };
}

/** To be called in the background's first turn. */
export function shareListWithPrivateWindows(): void {
  // Not async itself: an async listener answers every message, also those meant for others.
  browser.runtime.onMessage.addListener((received: unknown, { id, url = '' }) =>
    isShareList(received) && id === browser.runtime.id && url.startsWith(browser.runtime.getURL('/'))
      ? lend()
      : undefined,
  );
}
