/** Searches every file of a browser's profile for a text: as it is, in UTF-16, and within compressed tables. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { tableBlocks } from './table-blocks.ts';

export interface Hit {
  /** From the profile, without the parts that differ from run to run. */
  readonly file: string;
  readonly text: string;
}

export function searchProfile(profile: string, texts: readonly string[]): { hits: Hit[]; files: number } {
  const hits: Hit[] = [];
  let files = 0;
  for (const name of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const path = join(profile, name);
    try {
      if (!statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      files += 1;
      const parts = /\.(?:ldb|sst)$/.test(name) ? [bytes, ...tableBlocks(bytes)] : [bytes];
      for (const text of texts)
        if (parts.some((part) => holds(part, text))) hits.push({ file: settled(relative(profile, path)), text });
    } catch {
      // A lock or a socket: no file to read.
    }
  }
  return { hits, files };
}

export function holds(part: Uint8Array, text: string): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  // Four digits occur in any large number, so they count only where they stand alone.
  const alone = /^\d+$/.test(text) && text.length < 6;
  return [Buffer.from(text), Buffer.from(text, 'utf16le')].some((wanted, wide) => {
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
      const [before, after] = [bytes[at - 1 - wide], bytes[at + wanted.length]];
      if (!alone || (!isWord(before) && !isWord(after))) return true;
    }
    return false;
  });
}

const isWord = (byte: number | undefined) => byte !== undefined && /[\w.-]/.test(String.fromCharCode(byte));

/** Numbered files of one folder count as one. */
const settled = (file: string) =>
  file
    .split(sep)
    .join('/')
    .replace(/\d{3,}/g, 'N');
