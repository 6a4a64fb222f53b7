/** The texts of an extension page: those of the languages it is opened in, and of others when they are wanted. */
import type { ChosenLanguages, Language, Texts } from '../../locales/languages.ts';
import { pageTranslator } from '../../locales/page-translator.ts';
import type { Translator } from '../../locales/translator.ts';
import { browserText } from '../../platform/browser-texts.ts';
import { readTexts, readTranslator } from '../../platform/read-texts.ts';

export interface PageTexts {
  /** In the languages in which the page was opened. */
  readonly first: Translator;
  /** The whole texts of a language. Rejects where they cannot be read. */
  readonly whole: (language: Language) => Promise<Texts>;
  /** The same one for the same languages. Rejects where the package cannot be read; the page says so by then. */
  readonly in: (chosen: ChosenLanguages) => Promise<Translator>;
}

/** Rejects where the package cannot be read; the page says so by then. */
export async function openTexts(opened: ChosenLanguages): Promise<PageTexts> {
  const texts = new Map<Language, Promise<Texts>>();
  const translators = new Map<string, Promise<Translator>>();
  const kept = <Key, Value>(all: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> => {
    const made = all.get(key) ?? make();
    all.set(key, made);
    // What has failed is tried again.
    made.catch(() => all.delete(key));
    return made;
  };
  const whole = (language: Language) => kept(texts, language, () => readTexts(language));
  const translator = ({ language, secondary }: ChosenLanguages) =>
    kept(translators, `${language} ${secondary ?? ''}`, () =>
      readTranslator({ language, ...(secondary && { secondary }) }, whole, pageTranslator),
    ).catch((error: unknown) => {
      sayUnreadable();
      throw error;
    });
  return { first: await translator(opened), whole, in: translator };
}

/** In a sentence that the browser itself knows, above whatever the page shows. */
function sayUnreadable(): void {
  if (document.querySelector('[data-testid="texts-unreadable"]')) return;
  const said = document.createElement('p');
  said.setAttribute('role', 'alert');
  said.dataset.testid = 'texts-unreadable';
  said.textContent = browserText('textsUnreadable');
  document.body.prepend(said);
}
