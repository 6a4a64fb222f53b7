/** Makes the package for each store. Every step can run in any folder that holds the sources. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const STORES = ['chrome', 'edge', 'firefox'] as const;

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
}

/** The names of the made packages, sorted: one for each store, and the sources. */
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
