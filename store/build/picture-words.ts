/**
 * The words in the store's pictures: the line above each, and which of the extension's texts it shows.
 * `npm run screenshots` writes both beside the pictures; a test compares them with the texts as they are now.
 */
import type { Language } from '../../locales/languages.ts';

export const PICTURES = ['1-register', '2-login', '3-list', '4-results', '5-statement'] as const;
export type PictureName = (typeof PICTURES)[number];

/** The line above each picture: one line of 1,280 px. A language without pictures of its own has none. */
export const CAPTIONS = {
  'zh-TW': {
    '1-register': '註冊：每一格旁邊都有中文說明，打錯了，按一下就改正',
    '2-login': '登入：填成身分證字號，馬上告訴您該填哪一個號碼',
    '3-list': '名單：存下孩子的 ID Number，按一下就填好，也能幫您等成績',
    '4-results': '成績：等級、分數、CEFR 級，一項一項用中文說明',
    '5-statement': '成績單：選 PDF，每一項的分數都有中文說明',
  },
  en: {
    '1-register': 'Register: a note beside every box, and one click corrects a slip',
    '2-login': 'Log in: a national ID in the wrong box is found at once',
    '3-list': 'Your list: one click fills in the ID Number, and the guide can wait for results',
    '4-results': 'Results: grade, score and CEFR level, explained one by one',
    '5-statement': 'Statement of Results: choose the PDF, and every score is explained',
  },
} as const satisfies Readonly<Partial<Record<Language, Readonly<Record<PictureName, string>>>>>;

export interface PictureWords {
  readonly caption: string;
  /** By language, since a picture may show two: message key → the message as it was when the picture was taken. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Shorter ones are found by chance inside other words. */
const LEAST_CHARACTERS = 4;
const PARAMETER = /\{\{[^}]*\}\}/;

/** As one line, without the characters that only keep words together. */
const oneLine = (text: string) => text.replace(/[\u200b\u2060]/g, '').replace(/\s+/g, ' ');

/** Those of `texts` (message key → message) that stand in the visible text, whatever their parameters are. */
export function shownMessages(visible: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  const seen = oneLine(visible);
  return Object.fromEntries(
    Object.entries(texts).filter(([, message]) => {
      const parts = oneLine(message).split(PARAMETER);
      if (parts.join('').length < LEAST_CHARACTERS) return false;
      const written = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      // No part of a longer English word.
      return new RegExp(`(?<![A-Za-z])${written.join('.{1,60}?')}(?![A-Za-z])`).test(seen);
    }),
  );
}
