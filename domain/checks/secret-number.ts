/** The Secret Number: four digits, used once, at registration. Source: docs/site.md#register. */
import { ID_NUMBER_PATTERN } from './id-number.ts';
import { hasChineseInput, toHalfWidth, withoutSeparators } from './typed-text.ts';
import { EMPTY, right, unfinished, wrong, type Verdict } from './verdict.ts';

/** What the site itself accepts. */
export const SECRET_NUMBER_PATTERN = /^[0-9]{4}$/;

/** The verdict on a Secret Number as typed. No message repeats the number. */
export function checkSecretNumber(typed: string): Verdict {
  if (typed.trim() === '') return EMPTY;
  if (SECRET_NUMBER_PATTERN.test(typed)) return right('check.right');
  if (typed.length > 200) return wrong('check.secret.tooLong', { extra: typed.length - 4 });
  if (hasChineseInput(typed)) return wrong('check.chineseInput');

  const bare = withoutSeparators(toHalfWidth(typed)).toUpperCase();
  if (ID_NUMBER_PATTERN.test(bare)) return wrong('check.secret.isIdNumber');
  const text = bare.replace(/O/g, '0').replace(/[IL]/g, '1');
  const notDigit = text.search(/[^0-9]/);
  if (text === '' || notDigit >= 0) return wrong('check.secret.notDigit', { position: notDigit + 1 || 1 });
  if (text.length > 4) return wrong('check.secret.tooLong', { extra: text.length - 4 });
  // A letter is named by the digit that it looks like; no message may repeat what was typed.
  const letter = bare.search(/[OIL]/);
  if (letter >= 0)
    return wrong(
      bare[letter] === 'O' ? 'check.secret.letterO' : 'check.secret.letterI',
      { position: letter + 1 },
      text,
    );
  if (text !== typed)
    return wrong(toHalfWidth(typed) === text ? 'check.secret.fullWidth' : 'check.secret.separators', {}, text);
  const missing = 4 - text.length;
  return unfinished(
    { key: 'check.secret.tooShort', params: { missing } },
    { key: 'check.missing', params: { missing } },
  );
}
