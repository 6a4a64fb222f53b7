/** The settings on this device, with what an administrator has fixed. */
import { browser } from 'wxt/browser';
import { settingsStore, type SettingsStore } from '../../domain/settings/settings-store.ts';

export const keptSettings = (): SettingsStore => settingsStore(browser.storage.local);
