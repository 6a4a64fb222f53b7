/** Rectangles of the page, in px from the top left of the document. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && a.right > b.left - gap && a.top < b.bottom + gap && a.bottom > b.top - gap;
}

/** What two boxes have in common; turned inside out where that is nothing. */
export function common(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The element's box now. `scroll` turns it from the window's corner to the document's. */
export function boxOf(rect: DOMRect, scroll = { x: window.scrollX, y: window.scrollY }): Box {
  return {
    left: rect.left + scroll.x,
    top: rect.top + scroll.y,
    right: rect.right + scroll.x,
    bottom: rect.bottom + scroll.y,
  };
}

/** True when the element cuts off what is in it, as one does that scrolls inside. */
export function cutsOff(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return false;
  // The body's is the window's, unless the root element has its own.
  if (element === document.body && getComputedStyle(document.documentElement).overflow === 'visible') return false;
  return element.clientHeight > 0 && getComputedStyle(element).overflow !== 'visible';
}

function cuttersAround(element: Element): Element[] {
  const cutters: Element[] = [];
  for (let around = element.parentElement; around && around !== document.documentElement; around = around.parentElement)
    if (cutsOff(around)) cutters.push(around);
  return cutters;
}

/** True of an element in a part of the page that a person scrolls by itself. */
export const scrollsInside = (element: Element): boolean =>
  cuttersAround(element).some((around) => /auto|scroll/.test(getComputedStyle(around).overflowY));

/** The part of the element's box that nothing around it cuts off. */
export const seenBox = (element: Element): Box =>
  [element, ...cuttersAround(element)].map((one) => boxOf(one.getBoundingClientRect())).reduce(common);

/** How high the page lifts what `element` stands in above the rest of itself; 0 where it does not. */
export function layerOf(element: Element): number {
  let layer = 0;
  for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
    const { zIndex } = getComputedStyle(around);
    // The outermost counts: what is within it is ordered within it.
    if (zIndex !== 'auto') layer = Number(zIndex);
  }
  return layer;
}

/** The boxes of what stands beside any element around any of `elements`, up to the body. */
export function bandsAround(elements: readonly Element[]): Box[] {
  const panels = new Set<Element>();
  for (const element of elements)
    for (let panel = element.parentElement; panel && !panels.has(panel); panel = panel.parentElement) {
      panels.add(panel);
      if (panel === document.body) break;
    }
  return [...panels]
    .flatMap((panel) => [...panel.children].filter((child) => !panels.has(child)))
    .map((band) => boxOf(band.getBoundingClientRect()));
}
