/**
 * `npm run release:workflow`: runs the steps of .github/workflows/release.yml on this computer, in their order, in a
 * fresh clone of the last commit, as GitHub's runner would for the tag of this version. In the place of `gh` stands a
 * program that writes down what it is given and sends nothing; then what would have been attached is checked.
 * Needs bash and git.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { attachmentFaults, workflowSteps } from './release-faults.ts';
import { PACKAGES } from './packages.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const tag = `v${version}`;
const folder = mkdtempSync(join(tmpdir(), 'candidate-guide-workflow-'));
const clone = join(folder, 'clone');
const given = join(folder, 'given-to-gh');

function run(command: string, args: readonly string[], cwd: string, env = process.env): void {
  if (spawnSync(command, args, { cwd, env, stdio: 'inherit' }).status !== 0)
    throw new Error(`${[command, ...args].join(' ')} failed.`);
}

try {
  run('git', ['clone', '--quiet', resolve('.'), clone], folder);
  run('git', ['tag', '--force', tag], clone);
  mkdirSync(join(folder, 'bin'));
  const gh = join(folder, 'bin', 'gh');
  writeFileSync(gh, `#!/bin/sh\nprintf '%s\\n' "$@" > "${given}"\n`);
  chmodSync(gh, 0o755);
  // The extension's own packages on the PATH would hide a step that only works after an installation.
  const own = resolve('node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((one) => resolve(one) !== own);
  const env = { ...process.env, GITHUB_REF_NAME: tag, PATH: [join(folder, 'bin'), ...path].join(delimiter) };
  for (const step of workflowSteps(readFileSync(join(clone, '.github', 'workflows', 'release.yml'), 'utf8'))) {
    console.log(`\n▸ ${step}`);
    run('bash', ['-eo', 'pipefail', '-c', step], clone, env);
  }
  const args = readFileSync(given, 'utf8').trimEnd().split('\n');
  const read = (name: string) => readFileSync(join(clone, name));
  const faults = attachmentFaults(args, {
    tag,
    packages: PACKAGES,
    text: (name) => read(name).toString(),
    hash: (name) => createHash('sha256').update(read(name)).digest('hex'),
  });
  if (faults.length) throw new Error(faults.join('\n'));
  console.log(`✓ The workflow of ${tag} ran to its end; sha256 of what it would attach:`);
  console.log(read('.output/SHA256SUMS').toString().trimEnd());
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
