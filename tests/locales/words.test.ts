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

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Record<string, string>;
const zh = read('locales/zh-TW.json');
const zhManifest = Object.values(read('public/_locales/zh_TW/messages.json')).map(
  (entry) => (entry as unknown as { message: string }).message,
);
const chinese: [string, string][] = [
  ...Object.entries(allWithTerms(zh)),
  ...zhManifest.map((text, i): [string, string] => [`manifest ${i}`, text]),
];
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
  const letters = (text: string) => text.replace(/\{\{\w+\}\}/g, '8');

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
  test('no avoided word', () => {
    const AVOIDED = /設置|登錄|默認|信息|網絡|保存|導入|導出|刷新|賬號|屏幕|視頻|軟件|程序|鼠標|打印|文件夾|你/;
    expect(faults((text) => AVOIDED.exec(text)?.[0])).toEqual({});
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
        // The places to fill stand for letters and digits; the site's own words keep their own marks.
        const filled = letters(text).replaceAll('Forgotten password?', 'Forgotten password');
        const { result, validations } = zhlint(filled, { rules });
        return result === filled ? undefined : [result, ...validations.map(({ message }) => message)];
      }),
    ).toEqual({});
  });
  test('a space between Han and Latin letters or digits', () => {
    const TOGETHER = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(faults((text) => TOGETHER.exec(letters(text))?.[0])).toEqual({});
  });
});
