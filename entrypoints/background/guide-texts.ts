/** Leaves the guide's sentences and looks where the content script finds them together with the settings. */
import { browser } from 'wxt/browser';
import { allGuideTexts } from '../../locales/all-guide-texts.ts';
import { guideCss } from '../../platform/guide-css.ts';
import { GUIDE_TEXTS_KEY, writeGuideTexts } from '../../locales/guide-texts.ts';

/** Resolves to them also where storage refuses: the guide then asks on each page. */
export async function keepGuideTexts(): Promise<string> {
  const texts = writeGuideTexts(allGuideTexts(await guideCss()));
  await browser.storage.local
    .set({ [GUIDE_TEXTS_KEY]: texts })
    .catch((error: unknown) => console.error('Candidate Guide could not store its sentences:', error));
  return texts;
}
