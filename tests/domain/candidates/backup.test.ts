import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_VERSION, MOST_BACKUP_BYTES, MOST_CANDIDATES, writeBackup } from '../../../domain/candidates/backup.ts';
import { REFUSAL_KEYS } from '../../../domain/candidates/candidate-keys.ts';
import { forbiddenIn } from '../../../domain/candidates/forbidden-parts.ts';
import { plainCopy } from '../../../domain/candidates/plain-copy.ts';
import { looksLikeBackup, readBackup } from '../../../domain/candidates/read-backup.ts';
import { DEFAULT_SETTINGS } from '../../../domain/settings/settings.ts';
import { anyList, made, manyCandidates, NOW } from './made.ts';
import { GOOD_BACKUP, MALFORMED_BACKUPS } from './malformed-backups.ts';
import { sized } from '../../long.ts';

describe('what is written is read', () => {
  test('any list, as text and as bytes, with and without a mark', () => {
    fc.assert(
      fc.property(anyList, (candidates) => {
        const text = writeBackup({ candidates, unreadable: [] }, NOW);
        const expected = { is: 'read', candidates, unreadable: [], results: [], announced: [] };
        expect(readBackup(text)).toEqual(expected);
        expect(readBackup(new TextEncoder().encode(text))).toEqual(expected);
        expect(readBackup(new TextEncoder().encode(`\ufeff${text}`))).toEqual(expected);
        expect(readBackup(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(expected);
      }),
    );
  });

  test.each([
    ['both', { language: 'zh-TW', alsoEnglish: true }],
    ['zh-TW', { language: 'zh-TW', alsoEnglish: false }],
    ['en', { language: 'en', alsoEnglish: false }],
  ])('settings of an earlier version: the choice %s as what it meant', (language, meant) => {
    const written = JSON.parse(writeBackup({ candidates: [], unreadable: [], settings: DEFAULT_SETTINGS }, NOW));
    written.settings = { language, guideOn: false, folded: true, desk: true, sharedComputer: false };
    expect(readBackup(JSON.stringify(written))).toMatchObject({
      is: 'read',
      settings: { ...written.settings, ...meant },
    });
  });
  test('settings', () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false, folded: true };
    expect(readBackup(writeBackup({ candidates: [], unreadable: [], settings }, NOW))).toEqual({
      is: 'read',
      candidates: [],
      unreadable: [],
      results: [],
      announced: [],
      settings,
    });
  });

  test('unreadable rows come back as they were, whatever they were', () => {
    const values = fc.anything({
      withDate: true,
      withMap: true,
      withSet: true,
      withBigInt: true,
      withTypedArray: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (unreadable) => {
        const first = readBackup(writeBackup({ candidates: [], unreadable }, NOW));
        expect(first).toMatchObject({ is: 'read', candidates: [] });
        if (first.is !== 'read') return;
        expect(JSON.stringify(first.unreadable)).toBe(JSON.stringify(unreadable.map(plainCopy)));
        // And a second time nothing changes any more.
        expect(readBackup(writeBackup({ candidates: [], unreadable: first.unreadable }, NOW))).toEqual(first);
      }),
    );
  });

  test('a row that was unreadable and is not any more is a candidate again', () => {
    const [one, two] = [made(), made({ idNumber: 'ABC999999' })];
    const backup = writeBackup({ candidates: [one], unreadable: [{ broken: 1 }, two] }, NOW);
    expect(readBackup(backup)).toEqual({
      is: 'read',
      candidates: [one, two],
      unreadable: [{ broken: 1 }],
      results: [],
      announced: [],
    });
  });

  test('kept results come back as they were, and a file of version 1 has none', () => {
    const results = [{ id: 1, words: 'Grade B' }];
    const text = writeBackup({ candidates: [], unreadable: [], results }, NOW);
    expect(readBackup(text)).toMatchObject({ is: 'read', results });
    const first = writeBackup({ candidates: [], unreadable: [] }, NOW).replace(
      `"version": ${BACKUP_VERSION}`,
      '"version": 1',
    );
    expect(readBackup(first)).toMatchObject({ is: 'read', results: [] });
    expect(readBackup(text.replace('"words": "Grade B"', '"password": "abc12345"'))).toMatchObject({
      is: 'refused',
      reasons: [{ where: { list: 'results', row: 1 } }],
    });
  });
});

describe('announced results', () => {
  const one = made();
  const released = { key: one.id, exam: 'key', examDate: '2026-12-05', releasedAt: NOW } as const;
  const text = writeBackup({ candidates: [one], unreadable: [], announced: [released] }, NOW);

  test('come back as they were, and a file of version 3 has none', () => {
    expect(readBackup(text)).toMatchObject({ is: 'read', announced: [released] });
    const third = writeBackup({ candidates: [one], unreadable: [] }, NOW).replace(
      `"version": ${BACKUP_VERSION}`,
      '"version": 3',
    );
    expect(readBackup(third)).toMatchObject({ is: 'read', announced: [] });
  });
  test.each([
    {},
    1,
    null,
    { ...released, exam: 'x' },
    { ...released, examDate: '2026-13-01' },
    { ...released, more: 1 },
  ])('%j is none', (row) => {
    const broken = JSON.stringify({ ...JSON.parse(text), announced: [row] });
    expect(readBackup(broken)).toMatchObject({
      is: 'refused',
      reasons: [{ key: 'candidates.refused.brokenBackup' }],
    });
  });
});

test('a raw copy leaves secrets and meddling names out, and has no cycles', () => {
  const row: Record<string, unknown> = {
    id: 1,
    password: 'abc12345',
    deep: { 'Secret Number': '1234', when: new Date(0), bytes: new Uint8Array([1, 2]) },
  };
  row.self = row;
  const copy = JSON.stringify(plainCopy(JSON.parse('{"__proto__":{"x":1},"constructor":2}')));
  expect(copy).toBe('{"(__proto__)":{"x":1},"(constructor)":2}');
  const text = JSON.stringify(plainCopy(row));
  expect(text).not.toContain('abc12345');
  expect(text).not.toContain('1234');
  expect(text).toContain('"when":"1970-01-01T00:00:00.000Z","bytes":[1,2]');
});

describe('malformed backups', () => {
  test('there are at least a hundred', () => expect(MALFORMED_BACKUPS.length).toBeGreaterThanOrEqual(100));

  test.each(MALFORMED_BACKUPS)('refused: %s', (_, file) => {
    const reading = readBackup(file);
    expect(reading.is).toBe('refused');
    if (reading.is !== 'refused') return;
    expect(reading.reasons.length).toBeGreaterThan(0);
    for (const { key } of reading.reasons) expect(REFUSAL_KEYS).toContain(key);
    expect(JSON.stringify(reading)).not.toMatch(/abc12345|ABC123456|A123456789/);
  });

  test('nothing reaches the prototype', () => {
    for (const [, file] of MALFORMED_BACKUPS) readBackup(file);
    expect(({} as Record<string, unknown>).watching).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each([
    [
      'a later version',
      GOOD_BACKUP.replace(`"version": ${BACKUP_VERSION}`, `"version": ${BACKUP_VERSION + 1}`),
      'candidates.refused.newerBackup',
      { version: BACKUP_VERSION + 1, readable: BACKUP_VERSION },
    ],
    ['too large', ' '.repeat(MOST_BACKUP_BYTES + 1), 'candidates.refused.tooLarge', { limit: 50 }],
    [
      'too many',
      GOOD_BACKUP.replace('"unreadable": []', `"unreadable": [${'0,'.repeat(MOST_CANDIDATES)}0]`),
      'candidates.refused.tooMany',
      { limit: MOST_CANDIDATES },
    ],
    ['a spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4]), 'candidates.refused.workbook', {}],
    ['cut off', GOOD_BACKUP.slice(0, -9), 'candidates.refused.notJson', {}],
    ['empty', '', 'candidates.refused.empty', {}],
  ])('%s says so', (_, file, key, params) => {
    expect(readBackup(file)).toEqual({ is: 'refused', reasons: [{ where: {}, key, params }] });
  });

  test('every bad row is told, by its place', () => {
    const candidates = [made(), made({ idNumber: 'x' }), made(), made({ examDate: 'x', nickname: 'y'.repeat(50) })];
    const reading = readBackup(
      writeBackup({ candidates, unreadable: [{ pin: 1 }].map((row) => row) }, NOW).replace(
        '"unreadable": [\n  {}',
        '"unreadable": [\n  {"pin": 1}',
      ),
    );
    expect(reading).toMatchObject({
      reasons: [
        { where: { list: 'candidates', row: 2, entry: 'idNumber' }, key: 'candidates.refused.idNumber' },
        {
          where: { list: 'candidates', row: 4, entry: 'nickname' },
          key: 'candidates.refused.tooLong',
          params: { most: 40 },
        },
        { where: { list: 'candidates', row: 4, entry: 'examDate' }, key: 'candidates.refused.date' },
        { where: { list: 'unreadable', row: 1, entry: 'pin' }, key: 'candidates.refused.secretEntry' },
      ],
    });
  });
});

describe('never throws', () => {
  test('on any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => readBackup(text).is === 'refused'));
  });
  test('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readBackup(bytes).is === 'refused'));
  });
  test('on a good one with a few characters changed', () => {
    const slips = fc.array(fc.tuple(fc.nat(GOOD_BACKUP.length - 1), fc.constantFrom(...'{}[]",:0nx小\n')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(slips, (changes) => {
        const signals = [...GOOD_BACKUP];
        for (const [at, sign] of changes) signals[at] = sign;
        readBackup(signals.join(''));
      }),
      { numRuns: sized(1_000) },
    );
  });
});

test('5,000 candidates', () => {
  const candidates = manyCandidates(5_000);
  const text = writeBackup({ candidates, unreadable: [] }, NOW);
  expect(readBackup(text)).toEqual({ is: 'read', candidates, unreadable: [], results: [], announced: [] });
});

describe('a plain copy', () => {
  const within = (levels: number, inner: unknown, wrap: (held: unknown) => unknown) =>
    Array.from({ length: levels }).reduce<unknown>((held) => wrap(held), inner);
  test.each<[string, unknown, unknown]>([
    ['what JSON has', { a: null, b: true, c: 1, d: 'x', e: [1, [2]] }, { a: null, b: true, c: 1, d: 'x', e: [1, [2]] }],
    ['numbers that it has not', [NaN, Infinity, -Infinity, 10n], ['NaN', 'Infinity', '-Infinity', '10']],
    ['what is no data', [undefined, () => 1, Symbol('x')], [null, null, null]],
    ['an entry without a value', { a: undefined, b: null }, { b: null }],
    ['dates', [new Date(0), new Date(NaN)], ['1970-01-01T00:00:00.000Z', null]],
    [
      'bytes',
      [new Uint16Array([1, 258]).subarray(1), new Uint8Array([7, 8]).buffer],
      [
        [2, 1],
        [7, 8],
      ],
    ],
    [
      'a map',
      new Map<unknown, unknown>([
        ['a', 1],
        [2, 'b'],
        ['password', 'c'],
        ['Secret Number', 3],
      ]),
      [
        ['a', 1],
        [2, 'b'],
      ],
    ],
    ['a set', new Set(['a', 1]), ['a', 1]],
    ['secrets', { pin: 1, PASSWORD: 2, a: { 密碼: 3, b: 4 } }, { a: { b: 4 } }],
    ['names that meddle', { prototype: 1, constructor: 2 }, { '(prototype)': 1, '(constructor)': 2 }],
    ['a long text', 'x'.repeat(100_001), 'x'.repeat(100_000)],
    ['a text that is not too long', 'x'.repeat(100_000), 'x'.repeat(100_000)],
    ['twelve levels', within(12, 1, (a) => ({ a })), within(12, 1, (a) => ({ a }))],
    ['more levels', within(13, 1, (a) => ({ a })), within(12, null, (a) => ({ a }))],
    ['more lists', within(13, 1, (a) => [a]), within(12, null, (a) => [a])],
    ['twelve lists', within(12, 1, (a) => [a]), within(12, 1, (a) => [a])],
    ['something else', /x/, {}],
  ])('%s', (_, value, copy) => expect(plainCopy(value)).toEqual(copy));
  test('no more parts than can be saved', () => {
    const copied = plainCopy(Array.from({ length: 10_005 }, () => ({}))) as unknown[];
    expect(copied).toHaveLength(10_000);
    expect(copied.filter((part) => part !== null)).toHaveLength(9_999);
    for (const bytes of [new Uint8Array(10_001), new ArrayBuffer(10_001)])
      expect(plainCopy(bytes)).toHaveLength(10_000);
  });
});

describe('what may stand nowhere in a row', () => {
  const deep = (levels: number, wrap: (held: unknown) => unknown) =>
    Array.from({ length: levels }).reduce<unknown>((held) => wrap(held), 1);
  const forbidden = (key: string, entry: string) => ({
    where: { entry },
    key: `candidates.refused.${key}`,
    params: { entry },
  });
  const tooDeep = { where: {}, key: 'candidates.refused.tooDeep', params: {} };
  test.each<[string, unknown, unknown]>([
    ['nothing', undefined, undefined],
    ['null', { a: null }, undefined],
    ['a text', 'password', undefined],
    ['a name', { name: 'password' }, undefined],
    ['a secret', { pin: 1 }, forbidden('secretEntry', 'pin')],
    ['a secret within', { a: [{ b: { 密碼: 1 } }] }, forbidden('secretEntry', '密碼')],
    ['a secret behind others', [1, null, {}, { x: 1, secret: 2 }], forbidden('secretEntry', 'secret')],
    ['the prototype', JSON.parse('{"__proto__": 1}'), forbidden('unknownEntry', '__proto__')],
    ['its name', { prototype: 1 }, forbidden('unknownEntry', 'prototype')],
    ['the constructor', { a: JSON.parse('{"constructor": 1}') }, forbidden('unknownEntry', 'constructor')],
    [
      'a long name',
      { [`pin${'secret'.repeat(20)}`]: 1 },
      forbidden('secretEntry', `pin${'secret'.repeat(20)}`.slice(0, 40)),
    ],
    ['21 levels', deep(21, (a) => ({ a })), undefined],
    ['22 levels', deep(22, (a) => ({ a })), tooDeep],
    ['21 lists', deep(21, (a) => [a]), undefined],
    ['22 lists', deep(22, (a) => [a]), tooDeep],
  ])('%s', (_, row, reason) => expect(forbiddenIn(row)).toEqual(reason));
});

describe('a file that begins as JSON does', () => {
  test.each([
    ['{', true],
    ['\ufeff{', true],
    [' \n {"a":1}', true],
    [`${' '.repeat(99)}{`, true],
    [`${' '.repeat(100)}{`, false],
    ['[{}]', false],
    ['姓名,{', false],
    ['', false],
  ])('%j: %s', (text, is) => expect(looksLikeBackup(new TextEncoder().encode(text))).toBe(is));
});

describe('each part of a backup', () => {
  const whole = JSON.parse(writeBackup({ candidates: [], unreadable: [] }, NOW)) as Record<string, unknown>;
  const read = (own: Record<string, unknown>) => readBackup(JSON.stringify({ ...whole, ...own }));
  const refused = (key: string, where = {}, params = {}) => ({
    is: 'refused',
    reasons: [{ where, key: `candidates.refused.${key}`, params }],
  });
  const nobody = { is: 'read', candidates: [], unreadable: [], results: [], announced: [] };

  test('what is written', () => {
    expect(whole).toEqual({
      format: 'candidate-guide-backup',
      version: 4,
      savedAt: new Date(NOW).toISOString(),
      candidates: [],
      unreadable: [],
    });
    const one = made();
    const release = { key: one.id, exam: 'key', examDate: '2026-12-05', releasedAt: NOW } as const;
    const contents = {
      candidates: [one],
      unreadable: [{ password: 'x', a: 1 }],
      settings: DEFAULT_SETTINGS,
      results: [{ pin: 1, words: 'x' }],
      announced: [release],
    };
    const text = writeBackup(contents, NOW);
    expect(text).toContain('\n "format"');
    expect(JSON.parse(text)).toEqual({
      ...whole,
      settings: DEFAULT_SETTINGS,
      candidates: [one],
      unreadable: [{ a: 1 }],
      results: [{ words: 'x' }],
      announced: [release],
    });
  });

  test.each<[Record<string, unknown>, object]>([
    [{}, nobody],
    [{ unreadable: undefined }, nobody],
    [{ version: 1 }, nobody],
    [{ savedAt: undefined }, nobody],
    [{ format: 'x' }, refused('notBackup')],
    [{ format: undefined }, refused('notBackup')],
    [{ version: 0 }, refused('brokenBackup')],
    [{ version: 1.5 }, refused('brokenBackup')],
    [{ version: '4' }, refused('brokenBackup')],
    [{ version: 5 }, refused('newerBackup', {}, { version: 5, readable: 4 })],
    ...['candidates', 'unreadable', 'results', 'announced'].map((list): [Record<string, unknown>, object] => [
      { [list]: {} },
      refused('brokenBackup'),
    ]),
    [{ candidates: undefined }, refused('brokenBackup')],
    [{ more: 1 }, refused('unknownEntry', { entry: 'more' }, { entry: 'more' })],
    [{ password: 1 }, refused('secretEntry', { entry: 'password' }, { entry: 'password' })],
    ...['unreadable', 'results', 'announced'].map((list): [Record<string, unknown>, object] => [
      { [list]: Array.from({ length: MOST_CANDIDATES + 1 }, () => 0) },
      refused('tooMany', {}, { limit: MOST_CANDIDATES }),
    ]),
    [
      { candidates: [0], unreadable: Array.from({ length: MOST_CANDIDATES }, () => 0) },
      refused('tooMany', {}, { limit: MOST_CANDIDATES }),
    ],
    [
      { results: [{ words: 'x' }, { pin: 1 }] },
      refused('secretEntry', { list: 'results', row: 2, entry: 'pin' }, { entry: 'pin' }),
    ],
    [{ settings: null }, refused('settings', { list: 'settings' })],
    [{ settings: [] }, refused('settings', { list: 'settings' })],
    [{ settings: 'x' }, refused('settings', { list: 'settings' })],
    [{ settings: { pin: 1 } }, refused('secretEntry', { list: 'settings', entry: 'pin' }, { entry: 'pin' })],
    [{ settings: { folded: 'yes' } }, refused('settings', { list: 'settings', entry: 'folded' })],
    [{ settings: { later: 1 } }, { ...nobody, settings: DEFAULT_SETTINGS }],
  ])('%j', (own, right) => expect(read(own)).toEqual(right));

  test.each(['[]', 'null', '5', '"x"'])('%s is no backup', (text) =>
    expect(readBackup(text)).toEqual(refused('notBackup')),
  );
  test('two rows of one key are told, of which the second is wrong', () => {
    const one = made();
    expect(read({ candidates: [one, { ...one, idNumber: 'ABC999999' }, made()] })).toEqual(
      refused('sameId', { list: 'candidates', row: 2 }),
    );
  });
  test('a row that can be read again stays raw where its key is in use', () => {
    const one = made();
    const twin = { ...one, nickname: 'twin' };
    const [first, second] = [made(), { x: 1 }];
    expect(read({ candidates: [one], unreadable: [twin, first, { ...first }, second] })).toEqual({
      ...nobody,
      candidates: [one, first],
      unreadable: [twin, first, second],
    });
  });
  test('as many as there may be', () => {
    expect(read({ unreadable: Array.from({ length: MOST_CANDIDATES }, () => 0) }).is).toBe('read');
    expect(read({ results: Array.from({ length: MOST_CANDIDATES }, () => 0) }).is).toBe('read');
    expect(readBackup(' '.repeat(MOST_BACKUP_BYTES))).toEqual(refused('empty'));
  });
});
