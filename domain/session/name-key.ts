/**
 * A name as the session compares it. Sites write one name in several ways: "CHEN, YI-AN", "Yi-An Chen", "CHEN YI AN".
 * The key is a hash of the words in alphabetical order, and after it the order in which they stood, so that two keys
 * can be told to be the same name, or the same words in another order.
 */

const TITLES = /^(?:MR|MRS|MS|MISS|MASTER|DR)$/;
const HAN = /\p{Script=Han}/u;

/** `words` is to be hashed; `order` is not, for it tells nothing of anybody. */
export interface NameParts {
  readonly words: string;
  /** '' where there is one word alone: a surname or a given name, which others may bear as well. */
  readonly order: string;
}

/** @param name as a page shows it */
export function namePartsOf(name: string): NameParts {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase();
  // "CHEN, YI-AN": the surname stands first, and the comma says so.
  const [family = '', ...given] = plain.split(/[,，]/);
  const parts = [...given, family]
    .join(' ')
    .split(/[\s.·'’]+/)
    .filter((part) => part !== '' && !TITLES.test(part));
  // A Chinese name has no spaces: each character counts.
  const words = parts.flatMap((part) => (HAN.test(part) ? [...part] : part.split(/[-‐‑–]+/).filter(Boolean)));
  const sorted = [...words].sort();
  const isWhole = parts.length > 1 || (words.length > 1 && HAN.test(plain));
  return { words: sorted.join(' '), order: isWhole ? words.map((word) => sorted.indexOf(word)).join('-') : '' };
}

/** @param hash of the words */
export function nameKey(hash: string, { order }: NameParts): string {
  return `${hash}/${order}`;
}

/** A name that can stand for one person. */
export function isWholeName(key: string): boolean {
  return !key.endsWith('/');
}

/** The same words, in whatever order. */
export function isAlike(key: string, other: string): boolean {
  return key.split('/')[0] === other.split('/')[0];
}
