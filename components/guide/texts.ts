/** Lines of text in the chosen language, and the short English beneath. */
import type { Params } from '../../domain/message.ts';
import { firstSentence } from '../../locales/first-sentence.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import type { Translator } from '../../locales/translator.ts';
import { b, p, span } from './dom.ts';

/** A text whose first sentence is bold. */
export function ledText(text: string): HTMLElement {
  const { first } = firstSentence(text);
  return p(b(first), span({ class: 'rest' }, text.slice(first.length)));
}

/** The English text of a key as a faint line; undefined where it is not wanted. */
export function englishLine({ secondary }: Translator, key: MessageKey, params?: Params): HTMLElement | undefined {
  return secondary && p({ class: 'en', lang: 'en' }, secondary(key, params));
}
