/**
 * A page on which each element stands where the test says, since jsdom lays nothing out:
 * - `data-box="left top width height"`: its box, px from the corner of the document (without one it is empty);
 * - `data-words="left top width height; …"`: the boxes of the texts that are its own children, in their order;
 * - `data-content="width height"`: how large what is in it is, where that is more than itself;
 * - `hidden`: it is not drawn.
 */
import { afterEach, beforeEach } from 'vitest';

interface Window {
  /** Of the window with its scroll bars. */
  readonly innerWidth: number;
  readonly innerHeight: number;
  /** Without them. */
  readonly clientWidth: number;
  readonly clientHeight: number;
  /** Of the document. */
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
}
const AT_FIRST: Window = {
  ...{ innerWidth: 1280, innerHeight: 700, clientWidth: 1280, clientHeight: 700 },
  ...{ scrollWidth: 1280, scrollHeight: 700, scrollX: 0, scrollY: 0 },
};
let now = AT_FIRST;

type Four = [number, number, number, number];
const rectOf = (text: string | null | undefined): DOMRect => {
  if (!text?.trim()) return new DOMRect();
  const [left, top, width, height] = text.trim().split(/\s+/).map(Number) as Four;
  return new DOMRect(left - now.scrollX, top - now.scrollY, width, height);
};
const hidden = (element: Element) => element.closest('[hidden]') !== null;
const boxOf = (element: Element) => rectOf(hidden(element) ? undefined : element.getAttribute('data-box'));

const restores: (() => void)[] = [];
/** Sets a property until the test ends. */
export function until(target: object, name: string, what: PropertyDescriptor): void {
  const former = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...what });
  restores.push(() => {
    if (former) Object.defineProperty(target, name, former);
    else Reflect.deleteProperty(target, name);
  });
}

/** To be called once in a test file. */
export function withLayout(): void {
  beforeEach(() => {
    now = AT_FIRST;
    const method = (target: object, name: string, value: unknown) => until(target, name, { value, writable: true });
    method(Element.prototype, 'getBoundingClientRect', function (this: Element) {
      return boxOf(this);
    });
    method(Range.prototype, 'getBoundingClientRect', function (this: Range) {
      const text = this.commonAncestorContainer;
      const texts = [...text.parentElement!.childNodes].filter((node) => node.nodeType === 3 && node.nodeValue!.trim());
      return rectOf(text.parentElement!.getAttribute('data-words')?.split(';')[texts.indexOf(text as Text)]);
    });
    method(Element.prototype, 'checkVisibility', function (this: Element, options?: CheckVisibilityOptions) {
      return !hidden(this) && !(options?.visibilityProperty && getComputedStyle(this).visibility === 'hidden');
    });
    method(document, 'elementsFromPoint', (x: number, y: number) =>
      [...document.querySelectorAll('[data-box]')].filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return left <= x && x < right && top <= y && y < bottom;
      }),
    );
    const content = (element: Element, index: number) =>
      Number(element.getAttribute('data-content')?.split(' ')[index] ?? 0);
    const size = (name: keyof Window, of: (element: Element) => number) => {
      until(document.documentElement, name, { get: () => now[name] });
      until(Element.prototype, name, {
        get(this: Element) {
          return of(this);
        },
      });
    };
    size('clientWidth', (element) => boxOf(element).width);
    size('clientHeight', (element) => boxOf(element).height);
    size('scrollWidth', (element) => Math.max(boxOf(element).width, content(element, 0)));
    size('scrollHeight', (element) => Math.max(boxOf(element).height, content(element, 1)));
    for (const name of ['innerWidth', 'innerHeight', 'scrollX', 'scrollY'] as const)
      until(window, name, { get: () => now[name] });
    // jsdom's own value of a shadow that nobody has set is not the browsers'.
    document.head.innerHTML = '<style>* { box-shadow: none }</style>';
  });
  afterEach(() => {
    for (const restore of restores.splice(0).reverse()) restore();
    document.head.replaceChildren();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    document.body.removeAttribute('data-box');
    document.documentElement.removeAttribute('style');
  });
}

/** Fills the page. */
export function lay(html: string, window: Partial<Window> = {}): void {
  now = { ...AT_FIRST, ...window };
  document.body.innerHTML = html;
}

/** The first element that fits. */
export const el = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

/** A box by its corners. */
export const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
