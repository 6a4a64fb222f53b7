/** What the guide needs of the extension before it can start, in one reading of storage. */
import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, type Settings } from '../../domain/settings/settings.ts';
import { GUIDE_TEXTS_KEY, readGuideTexts, type GuideTexts } from '../../locales/guide-texts.ts';
import { tell } from './tell.ts';

export interface FirstRead {
  readonly settings: Settings;
  /** Undefined where neither storage nor the background has them: then nothing is shown. */
  readonly texts: () => Promise<GuideTexts | undefined>;
}

/**
 * Words that are missing, damaged or another version's are asked of the background, once they are wanted.
 * @param fixed what an administrator set
 */
export async function firstRead(fixed: Promise<Partial<Settings>>): Promise<FirstRead> {
  const [stored, policy] = await Promise.all([browser.storage.local.get([SETTINGS_KEY, GUIDE_TEXTS_KEY]), fixed]);
  let texts = readGuideTexts(stored[GUIDE_TEXTS_KEY]);
  return {
    settings: { ...readSettings(stored[SETTINGS_KEY]), ...policy },
    texts: async () => (texts ??= readGuideTexts(await tell({ type: 'guide.texts' }))),
  };
}
