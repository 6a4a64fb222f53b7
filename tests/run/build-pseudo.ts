/**
 * Builds the extension in a pseudo-language: every text of the language files stands in ⟦ ⟧ and is
 * longer by 40 % and more. A text without the brackets was not translated; a text that does not fit
 * would not fit in a longer language either. Prints the folder of the build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'wxt';
import { LANGUAGE_IDS } from '../../locales/languages.ts';

export const PSEUDO_BUILD = resolve(import.meta.dirname, '../../.output/pseudo/chrome-mv3');

const PADDING = 'ŵőŕďş ';

export function pseudo(text: string): string {
  const more = Math.max(1, Math.ceil((text.replace(/\{\{[\w.]+\}\}/g, '').length * 0.4) / PADDING.length));
  return `⟦${text} ${PADDING.repeat(more).trim()}⟧`;
}

if (process.argv[1] === import.meta.filename) {
  await build({
    root: resolve(import.meta.dirname, '../..'),
    outDir: '.output/pseudo',
    browser: 'chrome',
  });
  for (const language of LANGUAGE_IDS) {
    const file = resolve(PSEUDO_BUILD, `texts/${language}.json`);
    const texts = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    const marked = Object.entries(texts).map(([key, text]) => [key, pseudo(text)]);
    await writeFile(file, JSON.stringify(Object.fromEntries(marked)));
  }
  console.log(PSEUDO_BUILD);
}
