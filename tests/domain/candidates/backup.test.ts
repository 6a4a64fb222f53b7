import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_VERSION, MOST_BACKUP_BYTES, MOST_CANDIDATES, writeBackup } from '../../../domain/candidates/backup.ts';
import { REFUSAL_KEYS } from '../../../domain/candidates/candidate-keys.ts';
import { plainCopy } from '../../../domain/candidates/plain-copy.ts';
import { readBackup } from '../../../domain/candidates/read-backup.ts';
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
