/**
 * The sentences of the guide on the page. A content script pays for every byte, so here a lookup
 * of a dozen lines stands for i18next, which the extension's own pages use; a test holds the two
 * to the same answers.
 */
import type { LanguageChoice } from '../domain/settings/settings.ts';
import type { Params } from '../domain/checks/verdict.ts';
import type { GuideTexts } from './guide-texts.ts';
import type { MessageKey } from './message-key.ts';

export interface GuideWords {
  readonly language: 'zh-TW' | 'en';
  /** The sentence in the chosen language. */
  t(key: MessageKey, params?: Params): string;
  /** The English sentence, when it is to stand beneath the Chinese one. */
  secondary(key: MessageKey, params?: Params): string | undefined;
  /** True when there is such a sentence, for keys that not every field has. */
  has(key: string): key is MessageKey;
}

export function guideWords(choice: LanguageChoice, all: GuideTexts): GuideWords {
  const language = choice === 'en' ? 'en' : 'zh-TW';
  const texts = all[language];
  return {
    language,
    t: (key, params) => fill(texts[key], params),
    secondary: (key, params) => (choice === 'both' ? fill(all.en[key], params) : undefined),
    has: (key): key is MessageKey => Object.hasOwn(texts, key),
  };
}

function fill(text: string | undefined, params: Params = {}): string {
  return (text ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
