/** Reads and stores the settings in a given storage area, and tells subscribers of changes. */
import { readSettingsPolicy, SETTINGS_POLICY_KEY, type PolicySettings } from '../domain/settings/policy.ts';
import { migrateSettings, readSettings, SETTINGS_KEY, type Settings } from '../domain/settings/settings.ts';
import type { SubscribableArea } from '../domain/storage/area.ts';
import { LANGUAGE_IDS } from '../locales/languages.ts';

export interface SettingsStore {
  /** The effective settings: the person's choices, overridden by the administrator's policy. */
  read(): Promise<Settings>;
  /** The entries that an administrator has fixed. */
  fixed(): Promise<PolicySettings>;
  /** Stores the given entries and leaves the others unchanged. Rejects when storage refuses. */
  change(entries: Partial<Settings>): Promise<void>;
  /** Calls `changed` at each change, also at one made by another page. Returns the function that unsubscribes. */
  subscribe(changed: (settings: Settings) => void): () => void;
}

/** Runs one task at a time; everything that shares the settings must share it. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

export function settingsStore(area: SubscribableArea, exclusive: Exclusive = queued()): SettingsStore {
  let policy: PolicySettings = {};
  const fixed = async () =>
    (policy = readSettingsPolicy((await area.get(SETTINGS_POLICY_KEY))[SETTINGS_POLICY_KEY], LANGUAGE_IDS));
  const stored = async () => (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
  const read = async () => {
    const [chosen] = await Promise.all([stored(), fixed()]);
    return { ...readSettings(chosen), ...policy };
  };
  return {
    read,
    fixed,
    // Two simultaneous changes must not overwrite each other.
    change: (entries) =>
      exclusive(async () => {
        // Stored entries stay, including those that a newer version wrote and this one cannot read.
        const kept = await stored();
        const isRecord = typeof kept === 'object' && !Array.isArray(kept);
        await area.set({ [SETTINGS_KEY]: { ...(isRecord ? migrateSettings({ ...kept }) : {}), ...entries } });
      }),
    subscribe: (changed) => {
      // Read now, because a change event of the settings does not contain the policy.
      void fixed();
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        if (SETTINGS_POLICY_KEY in changes) void read().then(changed);
        else if (SETTINGS_KEY in changes) changed({ ...readSettings(changes[SETTINGS_KEY]?.newValue), ...policy });
      };
      area.onChanged.addListener(listener);
      return () => area.onChanged.removeListener(listener);
    },
  };
}

function queued(): Exclusive {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}
