/** A page's way through session and watch: first the session takes it in, then the watch reads the session. */
import { reduce } from '../session/reduce.ts';
import type { PageEvidence } from '../session/selectors.ts';
import type { PageId } from '../session/page.ts';
import { DEFAULT_STORE, type Session } from '../session/session.ts';
import { beliefOf, whosePage } from './belief.ts';
import { pageOutcome, showsOf, type Outcome, type PageContent } from './outcome.ts';
import type { Random } from './plan.ts';
import { afterLook, afterVisit } from './take-answer.ts';
import type { WatchState } from './watch-state.ts';

/** What came of a look's request: a page, or an answer that need not be read. */
export type LookAnswer = { readonly content: PageContent } | { readonly outcome: Outcome };

interface SessionAndWatch {
  readonly session: Session;
  readonly watch: WatchState;
}

/** @param generation the session's, when the look began */
export function takeLook(
  session: Session,
  watch: WatchState,
  generation: number,
  answer: LookAnswer,
  now: number,
  random: Random,
): SessionAndWatch {
  if ('outcome' in answer) {
    return { session, watch: afterLook(watch, beliefOf(session, watch, now), answer.outcome, now, random) };
  }
  const { content } = answer;
  const evidence = { store: DEFAULT_STORE, generation, now, ...(content.name !== undefined && { name: content.name }) };
  const after = reduce(session, { is: 'lookFinished', shows: showsOf(content.is), ...evidence });
  const outcome = pageOutcome(content, whosePage(after, watch, evidence));
  return { session: after, watch: afterLook(watch, beliefOf(after, watch, now), outcome, now, random) };
}

/** A document of the site that is open in a tab. */
export interface Visit {
  readonly tab: number;
  readonly store: string;
  readonly page: PageId;
  /** True when its tab is the one being looked at. */
  readonly inFront: boolean;
}

/**
 * The watch after a page that the person opened.
 * @param session as it is once it has taken in the page
 */
export function takeVisit(
  session: Session,
  watch: WatchState,
  content: PageContent,
  { tab, store, page, inFront }: Visit,
  now: number,
  random: Random,
): WatchState {
  if (!watch.on) return watch;
  const isContainer = store !== DEFAULT_STORE;
  // Who is signed in in a container is of no concern to the extension's own requests.
  if (isContainer && content.is !== 'available' && content.is !== 'notYet') return watch;
  const evidence: PageEvidence = { store, tab, page, now, ...(content.name !== undefined && { name: content.name }) };
  const belief = beliefOf(session, watch, now);
  const outcome = pageOutcome(content, whosePage(session, watch, evidence));
  const after = afterVisit(watch, belief, outcome, inFront, now, random);
  if (!isContainer || after.pointless === watch.pointless) return after;
  const { pointless: _pointless, ...kept } = after;
  return watch.pointless ? { ...kept, pointless: watch.pointless } : kept;
}
