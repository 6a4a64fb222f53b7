/**
 * How text typed in Taiwan differs from what an English form expects: full-width letters,
 * separators copied from print, and a Chinese input method that is still on.
 */

/** Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space become plain ASCII. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

/** Removes spaces, hyphens of every length, dots, slashes and invisible characters. */
export function withoutSeparators(text: string): string {
  return text.replace(/[\s\-‐-―−﹣_./\\·・\u200b-\u200f\u2060\ufeff]/g, '');
}

/** True when the text holds Zhuyin, Han or Kana: an input method is on. */
export function hasChineseInput(text: string): boolean {
  return /[\p{Script=Bopomofo}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ˉˊˇˋ˙]/u.test(text);
}
