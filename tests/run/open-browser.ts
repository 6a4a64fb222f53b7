/** Opens Chromium with the built extension and the official host name mapped to the practice site. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findChromium } from './find-browser.ts';

export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

const PROFILES = resolve(import.meta.dirname, '../../.output/profiles');

export interface Opening {
  /** Of the practice site. */
  port: number;
  headless: boolean;
  /** False for the same browser without the extension. */
  extension?: boolean;
  /** Instead: the extension that is installed in the system. */
  installed?: boolean;
  /** Of another build than the shipped one. */
  folder?: string;
  /** Further hosts to map to the practice site. */
  hosts?: readonly string[];
  viewport?: { width: number; height: number } | null;
  dark?: boolean;
  /** A further extension beside ours, unpacked. */
  neighbour?: string;
  /** A folder of the caller's own for the profile, which then stays. */
  keptProfile?: string;
  /** Keeps pages that were left for Back, as every browser of a person does. */
  keepsPages?: boolean;
  /** A file for the browser's own log of its requests. */
  netLog?: string;
}

/** The caller closes the context; its profile is then removed. */
export async function openBrowser({
  port,
  headless,
  installed = false,
  extension = !installed,
  folder = EXTENSION,
  hosts = [],
  viewport,
  dark,
  neighbour,
  keptProfile,
  keepsPages,
  netLog,
}: Opening): Promise<BrowserContext> {
  mkdirSync(PROFILES, { recursive: true });
  const profile = keptProfile ?? mkdtempSync(join(PROFILES, 'profile-'));
  const extensions = [...(extension ? [folder] : []), ...(neighbour ? [neighbour] : [])].join(',');
  const mapped = ['candidates.cambridgeenglish.org', ...hosts].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    // Playwright's own headless switch means a shell without extensions.
    headless: false,
    ignoreDefaultArgs: [
      ...(installed ? ['--disable-extensions', '--disable-default-apps'] : []),
      ...(keepsPages ? ['--disable-back-forward-cache'] : []),
    ],
    viewport: viewport === undefined ? { width: 1280, height: 900 } : viewport,
    colorScheme: dark ? 'dark' : 'light',
    ignoreHTTPSErrors: true,
    args: [
      // Nobody sees the windows of a headless browser: drawing them by a graphics card that is only emulated costs a
      // tenth of the time.
      ...(headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=${mapped.join(', ')}`,
      '--ignore-certificate-errors',
      // The official name resolves to this computer, and a page of another site may not frame a local address.
      // Chromium's upgrade of http to https would hide what happens over http.
      '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--lang=zh-TW',
      ...(extensions ? [`--disable-extensions-except=${extensions}`, `--load-extension=${extensions}`] : []),
    ],
  });
  if (keptProfile === undefined)
    context.on('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return context;
}
