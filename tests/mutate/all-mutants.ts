import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { known, type Mutant } from './sample.ts';
import { noBehaviour } from './no-behaviour.ts';

const silent = { debug: () => undefined, info: () => undefined, isDebugEnabled: () => false } as unknown as Logger;

/**
 * Every mutant of some files. Nothing is run.
 * @param patterns of paths from the project's root
 */
export async function allMutants(patterns: readonly string[]): Promise<Mutant[]> {
  const files = globSync(patterns).map((name) => ({
    name: resolve(name),
    content: readFileSync(name, 'utf8'),
    mutate: true,
  }));
  const { mutants } = await new Instrumenter(silent).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [noBehaviour],
  });
  return mutants.filter(({ status }) => status !== 'Ignored').map(known);
}
