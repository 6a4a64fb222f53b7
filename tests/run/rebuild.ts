/**
 * Checks that the build is reproducible: unpacks the sources ZIP into another folder, makes every package from
 * that alone, as a reviewer would, and compares the bytes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { makePackages, packageHashes, packageNames, PACKAGES } from './packages.ts';

const SOURCES = /-sources\.zip$/;

/** What a reviewer does with the ZIP. node_modules is shared, to save the time of installing. */
export function unpackSources(from: string, to: string): void {
  const zip = packageNames(from).find((name) => SOURCES.test(name));
  if (!zip) throw new Error('There is no sources ZIP: npm run zip makes it.');
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(from, '.output', zip))))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), bytes);
  }
  symlinkSync(resolve(from, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** The names of packages that differ; empty when all are the same bytes. */
export function rebuiltOtherwise(root: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'candidate-guide-'));
  try {
    unpackSources(root, folder);
    makePackages(folder, true);
    const [first, second] = [packageHashes(root), packageHashes(folder)];
    const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    if (names.length !== PACKAGES.length) return [`${names.length} packages instead of ${PACKAGES.length}`];
    return names.filter((name) => first[name] !== second[name]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const otherwise = rebuiltOtherwise('.');
  for (const name of otherwise) console.error(`✗ ${name}: other bytes when rebuilt from the sources ZIP`);
  if (!otherwise.length)
    console.log('Rebuilt from the sources ZIP in another folder: every package is the same bytes.');
  process.exit(otherwise.length ? 1 : 0);
}
