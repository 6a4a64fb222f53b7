/** `npm run check`: types, lint and unit tests, in one and a half to two minutes on two cores. `npm test` checks everything. */
import { mkdirSync } from 'node:fs';
import { LINT, REPORTS, TYPES } from './commands.ts';
import { finish, runTogether, runVitest } from './stages.ts';

mkdirSync(REPORTS, { recursive: true });
await runTogether([TYPES, { ...LINT, args: [...LINT.args, '--cache', '--cache-location', '.output/eslint-cache'] }]);
await runVitest('Unit tests', ['unit'], REPORTS);
finish();
