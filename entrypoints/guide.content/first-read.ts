/** What the guide needs of the extension before it can start, in one reading of storage. */
import { browser } from 'wxt/browser';
import { readSettingsPolicy, SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { readSettings, SETTINGS_KEY, type Settings } from '../../domain/settings/settings.ts';
import { GUIDE_TEXTS_KEY, readGuideTexts, type GuideTexts } from '../../locales/guide-texts.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { LOGIN_PENDING_KEY } from '../../domain/session/page.ts';
import { tell } from '../../platform/send-message.ts';

export interface FirstRead {
  readonly settings: Settings;
  /** This document may be the answer to a login. */
  readonly loginPending: boolean;
  /** Undefined where neither storage nor the background has them: then nothing is shown. */
  readonly texts: () => Promise<GuideTexts | undefined>;
}

/** Asked for while the rest of the script is still to be read: the answer decides when the first hint stands. */
const reading = browser.storage.local.get([SETTINGS_KEY, SETTINGS_POLICY_KEY, GUIDE_TEXTS_KEY, LOGIN_PENDING_KEY]);

/** Words that are missing, damaged or another version's are asked of the background, once they are wanted. */
export async function firstRead(): Promise<FirstRead> {
  const stored = await reading;
  let written = stored[GUIDE_TEXTS_KEY];
  let texts: GuideTexts | undefined;
  return {
    settings: {
      ...readSettings(stored[SETTINGS_KEY]),
      ...readSettingsPolicy(stored[SETTINGS_POLICY_KEY], LANGUAGE_IDS),
    },
    loginPending: stored[LOGIN_PENDING_KEY] === true,
    texts: async () => {
      texts ??= readGuideTexts(written) ?? readGuideTexts(await tell({ type: 'guide.texts' }));
      written = undefined;
      return texts;
    },
  };
}
