/**
 * The model, as data: when results are released, when families' devices are on, how long a session
 * lives, how people react. None of it is measured; it is varied so that no figure hangs on a guess.
 */
import type { Sitting } from '../../domain/watch/release-window.ts';

export interface Variation {
  /** Share of the candidates whose result comes on the window's first UK working day. */
  readonly firstDayShare: number;
  /** Minutes without a request after which the site ends a session. */
  readonly idleLimit: number;
  /** Factor on how long devices are on and how often people look by themselves. */
  readonly habit: number;
  /** After the first day: each working day this share of what is left. */
  readonly laterDayShare?: number;
}

/** Source: docs/watch.md#variations. */
export const FIRST_DAY_SHARES = [0.3, 0.6, 0.9];
export const IDLE_LIMITS = [5, 20, 60, 480, Infinity];
export const HABITS = [0.5, 1, 2];

export const VARIATIONS: readonly Variation[] = FIRST_DAY_SHARES.flatMap((firstDayShare) =>
  IDLE_LIMITS.flatMap((idleLimit) => HABITS.map((habit) => ({ firstDayShare, idleLimit, habit }))),
);
/** The middle of everything; the load on the site is counted with it, and with the busiest habit. */
export const MIDDLE: Variation = { firstDayShare: 0.6, idleLimit: 20, habit: 1 };

/** Beyond docs/watch.md#variations, reported only: results that come late in the window, or after it. */
export const LATE: readonly Variation[] = [20, 480, Infinity].map((idleLimit) => ({
  firstDayShare: 0.1,
  idleLimit,
  habit: 1,
  laterDayShare: 0.08,
}));

/** Each later day's share where the variation names none; and of those that never come. */
export const LATER_DAY_SHARE = 0.25;
export const NEVER_SHARE = 0.02;
/** Hours in London between which a result appears, all alike: nothing is known but "the working day". */
export const RELEASE_HOURS: readonly [number, number] = [8, 17.5];

/** A time the device is on, hours in Taiwan: begin, length, how likely, and how much the begin varies. */
export interface OnTime {
  readonly from: number;
  readonly hours: number;
  readonly likely: number;
  readonly varies: number;
}
export interface Habit {
  readonly name: string;
  readonly weight: number;
  readonly weekday: readonly OnTime[];
  readonly weekend: readonly OnTime[];
}

const at = (from: number, hours: number, likely: number, varies = 0.75): OnTime => ({ from, hours, likely, varies });

export const PEOPLE: readonly Habit[] = [
  {
    name: 'evening laptop',
    weight: 40,
    weekday: [at(19.5, 2, 0.75)],
    weekend: [at(10, 1.5, 0.4), at(15, 1.5, 0.3), at(20, 2, 0.6)],
  },
  { name: 'office', weight: 20, weekday: [at(9, 3, 0.95, 0.25), at(13, 5, 0.95, 0.25)], weekend: [at(20, 1, 0.2)] },
  { name: 'pupil', weight: 20, weekday: [at(17, 1, 0.5), at(20, 2, 0.7)], weekend: [at(10, 2, 0.5), at(19, 3, 0.7)] },
  { name: 'always on', weight: 8, weekday: [at(8, 16, 1, 0.25)], weekend: [at(8, 16, 1, 0.25)] },
  { name: 'rare', weight: 12, weekday: [at(20, 1, 0.3)], weekend: [at(15, 1.5, 0.4)] },
];

/** How often a pause ends the browser too, and with it the session's cookie; else the device only sleeps. */
export const BROWSER_CLOSED_SHARE = 0.3;
/** Visits of the person's own accord on a day, before the habit's factor. */
export const OWN_VISITS_A_DAY = 0.4;
/** Who reacts to a reminder at all, and after how many minutes at the device (median, spread). */
export const HEEDS_REMINDER = 0.7;
export const REACTION: readonly [number, number] = [6, 1];

/** Which entries are simulated; the exam's day is drawn from these years. */
export const SITTINGS: readonly (Omit<Sitting, 'examDate'> & { readonly weight: number })[] = [
  { exam: 'key', delivery: 'paper', weight: 25 },
  { exam: 'preliminary', delivery: 'paper', weight: 15 },
  { exam: 'first', delivery: 'digital', weight: 30 },
  { exam: 'flyers', delivery: 'paper', weight: 30 },
];
export const EXAM_DAYS: readonly [string, string] = ['2025-01-04', '2027-12-18'];
/** Share of the families that typed in the final date; it is then this many days around the rule's. */
export const FINAL_DATE_SHARE = 0.5;
export const FINAL_DATE_DAYS: readonly [number, number] = [-5, 7];

/** The fixed pollers compared with, in minutes. */
export const POLLERS = [1, 5, 60, 180, 1440];
