/**
 * The rows of the table. Those with `holds` can fail the bench: sizes, counts and ratios, which are
 * the same on a busy machine. Times are shown beside what is to be reached and never fail.
 */
import type { Figures, Loads } from './measure.ts';
import { sizeRow } from './size-row.ts';
import { added, median, type Estimate } from './statistics.ts';
import type { Load } from './load.ts';

export interface Row {
  readonly measure: string;
  readonly reach: string;
  readonly measured: string;
  readonly reached: boolean | undefined;
  /** `false` fails the bench. */
  readonly holds?: boolean;
}

const round = (value: number) => (Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0));
const signed = (value: number) => (value < 0 ? '−' : '+') + round(Math.abs(value));
const withInterval = ({ median: middle, low, high }: Estimate, unit: string) =>
  `${round(middle)} ${unit} (${round(low)} to ${round(high)})`;

function more(loads: Loads, what: keyof Load, over: 'none' | 'empty' = 'none'): Estimate {
  const values = (name: 'none' | 'empty' | 'guide') => (loads[name] ?? []).map((load) => Number(load[what]));
  return added(values('guide'), values(over));
}

function time(measure: string, spent: Estimate, most: number): Row {
  return { measure, reach: `≤ ${most} ms`, measured: withInterval(spent, 'ms'), reached: spent.median <= most };
}

/** With the floor's figure, such as `60 ms`, below which no extension can get on this machine. */
function beside(row: Row, floor: string): Row {
  return { ...row, measured: `${row.measured}; an empty one ${floor}` };
}

export function rows(figures: Figures): Row[] {
  const { register, throttled, unrecognised, typing, background, reading, list } = figures;
  const guide = register.guide ?? [];
  const otherHosts = Math.max(...guide.map((load) => load.otherHosts));
  // A page that is painted half parsed shifts now and then, with and without the guide.
  const shift = more(register, 'shift').median;
  const longTasks = more(register, 'longTasks');
  const heap = more(register, 'heap');
  const inFrame = guide.filter(({ inFirstFrame }) => inFirstFrame).length;
  const key = added(typing.guide ?? [], typing.none ?? []);
  const idle = more(unrecognised, 'task', 'empty');
  const last = list.search.points.at(-1)?.ms ?? Number.NaN;
  const [paintFew, paintMany] = [list.paint.points[0]!.ms, list.paint.points.at(-1)!.ms];
  const many = list.paint.points.at(-1)!.count.toLocaleString('en');
  return [
    ...sizeRow(figures),
    time('script time added on Register', more(register, 'script'), 7),
    time('the same, processor slowed 4 ×', more(throttled, 'script'), 22),
    time('main-thread time added', more(register, 'task'), 45),
    { measure: 'long tasks added', reach: '0', measured: round(longTasks.median), reached: longTasks.median <= 0 },
    {
      measure: 'page’s JS heap added',
      reach: '≤ 600 kB',
      measured: withInterval(heap, 'kB'),
      reached: heap.median <= 600,
      // Relative to the page's own value, which does not depend on the machine.
      holds: heap.median <= 2.5 * median((register.none ?? []).map((load) => load.heap)),
    },
    {
      measure: 'layout shift added',
      reach: '0',
      measured: shift.toFixed(3),
      reached: shift <= 0,
      holds: shift <= 0,
    },
    {
      measure: 'requests to other hosts',
      reach: '0',
      measured: String(otherHosts),
      reached: otherHosts === 0,
      holds: otherHosts === 0,
    },
    {
      measure: 'a keystroke in a checked field',
      reach: 'upper end ≤ +1 ms',
      measured: withInterval(key, 'ms'),
      reached: key.high <= 1,
    },
    {
      measure: 'hints in the first frame after DOMContentLoaded',
      reach: 'all loads',
      measured: `${inFrame} of ${guide.length} loads`,
      reached: inFrame === guide.length,
    },
    {
      measure: 'unrecognised page, main-thread time over the empty script',
      reach: 'within noise',
      measured: withInterval(idle, 'ms'),
      reached: idle.low <= 0,
    },
    {
      measure: 'switched off, main-thread time over the empty script',
      ...within(
        added(
          (register.off ?? []).map(({ task }) => task),
          (register.empty ?? []).map(({ task }) => task),
        ),
      ),
    },
    beside(
      {
        measure: 'background: heap',
        reach: '≤ 600 kB',
        measured: `${round(background.heap)} kB`,
        reached: background.heap <= 600,
      },
      `${round(background.emptyHeap)} kB`,
    ),
    beside(
      time('background: waking with nothing due', background.waking, 50),
      `${round(background.emptyWaking.median)} ms`,
    ),
    {
      measure: 'background: requests then',
      reach: '0',
      measured: String(background.requests),
      reached: background.requests === 0,
      holds: background.requests === 0,
    },
    {
      measure: `popup’s first card, 1 and ${many} candidates`,
      reach: '≤ 120 and 200 ms',
      measured: `${round(paintFew)} and ${round(paintMany)} ms; an empty one ${round(figures.emptyPopup.median)} ms`,
      reached: paintFew <= 120 && paintMany <= 200,
      holds: paintMany <= 4 * paintFew,
    },
    { measure: `search among ${many}, a key`, reach: '≤ 16 ms', measured: `${round(last)} ms`, reached: last <= 16 },
    {
      measure: `import of ${many} rows; longest standstill`,
      reach: '≤ 2 s',
      measured: `${(list.importMs / 1000).toFixed(1)} s; ${round(list.importLongest)} ms`,
      reached: list.importMs <= 2000,
    },
    time('reading a results page of 200 kB, question to answer', reading, 20),
  ];
}

function within(spent: Estimate): Omit<Row, 'measure'> {
  return { reach: 'within noise', measured: withInterval(spent, 'ms'), reached: spent.low <= 0 };
}

export interface PeerRow {
  readonly name: string;
  readonly raw: string;
  readonly gzip: string;
  readonly script: string;
  readonly task: string;
  readonly heap: string;
  readonly shift: string;
}

/** The floors, the guide and its peer on the same form, as medians over no extension. */
export function peerRows({ sizes, register }: Figures): PeerRow[] {
  return Object.entries(register).map(([name, loads]) => {
    const over = (what: 'script' | 'task' | 'heap') =>
      name === 'none'
        ? round(median(loads.map((load) => load[what])))
        : signed(
            added(
              loads.map((load) => load[what]),
              (register.none ?? []).map((load) => load[what]),
            ).median,
          );
    const size = sizes[name as keyof typeof sizes];
    return {
      name,
      raw: size ? round(size.raw) : '0',
      gzip: size ? round(size.gzip) : '0',
      script: over('script'),
      task: over('task'),
      heap: over('heap'),
      shift: median(loads.map(({ shift }) => shift)).toFixed(2),
    };
  });
}
