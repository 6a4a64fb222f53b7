// The few files the pages load: read from disk each time, so that an edit shows at the next reload.
import { readFile } from 'node:fs/promises';
import type { Reply } from './reply.ts';

const ASSETS: Readonly<Record<string, { file: string; type: string }>> = {
  '/members/styles/2019.css': { file: '2019.css', type: 'text/css; charset=utf-8' },
  '/members/styles/2022.css': { file: '2022.css', type: 'text/css; charset=utf-8' },
  '/members/scripts/forms.js': { file: 'forms.js', type: 'text/javascript; charset=utf-8' },
};

/** Undefined when the path is no asset. */
export async function assetReply(path: string): Promise<Reply | undefined> {
  // Browsers request it by themselves; a 404 would appear in every console log.
  if (path === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  const asset = ASSETS[path.toLowerCase()];
  if (asset === undefined) return undefined;
  const body = await readFile(new URL(`./assets/${asset.file}`, import.meta.url));
  return { status: 200, headers: { 'content-type': asset.type, 'cache-control': 'no-store' }, body };
}
