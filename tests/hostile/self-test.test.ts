/** Self-test of the suite: a fault of each kind is planted, and its figure must not be zero. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compress } from 'snappyjs';
import { afterAll, describe, expect, it } from 'vitest';
import { openCandidateStore } from '../../platform/candidates/candidate-store.ts';
import { SITE_MAP } from '../../domain/site/site-map.ts';
import { isAtPath } from '../../domain/site/site-pages.ts';
import { readResults } from '../../domain/results/read-results.ts';
import type { Reading } from '../../domain/results/reading.ts';
import { readSiteTexts } from '../../domain/site/site-texts.ts';
import { recognise } from '../../domain/site/recognise.ts';
import { messages, rows, slowTexts } from './data/hostile-data.ts';
import { patternFigures } from './data/slow-patterns.ts';
import { sourcePatterns } from './data/source-patterns.ts';
import { listSchedules, type OpenStore } from './faults/list-schedules.ts';
import { watchSchedules } from './faults/watch-schedules.ts';
import { isGood } from './figure.ts';
import { searchProfile } from './leaks/search-profile.ts';
import type { Finder } from './redesigns/judge.ts';
import { noticeFigure, resultFigures, type NoticeReader, type PageReader } from './redesigns/result-figures.ts';
import { redesignFigures } from './redesigns/redesigns.ts';
import { lockFigures } from './supply/supply.ts';

const orElse = (reading: Reading, other: Reading): Reading => (reading.is === 'cannotTell' ? other : reading);
const BOXES = 'input:not([type=hidden]), select, button, a';

describe('redesigns', () => {
  const figure = (what: string, find: Finder, mutants = 60) =>
    redesignFigures(mutants, 5, find).find((one) => one.what === what)!;
  const known = (path: string) => SITE_MAP.find((page) => isAtPath(page, path));

  it('a finder that goes by position', () => {
    const byPlace: Finder = (document, path) => {
      const page = known(path);
      const controls = [...document.querySelectorAll<HTMLElement>(BOXES)];
      if (!page) return { is: 'unrecognised' };
      return {
        is: 'page',
        page,
        fields: page.fields.slice(0, controls.length).map((field, index) => ({ field, element: controls[index]! })),
      };
    };
    expect(figure('wrong hints', byPlace).figure).toBeGreaterThan(0);
  });
  it('a finder that trusts every id', () => {
    const byId: Finder = (document, path) => {
      const page = known(path);
      if (!page) return { is: 'unrecognised' };
      return {
        is: 'page',
        page,
        fields: page.fields.flatMap((field) => {
          const way = field.find.find((one) => 'id' in one);
          const element = way && 'id' in way ? document.getElementById(way.id) : null;
          return element ? [{ field, element }] : [];
        }),
      };
    };
    expect(figure('wrong hints', byId, 120).figure).toBeGreaterThan(0);
  });
  it('a field that is checked by the rule of another', () => {
    const mixed: Finder = (...page) => {
      const seen = recognise(...page);
      if (seen.is !== 'page') return seen;
      const fields = seen.fields.map(({ field, element }) => ({
        element,
        field: field.name === 'idNumber' ? { ...field, check: 'secretNumber' as const } : field,
      }));
      return { ...seen, fields };
    };
    expect(figure('wrong verdicts', mixed).figure).toBeGreaterThan(0);
  });
  it('a finder that finds nothing', () => {
    const none: Finder = () => ({ is: 'unrecognised' });
    expect(isGood(figure('hints kept where the words are', none))).toBe(false);
    expect(figure('below the quorum, no list', none, 150).figure).toBeGreaterThan(0);
  });
  it('and none of it against ours', () => {
    for (const one of redesignFigures(60, 5, recognise)) expect([one.what, isGood(one)]).toEqual([one.what, true]);
  });

  const results = (what: string, read: PageReader) =>
    resultFigures(200, 5, read).find((one) => one.what.startsWith(what))!;
  it('a reader of results that takes nothing for "not yet"', () => {
    expect(results('wrong', (...page) => orElse(readResults(...page), { is: 'notYet' })).figure).toBeGreaterThan(0);
  });
  it('a reader of results that goes by one weak sign', () => {
    const weak: PageReader = (html) =>
      html.includes('Statement of Results')
        ? { is: 'available', results: [{ examTitle: 'B2 First', words: '', doubts: [] }] }
        : { is: 'cannotTell', why: 'nothing' };
    expect(results('wrong', weak).figure).toBeGreaterThan(0);
  });
  it('a reader of results that never tells', () => {
    expect(results('results read', () => ({ is: 'cannotTell', why: 'nothing' })).figure).toBe(0);
  });
  it('a reader of notices that calls each an error', () => {
    const all: NoticeReader = (document) => [{ name: 'unknown', element: document.body, words: '' }];
    expect(noticeFigure(40, 5, all).figure).toBeGreaterThan(0);
  });
  it('the readers as they are', () => {
    for (const one of [...resultFigures(200, 5, readResults), noticeFigure(40, 5, readSiteTexts)])
      expect([one.what, isGood(one)]).toEqual([one.what, true]);
  });
});

describe('data', () => {
  it('a reader that takes every message', () => expect(messages(200, 1, (one) => one).figure).toBeGreaterThan(0));
  it('a reader that throws', () =>
    expect(
      messages(200, 1, () => {
        throw new Error('planted');
      }).figure,
    ).toBeGreaterThan(0));
  it('a slow pattern, with and without the checker', async () => {
    const slow = [{ at: 'planted', source: '^(?:\\s*a*)*b$', flags: '' }];
    expect((await patternFigures(slow, false))[0]!.figure).toBe(1);
    expect((await patternFigures([{ at: 'planted', source: '(?:zq|zq)+qq$', flags: '' }], true))[0]!.figure).toBe(1);
  }, 60_000);
  it('a slow function', () => {
    const slow = () => {
      for (const end = performance.now() + 1100; performance.now() < end;);
    };
    expect(slowTexts({ slow }, 10_000).figure).toBe(1);
  });
  it('every pattern of a file is found, in components too', () => {
    const found = sourcePatterns([
      { path: 'a.ts', text: 'const a = /x+/g; new RegExp(b);' },
      { path: 'b.svelte', text: '<script lang="ts">const c = /y\\/z/;</script><p>{#if /q/i.test(c)}x{/if}</p>' },
    ]);
    expect(found.literals.map(({ source, flags }) => `${source} ${flags}`)).toEqual(['x+ g', 'y\\/z ', 'q i']);
    expect(found.made).toEqual(['a.ts:1']);
    expect(sourcePatterns().literals.length).toBeGreaterThan(150);
  });
});

/** A store that reports success and sometimes drops a row. */
const dropping: OpenStore = async (needs) => {
  const opening = await openCandidateStore(needs);
  if (opening.is !== 'open') return opening;
  return {
    is: 'open',
    store: { ...opening.store, put: (candidates, raw) => opening.store.put(candidates.slice(1), raw) },
  };
};
/** A store that writes from a stale read, so that two windows undo each other's changes. */
const forgetting: OpenStore = async (needs) => {
  const opening = await openCandidateStore(needs);
  if (opening.is !== 'open') return opening;
  const { store } = opening;
  return {
    is: 'open',
    store: {
      ...store,
      change: async (id, change) => {
        const [before] = await store.some([id]);
        return before ? store.put([change(before)]) : { is: 'gone', key: 'candidates.store.gone' };
      },
    },
  };
};

describe('faults', () => {
  it('a store that drops a row', async () => {
    expect((await listSchedules(10, 1, dropping)).figure).toBeGreaterThan(0);
    expect((await rows(20, 1, dropping)).figure).toBeGreaterThan(0);
  }, 60_000);
  it(
    'two windows that undo each other',
    async () => expect((await listSchedules(40, 1, forgetting)).figure).toBeGreaterThan(0),
    60_000,
  );
  it('a watch that forgets, tells early, or tells again', async () => {
    const told = async (faults: Parameters<typeof watchSchedules>[2]) =>
      Object.fromEntries((await watchSchedules(10, 1, faults)).map(({ what, figure }) => [what, figure]));
    expect((await told({ forgets: (browser) => browser.spoilDisk('{}') }))['watch: never told']).toBeGreaterThan(0);
    const early = await told({
      early: (browser) => void (browser.reading = { is: 'available', name: 'a name', exams: ['key'] }),
    });
    expect(early['watch: told of a result before there was one']).toBeGreaterThan(0);
    const again = await told({
      again: (browser) => {
        for (const id of browser.shownIds()) browser.dismiss(id);
        browser.spoilDisk(JSON.stringify(browser.disk()).replace('"alerted"', '"alerting"'));
      },
      released: (browser) => void (browser.reading = { is: 'available', name: 'a name', exams: ['key'] }),
    });
    expect(again['watch: told twice']).toBeGreaterThan(0);
  }, 60_000);
});

describe('leaks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  it('a text in a file, in UTF-16, and within a compressed table', () => {
    writeFileSync(join(folder, 'plain'), '...Wombat97Plum...');
    writeFileSync(join(folder, 'wide'), Buffer.from('..Wombat97Plum..', 'utf16le'));
    writeFileSync(join(folder, '000123.ldb'), table(Buffer.from('abcdefgh'.repeat(40) + 'Wombat97Plum')));
    writeFileSync(join(folder, 'clean'), 'nothing');
    const { hits, files } = searchProfile(folder, ['Wombat97Plum']);
    expect([hits.map(({ file }) => file).sort(), files]).toEqual([['N.ldb', 'plain', 'wide'], 4]);
  });
  it('four digits only where they stand alone', () => {
    writeFileSync(join(folder, 'number'), '183517');
    expect(searchProfile(folder, ['8351']).hits).toEqual([]);
    writeFileSync(join(folder, 'number'), '"8351"');
    expect(searchProfile(folder, ['8351']).hits).toHaveLength(1);
  });
});

/** The smallest LevelDB table: one compressed block, its index, the footer. */
function table(data: Buffer): Buffer {
  const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)]);
  const trailer = (kind: number) => Buffer.from([kind, 0, 0, 0, 0]);
  const block = Buffer.from(compress(data));
  const handle = Buffer.from([...varint(0), ...varint(block.length)]);
  const index = Buffer.concat([
    Buffer.from([0, 1, handle.length, 0x7a]),
    handle,
    Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]),
  ]);
  const footer = Buffer.alloc(48);
  Buffer.from([0, 0, ...varint(block.length + 5), ...varint(index.length)]).copy(footer);
  return Buffer.concat([block, trailer(1), index, trailer(0), footer]);
}

describe('supply', () => {
  const lock = (own: object) => ({
    packages: {
      '': {},
      'node_modules/a': { version: '1', resolved: 'https://r/a.tgz', integrity: 'sha512-x', license: 'MIT', ...own },
    },
  });
  const listed = { dependencies: { a: '1' } };
  const figures = (own: object) => lockFigures(lock(own), listed).map(({ figure }) => figure);
  it.each<[string, object, number[]]>([
    ['nothing planted', {}, [0, 0, 0]],
    ['no integrity', { integrity: undefined }, [1, 0, 0]],
    ['from a repository', { resolved: 'git+ssh://x' }, [1, 0, 0]],
    ['an install script', { hasInstallScript: true }, [0, 1, 0]],
    ['another licence', { license: 'GPL-3.0' }, [0, 0, 1]],
    ['no licence', { license: undefined }, [0, 0, 1]],
  ])('%s', (_, own, expected) => expect(figures(own)).toEqual(expected));
});
