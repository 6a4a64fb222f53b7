/** The translator of a whole page. It follows the language that is chosen, and declares it in the document. */
import { chosenLanguages, declareLanguage, type LanguageSettings } from '../../locales/languages.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import type { Translator } from '../../locales/translator.ts';
import { provideTranslator } from './page-context.ts';
import type { PageTexts } from './page-texts.ts';

/**
 * Provides the translator to the components below. Must be called while the root component is set up.
 * @param texts opened in the languages of `choice`, and always the same
 * @param title of the tab; a popup has none
 */
export function translatePage(texts: () => PageTexts, choice: () => LanguageSettings, title?: MessageKey): Translator {
  let current = $state.raw(texts().first);
  $effect(() => {
    let latest = true;
    texts()
      .in(chosenLanguages(choice()))
      .then(
        (translator) => latest && (current = translator),
        // The page keeps its language; that the other one cannot be read is said by now.
        () => undefined,
      );
    return () => void (latest = false);
  });
  $effect(() => {
    declareLanguage(document.documentElement, current.language);
    if (title) document.title = `${current.t(title)} · ${current.t('guide.name')}`;
  });
  const translator: Translator = {
    // Functions that read the current translator at each call, so that a component may destructure them.
    t: (key, params) => current.t(key, params),
    has: (key) => current.has(key),
    get language() {
      return current.language;
    },
    get secondary() {
      return current.secondary;
    },
  };
  provideTranslator(translator);
  return translator;
}
