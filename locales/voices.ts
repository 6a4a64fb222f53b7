/** The languages that sentences are said in: the chosen one, and English beneath it where both are wanted. */
import type { LanguageChoice } from '../domain/settings/settings.ts';
import { pageWords, type Say } from './i18n.ts';

export interface Voices {
  readonly language: 'zh-TW' | 'en';
  readonly t: Say;
  readonly secondary?: Say;
}

export async function voicesOf(choice: LanguageChoice): Promise<Voices> {
  const t = await pageWords(choice);
  return {
    language: choice === 'en' ? 'en' : 'zh-TW',
    t,
    ...(choice === 'both' && { secondary: await pageWords('en') }),
  };
}
