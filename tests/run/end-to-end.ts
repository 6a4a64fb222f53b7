/**
 * `npm run test:e2e`: builds the extension for Chromium and Firefox and runs the end-to-end tests.
 * Arguments go to Playwright: `npm run test:e2e -- --project=chromium layout.spec.ts`.
 */
import { mkdirSync } from 'node:fs';
import { REPORTS } from './commands.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { count, countReport, fail, finish, run } from './stages.ts';

const PLAYWRIGHT = ['test', '--config', 'tests/playwright.config.ts'];

/** Runs the end-to-end tests of both browsers and counts them. The extension must have been built. */
export async function endToEnd(): Promise<void> {
  const title = 'End to end in Chromium and Firefox';
  try {
    // A missing browser is reported once here, not by every test.
    await findChromium();
    await findFirefox();
  } catch (error) {
    fail(error);
    return;
  }
  const report = `${REPORTS}/end-to-end.json`;
  const good = await run({
    title,
    command: 'playwright',
    args: PLAYWRIGHT,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  countReport(title, good, report, ({ stats, suites }: PlaywrightReport) => ({
    passed: stats.expected + stats.flaky,
    failures: suites.flatMap(failuresOf),
  }));
}

/** The part of Playwright's JSON report that is read here. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number };
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

const failuresOf = ({ suites = [], specs }: Suite): readonly string[] => [
  ...suites.flatMap(failuresOf),
  ...specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected')
      .map(({ results }) => `${file}:${line} ${title}\n${(results[0]?.error?.message ?? '').slice(0, 600)}`),
  ),
];

if (import.meta.main) {
  mkdirSync(REPORTS, { recursive: true });
  for (const stage of [
    { title: 'Build for Chromium', command: 'wxt', args: ['build'] },
    { title: 'Build for Firefox', command: 'wxt', args: ['build', '-b', 'firefox'] },
    { title: 'End to end', command: 'playwright', args: [...PLAYWRIGHT, ...process.argv.slice(2)] },
  ])
    count(await run(stage));
  finish();
}
