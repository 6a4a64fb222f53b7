/**
 * The text of a file that a person chose. Excel in Taiwan saves CSV as Big5, as UTF-8 with a mark, or
 * ("Unicode text") as UTF-16 with a mark. Without a mark it is UTF-8 when it can be, otherwise Big5.
 */
import type { RefusalKey } from './candidate-keys.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'big5';

export type DecodedFile =
  | { readonly is: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly is: 'refused'; readonly key: RefusalKey };

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How the files of spreadsheet programs begin (ZIP, and the older compound file). */
const SPREADSHEETS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** The text without its mark. Refused: a spreadsheet's own file, and what none of the encodings can read. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const begins = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (SPREADSHEETS.some(begins)) return { is: 'refused', key: 'candidates.refused.spreadsheet' };
  const marked = MARKS.find(([, mark]) => begins(mark))?.[0];
  for (const encoding of marked ? [marked] : (['utf-8', 'big5'] as const)) {
    const text = decoded(bytes, encoding);
    // A NUL means bytes of another kind, such as UTF-16 without its mark.
    if (text !== undefined && !text.includes('\0')) return { is: 'text', text, encoding };
  }
  return { is: 'refused', key: 'candidates.refused.encoding' };
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
