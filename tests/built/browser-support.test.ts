/**
 * No older browser can be had to try the packages in, so the built files are held against MDN's table of what
 * each version has. A feature that is newer than the stated minimum is either left out or listed here, with
 * what happens where it is missing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasAny, ownNames, usedByScript, usedByStyles, type Browser } from './support.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

interface Manifest {
  readonly minimum_chrome_version: string;
  readonly browser_specific_settings: {
    readonly gecko: { readonly strict_min_version: string };
    readonly gecko_android: { readonly strict_min_version: string };
  };
}
const manifest = (folder: string) =>
  JSON.parse(readFileSync(join(OUTPUT, folder, 'manifest.json'), 'utf8')) as Manifest;
const gecko = () => manifest('firefox-mv3').browser_specific_settings;

const PACKAGES: readonly (readonly [browser: Browser, folder: string, minimum: () => string])[] = [
  ['chrome', 'chrome-mv3', () => manifest('chrome-mv3').minimum_chrome_version],
  ['firefox', 'firefox-mv3', () => gecko().gecko.strict_min_version],
  ['firefox_android', 'firefox-mv3', () => gecko().gecko_android.strict_min_version],
];

const EVERYWHERE = {
  '.activation': 'asked for with ?. : the address that a page was reached from is then that of the referrer',
  '.revoke': 'of a library’s own object',
  'font-family: ui-monospace': 'the next font of the list',
};
const FIREFOX = {
  '.detect': 'of a library’s own object',
  '.in': 'of a library’s own object',
  '.lost': 'of an object of the store’s own',
  '.windows': 'browser.windows, asked for with ?. where Firefox for Android has none',
  'text-wrap: pretty': 'lines end as they come',
};

/** What happens where it is missing. */
const WITHOUT: Readonly<Record<Browser, Readonly<Record<string, string>>>> = {
  chrome: EVERYWHERE,
  firefox: { ...EVERYWHERE, ...FIREFOX },
  firefox_android: {
    ...EVERYWHERE,
    ...FIREFOX,
    'storage.managed': 'asked for with ?. : no policy',
    'windows.getLastFocused': 'asked for with ?. : the tab in front is the one that is active',
    'windows.update': 'asked for with ?. : there is one window',
  },
};

/** Every feature that the files of a package use and that `version` of the browser does not have. */
function missing(folder: string, browser: Browser, version: number): string[] {
  const names = readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' });
  const texts = (end: string) =>
    names.filter((name) => name.endsWith(end)).map((name) => readFileSync(join(OUTPUT, folder, name), 'utf8'));
  const scripts = texts('.js');
  const own = new Set(scripts.flatMap((code) => [...ownNames(code)]));
  const used = [...scripts.map((code) => usedByScript(code, own)), ...texts('.css').map(usedByStyles)];
  return [
    ...new Set(
      used.flatMap((each) => [...each].filter(([, what]) => !hasAny(what, browser, version)).map(([name]) => name)),
    ),
  ].sort();
}

describe.each(PACKAGES)('%s', (browser, folder, minimum) => {
  test('uses nothing that is newer than the stated minimum, but for what is listed', () => {
    const listed = Object.keys(WITHOUT[browser]).sort();
    expect(missing(folder, browser, parseInt(minimum()))).toEqual(listed);
  });
});
