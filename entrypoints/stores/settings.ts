/** The settings on this device, with what an administrator has fixed. */
import { browser } from 'wxt/browser';
import { settingsStore, type SettingsStore } from '../../domain/settings/settings-store.ts';

// Some browsers have no managed storage at all; asking then throws at once, which async turns into a refusal.
export const keptSettings = (): SettingsStore =>
  settingsStore(browser.storage.local, async () => browser.storage.managed.get());
