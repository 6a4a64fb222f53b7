/** The supply chain of the build: reads the lock file as data, and asks the registry for known vulnerabilities. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Count, type Figure } from '../figure.ts';

const ROOT = new URL('../../../', import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));

export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
export interface Listed {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/**
 * Packages with a script at installation, and why it is harmless here. npm runs only those that
 * package.json lists under `allowScripts`; the others are named, so that a new one is seen.
 */
const KNOWN_SCRIPTS: Readonly<Record<string, string>> = {
  node: 'fetches nothing: it links the Node that its own packages hold',
  esbuild: 'checks its own binary',
  fsevents: 'builds on macOS only',
  'dtrace-provider': 'optional, never needed',
  spawn: 'optional',
  'spawn-sync': 'a stand-in for Nodes before version 1',
};
/** May be shipped inside a package under the MIT licence. */
const COMPATIBLE =
  /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)(?: (?:OR|AND) [\w. -]+)?\)?$/;
/** Applies to its own files, which the package must state; not mixed with this project's code. */
const BY_NAME: Readonly<Record<string, string>> = { 'webextension-polyfill': 'MPL-2.0' };
/** Of the development packages, those whose code the build puts into the extension. */
const BUILT_IN = ['svelte', 'wxt', '@wxt-dev/module-svelte', '@wxt-dev/webextension-polyfill', 'webextension-polyfill'];

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

export function lockFigures(lock: Lock, listed: Listed): Figure[] {
  const integrity = new Count('supply', 'locked without integrity');
  const scripts = new Count('supply', 'install scripts not listed');
  const licences = new Count('supply', 'shipped under another licence');
  for (const [path, one] of Object.entries(lock.packages)) {
    if (path === '' || one.link) continue;
    const name = nameOf(path);
    const whole = /^sha512-/.test(one.integrity ?? '') && !/^(?:http:|git|file:)/.test(one.resolved ?? '');
    integrity.add(whole ? undefined : `${name} ${one.version}`);
    scripts.add(
      one.hasInstallScript &&
        !(name in (listed.allowScripts ?? {})) &&
        !(name in KNOWN_SCRIPTS) &&
        `${name} ${one.version}`,
    );
  }
  for (const name of shipped(lock, [...Object.keys(listed.dependencies ?? {}), ...BUILT_IN])) {
    const { license = 'none' } = lock.packages[`node_modules/${name}`] ?? {};
    licences.add(COMPATIBLE.test(license) || BY_NAME[name] === license ? undefined : `${name}: ${license}`);
  }
  return [integrity.figure(), scripts.figure(), licences.figure()];
}

/** The packages named and all that they need. What only builds them is not shipped, but its licence is looked at too. */
function shipped({ packages }: Lock, names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const left = names.filter((name) => `node_modules/${name}` in packages);
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    // Build tools among them are skipped: what they need is not in the package.
    if (name === 'wxt' || name.startsWith('@wxt-dev/')) continue;
    left.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return all;
}

/** Never passes silently: if the registry does not answer, the row says so. */
function auditFigure(): Figure {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  const count = new Count('supply', 'high advisories in what is shipped');
  try {
    const answer = JSON.parse(asked.stdout) as { metadata?: { vulnerabilities?: { high: number; critical: number } } };
    const found = answer.metadata?.vulnerabilities;
    if (found) {
      count.add(
        found.high + found.critical > 0 ? `${found.high} high, ${found.critical} critical: npm audit` : undefined,
      );
      return count.figure();
    }
  } catch {
    // Reported below.
  }
  return {
    kind: 'supply',
    what: 'high advisories: NOT ANSWERED by the registry',
    tried: 1,
    figure: 0,
    asked: 'zero',
    notes: [],
  };
}

export async function supply(): Promise<Figure[]> {
  return [...lockFigures(json('package-lock.json') as Lock, json('package.json') as Listed), auditFigure()];
}
