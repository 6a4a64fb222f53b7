/** Uploads the packages: the secrets that each store needs, and the call of `wxt submit`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageNames } from './packages.ts';

/** The names of environment variables; `wxt submit` reads them itself, so that no secret is in a command line. */
export const SECRETS = {
  chrome: [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  firefox: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
} as const;

/** One message for each store whose secrets are missing. */
export const missingSecrets = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(SECRETS).flatMap(([store, names]) => {
    const missing = names.filter((name) => !env[name]);
    return missing.length ? [`${store}: please set ${missing.join(', ')} in the environment.`] : [];
  });

/** The packages of this version, as options of `wxt submit`; undefined if one has not been made. */
export function packageOptions(folder: string, version: string): string[] | undefined {
  const made = packageNames(folder);
  const options: string[] = [];
  for (const [option, part] of [
    ['--chrome-zip', 'chrome'],
    ['--edge-zip', 'edge'],
    ['--firefox-zip', 'firefox'],
    ['--firefox-sources-zip', 'sources'],
  ] as const) {
    const name = made.find((one) => one.endsWith(`-${version}-${part}.zip`));
    if (!name || !existsSync(join(folder, '.output', name))) return undefined;
    options.push(option, join(folder, '.output', name));
  }
  return options;
}

/** Refuses with a message, or submits the packages. @returns the exit code */
export function submit(version: string, { dryRun }: { dryRun: boolean }): number {
  const refusals = missingSecrets(process.env);
  const packages = packageOptions('.', version);
  if (!packages) refusals.push(`The packages of version ${version} have not been made: npm run zip makes them.`);
  if (refusals.length) {
    console.error(`Nothing was sent to any store.\n${refusals.map((refusal) => `✗ ${refusal}`).join('\n')}`);
    return 1;
  }
  const args = ['submit', ...(dryRun ? ['--dry-run'] : []), '--chrome-api-version', 'v2', ...packages!];
  return spawnSync('wxt', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}
