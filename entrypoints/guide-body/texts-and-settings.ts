/** What the guide needs of the extension's storage on a page that it knows: its texts, and to hear of changed settings. */
import { browser } from 'wxt/browser';
import { SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { SETTINGS_KEY, type Settings } from '../../domain/settings/settings.ts';
import type { PageName } from '../../domain/site/site-map-shape.ts';
import { guideKeys, readGuideTexts, type GuideTexts } from '../../locales/guide-texts.ts';
import type { ChosenLanguages } from '../../locales/languages.ts';
import { tell } from '../../platform/send-message.ts';
import type { FirstRead } from '../guide/first-read.ts';

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
export function subscribeToSettings(
  firstRead: () => Promise<FirstRead>,
  changed: (settings: Settings) => void,
): () => void {
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
