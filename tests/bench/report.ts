/** The table in words: for the terminal and for the README, where it stands between two marks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Figures } from './measure.ts';
import { peerRows, rows } from './table.ts';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const head = (cells: readonly string[]) => [line(cells), line(cells.map(() => '---'))];

/** Two tour libraries are under the AGPL and are not installed any more: their figures are those of one run. */
const TWO_MORE =
  'Measured once in the same way, in November 2026: shepherd.js 15.3, 103 kB raw, 34 kB gzip, script +28 ms, ' +
  'main thread +123 ms, heap +619 kB; intro.js 8.6, 128 kB raw, 37 kB gzip, script +10 ms, main thread +67 ms, heap +584 kB.';

/** The machine in words. */
function machine(browser: string): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `a virtual machine with ${cpus().length} processor cores and ${memory} GB of memory, shared with other work, in Chromium ${browser} without a window`;
}

export function markdown(figures: Figures, browser: string): string {
  const rounds = figures.register.guide?.length ?? 0;
  return [
    ...head(['measure', 'to reach', 'measured', '']),
    ...rows(figures).map((row) =>
      line([
        row.measure,
        row.reach,
        row.measured,
        row.reached ? '✓' : row.holds === false ? '✗ fails' : '✗ not reached',
      ]),
    ),
    '',
    'The same form with the floors and with a tour library of five steps; times and heap beyond no extension:',
    '',
    ...head(['', 'raw kB', 'gzip kB', 'script ms', 'main thread ms', 'heap kB', 'layout shift']),
    ...peerRows(figures).map((row) => line(Object.values(row))),
    '',
    `Measured on ${machine(browser)}. Medians of ${rounds} loads of each (half as many for the slowed processor, typing,`,
    'waking and growth), taken in turns; in brackets the interval of the median at 95 %. Other work on the machine makes',
    'the times longer and the intervals wide, so the bench fails on sizes, counts and ratios, never on a time. As script',
    'the browser counts only what it calls itself: what goes on after a promise, such as most of the guide, stands in the',
    'main-thread time alone; the tour library waits for no promise.',
    '',
    TWO_MORE,
    '',
    '![How the cost grows with the elements of a page and with the candidates on the list](tests/bench/growth.svg)',
  ].join('\n');
}

/** Puts the text between the two marks of the README. */
export async function intoReadme(text: string): Promise<void> {
  const file = new URL('../../README.md', import.meta.url);
  const readme = readFileSync(file, 'utf8');
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error('README.md has no place for the table of the bench.');
  const changed = `${readme.slice(0, from)}${START}\n\n${text}\n\n${readme.slice(to)}`;
  writeFileSync(file, await format(changed, { ...(await resolveConfig(file)), parser: 'markdown' }));
}
