/** The guide's sentences out of the whole language files, for the background and the extension's own pages. */
import mark from 'virtual:guide-words-mark';
import en from './en.json';
import { ofGuide } from './guide-subjects.ts';
import type { GuideTexts } from './guide-texts.ts';
import zh from './zh-TW.json';

/** @param css the style sheet built for the guide */
export function allGuideTexts(css: string): GuideTexts {
  return { mark, css, 'zh-TW': ofGuide(zh), en: ofGuide(en) };
}
