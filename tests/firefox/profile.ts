/** A profile of its own for Firefox, with the built extension in it as if it had been installed. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIREFOX_ID } from '../../store/build/identity.ts';

export const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3');
export const EXTENSION_ID = FIREFOX_ID;
/** Firefox draws this by lot at every installation; here it is fixed, so that pages have a known address. */
const HOST = '6f2d4c1e-0b3a-4a57-9c8d-2e1f30415263';
export const EXTENSION_ORIGIN = `moz-extension://${HOST}`;

/** Where downloads go, inside the profile. */
export const DOWNLOADS = 'downloads';

const PROFILES = resolve(import.meta.dirname, '../../.output/profiles');

type Setting = string | number | boolean;

export interface ProfileNeeds {
  proxyPort: number;
  /** Further settings of Firefox, as in about:config. */
  settings?: Readonly<Record<string, Setting>>;
}

/** The folder; the caller removes it. */
export function makeProfile({ proxyPort, settings = {} }: ProfileNeeds): string {
  mkdirSync(PROFILES, { recursive: true });
  const profile = mkdtempSync(join(PROFILES, 'firefox-'));
  // An unpacked folder of the extension's id counts as installed for good: it is there after a restart.
  cpSync(BUILT, join(profile, 'extensions', EXTENSION_ID), { recursive: true });
  const all: Record<string, Setting> = {
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
    // Firefox ESR and Developer Edition honour this; others get the extension for the session only.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': 15,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The browser's own question after a click on “allow” is not the extension's to answer.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'browser.startup.page': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile, DOWNLOADS),
    'browser.download.alwaysOpenPanel': false,
    'browser.search.update': false,
    'app.update.disabledForTesting': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': 'zh-TW',
    ...settings,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  return profile;
}
