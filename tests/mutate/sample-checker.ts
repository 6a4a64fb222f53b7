/** Turns down the mutants that stand within a range of a drawn one but were not drawn themselves. */
import type { Mutant as StrykerMutant, StrykerOptions } from '@stryker-mutator/api/core';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { keyOf, known } from './sample.ts';

class SampleChecker implements Checker {
  static inject = tokens(commonTokens.options);
  readonly #drawn: ReadonlySet<string>;

  constructor(options: StrykerOptions) {
    this.#drawn = new Set(options['drawn'] as string[]);
  }

  async init(): Promise<void> {}

  async check(mutants: StrykerMutant[]): Promise<Record<string, CheckResult>> {
    const outside: CheckResult = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        this.#drawn.has(keyOf(known(mutant))) ? { status: CheckStatus.Passed } : outside,
      ]),
    );
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
