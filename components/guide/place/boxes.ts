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

/** The element's box now. `scroll` turns it from the window's corner to the document's. */
export function boxOf(rect: DOMRect, scroll = { x: window.scrollX, y: window.scrollY }): Box {
  return {
    left: rect.left + scroll.x,
    top: rect.top + scroll.y,
    right: rect.right + scroll.x,
    bottom: rect.bottom + scroll.y,
  };
}

/** The boxes of every element around any of `elements`, up to the body, and of what lies beside those. */
export function panelsAround(elements: readonly Element[]): [panels: Box[], bands: Box[]] {
  const panels = new Set<Element>();
  for (const element of elements)
    for (let panel = element.parentElement; panel && !panels.has(panel); panel = panel.parentElement) {
      panels.add(panel);
      if (panel === document.body) break;
    }
  const bands = [...panels].flatMap((panel) => [...panel.children].filter((child) => !panels.has(child)));
  panels.delete(document.body);
  return [[...panels], bands].map((some) => some.map((one) => boxOf(one.getBoundingClientRect()))) as [Box[], Box[]];
}
