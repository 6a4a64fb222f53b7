/** Candidates with the same ID Number. */
import { bareId } from '../checks/id-number.ts';
import type { Candidate } from './candidate.ts';

/** The groups of two and more that share an ID Number, in the order of the list. */
export function duplicates(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.idNumber);
    if (group) group.push(candidate);
    else groups.set(candidate.idNumber, [candidate]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The candidate with this ID Number as typed (case, width and separators do not matter); of several the one changed last. */
export function findByIdNumber(candidates: readonly Candidate[], typed: string): Candidate | undefined {
  const wanted = bareId(typed);
  let found: Candidate | undefined;
  for (const candidate of candidates)
    if (candidate.idNumber === wanted && (!found || candidate.changedAt > found.changedAt)) found = candidate;
  return found;
}
