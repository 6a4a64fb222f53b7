/** i18next, set up once for the extension's own pages. Both languages are in the package. */
import i18next from 'i18next';
import type { Params } from '../domain/checks/verdict.ts';
import type { LanguageChoice } from '../domain/settings/settings.ts';
import en from './en.json';
import type { MessageKey } from './message-key.ts';
import zh from './zh-TW.json';

/** The sentence of a key, with its places filled. */
export type Say = (key: MessageKey, params?: Params) => string;

/** Resolves to the function that says a key in the language chosen. */
export async function pageWords(choice: LanguageChoice): Promise<Say> {
  const i18n = i18next.createInstance();
  const t = await i18n.init({
    lng: choice === 'en' ? 'en' : 'zh-TW',
    fallbackLng: 'zh-TW',
    resources: { 'zh-TW': { translation: zh }, en: { translation: en } },
    // Keys are flat: a dot in them is a letter like any other.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return (key, params) => t(key, params ?? {});
}
