/** Makes a long list ready for the search while nothing else is asked of the page. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { searchedText } from '../../domain/candidates/search-candidates.ts';

/** Returns the way to stop. */
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
