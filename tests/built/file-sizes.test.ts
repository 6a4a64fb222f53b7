/** A budget for each file of the package, in kB, raw: what grows past it is asked about here. `npm test` builds before this is run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** PDF.js as it is published. Only the page for the Statement of Results loads it, with the first file. */
const PDF_LIBRARY = /^chunks\/pdf-|^assets\/pdf\.worker\.min-/;
/** Both files, each compressed by itself. */
const PDF_GZIP = 530;

/** By the name without its hash. What is not named has the last one's. */
const BUDGETS: readonly (readonly [name: RegExp, raw: number])[] = [
  [/^guide\.js$/, 11],
  [/^guide-body\.js$/, 85],
  [/^results-note\.js$/, 13],
  [/^assets\/guide-look\.css$/, 10.2],
  // One classic file: a chunk shared with pages could bring code into it that needs a document.
  [/^background\.js$/, 260],
  [/^chunks\/pdf-/, 460],
  [/^assets\/pdf\.worker\.min-/, 1300],
  [/^chunks\/shared-/, 240],
  [/^chunks\/practice-/, 130],
  [/^licences\.txt$/, 75],
  // The detector of encodings, and the reader of spreadsheets: loaded with the first file of a list.
  [/^chunks\/class-list-/, 135],
  [/^chunks\/read-workbook-/, 60],
  [/^chunks\/options-/, 50],
  // A language each.
  [/^texts\//, 100],
  [/./, 45],
];
/** All files, each compressed by itself. The goal is 230. */
const WHOLE_GZIP = 500;
/** Scripts and style sheets that the popup waits for. */
const POPUP_FILES = 16;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const folder = new URL(`../../.output/${target}/`, import.meta.url);
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => statSync(new URL(name, folder)).isFile())
    : [];

  test('is built', () => expect(files.length).toBeGreaterThan(10));
  test.each(files)('%s keeps to its budget', (name) => {
    const [, budget] = BUDGETS.find(([pattern]) => pattern.test(name))!;
    expect(statSync(new URL(name, folder)).size / 1000).toBeLessThanOrEqual(budget);
  });
  test('the popup waits for few files', () => {
    const html = readFileSync(new URL('popup.html', folder), 'utf8');
    const named = html.match(/(?:src|href)="[^"]+"/g) ?? [];
    expect(named.length).toBeGreaterThan(2);
    expect(named.length).toBeLessThanOrEqual(POPUP_FILES);
  });
  test('no chunks import each other: their modules would run before those that they need', () => {
    const imports = new Map(
      files
        .filter((name) => /^chunks\/.*\.js$/.test(name))
        .map((name) => [
          name,
          [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)].map(
            ([, file]) => `chunks/${file}`,
          ),
        ]),
    );
    expect([...imports.values()].flat().length).toBeGreaterThan(5);
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (imports.get(from) ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect([...imports.keys()].filter((name) => reaches(name, name))).toEqual([]);
  });
  const gzipped = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0) / 1000;
  test('the whole keeps to its budget', () => {
    expect(gzipped(files.filter((name) => !PDF_LIBRARY.test(name)))).toBeLessThanOrEqual(WHOLE_GZIP);
  });
  test('the PDF library is there once, within its own budget, and one page alone loads it', () => {
    const library = files.filter((name) => PDF_LIBRARY.test(name));
    expect(library).toHaveLength(2);
    expect(gzipped(library)).toBeLessThanOrEqual(PDF_GZIP);
    const naming = files.filter(
      (name) =>
        /\.(?:js|html)$/.test(name) &&
        /pdf-[\w-]+\.js|pdf\.worker\.min-/.test(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(naming.map((name) => name.replace(/-[\w-]{8}\.js$/, '')).filter((name) => !PDF_LIBRARY.test(name))).toEqual([
      'chunks/statement',
    ]);
  });
});
