/** Opens the candidate list where the settings keep it, and passes word of changes between open pages. */
import { browser } from 'wxt/browser';
import { openCandidateStore, type Opening } from './candidate-store.ts';
import { readOnlyStore } from './read-only-store.ts';
import { sessionStore } from './session-store.ts';
import type { SharedList, ShareList } from '../../domain/messages/share-list.ts';
import type { WatchMessage } from '../../domain/messages/watch-messages.ts';
import type { Settings } from '../../domain/settings/settings.ts';

const channel = new BroadcastChannel('candidates');
const announce = () => {
  channel.postMessage('changed');
  // The background sleeps through the channel; only a message wakes it, to wait for those on the list.
  const message: WatchMessage = { type: 'watch.list' };
  browser.runtime.sendMessage(message).catch(() => undefined);
};
const needs = { announce, newId: () => crypto.randomUUID() };

/**
 * On a shared computer the list is in the browser's memory. Where the browser gives no database, as
 * Firefox does in private windows, the background lends the list to look at; where all of Firefox is
 * private it has none either, and memory must do.
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

/** Everything is erased: a list that stands open elsewhere is still shown, and its connection is gone. */
export function announceErased(): void {
  channel.postMessage('erased');
}

/** Another page has changed the list, or erased it: then it is to be opened anew. */
export function onListChanged(changed: () => void, erased: () => void): void {
  channel.addEventListener('message', ({ data }) => (data === 'erased' ? erased() : changed()));
}
