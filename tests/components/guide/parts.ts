/** The parts of the guide alone, on a page laid out by the test and with a layout that it sets. */
import { vi } from 'vitest';
import { GuideState } from '../../../components/guide/guide-state.ts';
import type { GuideView } from '../../../components/guide/guide-view.ts';
import type { Layout } from '../../../components/guide/place/measure.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import type { PageName } from '../../../domain/site/site-map-shape.ts';
import type { ChosenLanguages } from '../../../locales/languages.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { GUIDE_TEXTS } from './needs.ts';
import { el, lay, until } from './laid-out.ts';

const ZH: ChosenLanguages = { language: 'zh-TW' };

/** As the window of the test: 1280 by 700 px, nothing scrolls, and the column has all its height. */
export const LAYOUT: Layout = {
  ...{ origin: { left: 0, top: 0 }, scale: 1, turned: false, fixes: true, layer: 0, contentEnd: 600, scrolls: false },
  ...{ bar: 0, height: 700, spots: new Map(), gutter: { left: 516, width: 320, top: 8, bottom: Infinity } },
};

type Boxes = Readonly<Record<string, string>>;

/** The page's fields that have a box here are on the page. `more` is further HTML of it. */
function put(state: GuideState, name: PageName, boxes: Boxes, more: string, window: Parameters<typeof lay>[1]): void {
  const page = SITE_MAP.find((one) => one.name === name)!;
  const there = page.fields.filter((field) => boxes[field.name]);
  const html = ({ name: id, kind }: (typeof there)[number]) =>
    `<${kind === 'link' ? 'a tabindex="0"' : 'input'} id="${id}" data-box="${boxes[id]}">`;
  lay(there.map((field) => `<p>${html(field)}</p>`).join('') + more, window);
  state.show(
    page,
    there.map((field) => ({ field, element: el(`#${field.name}`) })),
    [],
  );
}

export async function viewOf(
  name: PageName,
  boxes: Boxes,
  more = '',
  window: Parameters<typeof lay>[1] = {},
): Promise<GuideView> {
  const texts = await GUIDE_TEXTS(name, ZH);
  const state = new GuideState();
  put(state, name, boxes, more, window);
  return {
    ...{ state, translator: translatorOf(ZH, texts!.texts), clock: Date.now },
    ...{ correct: vi.fn(), fold: vi.fn(), switchLanguage: vi.fn(), lockOver: vi.fn() },
  };
}

/** Heights are told when the test says so. */
export interface Sizes {
  /** To all that ask for the box with its border. */
  readonly tell: (heightOf: (element: Element) => number) => void;
  /** Who is asked about. */
  readonly observed: () => Element[];
}

export function fakeSizes(): Sizes {
  const told = new Map<Element, (entries: object[]) => void>();
  until(globalThis, 'ResizeObserver', {
    value: class {
      readonly #hear: (entries: object[]) => void;
      constructor(hear: (entries: object[]) => void) {
        this.#hear = hear;
      }
      observe(element: Element, options?: ResizeObserverOptions) {
        if (options?.box === 'border-box') told.set(element, this.#hear);
      }
      unobserve(element: Element) {
        told.delete(element);
      }
    },
  });
  return {
    tell: (heightOf) => {
      const entries = [...told].map(
        ([target, hear]) => [hear, { target, borderBoxSize: [{ blockSize: heightOf(target) }] }] as const,
      );
      for (const hear of new Set(told.values()))
        hear(entries.filter(([one]) => one === hear).map(([, entry]) => entry));
    },
    observed: () => [...told.keys()],
  };
}

/** Each part of `root` with a test id, and where it was moved to. */
export const moves = (root: ParentNode, selector = '[data-testid]') =>
  [...root.querySelectorAll<HTMLElement>(selector)].map((element) => [
    element.getAttribute('data-testid') ?? element.className,
    element.style.transform.replaceAll(/translate|px|[(),]/g, ''),
  ]);
