/** What the session says to those who read it: the lock-out guard, the watch, the popup. */
import { isOfNow, onlyOwnerOf, ownersOf, storeOf, unsettled } from './reduce.ts';
import type { Session } from './session.ts';
import type { PageId } from './page.ts';
import { adviceOf, type LockoutAdvice } from './tries.ts';

/** Who is signed in in one cookie store. `unknown` as well while a login is under way. */
export type SignedIn =
  { readonly is: 'person'; readonly account: string } | { readonly is: 'signedOut' | 'locked' | 'unknown' };

export function whoIs(session: Session, store: string, now: number): SignedIn {
  const { is, account } = storeOf(session, store);
  if (unsettled(session, store, now).length > 0) return { is: 'unknown' };
  if (is !== 'person') return { is };
  return account === undefined ? { is: 'unknown' } : { is, account };
}

/** To be remembered when a look begins, and handed in when it has finished. */
export function generationOf(session: Session, store: string): number {
  return storeOf(session, store).generation;
}

/** A page with a result: one that is open in a tab, or the answer to a look that began in `generation`. */
export type PageEvidence = {
  readonly store: string;
  readonly now: number;
  /** The hash of the name on it. */
  readonly name?: string;
} & ({ readonly tab: number; readonly page: PageId } | { readonly generation: number });

export type MayTell =
  | { readonly is: 'person'; readonly account: string; readonly by: 'login' | 'name' }
  /** To be told of nobody in particular, at most. */
  | { readonly is: 'nobody' };

/**
 * Of whom the page's result may be told. To be asked after the page's own event was taken in. A login counts
 * that was heard from its sending to its answer in this cookie store, unless the name on the page is known as
 * somebody else's; without one, a name that is known as one person's and nobody else's.
 */
export function mayTellResult(session: Session, evidence: PageEvidence): MayTell {
  const { store, now, name } = evidence;
  const owners = ownersOf(session, name);
  const who = whoIs(session, store, now);
  const current =
    'page' in evidence
      ? isOfNow(session, store, evidence.tab, evidence.page, now)
      : evidence.generation === storeOf(session, store).generation;
  if (who.is === 'person' && current && (owners.length === 0 || owners.includes(who.account))) {
    return { is: 'person', account: who.account, by: 'login' };
  }
  const only = onlyOwnerOf(session, name);
  return only === undefined ? { is: 'nobody' } : { is: 'person', account: only, by: 'name' };
}

/**
 * What to say on the login page about this account, or with an empty box about any account on this device.
 * `account` in the answer: whose it is, where the box does not say.
 */
export function adviceFor(
  session: Session,
  account: string | undefined,
  now: number,
): { readonly advice: LockoutAdvice; readonly account?: string } {
  if (account !== undefined) return { advice: adviceOf(session.tries[account], now) };
  const all = Object.entries(session.tries).map(([of, tries]) => ({ advice: adviceOf(tries, now), account: of }));
  const urgent = all.filter(({ advice: { is } }) => is === 'locked' || is === 'lastTry');
  const [first] = urgent.sort((a, b) => rank(b.advice) - rank(a.advice));
  return first ?? { advice: { is: 'nothing' } };
}

/** The lock that ends last goes first, then the most refusals. */
function rank(advice: LockoutAdvice): number {
  if (advice.is === 'locked') return advice.until;
  return advice.is === 'lastTry' ? advice.refused : 0;
}
