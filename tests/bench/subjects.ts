/** What is measured side by side: the guide, the floors beneath it, and a tour library, packed alike. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as buildVite } from 'vite';
import { build as buildWxt } from 'wxt';
import { EXTENSION } from '../run/open-browser.ts';

export type SubjectName = 'none' | 'empty' | 'guide' | 'off' | 'driver.js';

export interface Subject {
  readonly name: SubjectName;
  /** Of the unpacked extension; undefined for the browser alone. */
  readonly folder: string | undefined;
  readonly script: string | undefined;
}

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.output/bench');

/** Builds the floors and the peer anew. The guide itself must have been built. */
export async function buildSubjects(withPeer: boolean): Promise<Subject[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  const guide = { folder: EXTENSION, script: join(EXTENSION, 'guide.js') };
  return [
    { name: 'none', folder: undefined, script: undefined },
    await emptyExtension(),
    { name: 'guide', ...guide },
    { name: 'off', ...guide },
    ...(withPeer ? [await driverJs()] : []),
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

/** A tour library under the MIT licence, with five steps on the same form. */
async function driverJs(): Promise<Subject> {
  const name = 'driver.js';
  const folder = join(FOLDER, name);
  await buildVite({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      outDir: folder,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, 'peers/driver.ts'),
        formats: ['iife'],
        name: 'tour',
        fileName: () => 'tour.js',
      },
    },
  });
  writeFileSync(join(folder, 'tour.css'), readFileSync(join(ROOT, 'node_modules/driver.js/dist/driver.css')));
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
