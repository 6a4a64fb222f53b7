/**
 * The result of a check of typed text. A verdict is about the *format* only: whether a
 * number belongs to somebody is known only to the site.
 */
import type { Message, Params } from '../message.ts';

/**
 * - `empty`: nothing typed yet.
 * - `right`: the site's format rule accepts it.
 * - `doubt`: the site would accept it, but it looks like a typing error.
 * - `wrong`: the site would refuse it. With `whileTyping`, more typing can still make it valid, so
 *   until the field loses focus that neutral message is shown instead.
 *
 * `correction` is the whole text that one click may put into the field.
 */
export type Verdict =
  | { readonly is: 'empty' }
  | { readonly is: 'right'; readonly t: Message<CheckKey> }
  | { readonly is: 'doubt'; readonly t: Message<CheckKey>; readonly correction?: string }
  | {
      readonly is: 'wrong';
      readonly t: Message<CheckKey>;
      readonly correction?: string;
      readonly whileTyping?: Message<CheckKey>;
    };

export const EMPTY: Verdict = { is: 'empty' };

export function right(key: CheckKey): Verdict {
  return { is: 'right', t: { key } };
}

/** Refused, and more typing cannot make it valid. */
export function wrong(key: CheckKey, params: Params = {}, correction?: string): Verdict {
  return { is: 'wrong', t: { key, params }, ...(correction === undefined ? {} : { correction }) };
}

/** Refused as it stands, but more typing may complete it. */
export function unfinished(t: Message<CheckKey>, whileTyping: Message<CheckKey>): Verdict {
  return { is: 'wrong', t, whileTyping };
}

/** Accepted by the site, but worth a second look. */
export function doubt(key: CheckKey, params: Params = {}, correction?: string): Verdict {
  return { is: 'doubt', t: { key, params }, ...(correction === undefined ? {} : { correction }) };
}

/** True when the site's format rule accepts the text. */
export function isAccepted(verdict: Verdict): boolean {
  return verdict.is === 'right' || verdict.is === 'doubt';
}

/** The keys of all messages of the checks; each language file has an entry for each. */
export type CheckKey =
  | 'check.right'
  | 'check.missing'
  | 'check.chosen'
  | 'check.agreed'
  | 'check.mustAgree'
  | 'check.chineseInput'
  | 'check.siteRefuses'
  | 'check.siteRefusesNote'
  | 'check.siteMayAccept'
  | 'check.date.meant'
  | 'check.date.year'
  | 'check.id.upperCase'
  | 'check.id.fullWidth'
  | 'check.id.separators'
  | 'check.id.letterForDigit'
  | 'check.id.digitForLetter'
  | 'check.id.severalSlips'
  | 'check.id.needsLetter'
  | 'check.id.needsDigit'
  | 'check.id.symbol'
  | 'check.id.tooLong'
  | 'check.id.tooShort'
  | 'check.id.smallL'
  | 'check.id.isCentre'
  | 'check.id.centreAndCandidate'
  | 'check.id.nationalId'
  | 'check.id.likeNationalId'
  | 'check.id.isSecretNumber'
  | 'check.secret.fullWidth'
  | 'check.secret.separators'
  | 'check.secret.letterO'
  | 'check.secret.letterI'
  | 'check.secret.notDigit'
  | 'check.secret.tooLong'
  | 'check.secret.tooShort'
  | 'check.secret.isIdNumber'
  | 'check.email.cleaned'
  | 'check.email.fullWidth'
  | 'check.email.space'
  | 'check.email.symbol'
  | 'check.email.twoAts'
  | 'check.email.noAt'
  | 'check.email.noName'
  | 'check.email.noDomain'
  | 'check.email.domain'
  | 'check.email.domainSymbol'
  | 'check.email.notADot'
  | 'check.email.dotAtStart'
  | 'check.email.dotAtEnd'
  | 'check.email.dotBeforeAt'
  | 'check.email.dotAfterAt'
  | 'check.email.twoDots'
  | 'check.email.tooShort'
  | 'check.email.tooLong'
  | 'check.email.keepTyping'
  | 'check.email.typo'
  | 'check.password.fullWidth'
  | 'check.password.symbol'
  | 'check.password.space'
  | 'check.password.tooLong'
  | 'check.password.tooShort'
  | 'check.password.needsLetter'
  | 'check.password.needsDigits'
  | 'check.password.isSecretNumber'
  | 'check.password.oldRule'
  | 'check.password.loginSpace'
  | 'check.password.loginSymbol'
  | 'check.match.right'
  | 'check.match.keepTyping'
  | 'check.match.firstEmpty'
  | 'check.match.firstWrong'
  | 'check.match.case'
  | 'check.match.differs'
  | 'check.match.tooShort';
