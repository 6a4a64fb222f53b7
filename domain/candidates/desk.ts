/** A centre's desk: how many are done, and who is next. */
import type { Candidate, DeskStatus } from './candidate.ts';

export type Tally = Readonly<Record<DeskStatus | 'total', number>>;

export function tallyDesk(candidates: readonly Candidate[]): Tally {
  const tally = { waiting: 0, done: 0, help: 0, total: candidates.length };
  for (const { desk } of candidates) tally[desk] += 1;
  return tally;
}

/**
 * Who comes after `currentId` in the order shown: the next who is waiting, from the top again at
 * the end; when nobody waits any more, the next who needs help; otherwise undefined. Never the
 * current candidate.
 * @param currentId the store's own key; absent, or not on the list: start at the top
 */
export function nextAtDesk(candidates: readonly Candidate[], currentId?: string): Candidate | undefined {
  const current = candidates.findIndex(({ id }) => id === currentId);
  const others = [...candidates.slice(current + 1), ...candidates.slice(0, Math.max(current, 0))];
  return others.find(({ desk }) => desk === 'waiting') ?? others.find(({ desk }) => desk === 'help');
}
