/**
 * Builds the extension in a pseudo-language: every text of the language files stands in ⟦ ⟧ and is
 * longer by 40 % and more. A text without the brackets was not translated; a text that does not fit
 * would not fit in a longer language either. Prints the folder of the build.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { LANGUAGE_IDS } from '../../locales/languages.ts';

export const PSEUDO_BUILD = resolve(import.meta.dirname, '../../.output/pseudo/chrome-mv3');

const PADDING = 'ŵőŕďş ';

export function pseudo(text: string): string {
  const more = Math.max(1, Math.ceil((text.replace(/\{\{[\w.]+\}\}/g, '').length * 0.4) / PADDING.length));
  return `⟦${text} ${PADDING.repeat(more).trim()}⟧`;
}

function pseudoWords(): Plugin {
  return {
    name: 'pseudo-words',
    enforce: 'pre',
    async load(id) {
      const [file = ''] = id.split('?');
      if (!LANGUAGE_IDS.some((language) => file.endsWith(`/locales/${language}.json`))) return undefined;
      const words = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      return JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, text]) => [key, pseudo(text)])));
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  await build({
    root: resolve(import.meta.dirname, '../..'),
    outDir: '.output/pseudo',
    browser: 'chrome',
    vite: () => ({ plugins: [pseudoWords()] }),
  });
  console.log(PSEUDO_BUILD);
}
