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
};
const FIREFOX = {
  '.destroy': 'of a library’s own object',
  '.lost': 'of an object of the store’s own',
  '.windows': 'browser.windows, asked for with ?. where Firefox for Android has none',
  'text-wrap: pretty': 'lines end as they come',
};

/** What happens where it is missing. */
const WITHOUT: Readonly<Record<Browser, Readonly<Record<string, string>>>> = {
  chrome: {
    ...EVERYWHERE,
    'scrollbar-width': 'a scroll bar of the usual width',
    'scrollbar-width: thin': 'a scroll bar of the usual width',
  },
  firefox: { ...EVERYWHERE, ...FIREFOX },
  firefox_android: {
    ...EVERYWHERE,
    ...FIREFOX,
    'commands.getAll': 'asked for with ?. : no keys are shown',
    'commands.onCommand': 'asked for with ?. : there are no keys',
    'storage.managed': 'asked for with ?. : no policy',
    'windows.getLastFocused': 'asked for with ?. : the tab in front is the one that is active',
    'windows.update': 'asked for with ?. : there is one window',
  },
};

/** PDF.js, which is loaded only where platform/read-pdf.ts has found what it needs. */
const PDF_LIBRARY = /^chunks\/pdf-|^assets\/pdf\.worker\.min-/;
/** The first versions that have all that is asked for there. */
const READS_PDF = { chrome: 147, firefox: 144, firefox_android: 144 } as const;
/** What its files name besides, and the way to the text does not come by. */
const PDF_BESIDES =
  /^Sanitizer$|^\.(?:activation|configure|dispatch|gpu|memory|request(?:Adapter|Device)|getPreferredCanvasFormat|create\w+|beginRenderPass|getBindGroupLayout|getCurrentTexture|set(?:Pipeline|BindGroup|VertexBuffer)|writeBuffer)$/;

type Used = ReturnType<typeof usedByScript>;
const used = new Map<string, readonly Used[]>();

/** What the files of a package use, or those of the PDF library in it. Read once. */
function usedIn(folder: string, library: boolean): readonly Used[] {
  const key = `${folder} ${library}`;
  const known = used.get(key);
  if (known) return known;
  const names = readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => PDF_LIBRARY.test(name.replaceAll('\\', '/')) === library,
  );
  const texts = (end: RegExp) =>
    names.filter((name) => end.test(name)).map((name) => readFileSync(join(OUTPUT, folder, name), 'utf8'));
  const scripts = texts(/\.m?js$/);
  const own = new Set(scripts.flatMap((code) => [...ownNames(code)]));
  const all = [...scripts.map((code) => usedByScript(code, own)), ...texts(/\.css$/).map(usedByStyles)];
  used.set(key, all);
  return all;
}

/** Every feature that they use and that `version` of the browser does not have. */
const missing = (folder: string, browser: Browser, version: number, library = false): string[] =>
  [
    ...new Set(
      usedIn(folder, library).flatMap((each) =>
        [...each].filter(([, what]) => !hasAny(what, browser, version)).map(([name]) => name),
      ),
    ),
  ].sort();

describe.each(PACKAGES)('%s', (browser, folder, minimum) => {
  test('uses nothing that is newer than the stated minimum, but for what is listed', () => {
    const listed = Object.keys(WITHOUT[browser]).sort();
    expect(missing(folder, browser, parseInt(minimum()))).toEqual(listed);
  });
  test('reads PDFs where the browser has what the library needs for it', () => {
    const besides = missing(folder, browser, READS_PDF[browser], true).filter((name) => !PDF_BESIDES.test(name));
    expect(besides).toEqual([]);
    expect(missing(folder, browser, READS_PDF[browser] - 1, true)).not.toEqual([]);
  });
});
