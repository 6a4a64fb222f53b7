/** `npm run release:rehearse`: asks each store whether it would accept an upload; uploads nothing. */
import { readFileSync } from 'node:fs';
import { submit } from './stores.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
process.exit(submit(version, { dryRun: true }));
