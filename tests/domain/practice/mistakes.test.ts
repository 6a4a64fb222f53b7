import { describe, expect, test } from 'vitest';
import { checkField } from '../../../domain/checks/check-field.ts';
import { shownVerdict } from '../../../components/guide/shown-verdict.ts';
import { afterLook, MISTAKES, NOTHING_FOUND, type FieldNow } from '../../../domain/practice/mistakes.ts';
import { SAMPLE } from '../../../domain/practice/sample.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';

const register = SITE_MAP.find(({ name }) => name === 'register')!;
const checkOf = (field: string) => register.fields.find(({ name }) => name === field)!.check!;

describe.each(MISTAKES)('$name', ({ name, field, typed, says }) => {
  const look = (value: string): FieldNow => {
    const verdict = checkField(checkOf(field), { value });
    return { field, value, says: shownVerdict(verdict, true)?.t.key, right: verdict.is === 'right' };
  };
  const right = field === 'idNumber' ? SAMPLE.idNumber : field === 'email' ? SAMPLE.email : 'Practice22';

  test('the check of the real page says what is wrong', () => expect(look(typed).says).toBe(says));
  test('is found by the verdict and mended by the right text', () => {
    expect(afterLook(NOTHING_FOUND, look(right))).toBe(NOTHING_FOUND);
    const found = afterLook(NOTHING_FOUND, look(typed));
    expect(found).toEqual({ ...NOTHING_FOUND, [name]: 'found' });
    expect(afterLook(found, look(typed))).toBe(found);
    expect(afterLook(found, look(right))).toEqual({ ...NOTHING_FOUND, [name]: 'mended' });
  });
});

test('another person’s right number mends nothing', () => {
  const found = { ...NOTHING_FOUND, smallLetters: 'found' as const };
  const now = { field: 'idNumber', value: 'ABC123456', says: 'check.right', right: true };
  expect(afterLook(found, now)).toBe(found);
});

test('the sample is right by every check', () => {
  for (const [field, value] of [
    ['idNumber', SAMPLE.idNumber],
    ['secretNumber', SAMPLE.secretNumber],
    ['email', SAMPLE.email],
  ] as const)
    expect(checkField(checkOf(field), { value }).is, field).toBe('right');
});

test('the mistakes are these, in this order', () => {
  expect(MISTAKES).toEqual([
    { name: 'smallLetters', field: 'idNumber', typed: 'kgt480215', says: 'check.id.upperCase' },
    { name: 'letterO', field: 'idNumber', typed: 'KGT48O215', says: 'check.id.letterForDigit' },
    { name: 'nationalId', field: 'idNumber', typed: 'A123456789', says: 'check.id.nationalId' },
    { name: 'emailTypo', field: 'email', typed: 'hsiaoan.lin@gmial.com', says: 'check.email.typo' },
    { name: 'secretAsPassword', field: 'password', typed: '7306', says: 'check.password.isSecretNumber' },
  ]);
  expect(NOTHING_FOUND).toEqual({
    smallLetters: 'open',
    letterO: 'open',
    nationalId: 'open',
    emailTypo: 'open',
    secretAsPassword: 'open',
  });
});

describe('a look', () => {
  const typo: FieldNow = { field: 'email', value: 'x@gmial.com', says: 'check.email.typo', right: false };
  const right: FieldNow = { field: 'email', value: 'x@gmail.com', says: undefined, right: true };
  const found = { ...NOTHING_FOUND, emailTypo: 'found' } as const;
  const mended = { ...NOTHING_FOUND, emailTypo: 'mended' } as const;
  test.each([
    ['finds', NOTHING_FOUND, typo, found],
    ['finds in its own field only', NOTHING_FOUND, { ...typo, field: 'password' }, NOTHING_FOUND],
    ['finds nothing in another sentence', NOTHING_FOUND, { ...typo, says: 'check.email.noAt' }, NOTHING_FOUND],
    ['mends whatever right address there is', found, right, mended],
    ['mends nothing in another field', found, { ...right, field: 'password' }, found],
    ['mends nothing that is wrong', found, { ...right, right: false }, found],
    ['mends nothing that was not found', NOTHING_FOUND, right, NOTHING_FOUND],
    ['leaves what is mended', mended, typo, mended],
    ['leaves what is mended and right', mended, right, mended],
  ])('%s', (_, before, now, after) => expect(afterLook(before, now)).toEqual(after));

  test('several of one field are mended at once, the open one stays', () => {
    const before = { ...NOTHING_FOUND, smallLetters: 'found', letterO: 'found' } as const;
    const now = { field: 'idNumber', value: SAMPLE.idNumber, says: undefined, right: true };
    expect(afterLook(before, now)).toEqual({ ...NOTHING_FOUND, smallLetters: 'mended', letterO: 'mended' });
  });
});
