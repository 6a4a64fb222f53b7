/** Copies the settings that an administrator fixes to where every page reads them; domain/settings/policy.ts says why. */
import { browser } from 'wxt/browser';
import { readSettingsPolicy, SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { readManaged } from '../../platform/managed.ts';

export function copyPolicy(): void {
  browser.runtime.onInstalled.addListener(() => void copy());
  browser.runtime.onStartup.addListener(() => void copy());
  browser.storage.onChanged.addListener((changes, area) => {
    const erased = area === 'local' && SETTINGS_POLICY_KEY in changes && !changes[SETTINGS_POLICY_KEY]?.newValue;
    if (area === 'managed' || erased) void copy();
  });
}

async function copy(): Promise<void> {
  const fixed = readSettingsPolicy(await readManaged(), LANGUAGE_IDS);
  const copied = (await browser.storage.local.get(SETTINGS_POLICY_KEY))[SETTINGS_POLICY_KEY];
  if (JSON.stringify(copied ?? {}) === JSON.stringify(fixed)) return;
  if (Object.keys(fixed).length) await browser.storage.local.set({ [SETTINGS_POLICY_KEY]: fixed });
  else await browser.storage.local.remove(SETTINGS_POLICY_KEY);
}
