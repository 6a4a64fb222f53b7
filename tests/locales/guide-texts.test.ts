/** The guide's sentences come from storage: what is not whole or of another version is never used. */
import { describe, expect, test } from 'vitest';
import { allGuideTexts } from '../../locales/all-guide-texts.ts';
import { LANGUAGE_IDS, SECONDARY, SOURCE } from '../../locales/languages.ts';
import { buildId, readGuideTexts, writeGuideTexts } from '../../locales/guide-texts.ts';

const whole = allGuideTexts('.guide { top: 0 }');

const planted = (text: unknown) => ({
  ...whole,
  texts: { ...whole.texts, [SOURCE]: { ...whole.texts[SOURCE], 'check.right': text } },
});

test('what the background keeps is read, as storage gives it back', () => {
  expect(readGuideTexts(writeGuideTexts(whole))).toEqual(whole);
  expect(whole.build).toBe(buildId());
});

test('only the guide’s own subjects are kept, and every one in every language', () => {
  const keys = Object.keys(whole.texts[SOURCE]);
  expect(keys).toEqual(expect.arrayContaining(['guide.fold', 'step.1', 'next.login', 'check.right', 'lockout.locked']));
  expect(keys.filter((key) => /^(?:popup|candidate|results|watch)\./.test(key))).toEqual([]);
  for (const language of LANGUAGE_IDS) expect(Object.keys(whole.texts[language]).sort()).toEqual([...keys].sort());
});

describe.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'guide'],
  ['a list', []],
  ['an empty object', {}],
  ['another build’s', { ...whole, build: 'another' }],
  ['no build', { ...whole, build: undefined }],
  ['no texts', { ...whole, texts: undefined }],
  ['one language only', { ...whole, texts: { [SOURCE]: whole.texts[SOURCE] } }],
  ['an empty language', { ...whole, texts: { ...whole.texts, [SECONDARY]: {} } }],
  ['a language that is a text', { ...whole, texts: { ...whole.texts, [SECONDARY]: 'Format right' } }],
  ['no style', { ...whole, css: undefined }],
  ['a text that is an object', planted({ toString: 'x' })],
  ['a text that is a number', planted(1)],
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
