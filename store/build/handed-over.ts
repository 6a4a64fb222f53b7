/** Leaves modules out of a script that another script hands to it. */
import { resolve } from 'node:path';
import type { BuildEnvironmentOptions } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * @param paths of the modules, from the root of the repository
 * @param object the expression of an object that has each module by its path
 */
export function withoutHandedOver(
  paths: readonly string[],
  object: string,
): NonNullable<BuildEnvironmentOptions['rolldownOptions']> {
  const files = new Map(paths.map((path) => [resolve(ROOT, path), path]));
  return {
    external: (id) => files.has(id),
    output: { globals: (id) => `${object}[${JSON.stringify(files.get(resolve(ROOT, id)))}]` },
  };
}
