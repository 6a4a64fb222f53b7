/** Measures every figure of the bench. */
import { join } from 'node:path';
import type { PracticeSite } from '../practice-site/server.ts';
import { EXTENSION } from '../run/open-browser.ts';
import { backgroundHeap, waking } from './background.ts';
import type { Browsers } from './browsers.ts';
import { growthOfList, growthOfPage, type Growth, type ListFigures } from './growth.ts';
import { changingPage } from './changing.ts';
import { firstPaintInFirefox } from './firefox.ts';
import { hintsStand, readingResults, resultsHeap, resultStands } from './hints.ts';
import { measureLoad, type Load } from './load.ts';
import { sizeOf, sizeOfFolder, sumOf, type Size } from './sizes.ts';
import { estimate, median, type Estimate } from './statistics.ts';
import type { Subject, SubjectName } from './subjects.ts';
import { takeTurns } from './take-turns.ts';
import { measureTyping } from './typing.ts';

export type Loads = Partial<Record<SubjectName, Load[]>>;

export interface Figures {
  readonly sizes: Partial<Record<SubjectName, Size>>;
  /** The script that the background puts into pages with results. */
  readonly resultsNote: Size;
  readonly whole: Size;
  /** Loaded only where somebody opens a PDF file. */
  readonly pdfReader: Size;
  readonly register: Loads;
  readonly throttled: Loads;
  readonly unrecognised: Loads;
  readonly typing: Partial<Record<SubjectName, number[]>>;
  readonly background: {
    readonly heap: number;
    /** The same for a background that does nothing. */
    readonly emptyHeap: number;
    readonly waking: Estimate;
    readonly emptyWaking: Estimate;
    readonly requests: number;
  };
  /** Milliseconds after the first paint until all of the form's hints stand. */
  readonly hints: readonly number[];
  readonly results: readonly { readonly ms: number; readonly heap: number }[];
  /** The heap of the results page without the extension, in kB. */
  readonly resultsAlone: number;
  /** Per cent of a core. */
  readonly changing: Partial<Record<SubjectName, number[]>>;
  /** Milliseconds added to the first paint in Firefox. */
  readonly firefox: Estimate;
  readonly reading: Estimate;
  readonly growth: Growth;
  readonly list: ListFigures;
}

export interface Effort {
  readonly rounds: number;
  readonly elements: readonly number[];
  readonly candidates: readonly number[];
}

export async function measure(
  subjects: readonly Subject[],
  browsers: Browsers,
  site: PracticeSite,
  { rounds, elements, candidates }: Effort,
  t: (text: string) => void,
): Promise<Figures> {
  const names = subjects.map(({ name }) => name);
  const few = Math.max(1, Math.round(rounds / 2));
  const load = (throttle: number) => (name: SubjectName) => measureLoad(browsers.get(name)!, 'Register', { throttle });
  t(`Register, ${rounds} rounds of ${names.join(', ')}`);
  const register: Loads = await takeTurns(names, rounds, load(1));
  t('Register, the processor slowed down four times');
  const throttled: Loads = await takeTurns(['none', 'empty', 'guide'], few, load(4));
  t('An unrecognised page');
  site.state.fault = 'maintenance';
  const unrecognised: Loads = await takeTurns(['none', 'empty', 'guide'], rounds, load(1));
  site.state.fault = 'none';
  t('Hints, results, a page that keeps changing');
  const hints = (await takeTurns(['guide'], rounds, (name) => hintsStand(browsers.get(name)!))).guide;
  const results = (await takeTurns(['guide'], few, (name) => resultStands(browsers.get(name)!))).guide;
  const readings = (await takeTurns(['guide'], few, (name) => readingResults(browsers.get(name)!))).guide;
  const alone = await takeTurns(['none'], 3, (name) => resultsHeap(browsers.get(name)!));
  await Promise.all([...browsers.values()].map((context) => context.clearCookies()));
  const changing = await takeTurns(['none', 'guide'], few > 3 ? 3 : 1, (name) => changingPage(browsers.get(name)!));
  t('Typing');
  const typing = await takeTurns(['none', 'empty', 'guide'], few, (name) => measureTyping(browsers.get(name)!));
  t('The background');
  const guide = browsers.get('guide')!;
  const heap = await backgroundHeap(guide);
  const emptyHeap = await backgroundHeap(browsers.get('empty')!);
  const wakings = await takeTurns(['guide', 'empty'], few, (name) => waking(browsers.get(name)!));
  t('The first paint in Firefox');
  const firefox = await firstPaintInFirefox(Number(new URL(site.url).port), few);
  t('Growth with the page');
  const growth = await growthOfPage(browsers, site.url, elements, few);
  t('Growth with the list');
  const list = await growthOfList(browsers, candidates, few);
  return {
    sizes: Object.fromEntries(
      subjects.flatMap(({ name, scripts }) => (scripts.length ? [[name, sumOf(scripts.map(sizeOf))]] : [])),
    ),
    resultsNote: sizeOf(join(EXTENSION, 'results-note.js')),
    whole: sizeOfFolder(EXTENSION),
    pdfReader: sizeOfFolder(EXTENSION, /pdf/i),
    register,
    throttled,
    unrecognised,
    typing,
    hints,
    results,
    resultsAlone: median(alone.none),
    changing,
    firefox,
    background: {
      heap,
      emptyHeap,
      waking: estimate(wakings.guide.map(({ ms }) => ms)),
      emptyWaking: estimate(wakings.empty.map(({ ms }) => ms)),
      requests: wakings.guide.reduce((sum, { requests }) => sum + requests, 0),
    },
    reading: estimate(readings),
    growth,
    list,
  };
}
