/**
 * Everything that must hold, in one run: format, lint, types, dead code, the packages and their
 * rebuilding, the stores' lint, unit tests, the end-to-end runs, the start command and the hostile
 * suite. The last line counts what passed and what failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { LINT, REPORTS, TYPES } from './commands.ts';
import { endToEnd } from './end-to-end.ts';
import { count, finish, run, runTogether, runVitest } from './stages.ts';

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const hostile = (title: string, only: string) => ({
  title: `A hostile world: ${title}`,
  command: 'node',
  args: ['tests/hostile/main.ts', '--only', only],
});

// Side by side where each uses one core.
count(await run({ title: 'Types of the build', command: 'wxt', args: ['prepare'] }));
await runTogether([
  LINT,
  TYPES,
  { title: 'Format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { title: 'Dead code', command: 'knip', args: [] },
  { title: 'Code that only tests use', command: 'knip', args: ['--production'] },
]);
count(await run({ title: 'Packages for the stores', command: 'node', args: ['tests/run/zip.ts'] }));
await runTogether([
  {
    title: 'The same packages, rebuilt from the sources ZIP elsewhere',
    command: 'node',
    args: ['tests/run/rebuild.ts'],
  },
  { title: 'Lint of the stores', command: 'node', args: ['tests/run/lint-for-stores.ts'] },
]);

await runVitest('Unit tests', ['unit', 'built', 'slow'], REPORTS);
await endToEnd();

await runTogether([
  hostile('the page', 'page'),
  hostile('pages, data, faults, leaks and the supply', 'redesigns,data,faults,leaks,supply'),
]);
count(
  await run({
    title: 'The start command, its seven steps walked',
    command: 'node',
    args: ['tests/run/start.ts', '--headless'],
  }),
);

finish();
