/** The candidate list as an extension page shows it, kept up to date with what other pages change. */
import { onListChanged, openList } from '../../platform/candidates/open-list.ts';
import type { SettingsStore } from '../../platform/settings-store.ts';
import { CandidateList, type FirstShown } from './candidate-list.svelte.ts';

/** Starts to open the list at once. */
export function openCandidates(settings: SettingsStore, firstShown?: FirstShown): CandidateList {
  const list = new CandidateList({
    open: async () => openList(await settings.read()),
    newId: () => crypto.randomUUID(),
    clock: Date.now,
    ...(firstShown && { firstShown }),
  });
  void list.open();
  onListChanged({
    changed: () => void list.reload(),
    erasing: () => list.close(),
    erased: () => void list.open(),
  });
  return list;
}
