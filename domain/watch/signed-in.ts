/** Who is signed in on the site, as far as is known. The site knows one session; all candidates share it. */
import type { Attribution } from './outcome.ts';
import type { Session, WatchState, Who } from './watch-state.ts';

const UNKNOWN: Who = { is: 'unknown' };

function sameWho(a: Who, b: Who): boolean {
  return a.is === b.is && (a.is !== 'candidate' || a.key === (b as typeof a).key);
}

/**
 * A login was seen to succeed. Nothing is known yet of what the page shows.
 * @param who the stored candidate whose ID Number was used, or 'other' where it is nobody's in the store
 */
export function signedInAs(state: WatchState, who: Who, now: number): WatchState {
  return { ...state, session: { is: 'signedIn', who, generation: state.session.generation + 1, since: now } };
}

/**
 * A login form was just sent. From now until its answer comes nobody can say whose pages are shown;
 * to be called before the form leaves, so that no look's answer is taken for the former person's.
 */
export function loginTried(state: WatchState, now: number): WatchState {
  const is = state.session.is === 'signedIn' ? 'unknown' : state.session.is;
  return { ...state, session: { is, who: UNKNOWN, generation: state.session.generation + 1, since: now } };
}

/** A page showed that nobody is signed in. */
export function signedOut(state: WatchState, is: 'signedOut' | 'locked', now: number): WatchState {
  const { session } = state;
  // Seeing the login form twice is one sign-out: what is counted from it does not start again.
  if (session.is === is) return state;
  const since = session.is === 'signedOut' && is === 'signedOut' ? session.since : now;
  return { ...state, session: { is, who: UNKNOWN, generation: session.generation + 1, since } };
}

/**
 * A signed-in page was read. What the page says of its owner beats what was known before; a page that
 * names nobody is the known person's, unless it calls that person by another name than before.
 */
export function stillSignedIn(state: WatchState, by: Attribution, now: number): WatchState {
  const before = state.session;
  const renamed = before.mark !== undefined && by.mark !== undefined && before.mark !== by.mark;
  const known = before.is === 'signedIn' && !renamed ? before.who : UNKNOWN;
  const who = by.who.is === 'unknown' ? known : by.who;
  const same = before.is === 'signedIn' && !renamed && sameWho(before.who, who);
  const mark = by.mark ?? (same ? before.mark : undefined);
  const session: Session = {
    is: 'signedIn',
    who,
    generation: same ? before.generation : before.generation + 1,
    since: same ? before.since : now,
    ...(mark === undefined ? {} : { mark }),
  };
  return { ...state, session };
}

/** True when the session ended: then no request leaves the browser. */
export function isSignedOut({ session }: WatchState): boolean {
  return session.is === 'signedOut' || session.is === 'locked';
}
