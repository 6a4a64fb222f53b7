import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';
import { SITE_MAP } from '../../domain/site/site-map.ts';
import { textsOfPage } from '../../locales/all-guide-texts.ts';
import {
  chosenLanguages,
  LANGUAGE_IDS,
  SECONDARY,
  SOURCE,
  twoLanguages,
  type ChosenLanguages,
} from '../../locales/languages.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import { pageTranslator } from '../../locales/page-translator.ts';
import { TEXTS } from '../../locales/texts.ts';
import { translatorOf } from '../../locales/translator.ts';

const KEYS = Object.keys(TEXTS[SOURCE]) as MessageKey[];
/** A value for every placeholder that any text has. */
const params = Object.fromEntries(
  [
    ...Object.values(TEXTS[SOURCE])
      .join('')
      .matchAll(/\{\{(\w+)\}\}/g),
  ].map(([, name], index) => [name, index % 2 ? index : `<${name}>`]),
);

const CHOSEN = LANGUAGE_IDS.flatMap((language): ChosenLanguages[] => [
  { language },
  { language, secondary: SECONDARY },
]);

describe.each(CHOSEN)('%j', (chosen) => {
  test('the lookup and i18next give the same answers, for every key', () => {
    expect(KEYS.length).toBeGreaterThan(500);
    const lookup = translatorOf(chosen, TEXTS);
    const page = pageTranslator(chosen);
    expect(page.language).toBe(lookup.language);
    for (const key of KEYS) {
      expect(page.t(key, params)).toBe(lookup.t(key, params));
      expect(page.secondary?.(key, params)).toBe(lookup.secondary?.(key, params));
      expect(page.has(key)).toBe(lookup.has(key));
    }
    for (const key of ['hint.login.idNumber.nothing', '', 'toString', 'guide'])
      expect([page.has(key), lookup.has(key)]).toEqual([false, false]);
  });
  test('what a value holds is not taken for a placeholder or for markup', () => {
    const given = { text: '<b>{{text}}</b> $t(guide.name) $1' };
    const texts = [translatorOf(chosen, TEXTS), pageTranslator(chosen)].map(({ t }) => t('guide.example', given));
    for (const text of texts) expect(text).toContain(given.text);
  });
});

test('the English text beneath is there only where it was chosen', () => {
  const texts = { 'zh-TW': textsOfPage('login', 'zh-TW'), en: textsOfPage('login', 'en') };
  const [both, zh, en] = [
    { language: 'zh-TW', alsoEnglish: true },
    { language: 'zh-TW', alsoEnglish: false },
    { language: 'en', alsoEnglish: true },
  ].map((settings) => translatorOf(chosenLanguages(settings), texts));
  expect(both!.t('check.right')).toBe('格式正確');
  expect(both!.secondary?.('check.right')).toBe('Format OK');
  expect(zh!.secondary).toBeUndefined();
  expect(en!.t('check.right')).toBe('Format OK');
  expect(en!.secondary).toBeUndefined();
});

test('a language that this version does not have is replaced by the source language', () => {
  expect(chosenLanguages({ language: 'vi', alsoEnglish: true })).toEqual({ language: SOURCE, secondary: SECONDARY });
  expect(chosenLanguages({ language: 'toString', alsoEnglish: false })).toEqual({ language: SOURCE });
  expect(chosenLanguages(DEFAULT_SETTINGS).language).toBe(DEFAULT_SETTINGS.language);
});

test('what is always in two languages is never twice in the same one', () => {
  for (const language of LANGUAGE_IDS) {
    const two = twoLanguages({ language });
    expect(two.language).not.toBe(two.secondary);
  }
  expect(twoLanguages({ language: SECONDARY }).language).toBe(SOURCE);
});

test('every field of the map has its hint, and every page its next step', () => {
  for (const page of SITE_MAP) {
    const { has } = translatorOf({ language: SOURCE }, { [SOURCE]: textsOfPage(page.name, SOURCE) });
    expect(has(`next.${page.name}`), page.name).toBe(true);
    for (const { name } of page.fields)
      for (const part of ['what', 'more'])
        expect(has(`hint.${page.name}.${name}.${part}`), `${page.name}.${name}.${part}`).toBe(true);
  }
});
