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
