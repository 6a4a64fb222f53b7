/** The first of the walls before a Secret Number, tested by itself: the later ones would hide a gap in it. */
import { describe, expect, test } from 'vitest';
import { cutSecrets, withoutSecretNames } from '../../../domain/candidates/cut-secrets.ts';
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

describe('a cell of a list', () => {
  test.each([
    ['Secret Number 8482', 'Secret Number'],
    ['secretnumber8482', 'secretnumber'],
    ['Secret_Number: 8482', 'Secret_Number:'],
    ['secret-no. 8482', 'secret-no.'],
    ['SECRET NO 8482', 'SECRET NO'],
    ['secret: 8482', 'secret:'],
    ['密碼8482', '密碼'],
    ['pin 8482', 'pin'],
    ['PIN: 8-4-8-2', 'PIN:'],
    ['secret 8 4 8 2', 'secret'],
    ['secret 8.4.8.2', 'secret'],
    ['secret abcdefghijklmn8482', 'secret abcdefghijklmn'],
    ['secret 8482 and pin 1234 x', 'secret  and pin  x'],
    ['pin 1234, secret 8482 x', 'pin , secret  x'],
    ['password: abc12345', 'password:'],
    ['password abc12345 ok', 'password  ok'],
    ['password是abc12345', 'password是'],
    ['密碼為abc12345。', '密碼為。'],
    ['密碼是：abc 12', '密碼是： 12'],
    ['pwd: x', 'pwd:'],
    ['passwd y', 'passwd'],
    ['secret 8482 password: 8482', 'secret  password:'],
    ['password: secret 8482', 'password:'],
    ['ABC123456 (Secret No.: 8482)', 'ABC123456 (Secret No.: )'],
    ['Ｓｅｃｒｅｔ　８４８２', 'Ｓｅｃｒｅｔ'],
    ['x  secret 8482  ', 'x  secret'],
  ])('%j becomes %j', (cell, left) => expect(cutSecrets([cell])).toEqual({ cells: [left], cut: [0] }));

  test.each([
    ...['8482', 'Secret', 'the secret', 'spin 8482', 'pins 8482', 'pin 84825', 'pin 848', 'secret 8482 5'],
    ...['secret  84  82', 'secret abcdefghijklmno8482', 'secret\n8482', 'password', '密碼請洽老師', 'password 王abc'],
    ...['密碼是是是是是是是abc', 'PWD123456', 'pin', ' 座位 8482 '],
  ])('%j stays', (cell) => expect(cutSecrets([cell])).toEqual({ cells: [cell], cut: [] }));
});

describe('the cell behind the name of a secret', () => {
  type Columns = Parameters<typeof cutSecrets>[1];
  test.each<[readonly string[], Columns?]>([
    [['PIN', '8482']],
    [['Secret Number', 'a1']],
    [['PIN', 'pin 1']],
    // Whatever the width of its signs.
    [['PIN', '８４８２']],
    [['密碼', '８４ ８２']],
    [[`secret ${'x'.repeat(32)}`, '8482']],
    // "Pin" is a person only where names stand, and only beside a column of its own.
    [
      ['Pin', '501'],
      ['nickname', 'note'],
    ],
    [
      ['Pin', '501'],
      ['nickname', 'none'],
    ],
    [
      ['Pin', '501'],
      ['nickname', 'secret'],
    ],
    [['Pin', '501'], ['nickname']],
    [
      ['Pin', '501'],
      ['note', 'schoolClass'],
    ],
    [
      ['Pin', '501'],
      ['centre', 'idNumber'],
    ],
    [
      ['Pin', '501'],
      ['none', 'idNumber'],
    ],
    [
      ['Pin', '501'],
      [undefined, 'idNumber'],
    ],
  ])('%j as %j is cut', (cells, columns) =>
    expect(cutSecrets(cells, columns)).toEqual({ cells: [cells[0], ''], cut: [1] }),
  );
  test.each<[readonly string[], Columns?]>([
    [['x', '8482']],
    [['Secret Number', '王']],
    [['Secret Number', '王1']],
    [['Secret Number', 'abc']],
    [['Secret Number', '']],
    [['Secret Number', ' ']],
    [[`secret ${'x'.repeat(33)}`, '8482']],
    [
      ['Pin', '501'],
      ['nickname', 'schoolClass'],
    ],
    [
      ['Pin', '501'],
      ['familyName', 'schoolClass'],
    ],
    [
      ['Pin', '501'],
      ['givenName', 'email'],
    ],
    [
      ['Pin', '501'],
      ['schoolClass', 'idNumber'],
    ],
  ])('%j as %j stays', (cells, columns) => expect(cutSecrets(cells, columns)).toEqual({ cells, cut: [] }));

  test('several at once, by their places', () => {
    expect(cutSecrets(['Amy', 'PIN', '8482', 'x', 'secret 8482', 'PIN', '12'])).toEqual({
      cells: ['Amy', 'PIN', '', 'x', 'secret', 'PIN', ''],
      cut: [2, 4, 6],
    });
  });
});

test.each([
  ['ABC123456 (Secret No.: )', 'ABC123456'],
  ['ABC123456 / 密碼：', 'ABC123456'],
  ['ABC123456 (Secret)[]|,，;；-.／（）:', 'ABC123456'],
  ['ABC PIN', 'ABC'],
  ['ＡＢＣ　ＰＩＮ', 'ＡＢＣ'],
  ['x secret y', 'x  y'],
  ['Secret No. ABC123456', '. ABC123456'],
  ['secret secret', ' secret'],
  ['pin', ''],
  ['ABC123456 (', 'ABC123456 ('],
])('of %j without the name of a secret %j is left', (cell, left) => expect(withoutSecretNames(cell)).toBe(left));
