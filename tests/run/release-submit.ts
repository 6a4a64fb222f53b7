/** `npm run release:submit`: uploads the packages to every store and asks for review. After validate and rehearse. */
import { readFileSync } from 'node:fs';
import { submit } from './stores.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
process.exit(submit(version, { dryRun: false }));
