/** The numbers as tables that a person can read. */
import type { Figure, Simulated } from './figures.ts';
import type { Cell } from './watching.ts';

const round = (number: number, digits = 1) => (Number.isNaN(number) ? '–' : number.toFixed(digits));

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    '  ' +
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [title, ...all.map(line), ''].join('\n');
}

const idle = (cell: Cell) => `idle ${cell.idleLimit === Infinity ? 'never' : cell.idleLimit}`;
const name = (cell: Cell) => {
  if (Number.isNaN(cell.idleLimit)) return 'all together';
  return Number.isNaN(cell.habit)
    ? `all with ${idle(cell)}`
    : `first day ${cell.firstDayShare}, ${idle(cell)}, habit × ${cell.habit}`;
};

export function report(simulated: Simulated, figures: readonly Figure[], seconds: number): string {
  const { watching, faults, stops, load1000, load1000Busy, load100000 } = simulated;
  const loads = [
    ['1,000, middle', load1000],
    ['1,000, habit × 2, sessions never end', load1000Busy],
    ['100,000, middle', load100000],
  ] as const;
  return [
    `Awake-minutes: the device is on, and it is between 07:30 and 22:00 in Taiwan. ${watching.families} families.`,
    'The pass marks hold for all variations together; single ones may lie above (see README.md).\n',
    table(
      'Waiting, by variation (awake-minutes from release until known)',
      ['', 'signed in', 'median', 'p90', 'signed out', 'median', 'p90', 'requests p95', 'at 30 min', 'most in 24 h'],
      [...watching.cells, ...watching.byIdleLimit, watching.all, ...watching.late].map((cell) => [
        `${name(cell)}${cell.laterDayShare ? ', late (not a pass mark)' : ''}`,
        cell.signedIn.cases,
        round(cell.signedIn.median),
        round(cell.signedIn.p90),
        cell.signedOut.cases,
        round(cell.signedOut.median),
        round(cell.signedOut.p90, 0),
        cell.requestsP95,
        cell.requestsP95At30,
        cell.mostInADay,
      ]),
    ),
    `Signed in, until the badge, quiet hours counted too: median ${round(watching.signedInToBadge.median)}, p90 ${round(watching.signedInToBadge.p90)}.`,
    `Reminders: ${round(watching.remindersMean)} a family. Never known before the watch ended: ${watching.neverKnown} of ${watching.families}.\n`,
    table(
      'The same families, other ways',
      ['', 'late median', 'late p90', 'requests median', 'requests p95', 'of them at the login page'],
      watching.ways.map((way) => [
        way.name,
        round(way.lateMedian),
        round(way.lateP90, 0),
        way.requestsMedian,
        way.requestsP95,
        `${round(way.atLoginPage * 100, 0)} %`,
      ]),
    ),
    table(
      'Faults, five days each (model)',
      ['', 'false alerts', 'requests', 'reminders', 'alerts after', 'ends as'],
      faults.map((run) => [run.fault, run.falseAlerts, run.requests, run.reminders, run.alertsAfter, run.ends]),
    ),
    table(
      'One alert (model)',
      ['', 'runs', 'one', 'none', 'more'],
      stops.map((run) => [run.what, run.runs, run.oneAlert, run.none, run.more]),
    ),
    table(
      'Load on the site, everybody sat the same exam',
      ['users', 'mean each', 'peak a minute', 'at (UTC)'],
      loads.map(([users, load]) => [
        users,
        round(load.meanEach),
        load.peakAMinute,
        new Date(load.peakAt).toISOString().slice(0, 16),
      ]),
    ),
    table(
      'Figures of docs/watch.md',
      ['', 'figure', 'wanted', 'reached', ''],
      figures.map((one) => [
        one.what,
        one.figure,
        one.wanted,
        round(one.reached, Number.isInteger(one.reached) ? 0 : 1),
        one.met ? 'met' : 'MISSED',
      ]),
    ),
    `${round(seconds)} s`,
  ].join('\n');
}
