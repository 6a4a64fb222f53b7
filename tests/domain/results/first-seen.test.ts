import { expect, test } from 'vitest';
import { FIRST_SEEN_KEY, firstSeen, readFirstSeen, resultMark } from '../../../domain/results/first-seen.ts';

function area(stored: Record<string, unknown> = {}) {
  let writes = 0;
  return {
    stored,
    writes: () => writes,
    needs: {
      area: {
        get: async (key: string) => (key in stored ? { [key]: stored[key] } : {}),
        set: async (items: Record<string, unknown>) => {
          writes += 1;
          Object.assign(stored, items);
        },
      },
      exclusive: <Answer>(work: () => Promise<Answer>) => work(),
    },
  };
}

test('the first day stays, however often the page is opened later', async () => {
  const { needs, writes } = area();
  expect(await firstSeen(needs, ['a'], '2026-12-03')).toEqual(['2026-12-03']);
  expect(await firstSeen(needs, ['a', 'b'], '2026-12-10')).toEqual(['2026-12-03', '2026-12-10']);
  expect(await firstSeen(needs, ['b', 'a'], '2027-01-02')).toEqual(['2026-12-10', '2026-12-03']);
  expect(writes()).toBe(2);
});

test('what is old, of tomorrow, or of another shape is left out', () => {
  const stored = { old: '2025-01-01', kept: '2026-01-01', later: '2026-12-04', other: 7, never: '2026-02-30' };
  expect(readFirstSeen(stored, '2026-12-03')).toEqual({ kept: '2026-01-01' });
  for (const odd of [undefined, null, 'a', 5, []]) expect(readFirstSeen(odd, '2026-12-03')).toEqual({});
});

test.each([
  ['2025-10-28', false],
  ['2025-10-29', true],
  ['2026-12-03', true],
  ['2026-12-04', false],
])('of the last 400 days and none of the next ones: %s', (day, isKept) => {
  expect(readFirstSeen({ mark: day }, '2026-12-03')).toEqual(isKept ? { mark: day } : {});
});

test('nothing is written where nothing is new, and a mark that is not kept any more begins anew', async () => {
  const { needs, stored, writes } = area({ [FIRST_SEEN_KEY]: { old: '2020-01-01', kept: '2026-12-01' } });
  expect(await firstSeen(needs, ['kept'], '2026-12-03')).toEqual(['2026-12-01']);
  expect(await firstSeen(needs, [], '2026-12-03')).toEqual([]);
  expect(writes()).toBe(0);
  expect(await firstSeen(needs, ['old', 'toString'], '2026-12-03')).toEqual(['2026-12-03', '2026-12-03']);
  expect(stored[FIRST_SEEN_KEY]).toEqual({ kept: '2026-12-01', old: '2026-12-03', toString: '2026-12-03' });
});

test('a mark is one text, each of its parts at its place', () => {
  expect(resultMark('AMY LIN', { examTitle: 'B2 First', words: 'Grade B', score: 175 })).toBe(
    'result\nAMY LIN\nB2 First\nGrade B\n175',
  );
  expect(resultMark(undefined, { examTitle: 'YLE Movers', words: '' })).toBe('result\n\nYLE Movers\n\n');
});

test('only marks and days are stored', async () => {
  const { needs, stored } = area();
  await firstSeen(needs, ['mark'], '2026-12-03');
  expect(stored).toEqual({ [FIRST_SEEN_KEY]: { mark: '2026-12-03' } });
});

test('another person, exam, word or score is another result', () => {
  const one = { examTitle: 'B2 First', words: 'Grade B', score: 175 };
  const marks = [
    resultMark('A', one),
    resultMark('B', one),
    resultMark(undefined, one),
    resultMark('A', { ...one, examTitle: 'B1 Preliminary' }),
    resultMark('A', { ...one, words: 'Grade C' }),
    resultMark('A', { examTitle: 'B2 First', words: 'Grade B' }),
  ];
  expect(new Set(marks).size).toBe(marks.length);
});
