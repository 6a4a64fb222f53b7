/** "Look now": on a click, and still polite. */
import { DAY_MS, MINUTE_MS } from './day.ts';
import { underWayUntil } from './lease.ts';
import { canLook, waitedFor } from './next-look.ts';
import { releaseWindow } from './release-window.ts';
import { isSignedOut } from './signed-in.ts';
import { LOOKS_A_DAY, looksOfTheDay } from './spacing.ts';
import type { WatchState } from './watch-state.ts';

/** Between two looks, whoever asked for them. */
export const LOOK_NOW_SPACING_MS = 2 * MINUTE_MS;

export type LookNow =
  | { readonly may: true }
  /** `at`: from when on it may, in ms since 1970. */
  | {
      readonly may: false;
      readonly why:
        | 'off'
        | 'nobody'
        | 'beforeWindow'
        | 'signedOut'
        | 'otherCandidate'
        | 'unrecognised'
        | 'underWay'
        | 'tooSoon'
        | 'enough'
        | 'throttled'
        | 'forbidden';
      readonly at?: number;
    };

/** Whether a click may send a request now. What the table forbids, no click allows. */
export function lookNow(state: WatchState, now: number): LookNow {
  const no = (why: (LookNow & { may: false })['why'], at?: number): LookNow =>
    at === undefined ? { may: false, why } : { may: false, why, at };
  if (!state.on) return no('off');
  const waiting = waitedFor(state, now);
  if (waiting.length === 0) return no('nobody');
  if (state.stopped) return no('unrecognised');
  const open = waiting.filter((own) => releaseWindow(own).opensAt <= now);
  if (open.length === 0) return no('beforeWindow', Math.min(...waiting.map((own) => releaseWindow(own).opensAt)));
  if (isSignedOut(state)) return no('signedOut');
  if (!canLook(state, open)) return no('otherCandidate');
  const until = underWayUntil(state, now);
  if (until !== undefined) return no('underWay', until);
  const { plan } = state;
  if (plan && (plan.why === 'throttled' || plan.why === 'forbidden') && plan.from <= now && now < plan.at) {
    return no(plan.why, plan.at);
  }
  const looks = looksOfTheDay(state.looks, now);
  if (looks.length >= LOOKS_A_DAY) return no('enough', Math.min(...looks) + DAY_MS);
  const recent = looks.filter((at) => Math.abs(now - at) < LOOK_NOW_SPACING_MS);
  return recent.length > 0 ? no('tooSoon', Math.max(...recent) + LOOK_NOW_SPACING_MS) : { may: true };
}
