/** The keys of the language files; zh-TW is the source, and a test holds the others to it. */
import type zh from './zh-TW.json';

export type MessageKey = keyof typeof zh;
