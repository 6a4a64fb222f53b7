/**
 * The rows of the table. Those with `holds` can fail the bench: sizes, counts and ratios, which are
 * the same on a busy machine. Times are shown beside what is to be reached and never fail.
 */
import type { Figures, Loads } from './measure.ts';
import { sizeRows } from './size-row.ts';
import { added, estimate, median, type Estimate } from './statistics.ts';
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

function more(loads: Loads, what: keyof Load): Estimate {
  const values = (name: 'none' | 'guide') => (loads[name] ?? []).map((load) => Number(load[what]));
  return added(values('guide'), values('none'));
}

function time(measure: string, spent: Estimate, most: number): Row {
  return { measure, reach: `≤ ${most} ms`, measured: withInterval(spent, 'ms'), reached: spent.median <= most };
}

export function rows(figures: Figures): Row[] {
  const { register, throttled, unrecognised, typing, background, reading, list } = figures;
  const guide = register.guide ?? [];
  const otherHosts = Math.max(...guide.map((load) => load.otherHosts));
  // A page that is painted half parsed shifts now and then, with and without the guide.
  const shift = more(register, 'shift').median;
  const longTasks = more(register, 'longTasks').median;
  const longThrottled = more(throttled, 'longTasks').median;
  const heap = more(register, 'heap');
  const resultsHeap = estimate(figures.results.map((one) => one.heap - figures.resultsAlone));
  const results = estimate(figures.results.map(({ ms }) => ms));
  const early = guide.filter(({ inFirstFrame }) => inFirstFrame).length;
  const paint = more(register, 'firstPaint');
  const late = Math.max(...figures.hints);
  const key = added(typing.guide ?? [], typing.none ?? []);
  const task = (name: 'guide' | 'panel') => (register[name] ?? []).map((load) => load.task);
  const overNone = (name: 'guide' | 'panel') =>
    added(
      task(name),
      (register.none ?? []).map((load) => load.task),
    ).median;
  const cpu = overNone('guide') / overNone('panel');
  const changing = added(figures.changing.guide ?? [], figures.changing.none ?? []).median;
  const waking = background.waking.median / background.emptyWaking.median;
  const last = list.search.points.at(-1)?.ms ?? Number.NaN;
  const many = list.paint.points.at(-1)!.count.toLocaleString('en');
  const paints = list.popup.map((one) => ({ ...one, times: median(one.popup) / median(one.empty) }));
  return [
    ...sizeRows(figures),
    {
      measure: 'elements of ours before the page’s first frame',
      reach: '0 in all loads',
      measured: `in ${early} of ${guide.length} loads`,
      reached: early === 0,
      holds: early === 0,
    },
    {
      measure: 'first paint, over no extension',
      reach: 'the interval holds 0',
      measured: withInterval(paint, 'ms'),
      reached: paint.low <= 0,
    },
    {
      measure: 'first paint in Firefox, switched on over switched off',
      reach: 'the interval holds 0',
      measured: withInterval(figures.firefox, 'ms'),
      reached: figures.firefox.low <= 0,
    },
    {
      measure: 'all hints stand after the first paint',
      reach: '≤ 150 ms in all loads',
      measured: `${withInterval(estimate(figures.hints), 'ms')}, at most ${round(late)} ms`,
      reached: late <= 150,
    },
    {
      measure: 'the result stands explained after the first paint',
      reach: '≤ 300 ms',
      measured: withInterval(results, 'ms'),
      reached: results.median <= 300,
    },
    {
      measure: 'main-thread time beside a Svelte panel of ten lines',
      reach: '≤ 1.5 ×',
      measured: `${cpu.toFixed(1)} × (${round(overNone('guide'))} and ${round(overNone('panel'))} ms)`,
      reached: cpu <= 1.5,
    },
    {
      measure: 'long tasks added; processor slowed 4 ×',
      reach: '0; ≤ 1',
      measured: `${round(longTasks)}; ${round(longThrottled)}`,
      reached: longTasks <= 0 && longThrottled <= 1,
    },
    {
      measure: 'page’s JS heap added; on a results page',
      reach: '≤ 680 kB; ≤ 800 kB',
      measured: `${withInterval(heap, 'kB')}; ${withInterval(resultsHeap, 'kB')}`,
      reached: heap.median <= 680 && resultsHeap.median <= 800,
      // Relative to the page's own value, which does not depend on the machine.
      holds: heap.median <= 1.7 * median((register.none ?? []).map((load) => load.heap)),
    },
    {
      measure: 'a keystroke in a checked field',
      reach: 'upper end ≤ +1 ms',
      measured: withInterval(key, 'ms'),
      reached: key.high <= 1,
    },
    quiet('switched off, over the empty script', register.off ?? [], register.empty ?? [], 50),
    quiet('an unrecognised page, over the empty script', unrecognised.guide ?? [], unrecognised.empty ?? [], 150),
    {
      measure: 'a page of 5,000 elements that changes 10 × a second',
      reach: '≤ 3 % of a core',
      measured: `${changing.toFixed(1)} %`,
      reached: changing <= 3,
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
      measure: 'background: heap',
      reach: '≤ 1,150 kB',
      measured: `${round(background.heap)} kB; an empty one ${round(background.emptyHeap)} kB`,
      reached: background.heap <= 1150,
    },
    {
      measure: 'background: waking beside an empty one',
      reach: '≤ 2.2 ×',
      measured: `${waking.toFixed(1)} × (${round(background.waking.median)} and ${round(background.emptyWaking.median)} ms)`,
      reached: waking <= 2.2,
    },
    {
      measure: 'background: requests then',
      reach: '0',
      measured: String(background.requests),
      reached: background.requests === 0,
      holds: background.requests === 0,
    },
    {
      measure: `popup’s first card, 1 and ${many} candidates, beside an empty page`,
      reach: '≤ 2.2 ×',
      measured: paints
        .map(({ times, popup, empty, afterChange }) => {
          const ms = `${round(median(popup))} and ${round(median(empty))} ms`;
          return `${times.toFixed(2)} × (${ms}; ${round(afterChange)} ms once after a change of the list)`;
        })
        .join(', '),
      reached: paints.every(({ times }) => times <= 2.2),
      // Of two pages in turns on one machine: half as much again is for a busy one.
      holds: paints.every(({ times }) => times <= 3.3),
    },
    { measure: `search among ${many}, a key`, reach: '≤ 16 ms', measured: `${round(last)} ms`, reached: last <= 16 },
    {
      measure: `import of ${many} rows; longest standstill`,
      reach: '≤ 2 s',
      measured: `${(list.importMs / 1000).toFixed(1)} s; ${round(list.importLongest)} ms`,
      reached: list.importMs <= 2000,
    },
    time('a results page of 200 kB, from the look at it to its note', reading, 50),
  ];
}

/**
 * What a script costs that has nothing to show.
 * @param ceiling of the heap, kB
 */
function quiet(measure: string, loads: readonly Load[], floor: readonly Load[], ceiling: number): Row {
  const over = (what: 'heap' | 'task' | 'listeners') =>
    added(
      loads.map((load) => load[what]),
      floor.map((load) => load[what]),
    ).median;
  const [heap, cpu, listeners] = [over('heap'), over('task'), over('listeners')];
  return {
    measure,
    reach: '≤ 20 kB heap, ≤ 4 ms, no listener',
    measured: `${signed(heap)} kB (ceiling ${ceiling}), ${signed(cpu)} ms, ${signed(listeners)} listeners`,
    reached: heap <= 20 && cpu <= 4 && listeners <= 0,
    holds: listeners <= 0 && heap <= ceiling,
  };
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
