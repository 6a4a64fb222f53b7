import { expect, test } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { newCandidate } from '../../../domain/candidates/candidate.ts';
import { readOnlyStore } from '../../../platform/candidates/read-only-store.ts';

const made = newCandidate(
  { nickname: '小安', idNumber: 'ABC123456' },
  '7a1f0f0e-3b0a-4c57-9c8d-2e1f30415263',
  1,
  false,
);
const candidate = (made as { candidate: Candidate }).candidate;
const lent = readOnlyStore({ is: 'listed', candidates: [candidate], unreadable: [{ key: 'odd', row: { odd: true } }] });

test('a lent list shows what it was given, unreadable rows too', async () => {
  expect(await lent.list()).toEqual({
    is: 'listed',
    candidates: [candidate],
    unreadable: [{ key: 'odd', row: { odd: true } }],
  });
  expect(await lent.some([candidate.id, 'nobody'])).toEqual([candidate]);
  expect(await lent.find('abc 123456')).toEqual({ is: 'found', candidate });
  expect(await lent.find('DEF234567')).toEqual({ is: 'none' });
});

test('and nothing in it can be changed', async () => {
  for (const change of [lent.put([candidate]), lent.remove([candidate.id]), lent.removeAll()])
    expect(await change).toMatchObject({ is: 'aborted' });
  expect(await lent.change(candidate.id, (same) => same)).toMatchObject({ is: 'aborted' });
});
