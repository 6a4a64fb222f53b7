/** `npm run release:validate`: is this the tree, the version and the packages that may be released? */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { releaseFaults } from './release-faults.ts';

const faults = releaseFaults({
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  changelog: readFileSync('CHANGELOG.md', 'utf8'),
  changed: spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout,
});
// Quick checks come first, because the tests take minutes. The tests also rebuild the packages and compare them.
const env = { ...process.env, LONG: '1' };
if (!faults.length && spawnSync(process.execPath, ['tests/run/test.ts'], { stdio: 'inherit', env }).status !== 0)
  faults.push('The tests did not pass.');
for (const fault of faults) console.error(`✗ ${fault}`);
if (!faults.length) console.log('✓ This may be released. Next: npm run release:rehearse');
process.exit(faults.length ? 1 : 0);
