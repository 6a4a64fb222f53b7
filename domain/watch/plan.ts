/** How long to wait until the next look, by each rule of docs/watch.md#schedule. `random` gives numbers from 0 until before 1. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from './day.ts';
import { isUkWorkingTime, nextUkOpening, nextUkOpeningAfterToday, ukToday } from './uk-calendar.ts';
import { releaseWindow } from './release-window.ts';
import { stillWatched, type Interval, type Plan, type WatchState } from './watch-state.ts';

export type Random = () => number;

/** No more looks in any 24 hours, whoever asked for them. Source: docs/watch.md#daily-limit. */
export const LOOKS_A_DAY = 20;
/**
 * Nor more of the schedule's own, by interval: what is left is for "look now". A device that is always on
 * would else come to 42 a day, and to hundreds for a candidate whose result is late.
 */
const OWN_LOOKS_A_DAY: Readonly<Record<Interval, number>> = { 15: 17, 30: 10, 60: 7 };
/** The last so many of them are spread over what is left of the working day. */
const SPREAD = 3;

const BACKOFF_MS = 30 * MINUTE_MS;
const BACKOFF_MOST_MS = 6 * HOUR_MS;

/** Within a quarter more or less. */
const around = (ms: number, random: Random): number => ms * (0.75 + 0.5 * random());
const afterOpening = (open: number, random: Random): number => open + 15 * MINUTE_MS * random();

/** The starts of looks within 24 hours of `now`. A clock set back must not make the site forget them. */
export function looksOfTheDay(looks: readonly number[], now: number): number[] {
  return looks.filter((at) => Math.abs(now - at) < DAY_MS);
}

/**
 * The next look after an ordinary one: every 15 (30, 60) minutes in UK working hours, about every 4 hours at other
 * times, and at any time where every release that is waited for is very late.
 */
export function ordinary(state: WatchState, now: number, random: Random): Plan {
  const looks = looksOfTheDay(state.looks, now);
  const left = OWN_LOOKS_A_DAY[state.interval] - looks.length;
  const atWork = isUkWorkingTime(now);
  const isSlow = atWork && allVeryLate(state, now);
  const at = isSlow
    ? now + around(4 * HOUR_MS, random)
    : atWork
      ? now + around(state.interval * MINUTE_MS, random)
      : Math.min(now + around(4 * HOUR_MS, random), afterOpening(nextUkOpening(now).open, random));
  if (left <= 0) return rationed(state, { from: now, at, why: 'rationed' });
  const share = atWork && left <= SPREAD ? now + ((ukToday(now).close - now) / left) * (0.6 + 0.4 * random()) : at;
  return share > at
    ? { from: now, at: share, why: 'rationed' }
    : { from: now, at, why: atWork && !isSlow ? 'interval' : 'otherHours' };
}

function allVeryLate(state: WatchState, now: number): boolean {
  const windows = stillWatched(state, now).map(releaseWindow);
  const open = windows.filter(({ opensAt }) => opensAt <= now);
  return open.length > 0 && open.every(({ slowsAt }) => slowsAt <= now);
}

/** Whatever the reason for a look: not before the daily limit has room for it. */
export function rationed(state: WatchState, plan: Plan): Plan {
  const counted = looksOfTheDay(state.looks, plan.from);
  return counted.length < OWN_LOOKS_A_DAY[state.interval]
    ? plan
    : { ...plan, at: Math.max(plan.at, Math.min(...counted) + DAY_MS + MINUTE_MS) };
}

/** A look that is due when the device wakes: not in the same second as everything else that wakes. */
export function woken(now: number, random: Random): Plan {
  return { from: now, at: now + MINUTE_MS * (0.5 + 4 * random()), why: 'woken' };
}

/** The first look of a window that opens at `opensAt`, spread so that a whole session's families do not ask at once. */
export function windowOpens(now: number, opensAt: number, random: Random): Plan {
  return { from: now, at: afterOpening(opensAt, random), why: 'windowOpens' };
}

/**
 * A site in trouble: its own wish if it has one, else 30 minutes × 2ⁿ with full jitter, at most 6 hours.
 * Full jitter may draw almost nothing; never sooner than the ordinary interval.
 * @param times how often in a row, this time included
 */
export function backedOff(
  state: WatchState,
  why: 'throttled' | 'serverError' | 'maintenance',
  times: number,
  now: number,
  random: Random,
  wait?: number,
): Plan {
  const least = 0.75 * state.interval * MINUTE_MS;
  if (wait !== undefined) {
    const spread = Math.min(5 * MINUTE_MS, wait * 0.1) * random();
    return { from: now, at: now + Math.min(DAY_MS, Math.max(least, wait + spread)), why };
  }
  const most = Math.min(BACKOFF_MOST_MS, BACKOFF_MS * 2 ** Math.min(times - 1, 10));
  return { from: now, at: now + Math.max(least, most * random()), why };
}

/** Refused: nothing more on this UK day. */
export function stoppedForToday(now: number, random: Random): Plan {
  return { from: now, at: afterOpening(nextUkOpeningAfterToday(now).open, random), why: 'forbidden' };
}

/** Nothing reached the site: try again at the ordinary interval. */
export function unreached(state: WatchState, why: 'offline' | 'noPermission', now: number, random: Random): Plan {
  return { from: now, at: now + around(state.interval * MINUTE_MS, random), why };
}

/** True for a wait that the site, or our own daily limit, asks for. */
export function isImposed({ why }: Plan): boolean {
  return why === 'throttled' || why === 'forbidden' || why === 'rationed';
}

/** Keeps a wait that is imposed: no change of ours makes it end sooner. */
export function replan(state: WatchState): WatchState {
  if (state.plan && isImposed(state.plan)) return state;
  const { plan: _plan, ...unplanned } = state;
  return unplanned;
}
