/**
 * A build step: `virtual:guide-words-mark` is a short mark of the guide's sentences and looks, so that
 * the content script, which carries none of them, can tell whether those it finds stored are its own.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { ofGuide } from './guide-subjects.ts';

const NAME = 'virtual:guide-words-mark';
const here = (path: string) => new URL(path, import.meta.url).pathname;
const WORDS = ['en.json', 'zh-TW.json'].map(here);
/** Folders whose styles end up in the guide's. */
const LOOKS = ['../components/guide/', '../components/results/'].map(here);

async function looks(): Promise<string[]> {
  const inFolders = await Promise.all(
    LOOKS.map(async (folder) => (await readdir(folder)).sort().map((name) => folder + name)),
  );
  return [here('../components/tokens.css'), ...inFolders.flat().filter((path) => /\.(?:css|svelte)$/.test(path))];
}

export function guideWordsMark(): Plugin {
  return {
    name: 'guide-words-mark',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const hash = createHash('sha256');
      for (const file of [...WORDS, ...(await looks())]) {
        this.addWatchFile(file);
        const text = await readFile(file, 'utf8');
        hash.update(file.endsWith('.json') ? JSON.stringify(ofGuide(JSON.parse(text))) : text);
      }
      return `export default ${JSON.stringify(hash.digest('base64url').slice(0, 12))}`;
    },
  };
}
