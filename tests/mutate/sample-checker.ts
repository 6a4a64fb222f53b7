/**
 * Keeps to the sample. A checker is asked about all mutants before any of them is run, and those that it turns down are
 * not: Stryker itself has no sample.
 */
import { relative, sep } from 'node:path';
import type { Mutant as StrykerMutant, StrykerOptions } from '@stryker-mutator/api/core';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { drawSample } from './sample.ts';

class SampleChecker implements Checker {
  static inject = tokens(commonTokens.options);
  readonly #options: StrykerOptions;
  #drawn: ReadonlySet<string> = new Set();

  constructor(options: StrykerOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {}

  async group(mutants: StrykerMutant[]): Promise<string[][]> {
    const { size, seed } = this.#options['sample'] as { size: number; seed: string };
    const known = mutants.map(({ id, fileName, location, replacement }) => ({
      id,
      file: relative(process.cwd(), fileName).split(sep).join('/'),
      line: location.start.line,
      column: location.start.column,
      replacement,
    }));
    this.#drawn = drawSample(known, size, seed);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: StrykerMutant[]): Promise<Record<string, CheckResult>> {
    const outside: CheckResult = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map(({ id }) => [id, this.#drawn.has(id) ? { status: CheckStatus.Passed } : outside]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
