/** Whether the guide is on: the one reading of storage on every page of the site. */
import { browser } from 'wxt/browser';
import { readSettingsPolicy, SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../../domain/settings/settings.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { LOGIN_PENDING_KEY } from '../../domain/session/page.ts';

export interface FirstRead {
  readonly settings: Settings;
  /** This document may be the answer to a login. */
  readonly loginPending: boolean;
}

/** The one reading of storage before anything is shown. Rejects in a script that an update of the extension has cut off. */
export async function firstRead(): Promise<FirstRead> {
  const stored = await browser.storage.local.get([SETTINGS_KEY, SETTINGS_POLICY_KEY, LOGIN_PENDING_KEY]);
  return {
    settings: {
      ...readSettings(stored[SETTINGS_KEY]),
      ...readSettingsPolicy(stored[SETTINGS_POLICY_KEY], LANGUAGE_IDS),
    },
    loginPending: stored[LOGIN_PENDING_KEY] === true,
  };
}
