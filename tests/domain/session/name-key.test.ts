import { describe, expect, it } from 'vitest';
import { isAlike, isWholeName, nameKey, namePartsOf } from '../../../domain/session/name-key.ts';

const key = (name: string) => {
  const parts = namePartsOf(name);
  return nameKey(parts.words, parts);
};

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
