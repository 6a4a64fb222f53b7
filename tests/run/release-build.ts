/**
 * `npm run release:build`: what the workflow of a release runs before it attaches the packages. Version,
 * changelog and tag agree, the packages are made, rebuilt elsewhere and compared, the stores' lint passes.
 * `-- --tag v1.2.0` names the tag. Leaves the packages, SHA256SUMS and release-notes.md in .output/.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { releaseFaults, releaseNotes } from './release-faults.ts';

const { tag } = parseArgs({ options: { tag: { type: 'string' } } }).values;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const changelog = readFileSync('CHANGELOG.md', 'utf8');

const faults = releaseFaults({
  version,
  changelog,
  changed: spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout,
  tag,
});
for (const script of ['zip.ts', 'rebuild.ts', 'lint-for-stores.ts'])
  if (!faults.length && spawnSync(process.execPath, [`tests/run/${script}`], { stdio: 'inherit' }).status !== 0)
    faults.push(`tests/run/${script} failed.`);
for (const fault of faults) console.error(`✗ ${fault}`);
if (!faults.length) {
  writeFileSync('.output/release-notes.md', releaseNotes(changelog, readFileSync('.output/SHA256SUMS', 'utf8')));
  console.log(`✓ The packages of ${version} lie in .output/.`);
}
process.exit(faults.length ? 1 : 0);
