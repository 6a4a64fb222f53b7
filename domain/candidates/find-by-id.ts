/** Finding a candidate by the ID Number. */
import { bareId } from '../checks/id-number.ts';
import type { Candidate } from './candidate.ts';

/** The candidate with this ID Number as typed (case, width and separators do not matter); of several the one changed last. */
export function findByIdNumber(candidates: readonly Candidate[], typed: string): Candidate | undefined {
  const wanted = bareId(typed);
  let found: Candidate | undefined;
  for (const candidate of candidates)
    if (candidate.idNumber === wanted && (!found || candidate.changedAt > found.changedAt)) found = candidate;
  return found;
}
