/** How the cost grows: with the elements of the page, and with the candidates on the list. */
import type { Browsers } from './browsers.ts';
import { firstPaint, importing, searching } from './list.ts';
import { measureLoad } from './load.ts';
import { added, median } from './statistics.ts';
import { takeTurns } from './take-turns.ts';

export interface Point {
  readonly count: number;
  readonly ms: number;
}
export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

/** Main-thread time that the guide adds to the form, by the number of additional elements on the page. */
export async function growthOfPage(
  browsers: Browsers,
  origin: string,
  counts: readonly number[],
  rounds: number,
): Promise<Growth> {
  const points: Point[] = [];
  for (const count of counts) {
    const more = `<div>${'<p><span>text</span></p>'.repeat(count / 2)}</div>`;
    const change = (html: string) => html.replace('</body>', `${more}</body>`);
    const loads = await takeTurns(['none', 'guide'], rounds, (name) =>
      measureLoad(browsers.get(name)!, 'Register', { changed: { origin, change } }),
    );
    const task = (name: 'none' | 'guide') => loads[name].map((load) => load.task);
    points.push({ count, ms: added(task('guide'), task('none')).median });
  }
  return { name: 'main-thread time added on Register', unit: 'elements added to the page', points };
}

/** The popup's first card beside a page that does nothing, measured in turns. */
export interface PopupFigures {
  readonly count: number;
  /** Ms of the first opening since the list was changed, once: nothing is remembered of the cards. */
  readonly afterChange: number;
  readonly popup: readonly number[];
  readonly empty: readonly number[];
}

export interface ListFigures {
  readonly popup: readonly PopupFigures[];
  readonly paint: Growth;
  readonly search: Growth;
  /** Of the last, largest import. */
  readonly importMs: number;
  readonly importLongest: number;
}

/** The same list, extended by imports in the guide's browser. Counts must increase. */
export async function growthOfList(
  browsers: Browsers,
  counts: readonly number[],
  rounds: number,
): Promise<ListFigures> {
  const context = browsers.get('guide')!;
  const popup: PopupFigures[] = [];
  const search: Point[] = [];
  let imported = { ms: Number.NaN, longest: Number.NaN };
  for (const count of counts) {
    imported = await importing(context, count);
    const afterChange = await firstPaint(context);
    const paints = await takeTurns(['guide', 'empty'], rounds, (name) => firstPaint(browsers.get(name)!));
    popup.push({ count, afterChange, popup: paints.guide, empty: paints.empty });
    const keys = await searching(context);
    if (keys.length) search.push({ count, ms: median(keys) });
  }
  const paint = popup.map(({ count, popup: ms }) => ({ count, ms: median(ms) }));
  return {
    popup,
    paint: { name: 'first card of the popup painted', unit: 'candidates', points: paint },
    search: { name: 'search, a key', unit: 'candidates', points: search },
    importMs: imported.ms,
    importLongest: imported.longest,
  };
}
