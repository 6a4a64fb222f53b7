/** Recognises a column by its header, and a word in a cell, however they are written. */
import { COLUMN_NAMES, SECRET_NAME_PARTS, SECRET_NAMES } from './class-list-headers.ts';

export type Column = keyof typeof COLUMN_NAMES;
export const COLUMNS = Object.keys(COLUMN_NAMES) as readonly Column[];

/** Letters and digits (and ticks) only, small and half-width. */
export function plainWord(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}✓✔✗]/gu, '');
}

const RANKS = new Map<string, { column: Column; rank: number }>(
  COLUMNS.flatMap((column) => COLUMN_NAMES[column].map((name, rank) => [plainWord(name), { column, rank }] as const))
    // Of two names that differ only in what is not compared, the first counts.
    .reverse(),
);

/**
 * The column that a header names, with the rank of the name (0 is the best), or undefined.
 * "暱稱 (Nickname)" and "ID Number／考生編號" are read by the part before the bracket or the slash, or the one after.
 */
export function columnOf(header: string): { column: Column; rank: number } | undefined {
  const parts = [
    header,
    ...header
      .slice(0, 200)
      .normalize('NFKC')
      .split(/[()/|\n,:;*]+/),
  ];
  for (const part of parts) {
    const found = RANKS.get(plainWord(part));
    if (found) return found;
  }
  return undefined;
}

const SECRET_PARTS = SECRET_NAME_PARTS.map(plainWord);
const SECRETS = new Set(SECRET_NAMES.map(plainWord));

/** True when a column or an entry of this name holds a password or a Secret Number. */
export function namesASecret(name: string): boolean {
  const plain = plainWord(name);
  return SECRETS.has(plain) || SECRET_PARTS.some((part) => plain.includes(part));
}
