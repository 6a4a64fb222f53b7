/** Makes the package for each store, and one to load unpacked. Every step can run in any folder that holds the sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UNPACKED_KEY } from '../../store/build/identity.ts';

const STORES = ['chrome', 'edge', 'firefox'] as const;

/** How the names of the made packages end. */
export const PACKAGES = [...STORES, 'unpacked', 'sources'] as const;

/** All entries have one date, so that the same files make the same bytes. The ZIP format begins with 1980. */
const DATED = { level: 9, mtime: new Date(1980, 0, 1) } as const;

/**
 * The package for Chrome and Edge without a store: in one folder named with its version, and with a key, so
 * that every folder it is unpacked into is the same extension with the same list.
 */
export function unpackedPackage(files: Readonly<Record<string, Uint8Array>>, folder: string): Uint8Array {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as object;
  const keyed = { ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, key: UNPACKED_KEY })) };
  return zipSync(Object.fromEntries(Object.entries(keyed).map(([name, bytes]) => [`${folder}/${name}`, bytes])), DATED);
}

/** Makes all packages of the sources in `folder`. Throws with what the build said if one is not made. */
export function makePackages(folder: string, quiet = false): void {
  for (const name of packageNames(folder)) rmSync(join(folder, '.output', name));
  for (const store of STORES) {
    const { status, stdout, stderr } = spawnSync('wxt', ['zip', '-b', store], {
      cwd: folder,
      stdio: quiet ? 'pipe' : 'inherit',
      shell: process.platform === 'win32',
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`No package for ${store} in ${folder}:\n${stdout ?? ''}${stderr ?? ''}`);
  }
  for (const name of packageNames(folder)) {
    const file = join(folder, '.output', name);
    const files = unzipSync(readFileSync(file));
    // The ZIPs of the build have the day 0 of the month 0, which some programs refuse.
    writeFileSync(file, zipSync(files, DATED));
    if (name.endsWith('-chrome.zip'))
      writeFileSync(
        file.replace(/-chrome\.zip$/, '-unpacked.zip'),
        unpackedPackage(files, name.replace(/-chrome\.zip$/, '')),
      );
  }
}

/** The names of the made packages, sorted; their ends are those of `PACKAGES`. */
export function packageNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, '.output'))
      .filter((name) => name.endsWith('.zip'))
      .sort();
  } catch {
    return [];
  }
}

/** SHA-256 of each package, by its name. */
export const packageHashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    packageNames(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, '.output', name)))
        .digest('hex'),
    ]),
  );
