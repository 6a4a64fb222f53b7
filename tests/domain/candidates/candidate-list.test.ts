import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  deskChoices,
  deskOrder,
  deskRows,
  filterDesk,
  nextAtDesk,
  tallyDesk,
} from '../../../domain/candidates/desk.ts';
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

describe('what is searched', () => {
  const whole = made({
    nickname: 'Amy Lin',
    idNumber: 'ABC123456',
    schoolClass: '五年三班',
    exam: 'key',
    forSchools: true,
    centre: 'Taipei',
    note: 'window',
    email: 'mother@gmail.com',
  });
  const other = made({ nickname: 'Bo', idNumber: '987654XYZ', otherExam: 'IELTS', exam: undefined as never });
  const found = (query: string) => searchCandidates([whole, other], query).map(({ nickname }) => nickname);
  test.each([
    ['lin', ['Amy Lin']],
    ['五年', ['Amy Lin']],
    ['taipei', ['Amy Lin']],
    ['WINDOW', ['Amy Lin']],
    ['mother@', ['Amy Lin']],
    ['a2 key', ['Amy Lin']],
    ['ket', ['Amy Lin']],
    ['schools', ['Amy Lin']],
    ['amy  window', ['Amy Lin']],
    ['amy•window', ['Amy Lin']],
    ['amy bo', []],
    ['ielts', ['Bo']],
    // The ID Number whole, in part, in whatever manner.
    ['abc123456', ['Amy Lin']],
    ['ABC-123', ['Amy Lin']],
    ['123', ['Amy Lin']],
    ['123456', ['Amy Lin']],
    ['bc12', ['Amy Lin']],
    ['654xyz', ['Bo']],
    ['4x', ['Bo']],
    ['xy', ['Bo']],
    ['•••654•••', ['Bo']],
    ['1234567', []],
    ['abc 123 456', ['Amy Lin']],
    // Two parts of one candidate are no word.
    ['lin五年', []],
    ['班abc', []],
    ['taipeiwindow', []],
    // Signs that nobody sees.
    ['a\u200bm\ufeffy', ['Amy Lin']],
    ['ａｍｙ', ['Amy Lin']],
    // An exam by a name of several words, but not where its version is asked for.
    ['key english test', ['Amy Lin']],
    ['key english', ['Amy Lin']],
    ['', ['Amy Lin', 'Bo']],
    [' • ', ['Amy Lin', 'Bo']],
    [`amy${' '.repeat(200)}bo`, ['Amy Lin']],
  ])('%j finds %j', (query, names) => expect(found(query)).toEqual(names));
  test('an exam for schools is not found where the other version is meant', () => {
    const schools = [made({ nickname: 's', exam: 'key', forSchools: true }), made({ nickname: 'n', exam: 'key' })];
    const names = (query: string) => searchCandidates(schools, query).map(({ nickname }) => nickname);
    expect(names('ket for schools')).toEqual(['s']);
    expect(names('key english test')).toEqual(['s', 'n']);
  });
});

describe('equals in an order', () => {
  test('by nickname, the nameless last, then by ID Number', () => {
    const three = ['C', 'A', 'B'].map((letter) => made({ nickname: 'same', idNumber: `${letter}BC123456` }));
    const nameless = ['B', 'A'].map((letter) => made({ nickname: '', idNumber: `${letter}BC123456` }));
    const sorted = (all: ReturnType<typeof made>[]) =>
      sortCandidates(all, 'desk').map(({ nickname, idNumber }) => nickname + idNumber[0]!);
    expect(sorted([...nameless, ...three])).toEqual(['sameA', 'sameB', 'sameC', 'A', 'B']);
    expect(sorted([...three, ...nameless].reverse())).toEqual(['sameA', 'sameB', 'sameC', 'A', 'B']);
  });
  test('what is not known comes last', () => {
    const some = [
      made({ nickname: 'a' }),
      made({ nickname: 'b', examDate: '2026-12-05', finalDate: '2026-12-05', exam: 'proficiency' }),
    ];
    for (const order of ['exam', 'examDate', 'finalDate'] as const)
      expect(sortCandidates(some, order).map(({ nickname }) => nickname)).toEqual(['b', 'a']);
  });
  test('those of one day by name, whatever else', () => {
    const some = ['b', 'a'].map((nickname) => made({ nickname, examDate: '2026-12-05', exam: 'key' }));
    for (const order of SORT_ORDERS)
      expect(sortCandidates(some, order).map(({ nickname }) => nickname)).toEqual(['a', 'b']);
  });
});

describe('the rows of the desk', () => {
  const row = (nickname: string, own: Parameters<typeof made>[0] = {}) => made({ nickname, ...own });
  const class9 = row('d', { schoolClass: '9', exam: 'key', desk: 'done' });
  const class10 = row('c', { schoolClass: '10', exam: 'first', desk: 'help' });
  const sameClass = row('a', { schoolClass: '10', otherExam: 'IELTS' });
  const none = row('b', { otherExam: '' });
  const all = [none, class10, sameClass, class9];
  const names = (some: readonly { nickname: string }[]) => some.map(({ nickname }) => nickname).join('');

  test('by class, then by name, those without a class last', () => expect(names(deskOrder(all))).toBe('dacb'));
  test('what there is to choose from, in order, each with its tally', () => {
    const tally = (waiting: number, done: number, help: number) => ({
      waiting,
      done,
      help,
      total: waiting + done + help,
    });
    expect(deskChoices(all)).toEqual({
      classes: [
        ['9', tally(0, 1, 0)],
        ['10', tally(1, 0, 1)],
      ],
      exams: [
        ['first', tally(0, 0, 1)],
        ['IELTS', tally(1, 0, 0)],
        ['key', tally(0, 1, 0)],
      ],
    });
  });
  test.each([
    [{}, 'bcad'],
    [{ schoolClass: '10' }, 'ca'],
    [{ exam: 'first' }, 'c'],
    [{ exam: 'IELTS' }, 'a'],
    [{ schoolClass: '10', exam: 'first' }, 'c'],
    [{ schoolClass: '9', exam: 'first' }, ''],
    [{ schoolClass: '' }, ''],
  ])('%j leaves %s', (filter, left) => {
    expect(names(filterDesk(all, filter))).toBe(left);
    expect(names(deskRows(all, filter, ''))).toBe(left);
    expect(names(deskRows(all, filter, 'nobody'))).toBe('');
  });
  test('the filter and the search together', () =>
    expect(names(deskRows(all, { schoolClass: '10' }, 'fce'))).toBe('c'));
  test('who needs help is next in order, behind the current one first', () => {
    const [one, two, three] = ['help', 'done', 'help'].map((desk) => made({ desk: desk as 'help' | 'done' }));
    expect(nextAtDesk([one!, two!, three!], two!.id)).toBe(three);
    expect(nextAtDesk([one!, two!, three!], three!.id)).toBe(one);
    expect(nextAtDesk([one!, two!, three!])).toBe(one);
    expect(nextAtDesk([two!])).toBeUndefined();
  });
});

describe('an import and what is known of an exam', () => {
  const { idNumber } = ming;
  test.each([
    [
      'an exam takes the place of another',
      { exam: 'key', forSchools: true },
      { exam: 'first' },
      { exam: 'first', forSchools: true },
    ],
    ['an exam takes the place of a named one', { otherExam: 'IELTS' }, { exam: 'key' }, { exam: 'key' }],
    [
      'a named one takes the place of an exam',
      { exam: 'key', forSchools: true },
      { otherExam: 'IELTS' },
      { otherExam: 'IELTS' },
    ],
    ['something else leaves both', { exam: 'key' }, { note: 'x' }, { exam: 'key', note: 'x' }],
    ['a false is said', { forSchools: true }, { forSchools: false }, { forSchools: false }],
    ['an undefined is not', { note: 'x' }, { note: undefined as never, centre: 'y' }, { note: 'x', centre: 'y' }],
  ] as const)('%s', (_, before, said, after) => {
    const stored = made({ idNumber, ...before });
    const { id, nickname, desk, watching, createdAt } = stored;
    expect(mergeDetails(stored, { nickname: '', idNumber, ...said }, NOW + 3)).toEqual({
      how: 'changed',
      candidate: { id, nickname, idNumber, desk, watching, createdAt, changedAt: NOW + 3, ...after },
    });
  });
  test('what only the store knows is not taken from a backup', () => {
    const theirs = { ...made({ idNumber }), desk: 'done', watching: true, createdAt: 1, changedAt: 2 } as const;
    const stored = made({ idNumber });
    expect(mergeDetails(stored, theirs, NOW)).toEqual({ how: 'unchanged', candidate: stored });
  });
});

describe('a backup on a list', () => {
  test('of two on the list with one ID Number the one changed last is meant', () => {
    const [old, late] = [made({ changedAt: 1 }), made({ changedAt: 2 })];
    for (const stored of [
      [old, late],
      [late, old],
    ])
      expect(mergeBackup(stored, [made({ note: 'x' })], NOW, counting()).put).toEqual([
        { ...late, note: 'x', changedAt: NOW },
      ]);
  });
  test('the same ID Number twice in it is one candidate, a key twice in it two', () => {
    const [one, again] = [made({ note: 'a' }), made({ note: 'b' })];
    const merged = mergeBackup([], [one, again], NOW, counting());
    expect(merged).toEqual({
      put: [{ ...one, note: 'b', changedAt: NOW }],
      added: 1,
      changed: 1,
      unchanged: 0,
      keys: new Map([
        [one.id, one.id],
        [again.id, one.id],
      ]),
    });
    const stranger = made({ id: one.id, idNumber: 'NEW000001' });
    expect(mergeBackup([], [one, stranger], NOW, counting(5)).put).toEqual([one, { ...stranger, id: counting(5)() }]);
  });
  test.each([[5], ['x'], [[]], [{ candidate: 5 }], [{ candidate: 'unknown', a: 1 }]])('%j stays as it is', (row) => {
    expect(withListKey(row, new Map([['a', 'b']]))).toEqual(row);
  });
});
