/** Checks one field of the site map; every caller goes through here. */
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

/** The state of a field and of its surroundings at the moment of checking. */
export interface Typed {
  readonly value: string;
  /** For a confirmation box: the value of the first box; undefined where the first is not known. */
  readonly first?: string;
  /** For a radio button or check box. */
  readonly checked?: boolean;
  /** For a radio button: another of its group is chosen. */
  readonly otherChosen?: boolean;
  /** Whether the value matches the page's own `pattern`; undefined where the page has none. */
  readonly siteAccepts?: boolean | undefined;
}

/** The verdict on one field. Never throws, for text of any length. */
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
 * The page's own pattern takes precedence, because the site may have changed its rule. For the two numbers the
 * pattern is the whole rule. For other boxes it may be only a part, so there a match proves nothing.
 */
function besidesTheSite(name: CheckName, verdict: Verdict, siteAccepts: boolean | undefined): Verdict {
  if (siteAccepts === undefined || verdict.is === 'empty') return verdict;
  // The two numbers are printed; every other text is the person's own, and only the page says what it wants.
  const wholeRule = name === 'idNumber' || name === 'secretNumber';
  if (!siteAccepts && verdict.is !== 'wrong') return wrong(wholeRule ? 'check.siteRefuses' : 'check.siteRefusesNote');
  if (siteAccepts && wholeRule && verdict.is === 'wrong') return doubt('check.siteMayAccept');
  return verdict;
}

/**
 * Checks a box that asks for the same text again. The page refuses pasting into it, so people type.
 * @param typed the second box
 * @param first the first box; undefined where it is not known; the second is then not wrong for that
 * @param own the verdict of the first box's check on `typed`
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
