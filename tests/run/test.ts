/**
 * Everything that must hold, in one run: lint, types, dead code, the packages and their
 * rebuilding, the stores' lint, unit tests, the end-to-end runs and the start command. The last line counts what passed and what failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium, findFirefox } from './find-browser.ts';

// Absolute, because runners resolve relative paths differently.
const REPORTS = resolve('.output/reports');
let passed = 0;
let failed = 0;

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`);
  const from = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  console.log(`── ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return status === 0;
}

function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

/** Adds a test runner's own counts; a runner that ran nothing or left no report has failed. */
function countReport(title: string, good: boolean, file: string, read: (report: never) => [number, number]): void {
  try {
    const [right, wrong] = read(JSON.parse(readFileSync(file, 'utf8')) as never);
    passed += right;
    failed += wrong;
    if (right + wrong === 0 || (!good && wrong === 0)) failed += 1;
  } catch {
    console.error(`${title} left no report that can be read.`);
    failed += 1;
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

count(run('Types of the build', 'wxt', ['prepare']));
count(run('Format', 'prettier', ['--check', '--log-level=warn', '.']));
count(run('Lint', 'eslint', ['.']));
count(run('Types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']));
count(run('Dead code', 'knip', []));
count(run('Packages for the stores', 'node', ['tests/run/zip.ts']));
count(run('The same packages, rebuilt from the sources ZIP elsewhere', 'node', ['tests/run/rebuild.ts']));
count(run('Lint of the stores', 'node', ['tests/run/lint-for-stores.ts']));

const units = run('Unit tests', 'vitest', [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${REPORTS}/unit.json`,
]);
countReport(
  'Unit tests',
  units,
  `${REPORTS}/unit.json`,
  (report: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) => [
    report.numPassedTests,
    Math.max(report.numFailedTests, report.numFailedTestSuites ? 1 : 0),
  ],
);

async function endToEnd(project: 'chromium' | 'firefox', find: () => string | Promise<string>): Promise<void> {
  const title = `End to end in ${project === 'chromium' ? 'Chromium' : 'Firefox'}`;
  try {
    // A missing browser is reported once here, not by every run.
    await find();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
    return;
  }
  const report = `${REPORTS}/${project}.json`;
  const args = ['test', '--config', 'tests/playwright.config.ts', `--project=${project}`];
  const good = run(title, 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  countReport(title, good, report, ({ stats }: { stats: { expected: number; unexpected: number } }) => [
    stats.expected,
    stats.unexpected,
  ]);
}
await endToEnd('chromium', findChromium);
await endToEnd('firefox', findFirefox);

count(run('The start command, its seven steps walked', 'node', ['tests/run/start.ts', '--headless']));

count(run('A hostile world', 'node', ['tests/hostile/main.ts']));

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
