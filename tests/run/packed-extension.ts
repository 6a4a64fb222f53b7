/**
 * The built extension as a packed file that the browser installs and keeps, as it does with one from a
 * store. Chromium on Linux takes such a file from one folder of the system.
 */
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { extensionId } from './extension-id.ts';
import { findChromium } from './find-browser.ts';
import { EXTENSION } from './open-browser.ts';

const TAKEN_FROM = '/usr/share/chromium/extensions';

/** The folder belongs to root, and only Debian's Chromium reads it. */
export async function canInstallPacked(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findChromium()) === '/usr/bin/chromium';
}

export interface Packed {
  readonly id: string;
  /** Removes it from the system again. */
  remove(): void;
}

/** Every browser that allows extensions has it from its next start. */
export async function installPacked(): Promise<Packed> {
  const folder = mkdtempSync(join(EXTENSION, '../packed-'));
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  cpSync(EXTENSION, join(folder, 'guide'), { recursive: true });
  writeFileSync(join(folder, 'key.pem'), privateKey);
  const packing = [
    '--headless=new',
    '--no-sandbox',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--pack-extension=${join(folder, 'guide')}`,
    `--pack-extension-key=${join(folder, 'key.pem')}`,
  ];
  const { stderr } = spawnSync(await findChromium(), packing, { encoding: 'utf8', timeout: 30_000 });
  const { version } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8')) as { version: string };
  const file = join(folder, 'guide.crx');
  if (!existsSync(file)) throw new Error(`The browser packed nothing: ${stderr}`);
  const id = extensionId(publicKey.toString('base64'));
  const named = join(TAKEN_FROM, `${id}.json`);
  mkdirSync(TAKEN_FROM, { recursive: true });
  writeFileSync(named, JSON.stringify({ external_crx: file, external_version: version }));
  return {
    id,
    remove: () => {
      rmSync(named);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
