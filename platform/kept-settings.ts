/** The settings on this device, with what an administrator has fixed. */
import { browser } from 'wxt/browser';
import { settingsStore, type SettingsStore } from './settings-store.ts';

/** A content script shares no lock with the extension: there they are read and watched, never changed. */
export const keptSettings = (): SettingsStore =>
  settingsStore(browser.storage.local, (work) => navigator.locks.request('settings', work) as ReturnType<typeof work>);
