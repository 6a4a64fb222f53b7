/** What the watch reads from the session: who is signed in, and whose a page is. The watch itself remembers neither. */
import { storeOf, unsettled, UNDER_WAY_MS } from '../session/reduce.ts';
import { generationOf, mayTellResult, whoIs, type PageEvidence } from '../session/selectors.ts';
import { DEFAULT_STORE, type Session } from '../session/session.ts';
import type { WatchState } from './watch-state.ts';

/** Whose account: one of the candidates watched for, certainly none of them, or not known. */
export type Whose =
  { readonly is: 'candidate'; readonly key: string } | { readonly is: 'other' } | { readonly is: 'unknown' };

/** Who is signed in in the default cookie store. */
export type Belief = (Whose | { readonly is: 'signedOut' | 'locked' }) & {
  /** Of the default cookie store; a look that began in another generation is not believed. */
  readonly generation: number;
  /** When that began, ms since 1970. */
  readonly since: number;
  /** A login is under way, until then at the latest, ms since 1970: whose page a look would get is not known. */
  readonly busyUntil?: number;
  /** Candidates signed in in a container only: the extension's request does not carry a container's cookies. */
  readonly inContainers: readonly string[];
};

export function beliefOf(session: Session, state: WatchState, now: number): Belief {
  const who = whoIs(session, DEFAULT_STORE, now);
  const inContainers = Object.keys(session.stores).flatMap((store) => {
    if (store === DEFAULT_STORE) return [];
    const there = whoIs(session, store, now);
    const whose = there.is === 'person' ? whoseAccount(state, there.account) : undefined;
    return whose?.is === 'candidate' ? [whose.key] : [];
  });
  const logins = unsettled(session, DEFAULT_STORE, now);
  return {
    ...(who.is === 'person' ? whoseAccount(state, who.account) : { is: who.is }),
    generation: generationOf(session, DEFAULT_STORE),
    since: storeOf(session, DEFAULT_STORE).since,
    ...(logins.length > 0 && { busyUntil: Math.max(...logins.map(({ at }) => at)) + UNDER_WAY_MS }),
    inContainers,
  };
}

/** True when nobody is signed in: then no request leaves the browser. */
export function isSignedOut({ is }: Belief): boolean {
  return is === 'signedOut' || is === 'locked';
}

/** Whose page the evidence shows. To be asked after the session has taken in the page's own event. */
export function whosePage(session: Session, state: WatchState, evidence: PageEvidence): Whose {
  const told = mayTellResult(session, evidence);
  return told.is === 'person' ? whoseAccount(state, told.account) : { is: 'unknown' };
}

/** @param account the session's salted hash of an ID Number */
function whoseAccount(state: WatchState, account: string): Whose {
  const own = state.candidates.find((one) => one.account === account);
  return own ? { is: 'candidate', key: own.key } : { is: 'other' };
}

/**
 * From now on this account is known to be the candidate's. To be called with each login of somebody on the list,
 * before the session hears of it: a candidate's ID Number never changes without another key.
 */
export function withAccount(state: WatchState, key: string, account: string): WatchState {
  const before = state.candidates.find((own) => own.key === key);
  if (!before || before.account === account) return state;
  return { ...state, candidates: state.candidates.map((own) => (own === before ? { ...own, account } : own)) };
}
