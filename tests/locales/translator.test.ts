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

describe.each(
  CHOSEN.flatMap((chosen) => [
    { chosen, made: 'by the lookup', translator: translatorOf },
    { chosen, made: 'by i18next', translator: pageTranslator },
  ]),
)('$chosen $made', ({ chosen, translator }) => {
  test('every key has its text, with its places filled', () => {
    expect(KEYS.length).toBeGreaterThan(500);
    const { t, secondary, has, language } = translator(chosen, TEXTS);
    expect(language).toBe(chosen.language);
    expect(secondary !== undefined).toBe(chosen.secondary !== undefined);
    for (const key of KEYS) {
      expect(has(key)).toBe(true);
      for (const [text, of] of [
        [t(key, params), language],
        ...(secondary ? [[secondary(key, params), SECONDARY] as const] : []),
      ] as const) {
        expect(text).not.toMatch(/\{\{|\}\}/);
        // What stands around the places is there as it is written, in its order.
        let from = 0;
        for (const part of TEXTS[of][key].split(/\{\{[\w.]+\}\}/)) {
          expect(text.indexOf(part, from), `${key}: ${text}`).toBeGreaterThanOrEqual(from);
          from = text.indexOf(part, from) + part.length;
        }
      }
    }
    for (const key of ['hint.login.idNumber.nothing', '', 'toString', 'guide']) expect(has(key)).toBe(false);
  });
  test('what a value holds is not taken for a placeholder or for markup', () => {
    const given = { text: '<b>{{text}}</b> $t(guide.name) $1' };
    expect(translator(chosen, TEXTS).t('guide.example', given)).toContain(given.text);
  });
});

test('the English text beneath is there only where it was chosen', () => {
  const texts = { 'zh-TW': textsOfPage('login', TEXTS['zh-TW']), en: textsOfPage('login', TEXTS.en) };
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
    const { has } = translatorOf({ language: SOURCE }, { [SOURCE]: textsOfPage(page.name, TEXTS[SOURCE]) });
    expect(has(`next.${page.name}`), page.name).toBe(true);
    for (const { name } of page.fields)
      for (const part of ['what', 'more'])
        expect(has(`hint.${page.name}.${name}.${part}`), `${page.name}.${name}.${part}`).toBe(true);
  }
});
