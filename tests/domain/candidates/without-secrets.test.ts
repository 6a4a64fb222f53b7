/** The first of the walls before a Secret Number, tested by itself: the later ones would hide a gap in it. */
import { expect, test } from 'vitest';
import { withoutSecrets } from '../../../domain/candidates/pasted-text.ts';

test.each([
  ['Secret Number: 4821.', 'Secret Number:     .'],
  ['Secret Number：４８２１。', 'Secret Number：    。'],
  ['secret no 4 8 2 1', 'secret no        '],
  ['Secret Number is 48-21', 'Secret Number is      '],
  ['秘密號碼 48 21，', '秘密號碼      ，'],
  ['密碼4821', '密碼    '],
  ['Password: abc12345 ok', 'Password:          ok'],
  ['seat 4821', 'seat     '],
  ['Amy4821', 'Amy    '],
  ['座號４８２１號', '座號    號'],
  ['Secret Number\n4821', 'Secret Number\n    '],
  ['12/12/2026 2026', '12/12/2026     '],
])('%j becomes %j', (text, left) => {
  expect(withoutSecrets(text)).toBe(left);
});

test.each([
  ['Exam date 12 December 2026, 2027/1/20, 2026年12月12日'],
  ['wang.4821@gmail.com'],
  ['ID Number: ABC123456'],
  ['Secret Number / ID Number: 123456ABC'],
  ['ABC-123-456'],
  ['123, 12345 and 0912345678'],
])('%j stays', (text) => {
  expect(withoutSecrets(text)).toBe(text);
});
