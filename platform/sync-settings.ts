/**
 * Settings that follow the person to other devices through the browser's own sync, if the person
 * has chosen that. Candidates are never synchronised, nor are settings that concern one computer only.
 */
import type { Area } from '../domain/storage/area.ts';
import { migrateSettings, readSettings, SETTINGS_KEY, type Settings } from '../domain/settings/settings.ts';

/** The key under which each device stores this choice for itself. */
export const FOLLOW_KEY = 'settingsFollow';

const TRAVELLING = [
  'language',
  'alsoEnglish',
  'guideOn',
  'folded',
  'desk',
] as const satisfies readonly (keyof Settings)[];

type Entries = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entries of an area that are synchronised and can be read. */
export function travelling(stored: unknown): Entries {
  if (!isRecord(stored)) return {};
  const entries = migrateSettings(stored);
  const read = readSettings(entries);
  return Object.fromEntries(
    TRAVELLING.filter((name) => entries[name] === read[name]).map((name) => [name, read[name]]),
  );
}

const differ = (a: Entries, b: Entries) => Object.keys(a).some((name) => a[name] !== b[name]);

export interface FollowNeeds {
  readonly local: Area;
  readonly sync: Area;
}

/** A change event of the browser: by key, with the new value. */
export type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** What to write when an area has changed. Only differences are written, so that two devices do not loop. */
export async function followChange(area: string, changes: Changes, { local, sync }: FollowNeeds): Promise<void> {
  const stored = async (from: Area, name: string) => (await from.get(name))[name];
  const switchedOn = area === 'local' && changes[FOLLOW_KEY]?.newValue === true;
  if (!switchedOn && !(SETTINGS_KEY in changes)) return;
  if ((await stored(local, FOLLOW_KEY)) !== true) return;
  const [kept, shared] = await Promise.all([stored(local, SETTINGS_KEY), stored(sync, SETTINGS_KEY)]);
  const here = travelling(kept);
  const there = travelling(shared);
  // A device that joins adopts the others' settings.
  if (area === 'sync' || (switchedOn && Object.keys(there).length)) {
    if (differ(there, here)) await local.set({ [SETTINGS_KEY]: { ...(isRecord(kept) ? kept : {}), ...there } });
  } else if (area === 'local' && differ(here, there))
    await sync.set({ [SETTINGS_KEY]: { ...(isRecord(shared) ? shared : {}), ...here } });
}
