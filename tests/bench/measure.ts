/** Measures every figure of the bench. */
import type { PracticeSite } from '../practice-site/server.ts';
import { EXTENSION } from '../run/open-browser.ts';
import { backgroundHeap, readingResults, waking } from './background.ts';
import type { Browsers } from './browsers.ts';
import { growthOfList, growthOfPage, type Growth, type ListFigures } from './growth.ts';
import { firstPaint } from './list.ts';
import { measureLoad, type Load } from './load.ts';
import { sizeOf, sizeOfFolder, type Size } from './sizes.ts';
import { estimate, type Estimate } from './statistics.ts';
import type { Subject, SubjectName } from './subjects.ts';
import { takeTurns } from './take-turns.ts';
import { measureTyping } from './typing.ts';

export type Loads = Partial<Record<SubjectName, Load[]>>;

export interface Figures {
  readonly sizes: Partial<Record<SubjectName, Size>>;
  readonly whole: Size;
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
  /** Milliseconds until a popup that does nothing is shown. */
  readonly emptyPopup: Estimate;
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
  t('Typing');
  const typing = await takeTurns(['none', 'empty', 'guide'], few, (name) => measureTyping(browsers.get(name)!));
  t('The background');
  const guide = browsers.get('guide')!;
  const heap = await backgroundHeap(guide);
  const emptyHeap = await backgroundHeap(browsers.get('empty')!);
  const wakings = await takeTurns(['guide', 'empty'], few, (name) => waking(browsers.get(name)!));
  const readings = (await takeTurns(['guide'], few, () => readingResults(guide))).guide;
  const emptyPopups = (await takeTurns(['empty'], few, (name) => firstPaint(browsers.get(name)!))).empty;
  t('Growth with the page');
  const growth = await growthOfPage(browsers, site.url, elements, few);
  t('Growth with the list');
  const list = await growthOfList(browsers, candidates, few);
  return {
    sizes: Object.fromEntries(subjects.flatMap(({ name, script }) => (script ? [[name, sizeOf(script)]] : []))),
    whole: sizeOfFolder(EXTENSION),
    register,
    throttled,
    unrecognised,
    typing,
    background: {
      heap,
      emptyHeap,
      waking: estimate(wakings.guide.map(({ ms }) => ms)),
      emptyWaking: estimate(wakings.empty.map(({ ms }) => ms)),
      requests: wakings.guide.reduce((sum, { requests }) => sum + requests, 0),
    },
    emptyPopup: estimate(emptyPopups),
    reading: estimate(readings),
    growth,
    list,
  };
}
