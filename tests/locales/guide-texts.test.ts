/** The guide's sentences come from storage: what is not whole or of another version is never used. */
import { describe, expect, test } from 'vitest';
import { allGuideTexts } from '../../locales/all-guide-texts.ts';
import { readGuideTexts, writeGuideTexts } from '../../locales/guide-texts.ts';

const whole = allGuideTexts('.guide { top: 0 }');

test('what the background keeps is read, as storage gives it back', () => {
  expect(readGuideTexts(writeGuideTexts(whole))).toEqual(whole);
  expect(whole.mark).toMatch(/^[\w-]{12}$/);
});

test('only the guide’s own subjects are kept, and every one in both languages', () => {
  const keys = Object.keys(whole['zh-TW']);
  expect(keys).toEqual(expect.arrayContaining(['guide.fold', 'step.1', 'next.login', 'check.right', 'lockout.locked']));
  expect(keys.filter((key) => /^(?:popup|candidate|results|watch)\./.test(key))).toEqual([]);
  expect(Object.keys(whole.en).sort()).toEqual([...keys].sort());
});

describe.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'guide'],
  ['a list', []],
  ['an empty object', {}],
  ['another version’s', { ...whole, mark: 'another mark' }],
  ['no mark', { ...whole, mark: undefined }],
  ['one language only', { mark: whole.mark, css: '', 'zh-TW': whole['zh-TW'] }],
  ['an empty language', { ...whole, en: {} }],
  ['a language that is a text', { ...whole, en: 'Format right' }],
  ['no style', { ...whole, css: undefined }],
  ['a sentence that is an object', { ...whole, en: { ...whole.en, 'check.right': { toString: 'x' } } }],
  ['a sentence that is a number', { ...whole, 'zh-TW': { ...whole['zh-TW'], 'check.right': 1 } }],
])('%s', (_, given) => {
  test('is not read', () => {
    expect(readGuideTexts(given)).toBeUndefined();
    expect(readGuideTexts(JSON.stringify(given))).toBeUndefined();
  });
});

test('a text that was cut off is not read', () => {
  expect(readGuideTexts(writeGuideTexts(whole).slice(0, -1))).toBeUndefined();
  expect(readGuideTexts(whole)).toBeUndefined();
});
