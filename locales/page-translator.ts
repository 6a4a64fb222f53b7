/** i18next, set up once for the extension's own pages. It is ready at once: all languages are in the package. */
import i18next from 'i18next';
import { TERMS } from '../domain/site/terms.ts';
import { SOURCE, type ChosenLanguages, type Language } from './languages.ts';
import type { MessageKey } from './message-key.ts';
import { TEXTS } from './texts.ts';
import type { Translate, Translator } from './translator.ts';

const i18n = i18next.createInstance();
void i18n.init({
  initAsync: false,
  lng: SOURCE,
  fallbackLng: SOURCE,
  resources: Object.fromEntries(Object.entries(TEXTS).map(([language, translation]) => [language, { translation }])),
  // Keys are flat: a dot in them is a character like any other.
  keySeparator: false,
  nsSeparator: false,
  // Every text may name the terms of the site: {{term.idNumber}}.
  interpolation: { escapeValue: false, defaultVariables: { term: TERMS } },
});

export function pageTranslator({ language, secondary }: ChosenLanguages): Translator {
  const lookup = (of: Language): Translate => {
    const t = i18n.getFixedT(of);
    return (key, params) => t(key, params ?? {});
  };
  return {
    language,
    t: lookup(language),
    ...(secondary && { secondary: lookup(secondary) }),
    has: (key): key is MessageKey => i18n.exists(key, { lng: language }),
  };
}
