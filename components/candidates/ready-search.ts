/** Prepares a long list for the search while the page is idle. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { searchedText } from '../../domain/candidates/search-candidates.ts';

/** Returns the function that stops it. */
export function readySearch(candidates: readonly Candidate[]): () => void {
  const rest = candidates.values();
  const goOn = (idle: IdleDeadline) => {
    while (idle.timeRemaining() > 1) {
      const { done, value } = rest.next();
      if (done) return;
      searchedText(value);
    }
    asked = requestIdleCallback(goOn);
  };
  let asked = requestIdleCallback(goOn);
  return () => cancelIdleCallback(asked);
}
