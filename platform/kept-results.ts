/** Stored results: on disk, or in the browser's memory on a shared computer. */
import { browser } from 'wxt/browser';
import { KEPT_RESULTS_KEY, keptResultStore, type KeptResultStore } from '../domain/results/kept-results.ts';
import type { Settings } from '../domain/settings/settings.ts';

export function openKeptResults({ sharedComputer }: Settings): KeptResultStore {
  return keptResultStore({
    area: sharedComputer ? browser.storage.session : browser.storage.local,
    exclusive: (work) => navigator.locks.request(KEPT_RESULTS_KEY, work) as ReturnType<typeof work>,
    newId: () => crypto.randomUUID(),
  });
}

/** Calls back when a result was stored or removed, here or on another page. */
export function onKeptResultsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (KEPT_RESULTS_KEY in changes) changed();
  });
}
