/** The one way from a field of the site map to its verdict. */
import { checkEmail } from './email.ts';
import { checkIdNumber } from './id-number.ts';
import { checkLoginPassword, checkNewPassword } from './password.ts';
import { checkSecretNumber } from './secret-number.ts';
import { EMPTY, doubt, isAccepted, right, unfinished, wrong, type Verdict } from './verdict.ts';

/** The kinds of check that the site map may name. */
export type CheckName =
  | 'idNumber'
  | 'secretNumber'
  | 'email'
  | 'emailAgain'
  | 'newPassword'
  | 'newPasswordAgain'
  | 'loginPassword'
  | 'chosen'
  | 'agreed';

/** What stands in and around a field at the moment of checking. */
export interface Typed {
  readonly value: string;
  /** For a second box: what the first box holds; undefined where the first is not known. */
  readonly first?: string;
  /** For a radio button or check box. */
  readonly checked?: boolean;
  /** For a radio button: another of its group is chosen. */
  readonly otherChosen?: boolean;
  /** What the page's own pattern says of the value; undefined where the page has none. */
  readonly siteAccepts?: boolean | undefined;
}

/** The verdict on one field. Never throws; any text of any length is an answerable question. */
export function checkField(name: CheckName, typed: Typed): Verdict {
  return besidesTheSite(name, ownVerdict(name, typed), typed.siteAccepts);
}

function ownVerdict(name: CheckName, { value, first, checked = false, otherChosen = false }: Typed): Verdict {
  switch (name) {
    case 'idNumber':
      return checkIdNumber(value);
    case 'secretNumber':
      return checkSecretNumber(value);
    case 'email':
      return checkEmail(value);
    case 'emailAgain':
      return checkMatch(value, first, checkEmail(value));
    case 'newPassword':
      return checkNewPassword(value);
    case 'newPasswordAgain':
      return checkMatch(value, first, checkNewPassword(value));
    case 'loginPassword':
      return checkLoginPassword(value);
    case 'chosen':
      return value === '' ? EMPTY : right('check.chosen');
    case 'agreed':
      return checked ? right('check.agreed') : otherChosen ? wrong('check.mustAgree') : EMPTY;
  }
}

/**
 * The page's own pattern has the last word: the site may have changed its rule since ours was
 * written. Its patterns for the two numbers are whole rules; those of the other boxes may be a
 * part of one, so there an acceptance proves nothing.
 */
function besidesTheSite(name: CheckName, verdict: Verdict, siteAccepts: boolean | undefined): Verdict {
  if (siteAccepts === undefined || verdict.is === 'empty') return verdict;
  if (!siteAccepts && verdict.is !== 'wrong') return wrong('check.siteRefuses');
  const wholeRule = name === 'idNumber' || name === 'secretNumber';
  if (siteAccepts && wholeRule && verdict.is === 'wrong') return doubt('check.siteMayAccept');
  return verdict;
}

/**
 * A box that asks for the same text a second time. The page refuses pasting there, so it is typed.
 * @param typed the second box
 * @param first the first box; undefined where it is not known, which is no word against the second
 * @param own what the first box's own check says of `typed`
 */
function checkMatch(typed: string, first: string | undefined, own: Verdict): Verdict {
  if (typed === '') return EMPTY;
  if (own.is === 'wrong' && !own.whileTyping) return own;
  if (first === undefined) return EMPTY;
  if (first === '') return unfinished({ key: 'check.match.firstEmpty' }, { key: 'check.match.firstEmpty' });
  if (typed === first)
    return isAccepted(own)
      ? right('check.match.right')
      : unfinished({ key: 'check.match.firstWrong' }, { key: 'check.match.firstWrong' });
  if (first.startsWith(typed)) return unfinished({ key: 'check.match.tooShort' }, { key: 'check.match.keepTyping' });
  if (typed.toLowerCase() === first.toLowerCase()) return wrong('check.match.case');
  return wrong('check.match.differs', { position: firstDifference(typed, first) });
}

/** Counted from 1. */
function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index + 1;
}
