/**
 * A build step: `import words from './en.json?words=guide,check'` gives only the texts whose keys
 * begin so. The content script carries the sentences it shows and none of the others.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

export function wordsOfPrefix(): Plugin {
  return {
    name: 'words-of-prefix',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?');
      const wanted = new URLSearchParams(query).get('words')?.split(',');
      if (!file?.endsWith('.json') || !wanted) return undefined;
      this.addWatchFile(file);
      const all = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
      const kept = Object.entries(all).filter(([key]) => wanted.includes(key.split('.')[0] ?? ''));
      // JSON.parse of a string is the cheapest way for a browser to read a large object.
      return {
        code: `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(kept)))})`,
        moduleType: 'js',
      };
    },
  };
}
