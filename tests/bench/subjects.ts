/** What is measured side by side: the guide, the floors beneath it, and three tour libraries, packed alike. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as buildVite } from 'vite';
import { build as buildWxt } from 'wxt';
import { EXTENSION } from '../run/open-browser.ts';

export type SubjectName = 'none' | 'empty' | 'guide' | 'off' | 'driver.js' | 'shepherd.js' | 'intro.js';

export interface Subject {
  readonly name: SubjectName;
  /** Of the unpacked extension; undefined for the browser alone. */
  readonly folder: string | undefined;
  readonly script: string | undefined;
}

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.output/bench');
const PEERS = {
  'driver.js': { entry: 'driver.ts', css: 'driver.js/dist/driver.css' },
  'shepherd.js': { entry: 'shepherd.ts', css: 'shepherd.js/dist/css/shepherd.css' },
  'intro.js': { entry: 'intro.ts', css: 'intro.js/minified/introjs.min.css' },
} as const;

/** Builds the floors and the peers anew. The guide itself must have been built. */
export async function buildSubjects(withPeers: boolean): Promise<Subject[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  const guide = { folder: EXTENSION, script: join(EXTENSION, 'content-scripts/guide.js') };
  return [
    { name: 'none', folder: undefined, script: undefined },
    await emptyExtension(),
    { name: 'guide', ...guide },
    { name: 'off', ...guide },
    ...(withPeers ? await Promise.all((Object.keys(PEERS) as (keyof typeof PEERS)[]).map(peer)) : []),
  ];
}

/** A content script, a background and a popup that do nothing. */
async function emptyExtension(): Promise<Subject> {
  const root = join(FOLDER, 'empty');
  cpSync(join(import.meta.dirname, 'peers/empty'), join(root, 'entrypoints'), { recursive: true });
  await buildWxt({ root, configFile: false, logger: silent, imports: false, manifest: { name: 'Empty' } });
  const folder = join(root, '.output/chrome-mv3');
  return { name: 'empty', folder, script: join(folder, 'content-scripts/empty.js') };
}

async function peer(name: keyof typeof PEERS): Promise<Subject> {
  const folder = join(FOLDER, name);
  const { entry, css } = PEERS[name];
  await buildVite({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: folder,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, 'peers', entry),
        formats: ['iife'],
        name: 'tour',
        fileName: () => 'tour.js',
      },
    },
  });
  writeFileSync(join(folder, 'tour.css'), readFileSync(join(ROOT, 'node_modules', css)));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name,
      version: '1',
      content_scripts: [
        {
          matches: ['https://candidates.cambridgeenglish.org/*'],
          js: ['tour.js'],
          css: ['tour.css'],
          run_at: 'document_end',
        },
      ],
    }),
  );
  return { name, folder, script: join(folder, 'tour.js') };
}

const quiet = () => undefined;
const silent = {
  debug: quiet,
  log: quiet,
  info: quiet,
  warn: quiet,
  error: console.error,
  fatal: console.error,
  success: quiet,
  level: 0,
};
