import { describe, expect, test } from 'vitest';
import {
  KEPT_RESULTS_KEY,
  MOST_KEPT,
  keptResultStore,
  readKeptResults,
  type KeptStatement,
} from '../../../domain/results/kept-results.ts';
import type { ReadResult } from '../../../domain/results/reading.ts';

const RESULT: ReadResult = { examTitle: 'B2 First', exam: 'first', words: 'Grade B', score: 175, doubts: [] };
const CANDIDATE = '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0001';

function store(stored: Record<string, unknown> = {}) {
  let turn: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    stored,
    store: keptResultStore({
      area: {
        get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
        set: async (items) => void Object.assign(stored, structuredClone(items)),
      },
      exclusive: (work) => {
        const done = turn.then(work);
        turn = done.catch(() => undefined);
        return done;
      },
      newId: () => `7b4b3c9e-4a07-4b0e-9c39-${String((count += 1)).padStart(12, '0')}`,
    }),
  };
}

describe('results that were kept', () => {
  test('are there afterwards, once', async () => {
    const { store: kept } = store();
    expect(
      await Promise.all([kept.keep([RESULT], CANDIDATE, '2026-11-23'), kept.keep([RESULT], CANDIDATE, '2026-11-24')]),
    ).toEqual(['kept', 'already']);
    expect((await kept.read()).results).toEqual([
      {
        id: expect.any(String),
        candidate: CANDIDATE,
        exam: 'first',
        examTitle: 'B2 First',
        words: 'Grade B',
        score: 175,
        keptOn: '2026-11-23',
      },
    ]);
  });
  test('remember the day on which they were first seen, where that is another one', async () => {
    const { store: kept } = store();
    await kept.keep([{ ...RESULT, seenOn: '2026-11-20' }], CANDIDATE, '2026-11-23');
    await kept.keep([{ ...RESULT, seenOn: '2026-11-23' }], undefined, '2026-11-23');
    expect((await kept.read()).results.map(({ seenOn }) => seenOn)).toEqual(['2026-11-20', undefined]);
    // Kept once more later, it is the same result.
    expect(await kept.keep([{ ...RESULT, seenOn: '2026-11-20' }], CANDIDATE, '2026-12-01')).toBe('already');
  });
  test('of two people are two', async () => {
    const { store: kept } = store();
    await kept.keep([RESULT], CANDIDATE, '2026-11-23');
    expect(await kept.keep([RESULT], undefined, '2026-11-23')).toBe('kept');
    expect((await kept.read()).results).toHaveLength(2);
  });
  test('leave beside them what cannot be read', async () => {
    const strange = { from: 'a later version' };
    const { store: kept, stored } = store({ [KEPT_RESULTS_KEY]: [strange] });
    await kept.keep([RESULT], undefined, '2026-11-23');
    const { results } = await kept.read();
    await kept.remove(results[0]!.id);
    expect(stored[KEPT_RESULTS_KEY]).toEqual([strange]);
  });
  test('come back from a backup, none of them twice', async () => {
    const { store: kept } = store();
    await kept.keep([RESULT], CANDIDATE, '2026-11-23');
    const rows = [...(await kept.read()).results, { broken: true }];
    await kept.remove((await kept.read()).results[0]!.id);
    expect(await kept.put(rows)).toEqual(rows);
    expect(await kept.put(rows)).toEqual([]);
    const after = await kept.read();
    expect([after.results.length, after.unreadable.length]).toEqual([1, 1]);
  });
  test('an undo takes out what came, and nothing else', async () => {
    const { store: kept } = store({ [KEPT_RESULTS_KEY]: [{ from: 'a later version' }] });
    await kept.keep([RESULT], CANDIDATE, '2026-11-23');
    const before = await kept.read();
    const row = { ...before.results[0]!, id: '00000000-0000-4000-8000-000000000009' };
    await kept.takeOut(await kept.put([...before.results, row, { broken: true }]));
    expect(await kept.read()).toEqual(before);
  });
  test('hold nothing that is not named', () => {
    const row = { id: CANDIDATE, examTitle: 'B2 First', words: '', keptOn: '2026-11-23' };
    expect(readKeptResults([row]).results).toHaveLength(1);
    for (const more of [
      { idNumber: 'ABC123456' },
      { name: 'MEI' },
      { password: 'x' },
      { keptOn: '2026-02-30' },
      { seenOn: 'x' },
    ])
      expect(readKeptResults([{ ...row, ...more }]).unreadable, JSON.stringify(more)).toHaveLength(1);
  });
  test('say so where the browser refuses', async () => {
    const kept = keptResultStore({
      area: { get: async () => ({}), set: () => Promise.reject(new Error('full')) },
      exclusive: (work) => work(),
      newId: () => CANDIDATE,
    });
    await expect(kept.keep([RESULT], undefined, '2026-11-23')).rejects.toThrow('full');
  });
});

describe('a Statement that was kept', () => {
  const STATEMENT: KeptStatement = {
    exam: 'first',
    examTitle: 'B2 First',
    words: 'Pass at Grade B',
    score: 175,
    papers: { reading: 170, writing: 180 },
    shields: {},
  };
  const { papers } = STATEMENT;
  const SHIELDS = { listening: 4, speaking: 5 };
  const read = async ({ store: kept }: ReturnType<typeof store>) => (await kept.read()).results;

  test('is there afterwards, once, and says that it did not come from the site', async () => {
    const one = store();
    expect(await one.store.keepStatement(STATEMENT, CANDIDATE, '2026-11-23')).toBe('kept');
    expect(await one.store.keepStatement(STATEMENT, CANDIDATE, '2026-11-24')).toBe('already');
    expect(await read(one)).toEqual([
      {
        id: expect.any(String),
        candidate: CANDIDATE,
        exam: 'first',
        examTitle: 'B2 First',
        words: 'Pass at Grade B',
        score: 175,
        from: 'statement',
        papers,
        keptOn: '2026-11-23',
      },
    ]);
  });
  test('goes to the same result of this candidate from the site, whichever was kept first', async () => {
    const [siteFirst, statementFirst] = [store(), store()];
    await siteFirst.store.keep([RESULT], CANDIDATE, '2026-11-20');
    await siteFirst.store.keepStatement(STATEMENT, CANDIDATE, '2026-11-23');
    await statementFirst.store.keepStatement(STATEMENT, CANDIDATE, '2026-11-20');
    await statementFirst.store.keep([RESULT], CANDIDATE, '2026-11-23');
    for (const one of [siteFirst, statementFirst]) {
      const [result, ...more] = await read(one);
      expect(more).toEqual([]);
      expect(result).toMatchObject({ words: 'Grade B', score: 175, papers });
      expect(result).not.toHaveProperty('from');
    }
    expect((await read(siteFirst))[0]!.keptOn).toBe('2026-11-20');
  });
  test.each([
    ['of another candidate', STATEMENT, '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0002'],
    ['of somebody not on the list', STATEMENT, undefined],
    ['of another exam', { ...STATEMENT, exam: 'advanced' as const }, CANDIDATE],
    ['with another score', { ...STATEMENT, score: 174 }, CANDIDATE],
    ['with another grade', { ...STATEMENT, words: 'Pass at Grade C' }, CANDIDATE],
  ])('%s is another result', async (_, statement, candidate) => {
    const one = store();
    await one.store.keep([RESULT], CANDIDATE, '2026-11-20');
    expect(await one.store.keepStatement(statement, candidate, '2026-11-23')).toBe('kept');
    const results = await read(one);
    expect(results).toHaveLength(2);
    expect(results[0]).not.toHaveProperty('papers');
  });
  test('is filled in by hand without words; what is changed takes the place of what was there', async () => {
    const one = store();
    const bare = { ...STATEMENT, words: '' };
    await one.store.keepStatement(bare, CANDIDATE, '2026-11-23');
    await one.store.keepStatement({ ...bare, papers: { reading: 171 } }, CANDIDATE, '2026-11-24');
    expect(await read(one)).toMatchObject([{ words: '', papers: { reading: 171 }, from: 'statement' }]);
  });
  test('has shields, comes back from a backup and goes with the rest', async () => {
    const one = store();
    const { score: _score, ...movers } = { ...STATEMENT, exam: 'movers' as const, words: '', papers: {} };
    await one.store.keepStatement({ ...movers, shields: SHIELDS }, CANDIDATE, '2026-11-23');
    const rows = JSON.parse(JSON.stringify(await read(one))) as unknown[];
    expect(rows).toMatchObject([{ shields: SHIELDS }]);
    const other = store();
    await other.store.put(rows);
    expect(await read(other)).toEqual(rows);
    await other.store.remove((await read(other))[0]!.id);
    expect(await read(other)).toEqual([]);
  });
  test('holds no number that cannot be one', () => {
    const row = { id: CANDIDATE, exam: 'first', examTitle: 'B2 First', words: '', keptOn: '2026-11-23' };
    for (const right of [{ papers }, { shields: SHIELDS }, { from: 'statement' }])
      expect(readKeptResults([{ ...row, ...right }]).results).toHaveLength(1);
    for (const wrong of [
      { papers: { reading: 1.5 } },
      { papers: { reading: '170' } },
      { papers: { name: 170 } },
      { shields: { listening: 6 } },
      { from: 'elsewhere' },
    ])
      expect(readKeptResults([{ ...row, ...wrong }]).unreadable, JSON.stringify(wrong)).toHaveLength(1);
  });
});

describe('what is stored', () => {
  const OTHER = '7b4b3c9e-4a07-4b0e-9c39-1f6d1a1f0002';
  const id = (count: number) => `7b4b3c9e-4a07-4b0e-9c39-${String(count).padStart(12, '0')}`;
  const ROW = { id: CANDIDATE, exam: 'first', examTitle: 'B2 First', words: 'Grade B', keptOn: '2026-11-23' };
  const rows = ({ stored }: ReturnType<typeof store>) => stored[KEPT_RESULTS_KEY];

  test.each([
    ['nothing', undefined, [[], []]],
    ['no row', [], [[], []]],
    ['one row by itself', ROW, [[ROW], []]],
    ['something else', 'x', [[], ['x']]],
    ['no object', null, [[], [null]]],
    [
      'rows of both kinds, each in its order',
      [ROW, 1, { ...ROW, words: '' }, 2],
      [
        [ROW, { ...ROW, words: '' }],
        [1, 2],
      ],
    ],
  ])('%s', (_, stored, [results, unreadable]) => {
    expect(readKeptResults(stored)).toEqual({ results, unreadable });
  });

  test.each([
    ['id', [CANDIDATE], ['', 'x', 1, undefined]],
    ['candidate', [CANDIDATE], ['', 'AMY LIN', 1, undefined]],
    ['exam', ['starters', 'proficiency'], ['fce', '', 1, undefined]],
    ['examTitle', ['x', 'x'.repeat(200)], ['', 'x'.repeat(201), 1, undefined]],
    ['words', ['', 'x'.repeat(200)], ['x'.repeat(201), 1, undefined]],
    ['score', [0, 175, 175.5], ['175', null, undefined]],
    ['from', ['statement'], ['', 'site', undefined]],
    [
      'papers',
      [{}, { reading: 0 }, { speaking: 999 }, { useOfEnglish: 1, listening: 2 }],
      [{ reading: -1 }, { reading: 1000 }, { reading: 1.5 }, { talking: 1 }, [], undefined],
    ],
    [
      'shields',
      [{}, { readingAndWriting: 1 }, { listening: 5 }],
      [{ speaking: 0 }, { speaking: 6 }, { speaking: 1.5 }, { talking: 1 }, undefined],
    ],
    ['seenOn', ['2026-11-20'], ['2026-11-31', '', 1, undefined]],
    ['keptOn', ['2026-11-20'], ['2026-11-31', '', 1, undefined]],
    ['more', [], [1]],
  ])('%s', (name, right, wrong) => {
    for (const value of right) {
      const row = { ...ROW, [name]: value };
      expect(readKeptResults([row]), String(value)).toEqual({ results: [row], unreadable: [] });
    }
    for (const value of wrong) {
      const row = { ...ROW, [name]: value };
      expect(readKeptResults([row]), String(value)).toEqual({ results: [], unreadable: [row] });
    }
  });

  test('holds what is known of each result and nothing in place of what is not', async () => {
    const one = store();
    const unknown: ReadResult = { examTitle: 'Linguaskill', words: '', doubts: [{ key: 'result.doubt.saysNotYet' }] };
    expect(await one.store.keep([RESULT, unknown], undefined, '2026-11-23')).toBe('kept');
    expect(rows(one)).toEqual([
      { id: id(1), exam: 'first', examTitle: 'B2 First', words: 'Grade B', score: 175, keptOn: '2026-11-23' },
      { id: id(2), examTitle: 'Linguaskill', words: '', keptOn: '2026-11-23' },
    ]);
    // Of several only the new one comes, at the end.
    expect(await one.store.keep([unknown, { ...RESULT, score: 176 }, RESULT], undefined, '2026-11-24')).toBe('kept');
    expect((rows(one) as { score?: number }[]).map(({ score }) => score)).toEqual([175, undefined, 176]);
    expect(await one.store.keep([], undefined, '2026-11-24')).toBe('already');
  });
  test.each<[string, Partial<ReadResult>, string | undefined]>([
    ['another candidate', {}, OTHER],
    ['nobody on the list', {}, undefined],
    ['another title', { examTitle: 'B2 First for Schools' }, CANDIDATE],
    ['other words', { words: 'Grade C' }, CANDIDATE],
    ['another score', { score: 174 }, CANDIDATE],
  ])('is kept once more of %s', async (_, change, candidate) => {
    const one = store();
    await one.store.keep([RESULT], CANDIDATE, '2026-11-23');
    expect(await one.store.keep([{ ...RESULT, ...change }], candidate, '2026-11-23')).toBe('kept');
    expect(rows(one)).toHaveLength(2);
  });
  test('what cannot be kept as it is is not kept', async () => {
    const one = store();
    expect(await one.store.keep([RESULT, { ...RESULT, words: 'x'.repeat(201) }], undefined, '2026-11-23')).toBe(
      'failed',
    );
    expect(rows(one)).toBeUndefined();
  });
  test.each([
    [1, 'kept'],
    [0, 'failed'],
  ])('no more than there is room for: with room for %i', async (room, answer) => {
    const before = Array.from({ length: MOST_KEPT - room }, (_, i) => i);
    const one = store({ [KEPT_RESULTS_KEY]: before });
    expect(await one.store.keep([RESULT], undefined, '2026-11-23')).toBe(answer);
    expect(rows(one)).toHaveLength(MOST_KEPT);
  });

  test('of a Statement and of the site is one row: the Statement’s numbers, the site’s words, the first id', async () => {
    const statement: KeptStatement = {
      exam: 'first',
      examTitle: 'B2 First',
      words: 'Pass at Grade B',
      score: 175,
      papers: { reading: 170 },
      shields: { speaking: 3 },
    };
    const site = { candidate: CANDIDATE, exam: 'first', examTitle: 'First', words: 'Grade B', score: 175 };
    const numbers = { papers: { reading: 170 }, shields: { speaking: 3 } };
    const result: ReadResult = { ...RESULT, examTitle: 'First' };

    const statementFirst = store();
    await statementFirst.store.keepStatement(statement, CANDIDATE, '2026-11-20');
    await statementFirst.store.keep([{ ...result, seenOn: '2026-11-19' }], CANDIDATE, '2026-11-23');
    expect(rows(statementFirst)).toEqual([
      { id: id(1), ...site, ...numbers, seenOn: '2026-11-19', keptOn: '2026-11-23' },
    ]);

    const siteFirst = store();
    await siteFirst.store.keep([result], CANDIDATE, '2026-11-20');
    expect(await siteFirst.store.keepStatement(statement, CANDIDATE, '2026-11-23')).toBe('kept');
    expect(await siteFirst.store.keepStatement(statement, CANDIDATE, '2026-11-24')).toBe('already');
    expect(rows(siteFirst)).toEqual([{ id: id(1), ...site, ...numbers, keptOn: '2026-11-20' }]);
    // What the Statement lacks stays.
    await siteFirst.store.keepStatement(
      { ...statement, papers: {}, shields: { speaking: 4 } },
      CANDIDATE,
      '2026-11-25',
    );
    expect(rows(siteFirst)).toEqual([
      { id: id(1), ...site, papers: { reading: 170 }, shields: { speaking: 4 }, keptOn: '2026-11-20' },
    ]);
  });
  test('of a Statement without words takes them from the next one, and stays a Statement’s', async () => {
    const one = store();
    const { score: _, ...bare }: KeptStatement = {
      exam: 'first',
      examTitle: 'B2 First',
      words: '',
      score: 175,
      papers: {},
      shields: {},
    };
    await one.store.keepStatement(bare, CANDIDATE, '2026-11-20');
    expect(rows(one)).toEqual([
      {
        id: id(1),
        candidate: CANDIDATE,
        exam: 'first',
        examTitle: 'B2 First',
        words: '',
        from: 'statement',
        keptOn: '2026-11-20',
      },
    ]);
    await one.store.keepStatement({ ...bare, words: 'Pass at Grade B', score: 175 }, CANDIDATE, '2026-11-21');
    expect(rows(one)).toEqual([
      {
        id: id(1),
        candidate: CANDIDATE,
        exam: 'first',
        examTitle: 'B2 First',
        words: 'Pass at Grade B',
        score: 175,
        from: 'statement',
        keptOn: '2026-11-20',
      },
    ]);
    // The last of several is the one that is filled in, wherever it stands.
    await one.store.keep([{ ...RESULT, examTitle: 'C1 Advanced', exam: 'advanced' }], CANDIDATE, '2026-11-22');
    await one.store.keep([RESULT], CANDIDATE, '2026-11-22');
    expect((rows(one) as { exam: string }[]).map(({ exam }) => exam)).toEqual(['first', 'advanced']);
  });

  test('comes beside what is there, each row once, and goes as it came', async () => {
    const one = store({ [KEPT_RESULTS_KEY]: [ROW, { odd: 1 }] });
    const [second, odd] = [{ ...ROW, id: OTHER }, { odd: 2 }];
    // The same id is the same row, also with other words.
    const came = await one.store.put([{ ...ROW, words: 'Fail' }, second, { odd: 1 }, odd]);
    expect(came).toEqual([second, odd]);
    expect(rows(one)).toEqual([ROW, second, { odd: 1 }, odd]);
    // What was changed since then is not what came.
    await one.store.takeOut([{ ...second, words: 'Fail' }, odd]);
    expect(rows(one)).toEqual([ROW, second, { odd: 1 }]);
    await one.store.remove(CANDIDATE);
    expect(rows(one)).toEqual([second, { odd: 1 }]);
    await one.store.remove(CANDIDATE);
    expect(rows(one)).toEqual([second, { odd: 1 }]);
  });
});
