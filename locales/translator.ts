/**
 * Texts in the chosen language, for the guide on the page and the worker; the extension's own pages have i18next
 * (page-translator.ts). A test holds both to the same answers. Where the texts come from is the caller's: storage
 * (guide-texts.ts) or the package (platform/read-texts.ts).
 */
import type { Params } from '../domain/message.ts';
import { TERMS } from '../domain/site/terms.ts';
import type { ChosenLanguages, Language, Texts } from './languages.ts';
import type { MessageKey } from './message-key.ts';

/** The text of a key with its placeholders filled. */
export type Translate = (key: MessageKey, params?: Params) => string;

export interface Translator {
  readonly language: Language;
  readonly t: Translate;
  /** The same in English, where it is to stand beneath the text in the chosen language. */
  readonly secondary?: Translate | undefined;
  /** Whether there is such a text, for keys that not every field has. */
  readonly has: (key: string) => key is MessageKey;
}

/** One of the translator's two languages. */
export type OneLanguage = Pick<Translator, 'language' | 't'>;

/** @param texts of the chosen languages at least; those that are not in it are empty */
export function translatorOf(
  { language, secondary }: ChosenLanguages,
  texts: Readonly<Partial<Record<Language, Texts>>>,
): Translator {
  const lookup =
    (all: Texts = {}): Translate =>
    (key, params) =>
      fill(all[key], params);
  return {
    language,
    t: lookup(texts[language]),
    ...(secondary && { secondary: lookup(texts[secondary]) }),
    has: (key): key is MessageKey => Object.hasOwn(texts[language] ?? {}, key),
  };
}

/** Placeholders of terms of the site, which every text may have: `{{term.idNumber}}`. */
const TERM_VALUES: Params = Object.fromEntries(Object.entries(TERMS).map(([name, shown]) => [`term.${name}`, shown]));

function fill(text: string | undefined, params: Params = {}): string {
  return (text ?? '').replace(/\{\{([\w.]+)\}\}/g, (_, name: string) =>
    String(params[name] ?? TERM_VALUES[name] ?? ''),
  );
}
