/** What shows that a name was damaged on its way through an older encoding. */
import type { DoubtKey } from './candidate-keys.ts';

/** Characters of a font's or a program's own, and the sign for what could not be read. */
const PRIVATE = /[\p{Co}\ufffd]/u;
/** A character that the file's encoding did not have was replaced: 陳?明. */
const LOST = /\p{sc=Han}\s?[?？]|[?？]\s?\p{sc=Han}/u;
/**
 * UTF-8 or Big5 that another program took for Windows-1252 before it saved the file: çŽ‹å°æ˜Ž, ¤ý¤p©ú. Names have
 * letters of Latin-1 (José), but none of its signs; a middle dot and typographic quotation marks stand in real names.
 */
const MISREAD = /[\u0080-\u00b6\u00b8-\u00bf\u02c6\u02dc\u2020\u2021\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;
const BEYOND = /[\u{20000}-\u{3ffff}]/u;

/**
 * The doubt about a name, or undefined.
 * @param oldEncoding true for Big5 and GB 18030: there the rarest characters stand where programs put characters of
 *   their own, and a name with one was most likely written with another
 */
export function nameDoubt(name: string, oldEncoding: boolean): DoubtKey | undefined {
  if (PRIVATE.test(name) || (oldEncoding && BEYOND.test(name))) return 'candidates.doubt.rareName';
  return LOST.test(name) || MISREAD.test(name) ? 'candidates.doubt.lostName' : undefined;
}
