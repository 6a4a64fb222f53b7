/** The papers for the stores: licences, texts, pictures, releases. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS, LANGUAGES } from '../../locales/languages.ts';
import { licenceFaults } from '../../store/build/licences.ts';
import { packageFolder } from '../../store/build/shipped-packages.ts';
import { attachmentFaults, releaseFaults, releaseNotes, workflowSteps } from '../run/release-faults.ts';
import { missingSecrets, SECRETS } from '../run/stores.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

describe('licences', () => {
  const one = { name: 'one', version: '1.0.0', licence: 'MIT', source: undefined, text: 'text' };
  test('that go together with MIT are taken', () => expect(licenceFaults([one])).toEqual([]));
  test.each(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'unknown', 'MIT OR GPL-2.0'])('%s is refused', (licence) =>
    expect(licenceFaults([{ ...one, licence }])).toHaveLength(1),
  );
  test('without a text is refused', () => expect(licenceFaults([{ ...one, text: undefined }])).toHaveLength(1));
  test('MPL-2.0 wants its source named', () => {
    expect(licenceFaults([{ ...one, licence: 'MPL-2.0' }])).toHaveLength(1);
    expect(licenceFaults([{ ...one, licence: 'MPL-2.0', source: 'https://example.com' }])).toEqual([]);
  });
  test.each([
    ['/a/node_modules/svelte/src/index.js', '/a/node_modules/svelte'],
    ['/a/node_modules/one/node_modules/@two/three/x.js?v=1', '/a/node_modules/one/node_modules/@two/three'],
    ['\0/a/node_modules/idb/x.js', '/a/node_modules/idb'],
    ['/a/domain/x.ts', undefined],
  ])('%j belongs to %j', (id, folder) => expect(packageFolder(id)?.replaceAll('\\', '/')).toBe(folder));
});

describe('a release', () => {
  const right = { version: '1.2.0', changelog: '# What is new\n\n## 1.2.0\n\n- x\n\n## 1.1.0\n', changed: '' };
  test('that is right has no fault', () => expect(releaseFaults(right)).toEqual([]));
  test.each([
    ['another version', { version: '1.3.0' }],
    ['unreleased changes', { changelog: '## Unreleased\n\n## 1.2.0\n' }],
    ['no changelog', { changelog: '' }],
    ['a file not committed', { changed: ' M README.md\n' }],
    ['no git', { changed: null }],
    ['another tag', { tag: 'v1.1.0' }],
  ])('with %s is refused', (_, facts) => expect(releaseFaults({ ...right, ...facts })).toHaveLength(1));

  test('of its own tag has no fault', () => expect(releaseFaults({ ...right, tag: 'v1.2.0' })).toEqual([]));
  test('is described by the newest entry and the hashes', () => {
    expect(releaseNotes(right.changelog, 'abc  one.zip\n')).toBe('- x\n\n```\nabc  one.zip\n```\n');
    expect(releaseNotes('# What is new\n\n## 1.2.0\n\n- x\n- y\n', '')).toContain('- x\n- y\n');
  });

  test('the steps of its workflow are read in their order; one of several lines is not passed over', () => {
    expect(workflowSteps(read('.github/workflows/release.yml')).map((step) => step.split(' ', 3).join(' '))).toEqual([
      'npm ci',
      'npm run release:build',
      'gh release create',
    ]);
    expect(() => workflowSteps('steps:\n  - run: |\n      npm ci\n')).toThrow();
    expect(() => workflowSteps('steps: []\n')).toThrow();
  });

  const files: Readonly<Record<string, string>> = {
    'notes.md': 'x\n\nh1  a-1.2.0-one.zip',
    'o/SHA256SUMS': 'h1  a-1.2.0-one.zip\nh2  a-1.2.0-two.zip\n',
  };
  const attached = {
    tag: 'v1.2.0',
    packages: ['one', 'two'],
    text: (name: string) => files[name]!,
    hash: (name: string) => (name.includes('one') ? 'h1' : 'h2'),
  };
  const zips = ['o/a-1.2.0-one.zip', 'o/a-1.2.0-two.zip'];
  const flags = ['--draft', '--verify-tag', '--notes-file', 'notes.md'];
  const args = ['release', 'create', 'v1.2.0', ...flags, ...zips, 'o/SHA256SUMS'];
  test('attaches every package with its hash', () => expect(attachmentFaults(args, attached)).toEqual([]));
  test.each([
    ['another tag', args.with(2, 'v1.1.0'), {}, 1],
    ['no draft', args.filter((arg) => arg !== '--draft'), {}, 1],
    ['a package left out', args.filter((arg) => arg !== zips[1]), {}, 2],
    ['other bytes than the hashes', args, { hash: () => 'h3' }, 1],
    ['notes of something else', args.with(6, 'other.md'), { text: (name: string) => files[name] ?? 'x' }, 1],
  ])('attached with %s is refused', (_, wrong, change, count) =>
    expect(attachmentFaults(wrong, { ...attached, ...change })).toHaveLength(count),
  );

  const all = Object.fromEntries(Object.values(SECRETS).flatMap((names) => names.map((name) => [name, 'x'])));
  test('without a secret says which', () => {
    expect(missingSecrets(all)).toEqual([]);
    expect(missingSecrets({ ...all, EDGE_API_KEY: '' })).toEqual(['edge: please set EDGE_API_KEY in the environment.']);
    expect(missingSecrets({})).toHaveLength(3);
  });
});

describe.each(LANGUAGE_IDS.map((language) => [language, LANGUAGES[language].packageLocale]))(
  'the store entry in %s',
  (language, folder) => {
    const entry = read(`store/listing.${language}.md`);
    const said = JSON.parse(read(`public/_locales/${folder}/messages.json`)) as Record<string, { message: string }>;
    test('says the same name and summary as the package, as short as stores want them', () => {
      expect(entry).toContain(said.name!.message);
      expect(entry).toContain(said.description!.message);
      expect(said.name!.message.length).toBeLessThanOrEqual(45);
      expect(said.description!.message.length).toBeLessThanOrEqual(132);
    });
    test('has pictures, light and dark, of 1280 × 800 px', () => {
      const pictures = readdirSync(new URL('store/screenshots/', root)).filter((name) =>
        name.startsWith(`${language}-`),
      );
      for (const look of ['light', 'dark']) {
        const looked = pictures.filter((name) => name.endsWith(`-${look}.png`));
        expect(looked.length).toBeGreaterThanOrEqual(3);
        for (const name of looked) {
          const png = readFileSync(new URL(`store/screenshots/${name}`, root));
          expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
          expect(png.length).toBeLessThan(150_000);
        }
      }
    });
  },
);

test('the first screen of the README shows a picture and the two commands', () => {
  const first = read('README.md').split('\n').slice(0, 30).join('\n');
  const picture = /!\[[^\]]+\]\(([^)]+)\)/.exec(first)?.[1];
  expect(picture && existsSync(new URL(picture, root))).toBe(true);
  expect(first).toContain('npm start');
  expect(first).toContain('npm test');
});
