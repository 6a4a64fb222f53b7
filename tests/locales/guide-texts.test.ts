/** The guide's texts come from storage: what is not whole or of another version is never used. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SITE_MAP } from '../../domain/site/site-map.ts';
import { allGuideEntries, guideTextsOf, textsOfPage } from '../../locales/all-guide-texts.ts';
import { buildId, GUIDE_LOOK_KEY, guideKeys, guideTextsKey, readGuideTexts } from '../../locales/guide-texts.ts';
import { LANGUAGE_IDS, SECONDARY, SOURCE, type Language } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';

const CSS = '.guide { top: 0 }';
const CHOSEN = { language: SOURCE, secondary: SECONDARY } as const;
const whole = allGuideEntries(CSS, TEXTS);
const key = guideTextsKey('login', SOURCE);
const read = (stored: unknown) => readGuideTexts(stored, 'login', CHOSEN);
/** All entries, with another one in the place of the login page's. */
const planted = (entry: unknown) =>
  read({ ...whole, [key]: typeof entry === 'string' ? entry : JSON.stringify(entry) });

const readWhole = async (language: Language) => TEXTS[language];

test('what the background keeps is read, as storage gives it back', async () => {
  for (const { name } of SITE_MAP) {
    const stored = Object.fromEntries(guideKeys(name, CHOSEN).map((one) => [one, whole[one]]));
    expect(readGuideTexts(stored, name, CHOSEN)).toEqual(await guideTextsOf(name, CHOSEN, CSS, readWhole));
  }
  // One language alone asks for no other.
  expect(guideKeys('login', { language: SOURCE })).toEqual([GUIDE_LOOK_KEY, key]);
});

test('a page gets the guide’s own subjects and its own hints, the same in every language', () => {
  const keys = Object.keys(textsOfPage('login', TEXTS[SOURCE]));
  expect(keys).toEqual(
    expect.arrayContaining(['guide.fold', 'step.1', 'next.login', 'check.right', 'lockout.locked', 'siteText.refused']),
  );
  expect(keys.filter((one) => /^(?:popup|candidate|results|watch|hint\.register|check\.secret)\./.test(one))).toEqual(
    [],
  );
  for (const { name } of SITE_MAP)
    for (const language of LANGUAGE_IDS)
      expect(Object.keys(textsOfPage(name, TEXTS[language])).sort()).toEqual(
        Object.keys(textsOfPage(name, TEXTS[SOURCE])).sort(),
      );
});

/** The file of each check, whose verdicts a page with that check must have texts for. */
const FILES = {
  idNumber: 'id-number',
  secretNumber: 'secret-number',
  email: 'email',
  newPassword: 'password',
} as const;
test.each(Object.entries(FILES))('every verdict of %s has its text on the pages that check it', (check, file) => {
  const source = readFileSync(new URL(`../../domain/checks/${file}.ts`, import.meta.url), 'utf8');
  const verdicts = new Set(source.match(/check\.[a-zA-Z.]+(?=')/g));
  const pages = SITE_MAP.filter(({ fields }) => fields.some((field) => field.check === check));
  expect(verdicts.size).toBeGreaterThan(3);
  expect(pages.length).toBeGreaterThan(0);
  for (const { name } of pages)
    expect(
      [...verdicts].filter((one) => !(one in textsOfPage(name, TEXTS[SOURCE]))),
      name,
    ).toEqual([]);
});

const texts = textsOfPage('login', TEXTS[SOURCE]);
describe.each([
  ['an empty text', ''],
  ['a text', 'guide'],
  ['null', null],
  ['a list', []],
  ['an empty object', {}],
  ['another build’s', { build: 'another', texts }],
  ['no build', { texts }],
  ['no texts', { build: buildId() }],
  ['no text in it', { build: buildId(), texts: {} }],
  ['texts that are a text', { build: buildId(), texts: 'Format OK' }],
  ['a text that is an object', { build: buildId(), texts: { ...texts, 'check.right': { toString: 'x' } } }],
  ['a text that is a number', { build: buildId(), texts: { ...texts, 'check.right': 1 } }],
  ['a text that was cut off', whole[key]!.slice(0, -1)],
])('%s', (_, given) => {
  test('is not read', () => {
    expect(planted({ build: buildId(), texts })).toBeDefined();
    expect(planted(given)).toBeUndefined();
  });
});

test('nothing is read without the style sheet, or without one of the languages', () => {
  const { [GUIDE_LOOK_KEY]: look, ...others } = whole;
  expect(look).toBeDefined();
  expect(read(others)).toBeUndefined();
  expect(read({ ...whole, [guideTextsKey('login', SECONDARY)]: undefined })).toBeUndefined();
  for (const nothing of [undefined, null, 'guide', [], {}]) expect(read(nothing)).toBeUndefined();
});
