/** What the made packages hold and do not hold. `npm test` makes them before this is run. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { FIREFOX_ID, UNPACKED_KEY } from '../../store/build/identity.ts';
import { extensionId } from '../run/extension-id.ts';
import { POLICIES, privacyPage } from '../../store/build/privacy-page.ts';

const root = new URL('../../', import.meta.url);
const output = new URL('.output/', root);
const unzip = (part: string) => {
  const name = readdirSync(output).find((one) => one.endsWith(`-${part}.zip`));
  return name ? unzipSync(readFileSync(new URL(name, output))) : {};
};
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each(['chrome', 'edge', 'firefox'])('the package for %s', (store) => {
  const files = unzip(store);
  test('holds the policy of the repository, in both languages', () => {
    for (const policy of POLICIES) expect(text(files[policy.page])).toBe(privacyPage(policy));
    expect(text(files['privacy.html'])).toContain('href="privacy.en.html"');
    expect(text(files['privacy.css'])).toContain('--accent');
  });
  test('leads to the policy from its own pages', () => {
    const pages = Object.keys(files).filter((name) => /^(chunks|assets)\/.*\.js$/.test(name));
    for (const { page } of POLICIES) expect(pages.some((name) => text(files[name]).includes(page))).toBe(true);
  });
  test('holds the licence of every package whose code is in it', () => {
    const named = [...text(files['licences.txt']).matchAll(/^(\S+) \d\S*\nLicence: /gm)].map(([, name]) => name);
    const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    for (const name of ['svelte', ...Object.keys(dependencies)]) expect(named).toContain(name);
    // Firefox has a `browser` of its own.
    expect(named.includes('webextension-polyfill')).toBe(store !== 'firefox');
    // What only builds or tests has no business here.
    for (const name of ['typescript', 'vite', 'knip', 'marked']) expect(named).not.toContain(name);
  });
  test('holds no source map, test or note', () => {
    expect(Object.keys(files).filter((name) => !/\.(m?js|css|html|json|png|svg|txt)$/.test(name))).toEqual([]);
  });
  test('asks for nothing that store/permissions.md does not explain', () => {
    const manifest = JSON.parse(text(files['manifest.json']));
    const explained = [
      ...readFileSync(new URL('store/permissions.md', root), 'utf8').matchAll(/^\| `([^`]+)` \|/gm),
    ].map(([, name]) => name);
    const asked = [...manifest.permissions, ...manifest.host_permissions];
    expect(asked.length).toBeGreaterThan(1);
    for (const name of asked) expect(explained).toContain(name);
    expect(
      asked.filter(
        (name) =>
          !/^(storage|unlimitedStorage|alarms|notifications|scripting|sidePanel|activeTab|https:.*)$/.test(name),
      ),
    ).toEqual([]);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' https://candidates.cambridgeenglish.org; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('the package to load unpacked', () => {
  const files = unzip('unpacked');
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  const folder = `candidate-guide-${version}/`;
  test('is the package for Chrome in one folder named with its version, and a key', () => {
    const chrome = unzip('chrome');
    expect(Object.keys(files).sort()).toEqual(
      Object.keys(chrome)
        .map((name) => `${folder}${name}`)
        .sort(),
    );
    for (const [name, bytes] of Object.entries(chrome))
      if (name !== 'manifest.json') expect(files[`${folder}${name}`]).toEqual(bytes);
    const manifest = JSON.parse(text(chrome['manifest.json']));
    expect(manifest.key).toBeUndefined();
    expect(JSON.parse(text(files[`${folder}manifest.json`]))).toEqual({ ...manifest, key: UNPACKED_KEY });
  });
  test('has the id that administrators are told', () => {
    const told = readFileSync(new URL('ADMINISTRATORS.md', root), 'utf8');
    expect(told).toContain(extensionId(UNPACKED_KEY));
    expect(told).toContain(FIREFOX_ID);
    expect(JSON.parse(text(unzip('firefox')['manifest.json'])).browser_specific_settings.gecko.id).toBe(FIREFOX_ID);
  });
});

test('every entry of every package is dated in a month and a day', () => {
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip'));
  expect(packages).toHaveLength(5);
  for (const name of packages) {
    const bytes = readFileSync(new URL(name, output));
    // The central directory's headers: signature, and 14 bytes on the date, as days and months from the low bit.
    for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
      expect([name, bytes.readUInt16LE(at + 14)]).toEqual([name, 0b0000000_0001_00001]);
  }
});

test('SHA256SUMS names every package', () => {
  const sums = readFileSync(new URL('SHA256SUMS', output), 'utf8').trimEnd().split('\n');
  expect(sums).toEqual(
    readdirSync(output)
      .filter((name) => name.endsWith('.zip'))
      .sort()
      .map(
        (name) =>
          `${createHash('sha256')
            .update(readFileSync(new URL(name, output)))
            .digest('hex')}  ${name}`,
      ),
  );
});

describe('the sources ZIP', () => {
  const files = unzip('sources');
  const names = Object.keys(files);
  test('holds what a reviewer needs', () => {
    for (const name of [
      'package.json',
      'package-lock.json',
      'README.md',
      'LICENSE',
      'wxt.config.ts',
      'store/reviewers.md',
      'tests/run/start.ts',
      'tests/practice-site/server.ts',
    ])
      expect(names).toContain(name);
    expect(text(files['README.md'])).toContain('npm run zip');
  });
  test('holds nothing else', () => {
    const strange = /(^|\/)\.|node_modules|\.(pem|key|crx|zip|log|env)$|reports|test-results|\.(test|spec)\./;
    expect(names.filter((name) => strange.test(name))).toEqual([]);
    expect(names.filter((name) => /-----BEGIN [A-Z ]*PRIVATE KEY/.test(text(files[name])))).toEqual([]);
    expect(names.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
  });
});
