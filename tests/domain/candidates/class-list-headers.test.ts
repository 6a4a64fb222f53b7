/** Names of columns and the words in cells, in the manners in which lists write them. */
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  namesAColumn,
  namesASecret,
  plainWord,
  saysNothing,
  TARGETS,
} from '../../../domain/candidates/class-list-headers.ts';

const named = (header: string) => {
  const found = columnOf(header);
  return found && `${found.column} ${found.rank}`;
};

describe('a header', () => {
  test.each([
    ['姓名', 'nickname 2'],
    ['暱稱', 'nickname 0'],
    ['nickname', 'nickname 1'],
    ['班級', 'schoolClass 0'],
    ['ID Number', 'idNumber 0'],
    ['考試', 'exam 0'],
    ['exam', 'exam 1'],
    ['校園版', 'forSchools 0'],
    ['考試方式', 'delivery 0'],
    ['考試日期', 'examDate 0'],
    ['最晚公布日', 'finalDate 0'],
    ['電子郵件', 'email 0'],
    ['考試中心', 'centre 0'],
    ['備註', 'note 0'],
    ['family name', 'familyName 0'],
    ['last name', 'familyName 1'],
    ['surname', 'familyName 2'],
    ['姓', 'familyName 3'],
    ['姓氏', 'familyName 4'],
    ['given name', 'givenName 0'],
    ['forename', 'givenName 4'],
    ['名', 'givenName 5'],
    // Case, width, spaces and punctuation do not count.
    ['姓 名', 'nickname 2'],
    ['姓名*', 'nickname 2'],
    ['ｎａｍｅ', 'nickname 10'],
    ['NAME', 'nickname 10'],
    ['ID Number:', 'idNumber 0'],
    // A number of the list of columns.
    ['1. 姓名', 'nickname 2'],
    ['(1) 姓名', 'nickname 2'],
    ['* 2、姓名', 'nickname 2'],
    ['12) 姓名', 'nickname 2'],
    ['3: 姓名', 'nickname 2'],
    ['10-姓名', 'nickname 2'],
    ['7 姓名', 'nickname 2'],
    ['1. 姓名／Name', 'nickname 2'],
    ['1姓名', 'nickname 2'],
    ['12姓名', 'nickname 2'],
    ['123. 姓名', 'nickname 2'],
    // Beside what says how to fill it in.
    ['姓名（必填）', 'nickname 2'],
    ['姓名（選填）', 'nickname 2'],
    ['Name [optional]', 'nickname 10'],
    ['Name {required}', 'nickname 10'],
    ['考試日期<西元>', 'examDate 0'],
    ['考試日期（民國）', 'examDate 0'],
    ['考試日期 (年月日)', 'examDate 0'],
    ['考試日期/yyyymmdd', 'examDate 0'],
    ['姓名【中文】', 'nickname 2'],
    ['姓名「英文」', 'nickname 2'],
    ['ID Number;No', 'idNumber 0'],
    // Two names of one thing, in every manner of setting them apart: the first counts.
    ['Exam date|考試日期', 'examDate 1'],
    ['考試日期/Exam date', 'examDate 0'],
    ['考生\nCandidate', 'nickname 12'],
    ['姓名,Name', 'nickname 2'],
    ['姓名:Name', 'nickname 2'],
    ['【姓名】Name', 'nickname 2'],
    ['「姓名」Name', 'nickname 2'],
    ['姓名[Name]', 'nickname 2'],
    ['姓名{Name}', 'nickname 2'],
    ['姓名<Name>', 'nickname 2'],
    ['姓名;Name', 'nickname 2'],
    ['姓名（中文）Name（英文）', 'nickname 2'],
    ['電話/姓名', 'nickname 2'],
    // Two names with nothing but their scripts to set them apart: every part must name it.
    ['班級Class', 'schoolClass 0'],
    ['班級   Class', 'schoolClass 0'],
    ['Class班級', 'schoolClass 1'],
    ['Class  班級', 'schoolClass 1'],
    ['(Class)班級', 'schoolClass 1'],
    ['Email 信箱', 'email 1'],
    ['考試 Exam 級別 Level', 'exam 0'],
    ['班級 Phone', undefined],
    ['Exam 備註', undefined],
    ['考試 Date', undefined],
    // What names different things, or nothing.
    ['姓名/ID', undefined],
    ['姓名 電話', undefined],
    ['必填 姓名', undefined],
    ['必填', undefined],
    ['(必填)', undefined],
    ['Exam centre code', undefined],
    ['電話', undefined],
    ['1', undefined],
    ['', undefined],
    ['   ', undefined],
    // No name of a column is longer.
    [`${'/'.repeat(198)}姓名`, 'nickname 2'],
    [`${'/'.repeat(199)}姓名`, 'familyName 3'],
  ])('%j names %s', (header, column) => expect(named(header)).toBe(column));

  test('every target can be chosen, in the order of the form', () =>
    expect(TARGETS).toEqual([
      ...['nickname', 'schoolClass', 'idNumber', 'exam', 'forSchools', 'delivery', 'examDate', 'finalDate', 'email'],
      ...['centre', 'note', 'familyName', 'givenName'],
    ]));

  test.each<[string, boolean]>([
    ['姓名', true],
    ['Exam date', true],
    // Below a name over two columns.
    ...['選填', '必填', 'Optional', 'required', 'No.', '西元', '民國', '年月日', 'YYYY/MM/DD', '中文', '英文'].map(
      (word): [string, boolean] => [word, true],
    ),
    ['小明', false],
    ['電話', false],
    ['', false],
  ])('%j stands in a row of names: %s', (cell, names) => expect(namesAColumn(cell)).toBe(names));
});

test.each([
  ['ID Number', 'idnumber'],
  [' Ｎｏ．１２ ', 'no12'],
  ['e-mail', 'email'],
  ['（是）', '是'],
  ['✓', '✓'],
  ['[✔]', '✔'],
  ['✗!', '✗'],
  ['…', ''],
  ['a'.repeat(200), 'a'.repeat(200)],
  ['a'.repeat(201), 'a'.repeat(200)],
])('%j is compared as %j', (text, plain) => expect(plainWord(text)).toBe(plain));

describe('a cell', () => {
  test.each([
    ...['n/a', 'n.a.', 'na', '#n/a', 'none', 'nil', 'null', 'undefined', 'tbc', 'tba', 'tbd'],
    ...['#value!', '#ref!', '#name?', '無', '沒有', '未填', '未提供', '未定', '待補', '待定', '不詳', '不明'],
    ...['空白', '(空白)', '(blank)', 'blank', 'N/A', 'ＴＢＣ', ' None ', '（空白）'],
    ...['', ' ', '-', '--', '—', '/', '*', '?', '…', `-${' '.repeat(39)}`],
  ])('%j says nothing', (cell) => expect(saysNothing(cell)).toBe(true));

  test.each([
    ...['小明', '0', 'A', '✓', '✔', '✗', 'nobody', 'none of them', '無名', '空白卷', '(無)x', 'na na'],
    `-${' '.repeat(40)}`,
    '-'.repeat(41),
  ])('%j says something', (cell) => expect(saysNothing(cell)).toBe(false));
});

describe('the name of a secret', () => {
  test.each([
    ...[
      'secret',
      'Secret code',
      'my secret',
      'passwd',
      'Passcode',
      'password',
      '秘密',
      '口令',
      '通關碼',
      '密碼',
      'PIN',
    ],
    ...['pw', 'PWD', 'pass', 'SN', 'Pin code', '驗證碼', '登入密碼', 'old password', '學生秘密號碼', 'S.N.', 'p/w'],
  ])('%j', (name) => expect(namesASecret(name)).toBe(true));
  test.each([
    ...[
      'pins',
      'a pin',
      'passed',
      'bypass',
      'sn2',
      'snow',
      'pwds',
      '驗證碼欄',
      'ID Number',
      '姓名',
      'sec',
      '密',
      '碼',
      '',
    ],
  ])('%j is none', (name) => expect(namesASecret(name)).toBe(false));
});
