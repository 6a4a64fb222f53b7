/** What depends on a language stands in its row: the lint rule that holds the code to it is shown violations. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS, LANGUAGES, SOURCE } from '../../locales/languages.ts';
import { rulesBrokenBy } from './lint-planted.ts';

const RULE = 'own/no-language-literal';
const isRefused = async (code: string, path: string) => (await rulesBrokenBy(code, path)).includes(RULE);

describe.each(LANGUAGE_IDS.flatMap((id) => [id, LANGUAGES[id].packageLocale]))('%s', (tag) => {
  test.each([
    ['domain/planted.ts', `export const is = (language: string) => language === '${tag}';`],
    ['platform/planted.ts', `export const is = (language: string) => '${tag}' !== language;`],
    ['locales/planted.ts', `export const is = (language: string) => language === \`${tag}\` ? 1 : 2;`],
    ['store/build/planted.ts', `export const is = (a: string) => { switch (a) { case '${tag}': return 1; } };`],
    ['tests/run/planted.ts', `export const is = (language: string) => language === '${tag}';`],
    ['entrypoints/popup/planted.ts', `export const is = (a: { lang: string }) => a.lang === '${tag}';`],
    ['components/popup/Planted.svelte', `<p>{document.title === '${tag}' ? 1 : 2}</p>`],
    ['components/popup/Planted.svelte', `{#if document.title !== '${tag}'}x{/if}`],
  ])('%s: %s is refused', async (path, code) => expect(await isRefused(code, path)).toBe(true));
});

test('a row may be named, and other words may be compared', async () => {
  for (const code of [
    "export const texts = (all: { en: string }) => all['en'];",
    "export const is = (a: string) => a === 'end';",
  ])
    expect(await isRefused(code, 'locales/planted.ts')).toBe(false);
});

test.each(['options', 'paper', 'popup', 'practice', 'welcome'])(
  '%s declares the source language until its script declares the chosen one',
  (page) => {
    const html = readFileSync(new URL(`../../entrypoints/${page}/index.html`, import.meta.url), 'utf8');
    expect(html).toContain(`<html lang="${LANGUAGES[SOURCE].htmlLang}">`);
  },
);
