/** A school's list is followed in time in proportion to its length. */
import { expect, it } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { next } from '../../../domain/watch/next-look.ts';
import { followList } from '../../../domain/watch/watch-list.ts';
import { NO_WATCH, type WatchState } from '../../../domain/watch/watch-state.ts';
import { cpuMs } from '../../cpu-time.ts';
import { A_IN, WORKDAY } from './moments.ts';

function listOf(length: number, change: Partial<Candidate> = {}): Candidate[] {
  return Array.from({ length }, (_, number) => ({
    id: `key-${number}`,
    nickname: '',
    idNumber: `ABC${String(number).padStart(6, '0')}`,
    exam: 'key',
    delivery: 'paper',
    examDate: '2026-05-18',
    desk: 'waiting',
    watching: number % 2 === 0,
    createdAt: 1,
    changedAt: 1,
    ...change,
  }));
}

const ON: WatchState = { ...NO_WATCH, on: true };

const msOf = (work: () => unknown): number => cpuMs(work, 10);

it.each([
  [5_000, 50],
  [20_000, 200],
])('%i candidates: added, unchanged, changed and removed in at most %i ms each', (length, most) => {
  const [list, moved] = [listOf(length), listOf(length, { examDate: '2026-05-19' })];
  const followed = followList(ON, list, WORKDAY);
  expect(followed.candidates).toHaveLength(length);
  const seen: WatchState = {
    ...followed,
    candidates: followed.candidates.map((own) => ({ ...own, releasedAt: WORKDAY, alert: 'alerted' as const })),
  };
  expect(msOf(() => followList(ON, list, WORKDAY))).toBeLessThanOrEqual(most);
  expect(msOf(() => followList(followed, list, WORKDAY))).toBeLessThanOrEqual(most);
  expect(msOf(() => followList(seen, moved, WORKDAY))).toBeLessThanOrEqual(most);
  expect(msOf(() => followList(seen, [], WORKDAY))).toBeLessThanOrEqual(most);
  const emptied = followList(seen, [], WORKDAY);
  expect(msOf(() => followList(emptied, list, WORKDAY))).toBeLessThanOrEqual(most);
  expect(msOf(() => next(followed, A_IN, WORKDAY, () => 0.5))).toBeLessThanOrEqual(most);
});
