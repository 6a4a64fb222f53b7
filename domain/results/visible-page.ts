/**
 * What a person sees of a page, as the script in the page writes it down and the background reads it: small, plain data.
 * It holds no address and nothing that was typed.
 */

/** Characters of a page that are read; a longer page is `tooLarge`. */
export const MOST_PAGE_LENGTH = 1_000_000;
/** Elements within elements; a page beyond that is `tooDeep`. */
export const DEEPEST = 256;

/** Attributes that the reader goes by. Values are in lower case where HTML ignores the case. */
export const READ_ATTRIBUTES = [
  'id',
  'name',
  'type',
  'role',
  'class',
  'lang',
  'alt',
  'disabled',
  'aria-disabled',
  'aria-busy',
  '_msthash',
  'imt-state',
] as const;

/** A text, an element that begins, or the end of the last one that began. */
export type PageToken = string | [tag: string, attributes: Record<string, string>] | null;

/**
 * Visible elements and texts in the order of the page, beginning with `html`. A link or button that is hidden now, as in
 * a folded menu, has the attribute `folded`; it is written down without what is around it. An element may have the attributes
 * `width` and `height` (whole px as shown, where it is a picture, a frame or a component), `value` (the words of a
 * button that is an input) and `shadow` (its content stands in a shadow root and was not read).
 */
export interface VisiblePage {
  tokens: PageToken[];
  extent: 'whole' | 'tooLarge' | 'tooDeep';
}

const LONGEST_TAG = 60;

/** By hand: a schema takes ten times as long for the thousands of tokens of a large page. */
export const isTokens = (tokens: unknown): tokens is PageToken[] =>
  Array.isArray(tokens) && tokens.length <= MOST_PAGE_LENGTH && tokens.every(isToken);

function isToken(token: unknown): token is PageToken {
  if (!Array.isArray(token)) return token === null || typeof token === 'string';
  const [tag, attributes] = token as unknown[];
  if (token.length !== 2 || typeof tag !== 'string' || tag.length > LONGEST_TAG) return false;
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return false;
  return Object.values(attributes).every((value) => typeof value === 'string');
}
