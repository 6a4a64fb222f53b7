/**
 * The site's password: 8 to 20 letters and digits, at least one letter and two digits, nothing
 * else. Source: docs/site.md#register. No message repeats any of the password.
 */
import { hasChineseInput, toHalfWidth } from './typed-text.ts';
import { EMPTY, doubt, right, unfinished, wrong, type Verdict } from './verdict.ts';

/** What the site itself accepts for a new password. */
export const PASSWORD_PATTERN = /^(?=.*[A-Za-z])(?=(?:.*[0-9]){2})[A-Za-z0-9]{8,20}$/;

/** The verdict on a password that is being chosen. */
export function checkNewPassword(typed: string): Verdict {
  if (typed === '') return EMPTY;
  if (typed.length <= 20 && PASSWORD_PATTERN.test(typed)) return right('check.right');
  const refused = refusedCharacters(typed);
  if (refused) {
    // No correction is offered if the corrected text would be refused too; that error is reported instead.
    const after = 'correction' in refused && refused.correction ? checkNewPassword(refused.correction) : undefined;
    return after?.is === 'wrong' && !after.whileTyping ? after : refused;
  }
  if (typed.length > 20) return wrong('check.password.tooLong', { extra: typed.length - 20 });
  if (/^\d{4}$/.test(typed))
    return unfinished({ key: 'check.password.isSecretNumber' }, { key: 'check.missing', params: { missing: 4 } });
  if (typed.length < 8) {
    const missing = 8 - typed.length;
    return unfinished(
      { key: 'check.password.tooShort', params: { missing } },
      { key: 'check.missing', params: { missing } },
    );
  }
  // The site accepts no more than 20 characters, so more typing cannot make it valid.
  const full = typed.length === 20;
  const digits = typed.replace(/[^0-9]/g, '').length;
  const t =
    digits < 2
      ? ({ key: 'check.password.needsDigits', params: { missing: 2 - digits } } as const)
      : ({ key: 'check.password.needsLetter' } as const);
  return full ? { is: 'wrong', t } : unfinished(t, t);
}

/**
 * The verdict on a password at login. The rule in force when it was chosen is not known, so
 * text that today's rule would refuse is a doubt, not an error.
 */
export function checkLoginPassword(typed: string): Verdict {
  if (typed === '') return EMPTY;
  // Tested first, so that no pattern runs on text of unbounded length.
  if (typed.length > 200) return doubt('check.password.oldRule');
  if (/^\d{4}$/.test(toHalfWidth(typed)))
    return unfinished({ key: 'check.password.isSecretNumber' }, { key: 'check.email.keepTyping' });
  if (typed.length <= 20 && PASSWORD_PATTERN.test(typed)) return right('check.right');
  if (hasChineseInput(typed)) return wrong('check.chineseInput');
  const half = toHalfWidth(typed);
  // A space comes along with a copied password, or is typed by a keyboard after a proposed word.
  const space = half.search(/[\s\u200b-\u200f\u2060\ufeff]/);
  if (space >= 0) {
    const trimmed = half.replace(/^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g, '');
    const isMeant = trimmed.length <= 20 && PASSWORD_PATTERN.test(trimmed);
    return doubt('check.password.loginSpace', { position: space + 1 }, isMeant ? trimmed : undefined);
  }
  if (half !== typed) return wrong('check.password.fullWidth', {}, half);
  if (typed.length < 8)
    return unfinished(
      { key: 'check.password.tooShort', params: { missing: 8 - typed.length } },
      { key: 'check.email.keepTyping' },
    );
  const symbol = typed.search(/[^A-Za-z0-9]/);
  return symbol < 0 ? doubt('check.password.oldRule') : doubt('check.password.loginSymbol', { position: symbol + 1 });
}

function refusedCharacters(typed: string): Verdict | undefined {
  if (hasChineseInput(typed)) return wrong('check.chineseInput');
  const half = toHalfWidth(typed);
  const space = half.search(/\s/);
  if (space >= 0) return wrong('check.password.space', { position: space + 1 });
  const symbol = half.search(/[^A-Za-z0-9]/);
  if (symbol >= 0) return wrong('check.password.symbol', { position: symbol + 1 });
  if (half !== typed) return wrong('check.password.fullWidth', {}, half);
  return undefined;
}
