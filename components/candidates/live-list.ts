/** The candidates and their kept results as a page shows them, kept up with what other pages change. */
import { CandidateList, type FirstShown } from './candidate-list.svelte.ts';
import { KeptList } from '../results/kept-list.svelte.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { onKeptResultsChanged, openKeptResults } from '../../platform/kept-results.ts';
import { onListChanged, openList } from '../../platform/candidates/open-list.ts';

/** Begins to open at once. */
export function liveList(settings: SettingsStore, firstShown?: FirstShown): CandidateList {
  const list = new CandidateList({
    open: async () => openList(await settings.read()),
    newId: () => crypto.randomUUID(),
    clock: Date.now,
    ...(firstShown && { firstShown }),
  });
  void list.open();
  onListChanged(
    () => void list.reload(),
    () => void list.open(),
  );
  return list;
}

/** Begins to read at once. */
export function liveResults(settings: SettingsStore): KeptList {
  const kept = new KeptList(async () => openKeptResults(await settings.read()));
  void kept.reload();
  onKeptResultsChanged(() => void kept.reload());
  return kept;
}
