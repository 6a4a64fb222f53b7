/** Opens the candidate list where the settings keep it, and passes word of changes between open pages. */
import { browser } from 'wxt/browser';
import { openCandidateStore, type Opening } from '../../domain/candidates/candidate-store.ts';
import { sessionStore } from '../../domain/candidates/session-store.ts';
import type { Settings } from '../../domain/settings/settings.ts';

const channel = new BroadcastChannel('candidates');
const needs = { announce: () => channel.postMessage('changed'), newId: () => crypto.randomUUID() };

export async function openList({ sharedComputer }: Settings): Promise<Opening> {
  if (!sharedComputer) return openCandidateStore(needs);
  const store = sessionStore({
    ...needs,
    area: browser.storage.session,
    exclusive: (work) => navigator.locks.request('candidates', work) as ReturnType<typeof work>,
  });
  return { is: 'open', store };
}

/** Another page has changed the list. */
export function onListChanged(changed: () => void): void {
  channel.addEventListener('message', changed);
}
