/** What shows that a name was damaged on its way through an older encoding. */
import type { DoubtKey } from './candidate-keys.ts';

/** Characters of a font's or a program's own, and the sign for what could not be read. */
const PRIVATE = /[\p{Co}\ufffd]/u;
/** A character that the file's encoding did not have was replaced: 陳?明. */
const LOST = /\p{sc=Han}\s?[?？]|[?？]\s?\p{sc=Han}/u;
const BEYOND = /[\u{20000}-\u{3ffff}]/u;

/**
 * The doubt about a name, or undefined.
 * @param oldEncoding true for Big5 and GB 18030: there the rarest characters stand where programs put characters of
 *   their own, and a name with one was most likely written with another
 */
export function nameDoubt(name: string, oldEncoding: boolean): DoubtKey | undefined {
  if (PRIVATE.test(name) || (oldEncoding && BEYOND.test(name))) return 'candidates.doubt.rareName';
  return LOST.test(name) ? 'candidates.doubt.lostName' : undefined;
}
