/** LANGUAGE's rules for the words, kept by machine. */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { run as zhlint } from 'zhlint';
import { TERMS } from '../../domain/site/terms.ts';
import { SECONDARY } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';
import { filesUnder } from '../structure/source-files.ts';
import { allWithTerms, withTerms } from './with-terms.ts';
import { CHINESE_RULES, ENGLISH_RULES, EXAMPLE_KEYS, faultsOf, ONE_WORDS } from './word-rules.ts';

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Record<string, string>;
const zh = read('locales/zh-TW.json');
/** By file and number: the lines of a document, and the texts that the browser shows of the package. */
const linesOf = (file: string) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    .split('\n')
    .map((line, i): [string, string] => [`${file}:${i + 1}`, line]);
const ofPackage = (locale: string) =>
  Object.values(read(`public/_locales/${locale}/messages.json`)).map((entry, i): [string, string] => [
    `manifest ${i}`,
    (entry as unknown as { message: string }).message,
  ]);
/** The places to fill stand for letters and digits. */
const filled = (texts: Readonly<Record<string, string>>) =>
  Object.entries(allWithTerms(texts)).map(([key, text]): [string, string] => [key, text.replace(/\{\{\w+\}\}/g, '8')]);
const chinese = [...filled(zh), ...ofPackage('zh_TW')];
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test.each(Object.entries(TEXTS))('%s has the keys of the source language and the same placeholders', (_, texts) => {
  expect(Object.keys(texts)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(texts)) expect(places(text), key).toEqual(places(zh[key]!));
});

/** Verbs of English, too: there the site's buttons cannot be told from other words. */
const VERBS: readonly string[] = ['register', 'submit', 'logIn', 'logOut', 'home', 'email', 'country', 'password'];

test.each(Object.entries(TEXTS))(
  '%s: a term of the site stands in a text by its placeholder alone',
  (language, texts) => {
    const names = Object.entries(TERMS).filter(([name]) => language !== SECONDARY || !VERBS.includes(name));
    expect(names.length).toBeGreaterThan(10);
    for (const [key, text] of Object.entries(texts)) {
      expect(() => withTerms(text), key).not.toThrow();
      const literal = text.replace(/\{\{[\w.]+\}\}/g, '');
      for (const [name, shown] of names) expect(literal.includes(shown), `${key}: {{term.${name}}}`).toBe(false);
    }
  },
);

test('every key is used, and every text says something', () => {
  const source = filesUnder('entrypoints', 'components', 'platform', 'domain', 'locales')
    .map(({ text }) => text)
    .join('\n');
  // Keys that are put together from a page, a field, a step or a status appear by their stem.
  const stems = [...source.matchAll(/`([a-zA-Z.]+)\.\$\{/g)].map(([, stem]) => `${stem}.`);
  for (const [key, text] of Object.entries(zh)) {
    expect(text.trim(), key).not.toBe('');
    const used = source.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem));
    expect(used, `${key} is used nowhere`).toBe(true);
  }
});

describe('zh-TW is written for Taiwan', () => {
  /** One run over all texts: what `fault` says of each that it does not return undefined for, by key. */
  const faults = (fault: (text: string) => unknown) =>
    Object.fromEntries(
      chinese.map(([key, text]) => [key, fault(text)] as const).filter(([, found]) => found !== undefined),
    );

  test('no Simplified glyph and no mainland term', () => {
    const toTaiwan = Converter({ from: 'cn', to: 'twp' });
    expect(
      faults((text) => {
        // The agreed word for the release, which the converter would write with another character.
        const asked = text.replaceAll('公布', '');
        const taiwans = toTaiwan(asked);
        return taiwans === asked ? undefined : taiwans;
      }),
    ).toEqual({});
  });
  test('spacing and punctuation', () => {
    const rules = {
      preset: 'default',
      unifiedPunctuation: 'traditional',
      halfwidthPunctuation: '',
      fullwidthPunctuation: '，。：；？！“”‘’（）「」『』',
    } as const;
    expect(
      faults((text) => {
        // The site's own words keep their own marks.
        const asked = text.replaceAll('Forgotten password?', 'Forgotten password');
        const { result, validations } = zhlint(asked, { rules });
        return result === asked ? undefined : [result, ...validations.map(({ message }) => message)];
      }),
    ).toEqual({});
  });
  test('a space between Han and Latin letters or digits', () => {
    const TOGETHER = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(faults((text) => TOGETHER.exec(text)?.[0])).toEqual({});
  });
});

test('a CEFR level is 級, and what CEFR is stands in one place', () => {
  // “Level B1” is the site's own word for a result.
  const level = /(?<!Level )\{\{(?:level|own)\}\}(?! 級)/;
  expect(level.test('{{level}} 證書')).toBe(true);
  expect(Object.entries(zh).filter(([, text]) => level.test(text))).toEqual([]);
  expect(Object.values(zh).filter((text) => /CEFR 是/.test(text))).toHaveLength(1);
});

describe.each([
  [
    'zh-TW',
    CHINESE_RULES,
    [...chinese, ...['PRIVACY.zh-TW.md', 'README.zh-TW.md', 'store/listing.zh-TW.md'].flatMap(linesOf)],
  ],
  [
    'en',
    ENGLISH_RULES,
    [...filled(read('locales/en.json')), ...ofPackage('en'), ...['PRIVACY.md', 'store/listing.en.md'].flatMap(linesOf)],
  ],
] as const)('the words of %s', (language, rules, texts) => {
  test('keep every rule', () => {
    expect(texts.length).toBeGreaterThan(700);
    const broken = rules.map((rule): [string, string[]] => [rule.name, faultsOf(rule, texts)]);
    expect(Object.fromEntries(broken.filter(([, faults]) => faults.length > 0))).toEqual({});
  });
  test('are the words that the rules want', () => {
    const all = texts.map(([, text]) => text.toLowerCase()).join('\n');
    expect(ONE_WORDS[language].filter((word) => !all.includes(word.toLowerCase()))).toEqual([]);
  });
  test('each rule sees its own example', () => {
    const blind = rules.filter((rule) => {
      const key = EXAMPLE_KEYS.find((one) => !rule.keys || rule.keys.test(one))!;
      return faultsOf(rule, [[key, rule.example]]).length !== 1;
    });
    expect(blind.map(({ name }) => name)).toEqual([]);
  });
});

/**
 * What stands in quotation marks and is no text of the extension: names of the site, of browsers and of other programs,
 * what is to be written, and what people say.
 */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'zh-TW': [
    'Download your {{term.statementOfResults}}',
    'Error when registering',
    'Reset',
    '-',
    '上一頁',
    '另存為 PDF',
    '另存新檔',
    '容器分頁',
    '英文',
    '顯示原始內容',
    '我同意使用條款',
    '不同意',
    '紙筆',
    '電腦',
    '是',
    '否',
    '三項共 10 個以上就算通過',
    '10 個以上就算通過',
  ],
  en: [
    'Download your {{term.statementOfResults}}',
    'Error when registering',
    'Reset',
    'I do not agree',
    'English',
    'Show original',
    'results',
    'for Schools',
    'paper',
    'digital',
    'yes',
    'no',
    '10 or more are a pass',
  ],
};

test.each(['zh-TW', 'en'])('%s: a button or a heading is called what it is called', (language) => {
  const texts = JSON.parse(readFileSync(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  const known = new Set([...Object.values(texts), ...OUTSIDE[language]!]);
  const quoted = Object.entries(texts).flatMap(([key, text]) =>
    [...text.matchAll(/「([^」]*)」|“([^”]*)”/g)].map(([, han, latin]) => [key, han ?? latin ?? ''] as const),
  );
  expect(quoted.length).toBeGreaterThan(20);
  // A placeholder alone is a term of the site or what was typed.
  const strange = quoted.filter(([, words]) => !known.has(words) && !/^\{\{[\w.]+\}\}$/.test(words));
  expect(strange).toEqual([]);
});
