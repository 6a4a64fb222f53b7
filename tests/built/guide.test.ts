/** What the built content script must not hold. `npm test` builds before this is run. */
import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const OUTPUT = new URL('../../.output/', import.meta.url);

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (target) => {
  const file = (name: string) => new URL(`${target}/${name}`, OUTPUT);
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const [start, body] = [read('guide.js'), read('guide-body.js')];
  const guide = start + body;
  const manifest = existsSync(file('manifest.json')) ? JSON.parse(readFileSync(file('manifest.json'), 'utf8')) : {};

  test('is built', () => expect(guide.length).toBeGreaterThan(1000));
  test.each([
    ['a database', /indexedDB|IDBDatabase/],
    ['code made of text', /new Function\(|\beval\(/],
    ['a request', /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/],
    ['markup made of text', /\.outerHTML\s*=|insertAdjacentHTML|document\.write/],
    ['another host', /https?:\/\/(?!candidates\.cambridgeenglish\.org|www\.w3\.org|svelte\.dev|github\.com)[a-z]/],
    ['a log', /console\.log/],
    ['a form sent', /\.submit\(\)|requestSubmit/],
  ])('the content script holds no %s', (_, pattern) => expect(pattern.exec(guide)?.[0]).toBeUndefined());

  test('the content script keeps its size', () => {
    expect(guide.length / 1000).toBeLessThan(96);
    expect((gzipSync(start).length + gzipSync(body).length) / 1000).toBeLessThan(36);
  });

  test('little of it runs on a page that the guide does not know', () => {
    expect(start.length / 1000).toBeLessThan(11);
    // Nothing but one function that has not been called.
    expect(body).toMatch(/^globalThis\.candidateGuideBody=function\(given\)\{/);
    const world: { candidateGuideBody?: unknown } = {};
    runInNewContext(body, Object.assign(world, { globalThis: world }));
    expect(Object.keys(world)).toEqual(['globalThis', 'candidateGuideBody']);
    expect(manifest.content_scripts[0].js).toEqual(['guide-body.js', 'guide.js']);
  });

  // One letter beyond Latin-1 makes the browser keep the whole script at two bytes a letter.
  test('the content script is in ASCII', () => expect(/[^\0-\x7f]/.exec(guide)?.[0]).toBeUndefined());

  test('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      // Firefox has a sidebar without a permission.
      ...('side_panel' in manifest ? ['sidePanel'] : []),
    ]);
    expect(manifest.host_permissions).toEqual(['https://candidates.cambridgeenglish.org/*']);
    expect(manifest.content_scripts.map(({ matches }: { matches: string[] }) => matches)).toEqual([
      ['https://candidates.cambridgeenglish.org/*'],
    ]);
    expect(manifest.content_scripts[0].all_frames).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
});
