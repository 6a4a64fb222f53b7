/**
 * The text of a file that a person chose. Excel in Taiwan saves CSV as Big5, as UTF-8 with a mark, or ("Unicode text") as
 * UTF-16 with a mark; in mainland China as GB 18030. Without a mark it is UTF-8 when it can be. Between the two older
 * ones nothing in the file decides: the more common characters do, with the word of a detector.
 */
import { analyse } from 'chardet';
import type { RefusalKey } from './candidate-keys.ts';

export const ENCODINGS = ['utf-8', 'big5', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly is: 'text';
  /** Without its mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** True where another encoding gives a text that is nearly as likely, or this one could not read everything. */
  readonly doubtful: boolean;
}
export type DecodedFile = DecodedText | { readonly is: 'refused'; readonly key: RefusalKey };

const MARKS: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How files begin that are no text, and the sentence about each. A workbook (ZIP) has a reader of its own. */
const STARTS: readonly [RefusalKey, readonly number[]][] = [
  ['candidates.refused.workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['candidates.refused.spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['candidates.refused.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['candidates.refused.picture', [0xff, 0xd8, 0xff]],
  ['candidates.refused.picture', [0x89, 0x50, 0x4e, 0x47]],
];

const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** True for a workbook (XLSX), which is a ZIP. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return begins(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** The sentence about a file that is no text, or undefined. */
function notText(bytes: Uint8Array): RefusalKey | undefined {
  const key = STARTS.find(([, start]) => begins(bytes, start))?.[0];
  // A locked workbook has the outside of an old one, and this part inside ([MS-OFFCRYPTO] 2.3.4.4).
  const isLocked =
    key === 'candidates.refused.spreadsheet' && new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage');
  return isLocked ? 'candidates.refused.locked' : key;
}

/**
 * Refused: files of other kinds, and what none of the encodings can read.
 * @param chosen by a person; then every byte is read as far as it can be
 */
export function decodeFile(bytes: Uint8Array, chosen?: Encoding): DecodedFile {
  const other = notText(bytes);
  if (other) return { is: 'refused', key: other };
  if (chosen) {
    const text = new TextDecoder(chosen).decode(bytes);
    return { is: 'text', text, encoding: chosen, doubtful: text.includes('\ufffd') };
  }
  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
  const certain = marked ?? wideEncoding(bytes) ?? 'utf-8';
  const text = decoded(bytes, certain);
  if (text !== undefined) return { is: 'text', text, encoding: certain, doubtful: false };
  const isCertain = certain !== 'utf-8' || marked !== undefined;
  return (
    (isCertain ? undefined : olderEncoding(bytes)) ??
    damagedText(bytes, isCertain ? [certain] : ['utf-8', 'big5', 'gb18030']) ?? {
      is: 'refused',
      key: 'candidates.refused.encoding',
    }
  );
}

/**
 * The text of a file that no encoding reads whole: cut off in the middle of a character, or with one name in another
 * encoding. Read where for each character that is lost there are two that are not.
 */
function damagedText(bytes: Uint8Array, encodings: readonly Encoding[]): DecodedText | undefined {
  for (const encoding of encodings) {
    const text = new TextDecoder(encoding).decode(bytes);
    const lost = text.match(/\ufffd/g)?.length ?? 0;
    const read = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
    if (lost * 2 <= read && !text.includes('\0')) return { is: 'text', text, encoding, doubtful: true };
  }
  return undefined;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A NUL means bytes of another kind.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: names of columns in Latin letters have a zero in every second byte. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const least = start.length / 20;
  if (start.length < 8) return undefined;
  if (zeros[1]! > least && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > least && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

/** Big5 or GB 18030: which one holds more common characters. */
function olderEncoding(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, 100_000);
  const heard = new Map(analyse(sample).map(({ name, confidence }) => [name.toLowerCase(), confidence]));
  const readings = (['big5', 'gb18030'] as const).flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    if (text === undefined) return [];
    // The detector needs more text than a list of names has, so it counts for a quarter.
    return [{ encoding, text, score: commonShare(sample, encoding) + (heard.get(encoding) ?? 0) / 400 }];
  });
  const [first, second] = readings.sort((a, b) => b.score - a.score);
  if (!first) return undefined;
  const { encoding, text, score } = first;
  return { is: 'text', text, encoding, doubtful: score < 0.7 || (second !== undefined && score - second.score < 0.2) };
}

/** The rows of each table that hold its common characters, and the punctuation that both have before them. */
const COMMON = { big5: [0xa1, 0xc6], gb18030: [0xa1, 0xd7] } as const;

/** Of the double-byte characters, how many are common ones, from 0 to 1. */
function commonShare(bytes: Uint8Array, encoding: keyof typeof COMMON): number {
  const [from, to] = COMMON[encoding];
  let [all, common] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index]!;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    // Four bytes, for characters beyond both tables: they speak neither for nor against.
    if (encoding === 'gb18030' && trail >= 0x30 && trail <= 0x39) {
      index += 3;
      continue;
    }
    all += 1;
    // Below A1 the trail byte is one that GB 2312, with its common characters, does not have.
    if (lead >= from && lead <= to && (encoding === 'big5' || trail >= 0xa1)) common += 1;
    index += 1;
  }
  return all === 0 ? 0 : common / all;
}
