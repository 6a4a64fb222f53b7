/**
 * A build step: `virtual:guide-words-mark` is a short mark of the guide's sentences, so that the
 * content script, which carries none of them, can tell whether those it finds stored are its own.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { ofGuide } from './guide-subjects.ts';

const NAME = 'virtual:guide-words-mark';
const FILES = ['en.json', 'zh-TW.json'].map((file) => new URL(file, import.meta.url).pathname);

export function guideWordsMark(): Plugin {
  return {
    name: 'guide-words-mark',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const hash = createHash('sha256');
      for (const file of FILES) {
        this.addWatchFile(file);
        hash.update(JSON.stringify(ofGuide(JSON.parse(await readFile(file, 'utf8')))));
      }
      return `export default ${JSON.stringify(hash.digest('base64url').slice(0, 12))}`;
    },
  };
}
