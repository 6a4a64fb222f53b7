/** The first of the walls before a Secret Number, tested by itself: the later ones would hide a gap in it. */
import { expect, test } from 'vitest';
import { cutSecrets } from '../../../domain/candidates/cut-secrets.ts';
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

test.each(['PWD123456', '123456PWD', 'PIN123456'])('%s is an ID Number, whatever it begins with', (id) => {
  expect(withoutSecrets(`ID Number: ${id}, Amy`)).toBe(`ID Number: ${id}, Amy`);
  expect(cutSecrets([id, 'amy@example.com', 'Amy'])).toEqual({ cells: [id, 'amy@example.com', 'Amy'], cut: [] });
});
test.each(['pwd123456', 'PWD 123456', 'PWD: ABC123456', 'PWD1234567'])('%s is a password behind its name', (text) => {
  expect(withoutSecrets(text)).not.toMatch(/\d/);
  expect(cutSecrets(['Amy', text]).cells.join()).not.toMatch(/\d/);
});
