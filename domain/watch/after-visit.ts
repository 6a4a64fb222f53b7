/** What the person's own visit tells: as much as a look, at no request. */
import type { PageOutcome } from './outcome.ts';
import { replan } from './replan.ts';
import { recognised, settleReading } from './settle-reading.ts';
import { loginTried, signedInAs, signedOut } from './signed-in.ts';
import { ordinary, type Random } from './spacing.ts';
import type { WatchState, Who } from './watch-state.ts';

/**
 * A page of the site is open. A page that is none of the known ones says nothing: the person can see it.
 * @param inFront true when its tab is the one being looked at: then no notification is needed
 */
export function afterVisit(
  state: WatchState,
  page: PageOutcome,
  inFront: boolean,
  now: number,
  random: Random,
): WatchState {
  if (page.is === 'available' || page.is === 'notYet') {
    const settled = replan(settleReading(state, page.is, page.by, inFront ? 'seen' : 'alerting', now));
    return settled.plan && settled.plan.at > now ? settled : { ...settled, plan: ordinary(settled, now, random) };
  }
  if (page.is !== 'signedOut' && page.is !== 'locked') return state;
  return { ...replan(recognised(signedOut(state, page.is, now))), last: { at: now, is: page.is } };
}

/** A login form was sent; to be told before it leaves. */
export function afterLoginTried(state: WatchState, now: number): WatchState {
  return replan(loginTried(state, now));
}

/** A login succeeded. The page that follows comes as a visit of its own. */
export function afterSignIn(state: WatchState, who: Who, now: number): WatchState {
  return replan(signedInAs(state, who, now));
}
