/** Commands that `npm run check` and `npm test` share. */
import { resolve } from 'node:path';
import type { Command } from './stages.ts';

/** Absolute: each test runner resolves a relative path differently. */
export const REPORTS = resolve('.output/reports');

export const LINT: Command = { title: 'Lint', command: 'eslint', args: ['.'] };

export const TYPES: Command = {
  title: 'Types',
  command: 'svelte-check',
  args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
};
