/** What the packages weigh. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  /** In kB of 1,000 bytes. */
  readonly raw: number;
  readonly gzip: number;
}

export function sizeOf(file: string): Size {
  const bytes = readFileSync(file);
  return { raw: bytes.length / 1000, gzip: gzipSync(bytes).length / 1000 };
}

/** @param only the files whose path within the folder fits */
export function sizeOfFolder(folder: string, only = /./): Size {
  return sumOf(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => only.test(name))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map(sizeOf),
  );
}

export function sumOf(sizes: readonly Size[]): Size {
  const sum = (key: keyof Size) => sizes.reduce((all, size) => all + size[key], 0);
  return { raw: sum('raw'), gzip: sum('gzip') };
}
