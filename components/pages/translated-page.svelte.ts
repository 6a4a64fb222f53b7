/** The texts of a whole page in the chosen language, which the document then declares as its own. */
import { chosenLanguages, declareLanguage, type LanguageSettings } from '../../locales/languages.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import { pageTranslator } from '../../locales/page-translator.ts';
import type { Translator } from '../../locales/translator.ts';

/**
 * To be called while a component is set up.
 * @param title of the tab; a popup has none
 */
export function translatedPage(
  choice: () => LanguageSettings,
  title?: MessageKey,
): { readonly translator: Translator } {
  const translator = $derived(pageTranslator(chosenLanguages(choice())));
  $effect(() => {
    declareLanguage(document.documentElement, translator.language);
    if (title) document.title = `${translator.t(title)} · ${translator.t('guide.name')}`;
  });
  return {
    get translator() {
      return translator;
    },
  };
}
