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
