/** The figures of docs/watch.md#figures, each with what was reached. */
import type { FaultRun } from './faults.ts';
import type { Load } from './load.ts';
import type { StopRuns } from './stops.ts';
import type { Watching } from './watching.ts';

export interface Figure {
  readonly figure: number;
  readonly what: string;
  readonly wanted: string;
  readonly reached: number;
  readonly met: boolean;
}

export interface Simulated {
  readonly watching: Watching;
  readonly faults: readonly FaultRun[];
  readonly stops: readonly StopRuns[];
  readonly load1000: Load;
  readonly load1000Busy: Load;
  readonly load100000: Load;
}

const atMost = (figure: number, what: string, reached: number, most: number): Figure => ({
  figure,
  what,
  wanted: most === 0 ? '0' : `≤ ${most}`,
  reached,
  met: reached <= most,
});

export function figures({ watching, faults, stops, load1000, load1000Busy }: Simulated): Figure[] {
  const { all, cells } = watching;
  const worst = (of: (cell: (typeof cells)[number]) => number) => Math.max(...cells.map(of));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return [
    atMost(1, 'signed in, awake-minutes, median', all.signedIn.median, 5),
    atMost(1, 'signed in, awake-minutes, p90', all.signedIn.p90, 15),
    atMost(
      1,
      'requests in any 24 hours',
      worst((cell) => cell.mostInADay),
      20,
    ),
    atMost(
      1,
      'requests a candidate, p95, worst variation',
      worst((cell) => cell.requestsP95),
      150,
    ),
    atMost(
      1,
      'the same with 30 min',
      worst((cell) => cell.requestsP95At30),
      90,
    ),
    atMost(1, 'requests before the window', watching.beforeWindow, 0),
    atMost(1, 'requests after the result was found', watching.afterFound, 0),
    atMost(2, 'requests while known to be signed out', watching.knownSignedOut, 0),
    atMost(2, 'reminders a day', watching.remindersMostADay, 1),
    atMost(2, 'signed out, awake-minutes, median', all.signedOut.median, 20),
    atMost(3, 'false alerts (model)', sum(faults.map((run) => run.falseAlerts)), 0),
    atMost(
      3,
      'faults after which the result was not notified once (model)',
      faults.filter((run) => run.alertsAfter !== 1).length,
      0,
    ),
    atMost(
      4,
      'stopped or repeated, and not exactly one alert (model)',
      sum(stops.map((run) => run.none + run.more)),
      0,
    ),
    atMost(4, 'families notified twice', watching.notifiedTwice, 0),
    atMost(5, '1,000 users, requests a minute, peak', Math.max(load1000.peakAMinute, load1000Busy.peakAMinute), 130),
    atMost(5, '1,000 users, requests each, mean', load1000.meanEach, 40),
    atMost(5, 'the same, busiest habit and longest sessions', load1000Busy.meanEach, 40),
  ];
}
