/** The whole texts of every language, for the build: it writes a file of each into the package. */
import en from './en.json';
import type { Language } from './languages.ts';
import type { MessageKey } from './message-key.ts';
import zhTW from './zh-TW.json';

export const TEXTS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-TW': zhTW, en };
