/** Opens the candidate list in the storage that the settings select, and notifies other open pages of changes. */
import { browser } from 'wxt/browser';
import { openCandidateStore, type Opening } from './candidate-store.ts';
import { forgetFirstCards } from '../first-cards.ts';
import { readOnlyStore } from './read-only-store.ts';
import { sessionStore } from './session-store.ts';
import type { SharedList, ShareList } from '../../domain/messages/share-list.ts';
import type { WatchMessage } from '../../domain/messages/watch-messages.ts';
import type { Settings } from '../../domain/settings/settings.ts';

const channel = new BroadcastChannel('candidates');
const announce = () => {
  forgetFirstCards();
  channel.postMessage('changed');
  // A BroadcastChannel does not wake the background; a message does, so that it updates the watch.
  const message: WatchMessage = { type: 'watch.list' };
  browser.runtime.sendMessage(message).catch(() => undefined);
};
const needs = { announce, newId: () => crypto.randomUUID() };

/**
 * On a shared computer the list is in the browser's memory. Where the browser provides no database, as
 * in Firefox's private windows, the list is read-only and comes from the background. In Firefox's permanent
 * private mode the background has none either, and the list is kept in memory.
 */
export async function openList({ sharedComputer }: Settings): Promise<Opening> {
  if (sharedComputer) return { is: 'open', store: inMemory() };
  const opening = await openCandidateStore(needs);
  if (opening.is !== 'private') return opening;
  const sharing = await sharedList();
  if (sharing?.is === 'listed') return { is: 'open', store: readOnlyStore(sharing), only: 'readOnly' };
  return { is: 'open', store: inMemory(), only: 'memory' };
}

/** The list outside of private windows, as the background has it; undefined where it does not answer. */
export function sharedList(): Promise<SharedList | undefined> {
  const ask: ShareList = { type: 'list.share' };
  return browser.runtime.sendMessage(ask).catch(() => undefined) as Promise<SharedList | undefined>;
}

const inMemory = () =>
  sessionStore({
    ...needs,
    area: browser.storage.session,
    exclusive: (work) => navigator.locks.request('candidates', work) as ReturnType<typeof work>,
  });

/** Everything is about to be erased: what another page still shows, it would write down again. */
export function announceErasing(): void {
  channel.postMessage('erasing');
}

/** Everything was erased. A list that is open elsewhere still shows its rows and has lost its connection. */
export function announceErased(): void {
  channel.postMessage('erased');
}

/** Another page has changed the list, erases it or has erased it; in the last case it must be opened again. */
export function onListChanged(hear: Record<'changed' | 'erasing' | 'erased', () => void>): void {
  channel.addEventListener('message', ({ data }: MessageEvent<keyof typeof hear>) => hear[data]());
}
