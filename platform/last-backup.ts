/** When the last backup of the list was saved, ms since 1970: on disk, or in the browser's memory on a shared computer. */
import { browser } from 'wxt/browser';
import type { Settings } from '../domain/settings/settings.ts';

const LAST_BACKUP_KEY = 'lastBackup';
const area = ({ sharedComputer }: Settings) => (sharedComputer ? browser.storage.session : browser.storage.local);

export async function lastBackup(settings: Settings): Promise<number | undefined> {
  const stored = (await area(settings).get(LAST_BACKUP_KEY))[LAST_BACKUP_KEY];
  return typeof stored === 'number' ? stored : undefined;
}

export function keepLastBackup(settings: Settings, at: number): Promise<void> {
  return area(settings).set({ [LAST_BACKUP_KEY]: at });
}

/** Calls back when a backup was saved, here or on another page, and when everything was erased. */
export function onBackupSaved(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (LAST_BACKUP_KEY in changes) changed();
  });
}
