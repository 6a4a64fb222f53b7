import { describe, expect, it } from 'vitest';
import { isNationalId, looksLikeNationalId } from '../../../domain/checks/national-id.ts';

// Made up; the last digit of each was worked out apart from the code under test.
const VALID = [
  'A123456789',
  'F223456786',
  'Z198765436',
  'I100000003',
  'O200000006',
  'W112233449',
  'L299999990',
  'H201309011',
  'A800000014',
  'A900000016',
  'F812345676',
  'K987654328',
  'AC01234567',
  'AA00000009',
  'FD98765434',
  'BB11223342',
  'IC55555555',
  'OA10101016',
];

describe('isNationalId', () => {
  it.each(VALID)('knows %s', (text) => {
    expect(isNationalId(text)).toBe(true);
  });
  it.each(VALID)('refuses %s with any other last digit', (text) => {
    const others = [...'0123456789'].filter((digit) => digit !== text[9]);
    expect(others.map((digit) => isNationalId(text.slice(0, 9) + digit))).toEqual(others.map(() => false));
  });
  it.each([
    '',
    'A12345678',
    'A1234567890',
    'a123456789',
    '1123456789',
    'AE12345678',
    'A323456789',
    'A１23456789',
    ' A123456789',
    'A123456789\n',
  ])('refuses the shape %j', (text) => {
    expect(isNationalId(text)).toBe(false);
  });
});

describe('looksLikeNationalId', () => {
  it.each(['A12', 'F298', 'A123456788', 'Z80', 'B912345'])('sees one in %s', (text) => {
    expect(looksLikeNationalId(text)).toBe(true);
  });
  it.each(['A', 'A1', 'A32', 'AB1', 'ABC123456', '123456ABC', 'A1234567890', '', 'a12'])('sees none in %j', (text) => {
    expect(looksLikeNationalId(text)).toBe(false);
  });
});
