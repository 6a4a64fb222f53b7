import { describe, expect, it } from 'vitest';
import { checkIdNumber } from '../../../domain/checks/id-number.ts';
import { kindOf, table, type Row } from './verdict-table.ts';

const right = 'check.right';
const NATIONAL = 'check.id.nationalId';
const LIKE_NATIONAL = 'check.id.likeNationalId';

describe('accepted as they stand', () => {
  table(checkIdNumber, [
    ['ABC123456', 'right', right],
    ['123456ABC', 'right', right],
    ['OIL000111', 'right', right],
    ['000111OIL', 'right', right],
    ['ZZZ999999', 'right', right],
    ['000000AAA', 'right', right],
    ['IOO101010', 'right', right],
  ]);
});

describe('nothing typed', () => {
  table(checkIdNumber, [
    ['', 'empty'],
    [' ', 'empty'],
    ['\u3000', 'empty'],
    ['\t\n ', 'empty'],
  ]);
});

describe('still being typed', () => {
  const missing = (count: number) => ({ params: { missing: count }, meanwhile: 'check.missing' }) as const;
  table(checkIdNumber, [
    ['A', 'unfinished', 'check.id.tooShort', missing(8)],
    ['AB', 'unfinished', 'check.id.tooShort', missing(7)],
    ['ABC', 'unfinished', 'check.id.tooShort', missing(6)],
    ['ABC1', 'unfinished', 'check.id.tooShort', missing(5)],
    ['ABC12345', 'unfinished', 'check.id.tooShort', missing(1)],
    ['1', 'unfinished', 'check.id.tooShort', missing(8)],
    ['123', 'unfinished', 'check.id.tooShort', missing(6)],
    ['12345', 'unfinished', 'check.id.tooShort', missing(4)],
    ['123456', 'unfinished', 'check.id.tooShort', missing(3)],
    ['123456AB', 'unfinished', 'check.id.tooShort', missing(1)],
    // Both shapes are still open, so an O or I is nobody's slip yet.
    ['O', 'unfinished', 'check.id.tooShort'],
    ['0', 'unfinished', 'check.id.tooShort'],
    ['I1', 'unfinished', 'check.id.tooShort'],
    ['0I', 'unfinished', 'check.id.tooShort'],
    ['OI1', 'unfinished', 'check.id.tooShort'],
    // As printed, with a separator that the rest will follow.
    ['ABC ', 'unfinished', 'check.id.tooShort', missing(6)],
    ['ABC-', 'unfinished', 'check.id.tooShort', missing(6)],
    ['ABC 123', 'unfinished', 'check.id.tooShort', missing(3)],
    ['123456 ', 'unfinished', 'check.id.tooShort', missing(3)],
    [' ABC123', 'unfinished', 'check.id.tooShort', missing(3)],
  ]);
});

describe('letter case', () => {
  table(checkIdNumber, [
    ['abc123456', 'wrong', 'check.id.upperCase', { correction: 'ABC123456' }],
    ['Abc123456', 'wrong', 'check.id.upperCase', { correction: 'ABC123456' }],
    ['ABc123456', 'wrong', 'check.id.upperCase', { correction: 'ABC123456' }],
    ['123456abc', 'wrong', 'check.id.upperCase', { correction: '123456ABC' }],
    ['123456ABc', 'wrong', 'check.id.upperCase', { correction: '123456ABC' }],
    ['abc', 'wrong', 'check.id.upperCase', { correction: 'ABC' }],
    ['a', 'wrong', 'check.id.upperCase', { correction: 'A' }],
  ]);
});

describe('full-width, wholly and partly', () => {
  table(checkIdNumber, [
    ['ＡＢＣ１２３４５６', 'wrong', 'check.id.fullWidth', { correction: 'ABC123456' }],
    ['１２３４５６ＡＢＣ', 'wrong', 'check.id.fullWidth', { correction: '123456ABC' }],
    ['ＡBC123456', 'wrong', 'check.id.fullWidth', { correction: 'ABC123456' }],
    ['ABC１23456', 'wrong', 'check.id.fullWidth', { correction: 'ABC123456' }],
    ['ABC12345６', 'wrong', 'check.id.fullWidth', { correction: 'ABC123456' }],
    ['123456ABＣ', 'wrong', 'check.id.fullWidth', { correction: '123456ABC' }],
    ['ａｂｃ１２３４５６', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
    ['ＡＢＣ', 'wrong', 'check.id.fullWidth', { correction: 'ABC' }],
    ['１２３４', 'wrong', 'check.id.fullWidth', { correction: '1234' }],
    ['ＡＢＣ－１２３４５６', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
    ['ＡＢＣ　１２３４５６', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
  ]);
});

describe('separators', () => {
  const signals = [
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u2009',
    '\u202f',
    '-',
    '‐',
    '‑',
    '‒',
    '–',
    '—',
    '―',
    '−',
    '﹣',
    '_',
    '.',
    '/',
    '\\',
    '·',
    '・',
    '\u200b',
    '\u200e',
    '\u2060',
    '\ufeff',
  ];
  const rows: Row[] = signals.map((sign) => [
    `ABC${sign}123456`,
    'wrong',
    'check.id.separators',
    { correction: 'ABC123456' },
  ]);
  table(checkIdNumber, [
    ...rows,
    [' ABC123456', 'wrong', 'check.id.separators', { correction: 'ABC123456' }],
    ['ABC123456 ', 'wrong', 'check.id.separators', { correction: 'ABC123456' }],
    ['ABC123456\n', 'wrong', 'check.id.separators', { correction: 'ABC123456' }],
    ['A B C 1 2 3 4 5 6', 'wrong', 'check.id.separators', { correction: 'ABC123456' }],
    ['123-456-ABC', 'wrong', 'check.id.separators', { correction: '123456ABC' }],
    ['ABC\u3000123456', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
    ['abc-123456', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
    ['---', 'wrong', 'check.id.symbol'],
    ['\u200b', 'wrong', 'check.id.symbol'],
  ]);
});

describe('O and 0, I and 1, by position', () => {
  const swap = (position: number, got: string, want: string, correction: string) => ({
    correction,
    params: { position, got, want, corrected: correction },
  });
  table(checkIdNumber, [
    ['ABCO23456', 'wrong', 'check.id.letterForDigit', swap(4, 'O', '0', 'ABC023456')],
    ['ABC12345O', 'wrong', 'check.id.letterForDigit', swap(9, 'O', '0', 'ABC123450')],
    ['ABC1I3456', 'wrong', 'check.id.letterForDigit', swap(5, 'I', '1', 'ABC113456')],
    ['ABC12L456', 'wrong', 'check.id.letterForDigit', swap(6, 'L', '1', 'ABC121456')],
    ['O23456ABC', 'wrong', 'check.id.letterForDigit', swap(1, 'O', '0', '023456ABC')],
    ['12345IABC', 'wrong', 'check.id.letterForDigit', swap(6, 'I', '1', '123451ABC')],
    ['0BC123456', 'wrong', 'check.id.digitForLetter', swap(1, '0', 'O', 'OBC123456')],
    ['A0C123456', 'wrong', 'check.id.digitForLetter', swap(2, '0', 'O', 'AOC123456')],
    ['A0C123456', 'wrong', 'check.id.digitForLetter', swap(2, '0', 'O', 'AOC123456')],
    ['A1C123456', 'wrong', 'check.id.digitForLetter', swap(2, '1', 'I', 'AIC123456')],
    ['123456A0C', 'wrong', 'check.id.digitForLetter', swap(8, '0', 'O', '123456AOC')],
    ['1234561BC', 'wrong', 'check.id.digitForLetter', swap(7, '1', 'I', '123456IBC')],
    ['ABCOO3456', 'wrong', 'check.id.severalSlips', { correction: 'ABC003456' }],
    ['abcl23456', 'wrong', 'check.id.severalSlips', { correction: 'ABC123456' }],
    ['abco23456', 'wrong', 'check.id.severalSlips', { correction: 'ABC023456' }],
    ['ABC-O23456', 'wrong', 'check.id.severalSlips', { correction: 'ABC023456' }],
    ['ABCＯ23456', 'wrong', 'check.id.severalSlips', { correction: 'ABC023456' }],
    // Sure before the ninth character, once only one shape is left.
    ['ABCO', 'wrong', 'check.id.letterForDigit', swap(4, 'O', '0', 'ABC0')],
    ['123O', 'wrong', 'check.id.letterForDigit', swap(4, 'O', '0', '1230')],
    ['AB0', 'wrong', 'check.id.digitForLetter', swap(3, '0', 'O', 'ABO')],
  ]);
});

describe('another number that would fit after an exchange is named, and nothing is proposed', () => {
  table(checkIdNumber, [
    ['TW0130012', 'wrong', 'check.id.centreAndCandidate'],
    ['TW013 0012', 'wrong', 'check.id.centreAndCandidate'],
    ['tw013-0012', 'wrong', 'check.id.centreAndCandidate'],
    ['HK1210034', 'wrong', 'check.id.centreAndCandidate'],
    ['TW013', 'wrong', 'check.id.isCentre'],
    ['hk121', 'wrong', 'check.id.isCentre'],
    ['AC0309542', 'wrong', LIKE_NATIONAL],
    ['AB0123456', 'wrong', LIKE_NATIONAL],
    ['AC01234568', 'wrong', LIKE_NATIONAL],
    // A small l among capitals is an I or an L, copied from print; among small letters it is an l.
    ['SlR094701', 'wrong', 'check.id.smallL', { params: { position: 2 } }],
    ['lAB123456', 'wrong', 'check.id.smallL', { params: { position: 1 } }],
    ['123456ABl', 'wrong', 'check.id.smallL', { params: { position: 9 } }],
    ['slr094701', 'wrong', 'check.id.upperCase', { correction: 'SLR094701' }],
    ['SIRl94701', 'wrong', 'check.id.severalSlips', { correction: 'SIR194701' }],
    // In both directions, or more than twice.
    ['A0CO23456', 'wrong', 'check.id.needsLetter', { params: { position: 2 } }],
    ['ABCOOO456', 'wrong', 'check.id.needsDigit', { params: { position: 4 } }],
    ['SOLILOILO', 'wrong', 'check.id.needsDigit', { params: { position: 4 } }],
  ]);
});

describe('a character that no exchange explains', () => {
  const at = (position: number) => ({ params: { position } });
  table(checkIdNumber, [
    ['ABCD23456', 'wrong', 'check.id.needsDigit', at(4)],
    ['ABC12345X', 'wrong', 'check.id.needsDigit', at(9)],
    ['A3C123456', 'wrong', 'check.id.needsLetter', at(2)],
    ['123456A8C', 'wrong', 'check.id.needsLetter', at(8)],
    ['1234567', 'wrong', 'check.id.needsLetter', at(7)],
    ['123456789', 'wrong', 'check.id.needsLetter', at(7)],
    ['ABCDEFGHI', 'wrong', 'check.id.needsDigit', at(4)],
    ['12345A', 'wrong', 'check.id.needsDigit', at(6)],
    ['ABC123#56', 'wrong', 'check.id.symbol', { params: { position: 7, got: '#' } }],
    ['#', 'wrong', 'check.id.symbol', { params: { position: 1, got: '#' } }],
    ['ABC123,456', 'wrong', 'check.id.symbol', { params: { position: 7, got: ',' } }],
    ['ÀBC123456', 'wrong', 'check.id.symbol', { params: { position: 1, got: 'À' } }],
    ['АBC123456', 'wrong', 'check.id.symbol', { params: { position: 1, got: 'А' } }], // A Cyrillic A.
    ['ABC12345٦', 'wrong', 'check.id.symbol', { params: { position: 9, got: '٦' } }], // An Arabic digit.
    ['ABC😀123456', 'wrong', 'check.id.symbol', { params: { position: 4, got: '😀' } }],
    ['ABC@123456', 'wrong', 'check.id.symbol', { params: { position: 4, got: '@' } }],
    ['ABC。123456', 'wrong', 'check.id.symbol', { params: { position: 4, got: '。' } }],
  ]);
});

describe('too long', () => {
  table(checkIdNumber, [
    ['ABC1234567', 'wrong', 'check.id.tooLong', { params: { extra: 1 } }],
    ['123456ABCD', 'wrong', 'check.id.tooLong', { params: { extra: 1 } }],
    ['ABC123456 1234', 'wrong', 'check.id.tooLong', { params: { extra: 4 } }],
    ['ABC123456ABC123456', 'wrong', 'check.id.tooLong', { params: { extra: 9 } }],
    ['A'.repeat(201), 'wrong', 'check.id.tooLong', { params: { extra: 192 } }],
  ]);
});

describe('Zhuyin, Han and Kana left over', () => {
  table(checkIdNumber, [
    ['ㄇ', 'wrong', 'check.chineseInput'],
    ['ABCㄅ123456', 'wrong', 'check.chineseInput'],
    ['ABC123456ˇ', 'wrong', 'check.chineseInput'],
    ['ㄇㄠ ', 'wrong', 'check.chineseInput'],
    ['ABC一23456', 'wrong', 'check.chineseInput'],
    ['王小明', 'wrong', 'check.chineseInput'],
    ['ABC12345六', 'wrong', 'check.chineseInput'],
    ['ABC〇23456', 'wrong', 'check.chineseInput'],
    ['あBC123456', 'wrong', 'check.chineseInput'],
    ['ｱBC123456', 'wrong', 'check.chineseInput'],
  ]);
});

describe('a national ID or resident certificate number', () => {
  table(checkIdNumber, [
    ['A123456789', 'wrong', NATIONAL],
    ['F223456786', 'wrong', NATIONAL],
    ['I100000003', 'wrong', NATIONAL],
    ['O200000006', 'wrong', NATIONAL],
    ['A800000014', 'wrong', NATIONAL],
    ['A900000016', 'wrong', NATIONAL],
    ['AC01234567', 'wrong', NATIONAL],
    ['AA00000009', 'wrong', NATIONAL],
    ['a123456789', 'wrong', NATIONAL],
    ['Ａ１２３４５６７８９', 'wrong', NATIONAL],
    ['A1234-56789', 'wrong', NATIONAL],
    [' A123456789 ', 'wrong', NATIONAL],
    // The checksum fails, but the shape can be nothing else.
    ['A123456788', 'wrong', LIKE_NATIONAL],
    ['A223456789', 'wrong', LIKE_NATIONAL],
    ['A800000015', 'wrong', LIKE_NATIONAL],
    ['A900000014', 'wrong', LIKE_NATIONAL],
    ['A12345678', 'wrong', LIKE_NATIONAL],
    ['A12', 'wrong', LIKE_NATIONAL],
    ['B2987', 'wrong', LIKE_NATIONAL],
    ['A323456789', 'wrong', 'check.id.needsLetter'],
  ]);
});

describe('a Secret Number in the ID box', () => {
  table(checkIdNumber, [
    ['1234', 'unfinished', 'check.id.isSecretNumber', { meanwhile: 'check.missing' }],
    ['0000', 'unfinished', 'check.id.isSecretNumber'],
    ['12 34', 'unfinished', 'check.id.isSecretNumber'],
    ['1234 ', 'unfinished', 'check.id.isSecretNumber'],
  ]);
});

describe('typing a right number from its start', () => {
  it.each(['ABC123456', '123456ABC', 'OIL010101', '010101OIL', 'IOI111000', '111000IOI'])(
    'never says wrong on the way to %s',
    (whole) => {
      for (let length = 0; length < whole.length; length += 1) {
        const kind = kindOf(checkIdNumber(whole.slice(0, length)));
        expect([whole.slice(0, length), ['empty', 'unfinished'].includes(kind)]).toEqual([
          whole.slice(0, length),
          true,
        ]);
      }
    },
  );
});
