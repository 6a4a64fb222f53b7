/** What is measured side by side: the guide, the floors beneath it, and a tour library, packed alike. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build as buildVite } from 'vite';
import { build as buildWxt } from 'wxt';
import { GUIDE_FILES } from '../../platform/guide-files.ts';
import { EXTENSION } from '../run/open-browser.ts';

export type SubjectName = 'none' | 'empty' | 'panel' | 'guide' | 'off' | 'driver.js';

export interface Subject {
  readonly name: SubjectName;
  /** Of the unpacked extension; undefined for the browser alone. */
  readonly folder: string | undefined;
  readonly scripts: readonly string[];
}

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.output/bench');

/** Builds the floors and the peer anew. The guide itself must have been built. */
export async function buildSubjects(withPeer: boolean): Promise<Subject[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  const guide = { folder: EXTENSION, scripts: GUIDE_FILES.map((name) => join(EXTENSION, name)) };
  return [
    { name: 'none', folder: undefined, scripts: [] },
    await emptyExtension(),
    await packed('panel', 'peers/panel/panel.ts', 'document_start'),
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
  return { name: 'empty', folder, scripts: [join(folder, 'content-scripts/empty.js')] };
}

/** One script as an extension of its own. */
async function packed(name: 'panel' | 'driver.js', entry: string, runAt: string, css?: string): Promise<Subject> {
  const folder = join(FOLDER, name);
  await buildVite({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [svelte()],
    build: {
      outDir: folder,
      copyPublicDir: false,
      lib: {
        entry: join(import.meta.dirname, entry),
        formats: ['iife'],
        name: 'peer',
        fileName: () => 'peer.js',
      },
    },
  });
  if (css) writeFileSync(join(folder, 'peer.css'), readFileSync(join(ROOT, css)));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name,
      version: '1',
      content_scripts: [
        {
          matches: ['https://candidates.cambridgeenglish.org/*'],
          js: ['peer.js'],
          ...(css && { css: ['peer.css'] }),
          run_at: runAt,
        },
      ],
    }),
  );
  return { name, folder, scripts: [join(folder, 'peer.js')] };
}

/** A tour library under the MIT licence, with five steps on the same form. */
const driverJs = () => packed('driver.js', 'peers/driver.ts', 'document_end', 'node_modules/driver.js/dist/driver.css');

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
