/**
 * Changes one line at a time and runs the unit tests: a change that none notices is a missing assertion.
 *
 *   npm run mutate -- [--sample COUNT] [--seed TEXT] [--all] [--only PART|PATTERN]
 *
 * Without anything 200 changes, as many in each part. It prints the score of each part and each change that was not
 * noticed; the whole report is .output/reports/mutation.json.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { REPORTS } from '../run/commands.ts';
import { allMutants } from './all-mutants.ts';
import { filesOf, partOf } from './parts.ts';
import { drawSample, keyOf } from './sample.ts';

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const size = values.all ? Infinity : Number(values.sample);
if (!(size > 0)) throw new Error(`--sample wants a count, not "${values.sample}"`);

mkdirSync(REPORTS, { recursive: true });
const report = `${REPORTS}/mutation.json`;
// Drawn first: only the drawn places are instrumented, so that the tests run about as fast as they do otherwise.
const drawn = drawSample(await allMutants(filesOf(values.only)), size, values.seed);
await new Stryker({
  testRunner: 'vitest',
  plugins: [
    '@stryker-mutator/vitest-runner',
    import.meta.resolve('./sample-checker.ts'),
    import.meta.resolve('./no-behaviour.ts'),
  ],
  checkers: ['sample'],
  ignorers: ['no-behaviour'],
  drawn: drawn.map(keyOf),
  vitest: { configFile: 'tests/mutate/vitest.config.ts', pool: 'forks' },
  mutate: drawn.map(({ file, range }) => `${file}:${range}`),
  reporters: ['json'],
  jsonReporter: { fileName: report },
  coverageAnalysis: 'perTest',
  // What runs while a module is loaded, such as a table, is changed before that: all tests that reach it are run anew.
  ignoreStatic: false,
  concurrency: 2,
  dryRunTimeoutMinutes: 20,
  // A busy machine is no endless loop; those are found by counting, too.
  timeoutMS: 60_000,
  timeoutFactor: 3,
  tempDirName: '.output/stryker',
  ignorePatterns: ['.output', 'store/screenshots', 'test-results'],
  logLevel: 'warn',
  warnings: false,
} as PartialStrykerOptions).runMutationTest();

interface Report {
  readonly files: Record<
    string,
    { source: string; mutants: { status: string; location: Span; replacement: string }[] }
  >;
}
interface Span {
  readonly start: { line: number; column: number };
  readonly end: { line: number; column: number };
}

const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
const scores = new Map<string, { noticed: number; tried: number }>();
for (const [file, { source, mutants }] of Object.entries(files)) {
  const score = scores.get(partOf(file) ?? 'other') ?? { noticed: 0, tried: 0 };
  for (const { status, location, replacement } of mutants) {
    if (!['Killed', 'Timeout', 'RuntimeError', 'Survived', 'NoCoverage'].includes(status)) continue;
    score.tried += 1;
    if (status !== 'Survived' && status !== 'NoCoverage') score.noticed += 1;
    else console.log(`${file}:${location.start.line} ${described(source, location)} → ${oneLine(replacement)}`);
  }
  scores.set(partOf(file) ?? 'other', score);
}
console.table(
  Object.fromEntries(
    [...scores].map(([part, { noticed, tried }]) => [
      part,
      { noticed, tried, percent: tried ? Math.round((100 * noticed) / tried) : undefined },
    ]),
  ),
);

function described(source: string, { start, end }: Span): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1);
  lines[0] = lines[0]!.slice(start.column - 1);
  return oneLine(lines.join(' '));
}

function oneLine(code: string): string {
  const text = code.replaceAll(/\s+/g, ' ');
  return text.length > 90 ? `${text.slice(0, 87)}…` : text;
}
