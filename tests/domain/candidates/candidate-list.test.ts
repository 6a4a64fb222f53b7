import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { nextAtDesk, tallyDesk } from '../../../domain/candidates/desk.ts';
import { findByIdNumber } from '../../../domain/candidates/find-by-id.ts';
import { mergeBackup, mergeDetails, withListKey } from '../../../domain/candidates/merge-candidates.ts';
import { searchCandidates } from '../../../domain/candidates/search-candidates.ts';
import { SORT_ORDERS, sortCandidates } from '../../../domain/candidates/sort-candidates.ts';
import { anyCandidate, anyList, counting, made, manyCandidates, NOW } from './made.ts';

const ming = made({
  nickname: '小明',
  idNumber: 'ABC123456',
  exam: 'key',
  forSchools: true,
  centre: '臺北 LTTC',
  note: 'Seat 12',
});
const amy = made({
  nickname: 'Amy Wang',
  idNumber: '654321XYZ',
  exam: 'first',
  examDate: '2026-12-01',
  desk: 'done',
  changedAt: NOW + 5,
});
const bo = made({ nickname: '阿寶', idNumber: 'ABC123457', exam: 'starters', finalDate: '2027-01-01', desk: 'help' });
const list = [ming, amy, bo];

describe('search', () => {
  test.each([
    ['', list],
    ['  ', list],
    ['小明', [ming]],
    ['amy', [amy]],
    ['WANG amy', [amy]],
    ['ＡＭＹ', [amy]],
    ['abc-123 456', [ming]],
    ['ＡＢＣ１２３４５６', [ming]],
    ['••••••456', [ming]],
    ['•••321•••', [amy]],
    ['457', [bo]],
    ['KET', [ming]],
    ['ket for schools', [ming]],
    ['key english test', [ming]],
    ['fce', [amy]],
    ['B2 First', [amy]],
    ['starters', [bo]],
    ['lttc', [ming]],
    ['seat 12', [ming]],
    ['小明 amy', []],
    ['nobody', []],
    ['12lttc', []],
  ])('%j', (query, found) => {
    expect(searchCandidates(list, query)).toEqual(found);
  });

  test('never throws, and finds everybody by the whole ID Number and the whole nickname', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate, { maxLength: 5 }), fc.string({ unit: 'binary' }), (candidates, query) => {
        searchCandidates(candidates, query);
        for (const one of candidates) {
          expect(searchCandidates(candidates, one.idNumber)).toContain(one);
          expect(searchCandidates(candidates, one.nickname)).toContain(one);
        }
      }),
    );
  });
});

describe('sort', () => {
  test.each([
    ['nickname', ['小明', '阿寶', 'Amy Wang']],
    ['exam', ['阿寶', '小明', 'Amy Wang']],
    ['examDate', ['Amy Wang', '小明', '阿寶']],
    ['finalDate', ['阿寶', '小明', 'Amy Wang']],
    ['desk', ['阿寶', '小明', 'Amy Wang']],
    ['changed', ['Amy Wang', '小明', '阿寶']],
  ] as const)('by %s', (order, names) => {
    expect(sortCandidates(list, order).map(({ nickname }) => nickname)).toEqual(names);
  });

  test('six orders of one list are six different lists', () => {
    const six = [
      made({
        nickname: 'a',
        exam: 'first',
        examDate: '2026-12-05',
        finalDate: '2027-01-03',
        desk: 'waiting',
        changedAt: 4,
      }),
      made({ nickname: 'b', exam: 'key', examDate: '2026-12-04', finalDate: '2027-01-05', desk: 'done', changedAt: 6 }),
      made({
        nickname: 'c',
        exam: 'starters',
        examDate: '2026-12-06',
        finalDate: '2027-01-04',
        desk: 'help',
        changedAt: 5,
      }),
      made({ nickname: 'd', exam: 'movers', desk: 'waiting', changedAt: 9 }),
    ];
    const order = (by: (typeof SORT_ORDERS)[number]) =>
      sortCandidates(six, by)
        .map(({ nickname }) => nickname)
        .join('');
    expect(SORT_ORDERS.map((by) => [by, order(by)])).toEqual([
      ['nickname', 'abcd'],
      ['exam', 'cdba'],
      ['examDate', 'bacd'],
      ['finalDate', 'acbd'],
      ['desk', 'cadb'],
      ['changed', 'dbca'],
    ]);
  });
  test('numbers in names count as numbers; the nameless come last', () => {
    const names = ['Team 10', '', 'Team 9'].map((nickname) => made({ nickname }));
    expect(sortCandidates(names, 'nickname').map(({ nickname }) => nickname)).toEqual(['Team 9', 'Team 10', '']);
  });

  test('nobody is lost, and the list itself stays', () => {
    fc.assert(
      fc.property(fc.array(anyCandidate), fc.constantFrom(...SORT_ORDERS), (candidates, order) => {
        const before = [...candidates];
        const sorted = sortCandidates(candidates, order);
        expect(candidates).toEqual(before);
        expect(new Set(sorted)).toEqual(new Set(candidates));
        expect(sortCandidates(sorted, order)).toEqual(sorted);
      }),
    );
  });
});

describe('the desk', () => {
  test('tally', () => expect(tallyDesk(list)).toEqual({ waiting: 1, done: 1, help: 1, total: 3 }));
  const [a, b, c] = [made({ desk: 'waiting' }), made({ desk: 'done' }), made({ desk: 'waiting' })];
  const help = made({ desk: 'help' });
  test.each([
    ['from the top', [b, a, c], undefined, a],
    ['the one after', [a, b, c], a.id, c],
    ['from the top again', [a, b, c], c.id, a],
    ['a stranger to the list', [a, c], 'x', a],
    ['help when nobody waits', [b, help], b.id, help],
    ['never the current one', [a, b], a.id, undefined],
    ['nobody', [], undefined, undefined],
  ])('next: %s', (_, candidates, current, next) => {
    expect(nextAtDesk(candidates, current)).toBe(next);
  });
});

describe('one ID Number', () => {
  const twin = made({ idNumber: ming.idNumber, changedAt: NOW + 1 });
  test.each([
    ['ABC123456', twin],
    ['abc 123-456', twin],
    ['６５４３２１ＸＹＺ', amy],
    ['ABC12345O', undefined],
    ['', undefined],
  ])('%j is found', (typed, found) => expect(findByIdNumber([ming, amy, twin], typed)).toBe(found));
});

describe('merge', () => {
  test('what the import says wins, what it leaves empty stays', () => {
    const stored = made({ nickname: '小明', note: '舊', centre: '臺北', desk: 'done', watching: true });
    expect(mergeDetails(stored, { nickname: '', idNumber: stored.idNumber, note: '新' }, NOW + 9)).toEqual({
      how: 'changed',
      candidate: { ...stored, note: '新', changedAt: NOW + 9 },
    });
    expect(mergeDetails(stored, { nickname: '小明', idNumber: stored.idNumber }, NOW + 9)).toEqual({
      how: 'unchanged',
      candidate: stored,
    });
  });

  test('a backup adds, changes and leaves; a key in use gets a new one', () => {
    const stranger = made({ id: ming.id, idNumber: 'NEW000001' });
    const merged = mergeBackup(list, [stranger, { ...amy, note: 'x' }, bo], NOW + 1, counting(1));
    expect(merged).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(merged.put).toEqual([
      { ...stranger, id: counting(1)() },
      { ...amy, note: 'x', changedAt: NOW + 1 },
    ]);
  });

  test('results of a backup go by the keys on the list', () => {
    const { keys } = mergeBackup(
      list,
      [{ ...amy, id: made().id }, made({ id: ming.id, idNumber: 'NEW000001' })],
      NOW,
      counting(1),
    );
    const [theirs, another] = [...keys.keys()];
    expect(withListKey({ candidate: theirs, words: 'x' }, keys)).toEqual({ candidate: amy.id, words: 'x' });
    expect(withListKey({ candidate: another }, keys)).toEqual({ candidate: counting(1)() });
    for (const row of [{ candidate: 'x' }, { words: 'x' }, 'x', null, undefined])
      expect(withListKey(row, keys)).toEqual(row);
  });

  test('a list merged with itself changes nothing; with an empty one, it is itself', () => {
    fc.assert(
      fc.property(anyList, (candidates) => {
        expect(mergeBackup(candidates, candidates, NOW, counting()).put).toEqual([]);
        expect(mergeBackup([], candidates, NOW, counting()).put).toEqual(candidates);
      }),
    );
  });
});

test('5,000 candidates are searched', () => {
  const many = manyCandidates(5_000);
  expect(searchCandidates(many, 'tpe004321')).toHaveLength(1);
});
