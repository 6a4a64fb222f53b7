/**
 * The texts of a language, read from the package when they are wanted. The build writes one file for each language
 * (wxt.config.ts): the package holds them once, and neither a page nor the background keeps a language that it does not
 * show. Bundled into a script they would cost at each start, in every language, and twice their size in memory.
 */
import { languagesOf, LANGUAGE_IDS, type ChosenLanguages, type Language, type Texts } from '../locales/languages.ts';
import { isTexts } from '../locales/guide-texts.ts';
import { translatorOf, type Translator } from '../locales/translator.ts';

/** Rejects where the file is missing or damaged. */
export async function readTexts(language: Language): Promise<Texts> {
  const read: unknown = await (await fetch(`/texts/${language}.json`)).json();
  if (!isTexts(read)) throw new Error(`The texts in ${language} are damaged.`);
  return read;
}

/**
 * In another language where the chosen ones cannot be read. Rejects where none can.
 * @param read gives the texts of a language
 * @param make gives the translator: the lookup, or a page's i18next
 */
export async function readTranslator(
  chosen: ChosenLanguages,
  read: (language: Language) => Promise<Texts> = readTexts,
  make = translatorOf,
): Promise<Translator> {
  const others = LANGUAGE_IDS.filter((id) => id !== chosen.language).map((language) => ({ language }));
  for (const one of [chosen, ...others]) {
    try {
      const texts = languagesOf(one).map(async (language) => [language, await read(language)] as const);
      return make(one, Object.fromEntries(await Promise.all(texts)));
    } catch (error) {
      console.error(`Candidate Guide could not read its texts in "${one.language}":`, error);
    }
  }
  throw new Error('No language of the package can be read.');
}
