/** i18next, for the extension's own pages. The texts are those that were read for the page (platform/read-texts.ts). */
import i18next from 'i18next';
import { TERMS } from '../domain/site/terms.ts';
import type { Language } from './languages.ts';
import type { MessageKey } from './message-key.ts';
import type { Translate, translatorOf } from './translator.ts';

export const pageTranslator: typeof translatorOf = ({ language, secondary }, texts) => {
  const i18n = i18next.createInstance();
  void i18n.init({
    initAsync: false,
    lng: language,
    fallbackLng: false,
    resources: Object.fromEntries(Object.entries(texts).map(([of, translation]) => [of, { translation }])),
    // Keys are flat: a dot in them is a character like any other.
    keySeparator: false,
    nsSeparator: false,
    // Every text may name the terms of the site: {{term.idNumber}}.
    interpolation: { escapeValue: false, defaultVariables: { term: TERMS } },
  });
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
};
