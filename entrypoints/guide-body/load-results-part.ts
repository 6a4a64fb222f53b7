/** Has the part that is about results put into this page by the background: both scripts run in one world. */
import type { ResultsPart } from '../../components/results/results-part.ts';
import type { PageId } from '../../domain/session/page.ts';
import { tell } from '../../platform/send-message.ts';
import { handedToResults } from './handed-to-results.ts';

declare global {
  /** What `handedToResults` gives. */
  var candidateGuideModules: ReturnType<typeof handedToResults> | undefined;
  /** Left by that part (entrypoints/results-note/). */
  var candidateGuideResults: ((page: () => PageId) => ResultsPart) | undefined;
}

/** Undefined where the background does not answer. */
export async function loadResultsPart(page: () => PageId): Promise<ResultsPart | undefined> {
  globalThis.candidateGuideModules ??= handedToResults();
  if (!globalThis.candidateGuideResults) await tell({ type: 'results.part' });
  return globalThis.candidateGuideResults?.(page);
}
