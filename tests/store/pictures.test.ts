/** The store's pictures show the extension as it is: the words that they were taken with are the words of today. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';
import { CAPTIONS, PICTURES, shownMessages, type PictureWords } from '../../store/build/picture-words.ts';

const folder = new URL('../../store/screenshots/', import.meta.url);
const taken = JSON.parse(readFileSync(new URL('words.json', folder), 'utf8')) as Record<
  string,
  Record<string, PictureWords>
>;
const ANEW = 'The pictures show other words: npm run screenshots takes them anew';

describe.each(LANGUAGE_IDS)('the pictures in %s', (language) => {
  test('are those of the table', () => expect(Object.keys(taken[language]!), ANEW).toEqual([...PICTURES]));

  describe.each(PICTURES)('%s', (name) => {
    const words = taken[language]![name]!;
    test('is there, light and dark', () => {
      for (const look of ['light', 'dark'])
        expect(existsSync(new URL(`${language}-${name}-${look}.png`, folder)), `${name} ${look}`).toBe(true);
    });
    test('has the line of the table', () => expect(words.caption, ANEW).toBe(CAPTIONS[language][name]));
    test('shows the texts of today', () => {
      expect(Object.keys(words.messages[language]!).length).toBeGreaterThan(5);
      for (const shown of LANGUAGE_IDS) {
        const texts = TEXTS[shown] as Readonly<Record<string, string>>;
        const now = Object.fromEntries(Object.keys(words.messages[shown]!).map((key) => [key, texts[key]]));
        expect(now, ANEW).toEqual(words.messages[shown]);
      }
    });
  });
});

describe('the texts that stand in what is seen', () => {
  const texts = { save: '儲存考生', days: '還有 {{days}} 天公布', confirm: 'Confirm', short: '好' };
  test.each([
    ['whole', '取消 儲存考生', ['save']],
    ['with a parameter, over a line', '還有 16\n天公布', ['days']],
    ['not inside a longer word', 'Confirmation of Entry', []],
    ['not when too short to tell', '好', []],
    ['not when another', '儲存名單', []],
  ])('%s', (_, visible, keys) => expect(Object.keys(shownMessages(visible, texts))).toEqual(keys));
});
