/** Leaves the guide's texts and its style sheet where the content script finds them. */
import { browser } from 'wxt/browser';
import { allGuideEntries } from '../../locales/all-guide-texts.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { guideCss } from '../../platform/guide-css.ts';
import { readTexts } from '../../platform/read-texts.ts';

/**
 * Resolves to all entries by their keys, also where storage refuses them: the guide then asks on each page. Rejects where
 * the package cannot be read.
 */
export async function keepGuideTexts(): Promise<Readonly<Record<string, string>>> {
  const whole = LANGUAGE_IDS.map(async (language) => [language, await readTexts(language)] as const);
  const entries = allGuideEntries(await guideCss(), Object.fromEntries(await Promise.all(whole)));
  await browser.storage.local
    .set(entries)
    .catch((error: unknown) => console.error('Candidate Guide could not store its texts:', error));
  return entries;
}

/** Those of one page, for a content script that found none of this build in storage. */
export async function guideTextsFor(page: string): Promise<Readonly<Record<string, string>>> {
  const all = Object.entries(await keepGuideTexts());
  return Object.fromEntries(
    all.filter(([key]) => !key.startsWith('guideTexts.') || key.startsWith(`guideTexts.${page}.`)),
  );
}
