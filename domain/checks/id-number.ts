/**
 * The exam's ID Number: nine characters, three capital letters and six digits in either
 * order. Source: docs/site.md#register.
 */
import { isNationalId, looksLikeNationalId } from './national-id.ts';
import { hasChineseInput, toHalfWidth, withoutSeparators } from './typed-text.ts';
import { EMPTY, right, unfinished, wrong, type CheckKey, type Verdict } from './verdict.ts';

/** What the site itself accepts. */
const FORMAT = '(?:[A-Z]{3}[0-9]{6}|[0-9]{6}[A-Z]{3})';
export const ID_NUMBER_PATTERN = new RegExp(`^${FORMAT}$`);

const IN_A_TEXT = new RegExp(`(?<![\\p{L}\\p{N}])${FORMAT}(?![\\p{L}\\p{N}])`, 'gu');

/** The text with the letter X in place of every sign of an ID Number: its letters are no word of the text. */
export const maskIdNumbers = (text: string): string => text.replace(IN_A_TEXT, (found) => 'X'.repeat(found.length));

/**
 * An ID Number without the accidents of typing: half-width, without separators, in capitals. Only a-z
 * change case, so no other letter becomes one of A-Z. Unlike the corrections of `checkIdNumber` it never
 * exchanges O and 0.
 */
export function bareId(typed: string): string {
  return withoutSeparators(toHalfWidth(typed.slice(0, 200))).replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

const LENGTH = 9;
type Shape = 'LLLDDDDDD' | 'DDDDDDLLL';
const AS_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const AS_LETTER: Readonly<Record<string, string>> = { '0': 'O', '1': 'I' };

interface Swap {
  /** Counted from 1. */
  position: number;
  typed: string;
  meant: string;
  wants: 'letter' | 'digit';
}
type Fit = { shape: Shape; text: string; swaps: Swap[] } | { failsAt: number; wants: 'letter' | 'digit' };

const MOST_SWAPS = 2;

/** Reads the characters as a shape, exchanging O/0 and I/1 where the position requires it. */
function fit(text: string, shape: Shape): Fit {
  const swaps: Swap[] = [];
  let meantText = '';
  for (const [index, typed] of [...text].entries()) {
    const wants = shape[index] === 'L' ? 'letter' : 'digit';
    const fits = wants === 'letter' ? /[A-Z]/.test(typed) : /[0-9]/.test(typed);
    const meant = fits ? typed : (wants === 'letter' ? AS_LETTER : AS_DIGIT)[typed];
    if (meant === undefined) return { failsAt: index + 1, wants };
    if (!fits) swaps.push({ position: index + 1, typed, meant, wants });
    meantText += meant;
  }
  // The same slip may happen twice. What needs more, or exchanges in both directions, is another number.
  const [first] = swaps;
  if (first && (swaps.length > MOST_SWAPS || swaps.some(({ wants }) => wants !== first.wants)))
    return { failsAt: first.position, wants: first.wants };
  return { shape, text: meantText, swaps };
}

/** The shape that needs the fewest exchanges; among failures, the one that gets furthest. */
function bestFit(text: string): Fit {
  const fits = [fit(text, 'LLLDDDDDD'), fit(text, 'DDDDDDLLL')];
  const cost = (f: Fit) => ('failsAt' in f ? 100 - f.failsAt : f.swaps.length);
  return cost(fits[1]!) < cost(fits[0]!) ? fits[1]! : fits[0]!;
}

/** True while the typed start could still become either shape, so that no exchange is sure. */
function isUndecided(text: string): boolean {
  return text.length < LENGTH && !('failsAt' in fit(text, 'LLLDDDDDD')) && !('failsAt' in fit(text, 'DDDDDDLLL'));
}

/** A centre number and a candidate number together have nine characters too: TW013 and 0012. Source: docs/site.md#confirmation-of-entry. */
const CENTRE = /^[A-Z]{2}\d{3}$/;
const CENTRE_AND_CANDIDATE = /^[A-Z]{2}\d{7}$/;

/**
 * The position (from 1) of a small l among capitals, where a letter is wanted. People who type capitals
 * have copied it from a capital I or an L, and nobody can tell which.
 */
function smallL(typed: string, shape: Shape): number | undefined {
  const at = typed.indexOf('l');
  return at >= 0 && shape[at] === 'L' && /[A-Z]/.test(typed) && !/[a-km-z]/.test(typed) ? at + 1 : undefined;
}

/** The verdict on an ID Number as typed, any text of any length. */
export function checkIdNumber(typed: string): Verdict {
  if (typed.trim() === '') return EMPTY;
  if (ID_NUMBER_PATTERN.test(typed)) return right('check.right');
  if (typed.length > 200) return wrong('check.id.tooLong', { extra: typed.length - LENGTH });
  if (hasChineseInput(typed)) return wrong('check.chineseInput');

  const half = toHalfWidth(typed);
  const bare = withoutSeparators(half);
  const text = bare.toUpperCase();
  if (text === '') return wrong('check.id.symbol', { position: 1, got: typed.trim()[0]! });
  if (isNationalId(text)) return wrong('check.id.nationalId');
  const symbol = /[^A-Z0-9]/u.exec(text);
  if (symbol) return wrong('check.id.symbol', { position: symbol.index + 1, got: symbol[0] });
  if (looksLikeNationalId(text)) return wrong('check.id.likeNationalId');

  if (CENTRE.test(text)) return wrong('check.id.isCentre');
  if (CENTRE_AND_CANDIDATE.test(text)) return wrong('check.id.centreAndCandidate');

  const best = bestFit(text.slice(0, LENGTH));
  if ('failsAt' in best)
    return wrong(best.wants === 'letter' ? 'check.id.needsLetter' : 'check.id.needsDigit', {
      position: best.failsAt,
    });
  if (text.length > LENGTH) return wrong('check.id.tooLong', { extra: text.length - LENGTH });

  const position = text.length === LENGTH ? smallL(bare, best.shape) : undefined;
  if (position !== undefined) return wrong('check.id.smallL', { position });

  const swaps = isUndecided(text) ? [] : best.swaps;
  const meant = swaps.length ? best.text : text;
  const slips: CheckKey[] = [
    ...(half === typed ? [] : (['check.id.fullWidth'] as const)),
    ...(bare === half ? [] : (['check.id.separators'] as const)),
    ...(text === bare ? [] : (['check.id.upperCase'] as const)),
    ...(swaps.length
      ? ([swaps[0]!.wants === 'digit' ? 'check.id.letterForDigit' : 'check.id.digitForLetter'] as const)
      : []),
  ];
  const missing = LENGTH - text.length;
  // After a separator at the end the rest may follow, as on the printed letter.
  const mendable = missing > 0 && slips.length === 1 && slips[0] === 'check.id.separators';
  if (slips.length && !mendable) {
    const { position, typed: got, meant: want } = swaps[0] ?? { position: 0, typed: '', meant: '' };
    const one = slips.length === 1 && swaps.length <= 1;
    return wrong(one ? slips[0]! : 'check.id.severalSlips', { position, got, want, corrected: meant }, meant);
  }
  const short = { key: 'check.missing', params: { missing } } as const;
  if (/^\d{4}$/.test(text)) return unfinished({ key: 'check.id.isSecretNumber' }, short);
  return unfinished({ key: 'check.id.tooShort', params: { missing } }, short);
}
