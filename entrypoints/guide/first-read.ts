/** What the guide needs of the extension's storage: whether it is on, and once a page is recognised, its texts. */
import { browser } from 'wxt/browser';
import { readSettingsPolicy, SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../../domain/settings/settings.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { guideKeys, readGuideTexts, type GuideTexts } from '../../locales/guide-texts.ts';
import { LANGUAGE_IDS, type ChosenLanguages } from '../../locales/languages.ts';
import { LOGIN_PENDING_KEY } from '../../domain/session/page.ts';
import { tell } from '../../platform/send-message.ts';

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

/**
 * The texts of one page. Those that are missing, damaged or of another build are asked of the background. Undefined
 * where neither has them: then nothing is shown.
 */
export async function pageTexts(page: PageName, chosen: ChosenLanguages): Promise<GuideTexts | undefined> {
  const stored = await browser.storage.local.get(guideKeys(page, chosen));
  return (
    readGuideTexts(stored, page, chosen) ?? readGuideTexts(await tell({ type: 'guide.texts', page }), page, chosen)
  );
}

/** Calls `changed` at each change of the settings, also at one made by an administrator. Returns the way to stop. */
export function subscribeToSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: object) => {
    if (SETTINGS_KEY in changes || SETTINGS_POLICY_KEY in changes)
      void firstRead().then(
        ({ settings }) => changed(settings),
        () => undefined,
      );
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
