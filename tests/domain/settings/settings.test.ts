import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, migrateSettings, readSettings } from '../../../domain/settings/settings.ts';

const ENGLISH = { language: 'en', alsoEnglish: false };

describe('readSettings', () => {
  it('has defaults: both languages, on, open, no desk, kept on this device', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      language: 'zh-TW',
      alsoEnglish: true,
      guideOn: true,
      folded: false,
      desk: false,
      sharedComputer: false,
    });
  });
  it.each([
    undefined,
    null,
    0,
    1,
    NaN,
    '',
    'en',
    true,
    false,
    [],
    ['en'],
    {},
    () => 'en',
    Symbol('en'),
    new Date(0),
    { settings: { language: 'en' } },
    { Language: 'en' },
  ])('answers %s with the defaults', (stored) => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });
  it.each([
    [{ language: 'zh-TW', alsoEnglish: true }],
    [{ language: 'zh-TW', alsoEnglish: false }],
    [{ language: 'en', alsoEnglish: false }],
    [{ language: 'en', alsoEnglish: true }],
    // Of a later version: the locales decide what is shown instead.
    [{ language: 'vi', alsoEnglish: true }],
    [{ language: 'zh-Hans-CN', alsoEnglish: false }],
  ])('reads %j', (languages) => {
    expect(readSettings(languages)).toEqual({ ...DEFAULT_SETTINGS, ...languages });
    expect(migrateSettings(languages)).toBe(languages);
  });
  it.each(['EN', 'both ', '', 0, null, true, ['en'], { en: true }, 'en-', '__proto__', '<b>'])(
    'does not read the language %j, and keeps the rest',
    (language) => {
      expect(readSettings({ language, guideOn: false, folded: true })).toEqual({
        ...DEFAULT_SETTINGS,
        guideOn: false,
        folded: true,
      });
    },
  );
  it.each(['false', 0, 1, '', null, undefined, [], {}])('reads only true and false, not %j', (other) => {
    expect(readSettings({ language: 'en', guideOn: other, folded: true })).toEqual({
      ...DEFAULT_SETTINGS,
      ...ENGLISH,
      guideOn: true,
      folded: true,
    });
    expect(readSettings({ language: 'en', guideOn: false, folded: other })).toEqual({
      ...DEFAULT_SETTINGS,
      ...ENGLISH,
      guideOn: false,
      folded: false,
    });
  });
  it.each(['desk', 'sharedComputer'] as const)('reads %s as true or false only', (name) => {
    expect(readSettings({ [name]: true })[name]).toBe(true);
    expect(readSettings({ [name]: 'true' })[name]).toBe(false);
  });
  it('takes nothing else along', () => {
    expect(readSettings({ language: 'en', idNumber: 'ABC123456' })).toEqual({ ...DEFAULT_SETTINGS, ...ENGLISH });
  });
});

describe('the three former choices of language', () => {
  const FORMER = [
    ['both', { language: 'zh-TW', alsoEnglish: true }],
    ['zh-TW', { language: 'zh-TW', alsoEnglish: false }],
    ['en', { language: 'en', alsoEnglish: false }],
  ] as const;
  it.each(FORMER)('%s keeps its meaning, beside everything else that is stored', (language, meant) => {
    expect(readSettings({ language })).toEqual({ ...DEFAULT_SETTINGS, ...meant });
    expect(migrateSettings({ folded: true, language, later: 1 })).toEqual({ folded: true, ...meant, later: 1 });
    expect(migrateSettings(migrateSettings({ language }))).toEqual(meant);
  });
  it('"both", written by an earlier version over what this one stored, still asks for English', () => {
    expect(readSettings({ language: 'both', alsoEnglish: false })).toMatchObject({
      language: 'zh-TW',
      alsoEnglish: true,
    });
  });
  it('another language is no former choice', () => {
    expect(migrateSettings({ language: 'vi' })).toEqual({ language: 'vi' });
    expect(migrateSettings({ folded: true })).toEqual({ folded: true });
  });
});
