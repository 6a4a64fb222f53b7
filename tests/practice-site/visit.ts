// One request for one of the site's pages, with everything a page may need to answer it.
import type { Candidate } from './candidate.ts';
import type { Reply } from './reply.ts';
import type { Session, Sessions } from './sessions.ts';
import type { PracticeState } from './state.ts';
import type { Look } from './view.ts';
import type { ViewStates } from './view-state.ts';

export interface Visit {
  state: PracticeState;
  sessions: Sessions;
  viewStates: ViewStates;
  look: Look;
  /** Site clock, ms. */
  now: number;
  /** Lower case, without the query. */
  path: string;
  query: URLSearchParams;
  /** Path and query as they came, for the form's action. */
  address: string;
  /** What was posted; undefined for a GET. */
  form: URLSearchParams | undefined;
  session: Session | undefined;
  /** Whose session it is. */
  candidate: Candidate | undefined;
}

export type Page = (visit: Visit) => Reply;

export const NOTHING_TYPED = new URLSearchParams();
