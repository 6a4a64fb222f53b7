/** The texts come from files of the package; what cannot be read is replaced by another language, or named. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGE_IDS, SECONDARY, SOURCE, type Language } from '../../locales/languages.ts';
import { TEXTS } from '../../locales/texts.ts';
import { readTexts, readTranslator } from '../../platform/read-texts.ts';

/** What the package answers by language; a missing file rejects. */
let files: Partial<Record<string, string>>;
let asked: string[];
beforeEach(() => {
  files = Object.fromEntries(LANGUAGE_IDS.map((language) => [language, JSON.stringify(TEXTS[language])]));
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const file = files[/^\/texts\/(.+)\.json$/.exec(address)?.[1] ?? ''];
    if (file === undefined) throw new TypeError('Failed to fetch');
    return new Response(file);
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the texts of a language', () => {
  it('are the whole of its file', async () => {
    for (const language of LANGUAGE_IDS) expect(await readTexts(language)).toEqual(TEXTS[language]);
  });
  it.each(['', '[]', '{}', 'null', '{"check.right": 1}', '{"check.right": "Format'])(
    'are never %j',
    async (damaged) => {
      files[SOURCE] = damaged;
      await expect(readTexts(SOURCE)).rejects.toThrow();
    },
  );
});

describe('the translator', () => {
  const chosen = { language: SOURCE, secondary: SECONDARY } as const;
  it('reads the chosen languages and no other', async () => {
    const { t, secondary } = await readTranslator(chosen);
    expect([t('check.right'), secondary?.('check.right')]).toEqual(['格式正確', 'Format OK']);
    asked = [];
    const alone = await readTranslator({ language: SECONDARY });
    expect([alone.t('check.right'), alone.secondary]).toEqual(['Format OK', undefined]);
    expect(asked).toEqual([`/texts/${SECONDARY}.json`]);
  });
  it.each<[Language, Language, string]>([
    [SOURCE, SECONDARY, 'Format OK'],
    [SECONDARY, SOURCE, '格式正確'],
  ])('stands in another language where the texts in %s cannot be read, and says so', async (lost, found, text) => {
    delete files[lost];
    const { language, t, secondary } = await readTranslator({ language: lost });
    expect([language, t('check.right'), secondary]).toEqual([found, text, undefined]);
    expect(console.error).toHaveBeenCalledOnce();
  });
  it('rejects where no language can be read', async () => {
    files = {};
    await expect(readTranslator(chosen)).rejects.toThrow('No language');
  });
});
