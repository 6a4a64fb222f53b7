/** i18next, set up once for the extension's own pages. Both languages are in the package. */
import i18next, { type TFunction } from 'i18next';
import type { LanguageChoice } from '../domain/settings/settings.ts';
import en from './en.json';
import zh from './zh-TW.json';

/** Resolves to the function that says a key in the language chosen. */
export async function pageWords(choice: LanguageChoice): Promise<TFunction> {
  const i18n = i18next.createInstance();
  return i18n.init({
    lng: choice === 'en' ? 'en' : 'zh-TW',
    fallbackLng: 'zh-TW',
    resources: { 'zh-TW': { translation: zh }, en: { translation: en } },
    // Keys are flat: a dot in them is a letter like any other.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}
