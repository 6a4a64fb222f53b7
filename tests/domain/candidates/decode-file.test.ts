/** Bytes of every kind: read in which encoding, how surely, or refused as what. */
import { describe, expect, test } from 'vitest';
import { decodeFile, isWorkbook, type Encoding } from '../../../domain/candidates/decode-file.ts';
import { encoded, joined, utf16, utf8 } from './corpus/encode.ts';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const [CHINESE, MAINLAND] = ['姓名,班級\n王小明,五年三班', '姓名,班级\n王小明,五年三班'];

describe('no text', () => {
  test.each<[string, Uint8Array, string]>([
    ['a workbook', bytes(0x50, 0x4b, 3, 4, 9), 'workbook'],
    ['an old one', bytes(0xd0, 0xcf, 0x11, 0xe0), 'spreadsheet'],
    ['a locked one', joined([0xd0, 0xcf, 0x11, 0xe0], utf16('EncryptedPackage', 'little', false)), 'locked'],
    ['a PDF', utf8('%PDF-1.7'), 'pdf'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'picture'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47), 'picture'],
    ['Latin-1', bytes(0x61, 0xe9), 'encoding'],
    ['a NUL', utf8('a\0b'), 'encoding'],
    ['UTF-16 of three letters, without its mark', utf16('abc', 'little', false), 'encoding'],
    ['as many lost as read', joined(utf8('王'), [0xff]), 'encoding'],
    ['two lost of four', joined(utf8('王小'), [0xff, 0xff]), 'encoding'],
  ])('%s', (_, file, key) => expect(decodeFile(file)).toEqual({ is: 'refused', key: `candidates.refused.${key}` }));
  test('also where a person chose an encoding', () =>
    expect(decodeFile(utf8('%PDF'), 'utf-8')).toEqual({ is: 'refused', key: 'candidates.refused.pdf' }));
  test.each([
    [bytes(0x50, 0x4b, 3, 4), true],
    [bytes(0x50, 0x4b, 3, 4, 0), true],
    [bytes(0x50, 0x4b, 3), false],
    [bytes(0x50, 0x4b, 5, 6), false],
    [bytes(), false],
  ])('%j is a workbook: %s', (file, is) => expect(isWorkbook(file)).toBe(is));
});

describe('text', () => {
  const read = (text: string, encoding: Encoding, doubtful = false) => ({ is: 'text', text, encoding, doubtful });
  test.each<[string, Uint8Array, ReturnType<typeof read>]>([
    ['nothing', bytes(), read('', 'utf-8')],
    ['UTF-8', utf8(CHINESE), read(CHINESE, 'utf-8')],
    ['UTF-8 with its mark', utf8(`\ufeff${CHINESE}`), read(CHINESE, 'utf-8')],
    ['Big5', encoded(CHINESE, 'big5'), read(CHINESE, 'big5')],
    ['GB 18030', encoded(MAINLAND, 'gb18030'), read(MAINLAND, 'gb18030')],
    ['UTF-16', utf16(CHINESE, 'little'), read(CHINESE, 'utf-16le')],
    ['UTF-16, big end first', utf16(CHINESE, 'big'), read(CHINESE, 'utf-16be')],
    ['UTF-16 without its mark', utf16('abcd', 'little', false), read('abcd', 'utf-16le')],
    ['UTF-16 without its mark, big end first', utf16('abcd', 'big', false), read('abcd', 'utf-16be')],
    ['a part of a ZIP', bytes(0x50, 0x4b, 3), read('PK\u0003', 'utf-8')],
    ['one lost of three', joined(utf8('王小'), [0xff]), read('王小\ufffd', 'utf-8', true)],
    ['half a character at the end', joined(utf16('王小', 'little'), [0x41]), read('王小\ufffd', 'utf-16le', true)],
    [
      'a mark, and what it does not stand for',
      joined([0xef, 0xbb, 0xbf], utf8('王小明'), [0xff]),
      read('王小明\ufffd', 'utf-8', true),
    ],
  ])('%s', (_, file, right) => expect(decodeFile(file)).toEqual(right));

  test.each<[string, Uint8Array, Encoding, ReturnType<typeof read>]>([
    ['right', encoded(CHINESE, 'big5'), 'big5', read(CHINESE, 'big5')],
    ['wrong', bytes(0x61, 0xff), 'utf-8', read('a\ufffd', 'utf-8', true)],
    ['the mark is no part of the text', utf8('\ufeffa'), 'utf-8', read('a', 'utf-8')],
  ])('chosen: %s', (_, file, chosen, right) => expect(decodeFile(file, chosen)).toEqual(right));

  describe('UTF-16 without its mark is known by its zeros', () => {
    /** Two bytes for each character, of which so many are Latin letters. */
    const wide = (latin: number, han: number, end: 'little' | 'big') =>
      utf16('a'.repeat(latin) + '王'.repeat(han), end, false);
    const encodingOf = (file: Uint8Array) => {
      const reading = decodeFile(file);
      return reading.is === 'text' ? reading.encoding : reading.key;
    };
    test.each(['little', 'big'] as const)('%s end first: more than one of twenty bytes', (end) => {
      const name = end === 'little' ? 'utf-16le' : 'utf-16be';
      expect(encodingOf(wide(3, 7, end))).toBe(name);
      expect(encodingOf(wide(11, 89, end))).toBe(name);
      expect(encodingOf(wide(10, 90, end))).not.toBe(name);
    });
    test('and none in the other', () => {
      expect(encodingOf(joined(wide(10, 0, 'little'), wide(10, 0, 'big')))).toBe('candidates.refused.encoding');
    });
    test('only in the first 2,000 bytes', () => {
      expect(encodingOf(joined(utf8('x'.repeat(2_000)), wide(500, 0, 'little')))).toBe('candidates.refused.encoding');
    });
  });

  test('what is as likely in the other of the older encodings is doubtful', () => {
    const doubts = (text: string, encoding: 'big5' | 'gb18030') => {
      const reading = decodeFile(encoded(text, encoding));
      return reading.is === 'text' && [reading.encoding, reading.doubtful];
    };
    expect(doubts('王小', 'big5')).toEqual(['big5', false]);
    expect(doubts('王小', 'gb18030')).toEqual(['gb18030', false]);
    expect(doubts('Wang 王', 'big5')).toEqual(['big5', true]);
    expect(doubts('陳', 'gb18030')).toEqual(['gb18030', true]);
    // Rare characters, which are common in neither table.
    expect(doubts('龘', 'big5')).toEqual(['big5', true]);
    expect(doubts('龘', 'gb18030')).toEqual(['gb18030', true]);
  });
});
