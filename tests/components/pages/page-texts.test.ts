// @vitest-environment jsdom
/** The texts of an extension page: read once, and never missing without a word. */
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTexts } from '../../../components/pages/page-texts.ts';
import { SECONDARY, SOURCE, type Language } from '../../../locales/languages.ts';
import { TEXTS } from '../../../locales/texts.ts';

vi.mock('wxt/browser', () => ({ browser: { i18n: { getMessage: (name: string) => `browser's own: ${name}` } } }));
// The next test file finds nothing of this browser.
afterAll(() => vi.resetModules());

let readable: Language[];
let asked: string[];
const said = () => [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
beforeEach(() => {
  readable = [SOURCE, SECONDARY];
  asked = [];
  document.body.replaceChildren();
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const language = readable.find((id) => address === `/texts/${id}.json`);
    if (!language) throw new TypeError('Failed to fetch');
    return Response.json(TEXTS[language]);
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('each language is read once, when it is first wanted', async () => {
  const texts = await openTexts({ language: SOURCE });
  expect(asked).toEqual([`/texts/${SOURCE}.json`]);
  expect(texts.first.t('check.right')).toBe('格式正確');
  expect(await texts.in({ language: SOURCE })).toBe(texts.first);
  const both = await texts.in({ language: SOURCE, secondary: SECONDARY });
  expect([both.t('check.right'), both.secondary?.('check.right')]).toEqual(['格式正確', 'Format OK']);
  await texts.whole(SECONDARY);
  await texts.in({ language: SECONDARY });
  expect(asked).toEqual([`/texts/${SOURCE}.json`, `/texts/${SECONDARY}.json`]);
  expect(said()).toEqual([]);
});

it('where nothing can be read the page says so, once, and tries again when asked again', async () => {
  const texts = await openTexts({ language: SOURCE });
  readable = [];
  // The source language was read before, and stands in.
  expect((await texts.in({ language: SECONDARY })).language).toBe(SOURCE);
  expect(said()).toEqual([]);
  await expect(openTexts({ language: SOURCE })).rejects.toThrow('No language');
  await expect(openTexts({ language: SECONDARY })).rejects.toThrow('No language');
  expect(said()).toEqual(["browser's own: textsUnreadable"]);
  readable = [SOURCE, SECONDARY];
  expect((await texts.in({ language: SECONDARY, secondary: SECONDARY })).language).toBe(SECONDARY);
});
