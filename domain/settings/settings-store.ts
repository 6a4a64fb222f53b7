/** Reads, keeps and watches the settings in a storage area that is handed in. */
import { readSettings, SETTINGS_KEY, type Settings } from './settings.ts';
import type { WatchedArea } from '../storage/area.ts';

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Keeps the given entries and leaves the others as they are. Rejects when storage refuses. */
  change(entries: Partial<Settings>): Promise<void>;
  /** Calls back at each change until the returned function is called. */
  watch(changed: (settings: Settings) => void): () => void;
}

export function settingsStore(area: WatchedArea): SettingsStore {
  const stored = async () => (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
  return {
    read: async () => readSettings(await stored()),
    change: async (entries) => {
      // What is stored stays, also entries that a newer version wrote and this one cannot read.
      const kept = await stored();
      await area.set({ [SETTINGS_KEY]: { ...(typeof kept === 'object' ? kept : {}), ...entries } });
    },
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        if (SETTINGS_KEY in changes) changed(readSettings(changes[SETTINGS_KEY]?.newValue));
      };
      area.onChanged.addListener(listener);
      return () => area.onChanged.removeListener(listener);
    },
  };
}
