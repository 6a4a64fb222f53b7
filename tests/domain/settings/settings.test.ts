import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, LANGUAGE_CHOICES, readSettings } from '../../../domain/settings/settings.ts';

describe('readSettings', () => {
  it('has defaults: both languages, on, open, no desk, kept on this device', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      language: 'both',
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
  it.each(LANGUAGE_CHOICES)('reads the language %s', (language) => {
    expect(readSettings({ language })).toEqual({ ...DEFAULT_SETTINGS, language });
  });
  it.each(['EN', 'zh', 'zh-tw', 'zh-CN', '', 0, null, true, ['en'], { en: true }])(
    'does not read the language %j, and keeps the rest',
    (language) => {
      expect(readSettings({ language, guideOn: false, folded: true })).toEqual({
        ...DEFAULT_SETTINGS,
        language: 'both',
        guideOn: false,
        folded: true,
      });
    },
  );
  it.each(['false', 0, 1, '', null, undefined, [], {}])('reads only true and false, not %j', (other) => {
    expect(readSettings({ language: 'en', guideOn: other, folded: true })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      guideOn: true,
      folded: true,
    });
    expect(readSettings({ language: 'en', guideOn: false, folded: other })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      guideOn: false,
      folded: false,
    });
  });
  it.each(['desk', 'sharedComputer'] as const)('reads %s as true or false only', (name) => {
    expect(readSettings({ [name]: true })[name]).toBe(true);
    expect(readSettings({ [name]: 'true' })[name]).toBe(false);
  });
  it('takes nothing else along', () => {
    expect(readSettings({ language: 'en', idNumber: 'ABC123456' })).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  });
});
