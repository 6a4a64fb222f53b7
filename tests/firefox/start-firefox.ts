/** Starts the real Firefox without a window, with the built extension, and the official host name leading to the practice site. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFirefox } from '../run/find-browser.ts';
import { Marionette } from './marionette.ts';
import { leadOfficialHostTo } from './official-host.ts';
import { BUILT, EXTENSION_ID, makeProfile, type ProfileNeeds } from './profile.ts';
import type { TabKind } from './tab-hands.ts';
import { openTab, type View } from './view.ts';

const PATIENCE = 30_000;

export interface Firefox {
  /** Runs source text with all of Firefox's own rights. */
  privileged: Marionette['privileged'];
  openTab(kind?: TabKind): Promise<View>;
  /** The current connection; another after a restart. */
  marionette(): Marionette;
  /** Ends Firefox as a person does, and starts it again with the same profile. */
  restart(): Promise<void>;
  /** The folder of everything that Firefox keeps in this run. */
  profile: string;
  /** Hosts other than the official one that were asked for since the start. */
  otherHosts: readonly string[];
  close(): Promise<void>;
}

export async function startFirefox(sitePort: number, settings: ProfileNeeds['settings'] = {}): Promise<Firefox> {
  const official = await leadOfficialHostTo(sitePort);
  const profile = makeProfile({ proxyPort: official.port, settings });
  let { firefox, marionette } = await launch(profile);
  const quit = async () => {
    // Not the one that a restart puts in its place.
    const ending = firefox;
    if (isRunning(ending)) {
      const gone = once(ending, 'exit');
      const asked = await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).then(
        () => true,
        () => false,
      );
      // One that takes no commands any more would be waited for in vain.
      const kill = setTimeout(() => ending.kill('SIGKILL'), asked ? PATIENCE : 0);
      await gone;
      clearTimeout(kill);
    }
    marionette.close();
  };
  return {
    privileged: (source, ...args) => marionette.privileged(source, ...args),
    openTab: (kind = 'tab') => openTab(marionette, kind),
    marionette: () => marionette,
    restart: async () => {
      await quit();
      ({ firefox, marionette } = await launch(profile));
    },
    profile,
    otherHosts: official.refused,
    close: async () => {
      await quit();
      official.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

/** What is known of its end: without that a lost browser cannot be told from one that was killed. */
function endOf({ exitCode, signalCode }: ChildProcess, said: string): string {
  const end = signalCode === null ? `exit code ${exitCode}` : `signal ${signalCode}`;
  return `Firefox has gone: ${exitCode === null && signalCode === null ? 'it closed the connection' : end}. ${said}`;
}

async function launch(profile: string): Promise<{ firefox: ChildProcess; marionette: Marionette }> {
  // Firefox writes here which port it has taken.
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const firefox = spawn(
    findFirefox(),
    ['-marionette', '-headless', '-no-remote', '-profile', profile, '--remote-allow-system-access'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    },
  );
  let said = '';
  firefox.stderr.on('data', (text) => (said = `${said}${text}`.slice(-600)));
  const started = Date.now();
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8')) {
    if (!isRunning(firefox) || Date.now() - started > PATIENCE) {
      firefox.kill('SIGKILL');
      throw new Error(`Firefox did not open its port for tests. ${said}`);
    }
    await pause(30);
  }
  const marionette = await Marionette.at(Number(readFileSync(portFile, 'utf8')), () => endOf(firefox, said));
  // The practice site's certificate is made anew at every start, and nobody vouches for it.
  const installed = await marionette.privileged<boolean>(
    `Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
       .setDisableAllSecurityChecksAndLetAttackersInterceptMyData(true);
     return Boolean(WebExtensionPolicy.getByID(given[0]));`,
    EXTENSION_ID,
  );
  if (!installed) await marionette.send('Addon:Install', { path: BUILT, temporary: true });
  return { firefox, marionette };
}
