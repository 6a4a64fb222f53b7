/** The words of a page in the language chosen, which the document then declares as its own. */
import type { LanguageChoice } from '../../domain/settings/settings.ts';
import { pageWords, type Say } from '../../locales/i18n.ts';
import type { MessageKey } from '../../locales/message-key.ts';

/**
 * To be called while a component is set up.
 * @param title said in the title of the tab
 */
export function spoken(choice: () => LanguageChoice, title: MessageKey): { readonly t: Say | undefined } {
  let t = $state.raw<Say>();
  $effect(() => {
    const language = choice();
    void pageWords(language).then((words) => {
      if (language !== choice()) return;
      t = words;
      document.documentElement.lang = language === 'en' ? 'en' : 'zh-TW';
      document.title = `${words(title)} · ${words('guide.name')}`;
    });
  });
  return {
    get t() {
      return t;
    },
  };
}
