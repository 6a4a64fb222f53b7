/**
 * Finds a browser for the tests and the tour: one on the PATH, else Playwright's own, else on a
 * Debian system as root the distribution's package.
 */
import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

// Branded Chrome is left out: it ignores --load-extension.
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
// Editions that install an unsigned extension permanently come first; the others install it for the session.
const FIREFOX_NAMES = ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'];
// On these systems the browser is not on the PATH.
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function onPath(names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
    const path = found.status === 0 ? found.stdout.split(/\r?\n/)[0] : '';
    if (path) return path;
  }
  return undefined;
}

function debianInstall(packages: readonly string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`Installing ${packages.join(' ')} with apt-get …`);
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], options);
  } catch (error) {
    console.error(`apt-get did not succeed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The path of a Chromium that loads extensions. Throws an Error that says what to do. */
export async function findChromium(): Promise<string> {
  const playwrights = async () => {
    const { chromium } = await import('@playwright/test');
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  };
  const found = onPath(CHROMIUM_NAMES) ?? (await playwrights());
  if (found) return found;
  debianInstall(['chromium', 'fonts-noto-cjk']);
  const installed = onPath(CHROMIUM_NAMES);
  if (installed) return installed;
  throw new Error(
    'No Chromium was found. Install it (on Debian: apt-get install chromium), or run: npx playwright install chromium',
  );
}

/** The path of a Firefox. Throws an Error that says what to do. */
export function findFirefox(): string {
  const found = onPath(FIREFOX_NAMES) ?? FIREFOX_PLACES.find(existsSync);
  if (found) return found;
  debianInstall(['firefox-esr', 'fonts-noto-cjk']);
  const installed = onPath(FIREFOX_NAMES);
  if (installed) return installed;
  throw new Error('No Firefox was found. Install it (on Debian: apt-get install firefox-esr), or put it on the PATH.');
}
