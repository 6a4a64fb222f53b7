import { describe, expect, it } from 'vitest';
import { isAlike, isWholeName, nameKey, namePartsOf } from '../../../domain/session/name-key.ts';

const key = (name: string) => {
  const parts = namePartsOf(name);
  return nameKey(parts.words, parts);
};

it.each([
  ['Yi-An Chen', 'AN CHEN YI', '2-0-1'],
  ['CHEN, YI-AN', 'AN CHEN YI', '2-0-1'],
  ['CHEN，YI-AN', 'AN CHEN YI', '2-0-1'],
  ['Chen Yi-An', 'AN CHEN YI', '1-2-0'],
  ['  Zoë   O’Brien ', 'BRIEN O ZOE', '2-1-0'],
  ["Zoe O'Brien", 'BRIEN O ZOE', '2-1-0'],
  ['J. Lin', 'J LIN', '0-1'],
  ['Amy·Lin', 'AMY LIN', '0-1'],
  ['Yi‐An Chen', 'AN CHEN YI', '2-0-1'],
  ['Yi–An--Chen Lin', 'AN CHEN LIN YI', '3-0-1-2'],
  ['-Amy- Lin', 'AMY LIN', '0-1'],
  ['Lin Lin', 'LIN LIN', '0-0'],
  ['陳怡安', '安 怡 陳', '2-1-0'],
  ['陳怡安 Amy', 'AMY 安 怡 陳', '3-2-1-0'],
  ['陳', '陳', ''],
  ['Chen', 'CHEN', ''],
  ['Yi-An', 'AN YI', ''],
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Master', 'Dr', 'DR.'].map((title) => [`${title} Amy Lin`, 'AMY LIN', '0-1']),
  ['Mrss Lin', 'LIN MRSS', '1-0'],
  ['Drew Lin', 'DREW LIN', '0-1'],
  ['Amr Lin', 'AMR LIN', '0-1'],
  ['Mr', '', ''],
  ['', '', ''],
])('%j has the words %j in the order %j', (name, words, order) => expect(namePartsOf(name!)).toEqual({ words, order }));

describe('a name as the session compares it', () => {
  it.each([
    ['CHEN, YI-AN', 'Yi-An Chen'],
    ['Ms Yi An Chen', 'Yi-An  CHEN'],
    ['Dr. Yi-An Chén', 'yi-an chen'],
    ['陳怡安', '陳 怡安'],
  ])('%s is %s', (one, other) => expect(key(one)).toBe(key(other)));

  it.each([
    ['CHEN YI-AN', 'Yi-An Chen'],
    ['An-Yi Chen', 'Yi-An Chen'],
  ])('%s has the words of %s, and is not told to be it', (one, other) => {
    expect(key(one)).not.toBe(key(other));
    expect(isAlike(key(one), key(other))).toBe(true);
  });

  it.each([
    ['Yi-An Chen', 'Yi-An Lin'],
    ['Yi-An Chen', 'Yi-Ting Chen'],
    ['陳怡安', '陳怡君'],
  ])('%s and %s are two', (one, other) => expect(isAlike(key(one), key(other))).toBe(false));

  it.each(['Yi-An', 'CHEN', 'Ms Chen'])('%s alone stands for nobody', (name) =>
    expect(isWholeName(key(name))).toBe(false),
  );
  it.each(['Yi-An Chen', 'CHEN, YI-AN', '陳怡安'])('%s can stand for one person', (name) =>
    expect(isWholeName(key(name))).toBe(true),
  );
});
