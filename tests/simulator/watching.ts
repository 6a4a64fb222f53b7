/** Figures 1 and 2: many families under every variation, watched by the schedule and by fixed pollers. */
import { DAY_MS } from '../../domain/watch/day.ts';
import { taiwanDay } from '../../domain/watch/taiwan-time.ts';
import { lastUkOpening } from '../../domain/watch/uk-calendar.ts';
import { IDLE_LIMITS, LATE, POLLERS, VARIATIONS, type Variation } from './model.ts';
import { mostWithin, percentile } from './percentile.ts';
import { drawPerson, type Person } from './person.ts';
import { runPoller } from './run-poller.ts';
import { runWatch, type Watched } from './run-watch.ts';
import { seeded } from './seeded.ts';

export interface Lateness {
  readonly cases: number;
  /** Awake-minutes. */
  readonly median: number;
  readonly p90: number;
}
export interface Cell extends Variation {
  readonly signedIn: Lateness;
  readonly signedOut: Lateness;
  readonly requestsP95: number;
  readonly requestsP95At30: number;
  readonly mostInADay: number;
}
export interface Way {
  readonly name: string;
  readonly requestsMedian: number;
  readonly requestsP95: number;
  /** Share of the requests that met the login page. */
  readonly atLoginPage: number;
  readonly lateMedian: number;
  readonly lateP90: number;
}
export interface Watching {
  readonly families: number;
  readonly cells: readonly Cell[];
  readonly all: Cell;
  /** All variations with the same idle limit: it decides more than anything else. */
  readonly byIdleLimit: readonly Cell[];
  /** Reported only. */
  readonly late: readonly Cell[];
  /** With the device on, quiet hours included, until the badge shows it. */
  readonly signedInToBadge: Lateness;
  readonly ways: readonly Way[];
  readonly remindersMostADay: number;
  readonly remindersMean: number;
  readonly neverKnown: number;
  readonly notifiedTwice: number;
  readonly beforeWindow: number;
  readonly knownSignedOut: number;
  readonly afterFound: number;
}

interface Run {
  readonly person: Person;
  readonly watched: Watched;
  readonly at30: Watched;
}

export function simulateWatching(familiesEach: number, seed: number): Watching {
  const runs = VARIATIONS.map((variation, number) => ({
    variation,
    runs: runCell(variation, familiesEach, seed + number),
  }));
  const all = runs.flatMap((cell) => cell.runs);
  const released = all.filter(({ person }) => person.releasedAt < Infinity);
  const sum = (of: (watched: Watched) => number) =>
    all.reduce((total, { watched, at30 }) => total + of(watched) + of(at30), 0);
  return {
    families: all.length,
    cells: runs.map((cell) => summary(cell.variation, cell.runs)),
    byIdleLimit: IDLE_LIMITS.map((idleLimit) =>
      summary(
        { firstDayShare: NaN, idleLimit, habit: NaN },
        runs.filter((cell) => cell.variation.idleLimit === idleLimit).flatMap((cell) => cell.runs),
      ),
    ),
    late: LATE.map((variation, number) => summary(variation, runCell(variation, familiesEach, seed + 1000 + number))),
    all: summary({ firstDayShare: NaN, idleLimit: NaN, habit: NaN }, all),
    signedInToBadge: lateness(released.filter(({ watched }) => watched.signedIn).map(({ watched }) => watched.lateOn)),
    ways: ways(all),
    remindersMostADay: Math.max(...all.map(({ watched }) => mostReminders(watched.reminders))),
    remindersMean: sum(({ reminders }) => reminders.length) / (2 * all.length),
    neverKnown: released.filter(({ watched }) => watched.knownAt === undefined).length,
    notifiedTwice: sum(({ alerts }) => (alerts > 1 ? 1 : 0)),
    beforeWindow: sum(({ beforeWindow }) => beforeWindow),
    knownSignedOut: sum(({ knownSignedOut }) => knownSignedOut),
    afterFound: sum(({ afterFound }) => afterFound),
  };
}

function runCell(variation: Variation, families: number, seed: number): Run[] {
  const random = seeded(seed * 7919);
  return Array.from({ length: families }, () => {
    const person = drawPerson(variation, random);
    return { person, watched: runWatch(person, random, 15), at30: runWatch(person, random, 30) };
  });
}

function lateness(late: readonly number[]): Lateness {
  return { cases: late.length, median: percentile(late, 0.5), p90: percentile(late, 0.9) };
}

function summary(variation: Variation, runs: readonly Run[]): Cell {
  const released = runs.filter(({ person }) => person.releasedAt < Infinity).map(({ watched }) => watched);
  return {
    ...variation,
    signedIn: lateness(released.filter(({ signedIn }) => signedIn).map(({ late }) => late)),
    signedOut: lateness(released.filter(({ signedIn }) => !signedIn).map(({ late }) => late)),
    requestsP95: percentile(
      runs.map(({ watched }) => watched.requests.length),
      0.95,
    ),
    requestsP95At30: percentile(
      runs.map(({ at30 }) => at30.requests.length),
      0.95,
    ),
    mostInADay: Math.max(...runs.map(({ watched }) => mostWithin(watched.requests, DAY_MS))),
  };
}

function ways(runs: readonly Run[]): Way[] {
  const isReleased = runs.map(({ person }) => person.releasedAt < Infinity);
  const way = (name: string, all: readonly { requests: number; atLoginPage: number; late: number }[]): Way => {
    const late = all.filter((_, number) => isReleased[number]).map((one) => one.late);
    const requests = all.map((one) => one.requests);
    return {
      name,
      requestsMedian: percentile(requests, 0.5),
      requestsP95: percentile(requests, 0.95),
      atLoginPage: all.reduce((sum, one) => sum + one.atLoginPage, 0) / requests.reduce((sum, one) => sum + one, 0),
      lateMedian: percentile(late, 0.5),
      lateP90: percentile(late, 0.9),
    };
  };
  const own = (of: (run: Run) => Watched) =>
    runs.map((run) => ({ requests: of(run).requests.length, atLoginPage: of(run).atLoginPage, late: of(run).late }));
  return [
    way(
      'this watch, 15 min',
      own(({ watched }) => watched),
    ),
    way(
      'this watch, 30 min',
      own(({ at30 }) => at30),
    ),
    ...POLLERS.map((minutes) =>
      way(
        `every ${minutes} min`,
        runs.map(({ person }) => runPoller(person, minutes)),
      ),
    ),
  ];
}

/** By the UK working day that a reminder belongs to, and by the day in Taiwan: the worse of the two. */
function mostReminders(reminders: readonly number[]): number {
  const most = (days: readonly string[]) =>
    Math.max(0, ...days.map((day) => days.filter((other) => other === day).length));
  return Math.max(most(reminders.map((at) => lastUkOpening(at).date)), most(reminders.map(taiwanDay)));
}
