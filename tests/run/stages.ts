/** Runs the stages of a check one after another: prints how long each took, and counts what passed and what failed. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Stage {
  readonly title: string;
  readonly good: boolean;
  readonly seconds: number;
}

/** A command of `node_modules/.bin`, or `node`, with its arguments and further environment variables. */
export interface Command {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>> | undefined;
}

const begun = performance.now();
const stages: Stage[] = [];
let passed = 0;
let failed = 0;

export function count(good: boolean): void {
  if (good) passed += 1;
  else failed += 1;
}

/**
 * Runs a command to its end and prints its output.
 * @param held print the output only at the end, for commands that run beside each other
 */
export async function run({ title, command, args, env = {} }: Command, held = false): Promise<boolean> {
  if (!held) console.log(`\n── ${title}`);
  const from = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => output.push(bytes));
  const good = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
  if (held) process.stdout.write(`\n── ${title}\n${Buffer.concat(output).toString()}`);
  const seconds = (performance.now() - from) / 1000;
  stages.push({ title, good, seconds });
  console.log(`── ${title}: ${good ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return good;
}

/** Runs commands at the same time; each counts once. */
export const runTogether = async (commands: readonly Command[]): Promise<void> => {
  for (const good of await Promise.all(commands.map((one) => run(one, true)))) count(good);
};

/** What a test runner's report says: how many passed, and of each that failed its name and what it said. */
interface Outcome {
  readonly passed: number;
  readonly failures: readonly string[];
}

const failures: string[] = [];

/** Adds a test runner's own counts; a runner that ran nothing or left no report has failed. */
export function countReport(title: string, good: boolean, file: string, read: (report: never) => Outcome): void {
  try {
    const { passed: right, failures: wrong } = read(JSON.parse(readFileSync(file, 'utf8')) as never);
    passed += right;
    const more = right + wrong.length === 0 || (!good && wrong.length === 0) ? ['it ended as failed'] : [];
    failed += wrong.length + more.length;
    failures.push(...[...wrong, ...more].map((each) => `${title}: ${each}`));
  } catch {
    fail(`${title} left no report that can be read.`);
  }
}

/** A failure that belongs to no stage, such as a browser that is not installed. */
export function fail(why: unknown): void {
  const text = why instanceof Error ? why.message : String(why);
  console.error(text);
  failures.push(text);
  failed += 1;
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs vitest and counts its tests. `projects` are those of tests/vitest.config.ts. */
export async function runVitest(
  title: string,
  projects: readonly string[],
  folder: string,
  env: Command['env'] = {},
): Promise<void> {
  const report = `${folder}/unit.json`;
  const good = await run({
    title,
    command: 'vitest',
    args: [
      'run',
      '--config',
      'tests/vitest.config.ts',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  });
  countReport(title, good, report, ({ numPassedTests, testResults }: VitestReport) => ({
    passed: numPassedTests,
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const wrong = assertionResults.filter((one) => one.status === 'failed');
      // A file that cannot be run at all has a message and no tests.
      if (status === 'failed' && wrong.length === 0) return [`${name}: ${message}`];
      return wrong.map((one) => `${name}: ${one.fullName}\n${one.failureMessages.join('\n').slice(0, 600)}`);
    }),
  }));
}

/** Prints a table of the stages, what failed and, as the last line, the counts. Ends the process. */
export function finish(): never {
  const width = Math.max(...stages.map(({ title }) => title.length));
  console.log(`\n${'stage'.padEnd(width)}  seconds`);
  for (const { title, good, seconds } of stages)
    console.log(`${title.padEnd(width)}  ${seconds.toFixed(1).padStart(7)}${good ? '' : '  FAILED'}`);
  // Less than the sum, because some run beside each other.
  console.log(`${'in all'.padEnd(width)}  ${((performance.now() - begun) / 1000).toFixed(1).padStart(7)}`);
  for (const failure of failures) console.log(`\nFAILED ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
