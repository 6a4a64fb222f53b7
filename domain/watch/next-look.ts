/** The schedule: what to do now, and when to come back. Shared by the worker and the simulator. Source: docs/watch.md#schedule. */
import { isUkWorkingTime, ukToday } from './uk-calendar.ts';
import { MINUTE_MS, type Day, DAY_MS } from './day.ts';
import { inFlightUntil, stillWatched, type Plan, type WatchState, type Watched } from './watch-state.ts';
import { releaseWindow } from './release-window.ts';
import { isImposed, ordinary, windowOpens, woken, type Random, LOOKS_A_DAY, looksOfTheDay } from './plan.ts';
import type { Notice } from './alert.ts';
import { nextReminder, type ReminderAbout } from './reminder.ts';
import { isSignedOut, type Belief } from './belief.ts';
import { afterQuiet, isQuiet } from './taiwan-time.ts';

/** Why nothing is done now. */
export type WhyNot =
  | 'beforeWindow'
  | 'signedOut'
  | 'locked'
  | 'otherCandidate'
  | 'unsure'
  | 'visitsOnly'
  | 'underWay'
  | 'quiet'
  | Plan['why'];

/** What to do now. `at` is when to ask again, in ms since 1970; `plan` is to be kept for then. */
export type Next = { readonly plan?: Plan } & (
  | { readonly do: 'nothing'; readonly why: WhyNot; readonly at?: number }
  | { readonly do: 'look' }
  | { readonly do: 'alert'; readonly candidate: string }
  /** `nobodys`: a result is on the site, and it is not known whose. `cannotTell`: the pages cannot be read any more. */
  | { readonly do: 'notice'; readonly about: Notice }
  | { readonly do: 'remind'; readonly about: ReminderAbout; readonly day: Day }
  /** Not again until the person does something. */
  | { readonly do: 'stop'; readonly why: 'off' | 'nobody' | 'cannotTell' }
);

/** An alarm later than this means that the device slept or the browser was closed. */
const LATE_MS = 2 * MINUTE_MS;

/** Pure: the same state, belief, moment and numbers give the same answer. */
export function next(state: WatchState, belief: Belief, now: number, random: Random): Next {
  const alerting = state.candidates.find(({ alert }) => alert === 'alerting');
  const notice = state.on ? dueNotice(state, now) : undefined;
  const kept = state.plan ? { plan: state.plan } : {};
  if (alerting && !isQuiet(now)) return { do: 'alert', candidate: alerting.key, ...kept };
  if (notice && !isQuiet(now)) return { do: 'notice', about: notice, ...kept };
  const step = nextStep(state, belief, now, random);
  if (!alerting && !notice) return step;
  if (step.do === 'stop') return { do: 'nothing', why: 'quiet', at: afterQuiet(now), ...kept };
  return step.do === 'nothing' ? { ...step, at: Math.min(step.at ?? Infinity, afterQuiet(now)) } : step;
}

function dueNotice({ nobodys, stopNotice, ...state }: WatchState, now: number): Notice | undefined {
  if (nobodys?.alert === 'alerting') return 'nobodys';
  return stopNotice === 'alerting' && stillWatched(state, now).length > 0 ? 'cannotTell' : undefined;
}

function nextStep(state: WatchState, belief: Belief, now: number, random: Random): Next {
  const pending = stillWatched(state, now);
  if (!state.on) return { do: 'stop', why: 'off' };
  if (pending.length === 0) return { do: 'stop', why: 'nobody' };
  if (state.stopped) return { do: 'stop', why: state.stopped };
  const open = pending.filter((own) => releaseWindow(own).opensAt <= now);
  const opensAt = Math.min(...pending.map((own) => releaseWindow(own).opensAt).filter((at) => at > now));
  const until = inFlightUntil(state, now);
  if (until !== undefined)
    return { do: 'nothing', why: 'underWay', at: until, ...(state.plan ? { plan: state.plan } : {}) };

  const looked = canLook(state, belief, open) ? lookStep(state, now, random) : undefined;
  if (looked?.do === 'look') return looked;
  const reminder = nextReminder(state, belief, open, now);
  const kept =
    looked?.plan ??
    (opensAt < Infinity && open.length === 0 ? openingPlan(state, opensAt, now, random) : imposed(state));
  if (reminder && reminder.at <= now) {
    return { do: 'remind', about: reminder.about, day: reminder.day, ...(kept ? { plan: kept } : {}) };
  }
  const why = looked?.why ?? whyNot(state, belief, open);
  // The next window's first look is drawn when it opens; until then its plan would stand in the way of this one's.
  const at = Math.min(
    looked?.at ?? Infinity,
    open.length > 0 ? (belief.busyUntil ?? Infinity) : Infinity,
    reminder?.at ?? Infinity,
    open.length === 0 ? (kept?.at ?? opensAt) : opensAt,
  );
  return { do: 'nothing', why, ...(at < Infinity ? { at } : {}), ...(kept ? { plan: kept } : {}) };
}

/** A look helps only where it answers for somebody we wait for, or may. */
function canLook(state: WatchState, belief: Belief, open: readonly Watched[]): boolean {
  if (!state.ownRequests || open.length === 0 || isSignedOut(belief) || belief.busyUntil !== undefined) return false;
  if (state.pointless?.generation === belief.generation) return false;
  return belief.is === 'candidate' ? open.some(({ key }) => key === belief.key) : belief.is === 'unknown';
}

function lookStep(
  state: WatchState,
  now: number,
  random: Random,
): Next & { do: 'look' | 'nothing'; at?: number; why?: WhyNot } {
  const plan = standingPlan(state, now) ?? firstPlan(state, now, random);
  if (now < plan.at) return { do: 'nothing', why: plan.why, at: plan.at, plan };
  if (now - plan.at <= LATE_MS) return { do: 'look', plan };
  const again = woken(now, random);
  return { do: 'nothing', why: again.why, at: again.at, plan: again };
}

/** After a clock was set back nobody knows how much of the wait has passed: it is waited in full. */
function standingPlan({ plan }: WatchState, now: number): Plan | undefined {
  return plan && now < plan.from - LATE_MS ? { ...plan, from: now, at: now + (plan.at - plan.from) } : plan;
}

function firstPlan(state: WatchState, now: number, random: Random): Plan {
  const today = ukToday(now);
  if (isUkWorkingTime(now) && now - today.open < 15 * MINUTE_MS) return windowOpens(now, now, random);
  const times = [...(state.last ? [state.last.at] : []), ...state.looks].filter((at) => at <= now);
  const plan = times.length > 0 ? ordinary(state, Math.max(...times), random) : undefined;
  return plan && plan.at > now ? { ...plan, from: now } : woken(now, random);
}

/** Drawn once, and kept as long as it fits the day that the window opens. */
function openingPlan(state: WatchState, opensAt: number, now: number, random: Random): Plan {
  const kept = standingPlan(state, now);
  if (kept && isImposed(kept) && kept.at > opensAt) return kept;
  const fits = kept?.why === 'windowOpens' && kept.at >= opensAt && kept.at < opensAt + 15 * MINUTE_MS;
  return fits ? kept : windowOpens(now, opensAt, random);
}

function imposed({ plan }: WatchState): Plan | undefined {
  return plan && isImposed(plan) ? plan : undefined;
}

function whyNot(state: WatchState, belief: Belief, open: readonly Watched[]): WhyNot {
  if (open.length === 0) return 'beforeWindow';
  if (!state.ownRequests) return 'visitsOnly';
  if (belief.is === 'signedOut' || belief.is === 'locked') return belief.is;
  return belief.is === 'unknown' ? 'unsure' : 'otherCandidate';
}

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
        | 'visitsOnly'
        | 'signedOut'
        | 'otherCandidate'
        | 'unsure'
        | 'cannotTell'
        | 'underWay'
        | 'tooSoon'
        | 'enough'
        | 'throttled'
        | 'forbidden';
      readonly at?: number;
    };

/** Whether a click may send a request now. What the table forbids, no click allows. */
export function lookNow(state: WatchState, belief: Belief, now: number): LookNow {
  const no = (why: (LookNow & { may: false })['why'], at?: number): LookNow =>
    at === undefined ? { may: false, why } : { may: false, why, at };
  if (!state.on) return no('off');
  const pending = stillWatched(state, now);
  if (pending.length === 0) return no('nobody');
  if (!state.ownRequests) return no('visitsOnly');
  if (state.stopped) return no('cannotTell');
  const open = pending.filter((own) => releaseWindow(own).opensAt <= now);
  if (open.length === 0) return no('beforeWindow', Math.min(...pending.map((own) => releaseWindow(own).opensAt)));
  if (isSignedOut(belief)) return no('signedOut');
  if (!canLook(state, belief, open)) return no(belief.is === 'unknown' ? 'unsure' : 'otherCandidate');
  const until = inFlightUntil(state, now);
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
