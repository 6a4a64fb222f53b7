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

/** The boxes of every element around most of `elements`, up to the body, and of what lies beside those. */
export function panelsAround(elements: readonly Element[]): [panels: Box[], bands: Box[]] {
  const panels: Box[] = [];
  const bands: Box[] = [];
  const most = (panel: Element) => elements.filter((element) => panel.contains(element)).length > elements.length / 2;
  for (let panel = elements[0]?.parentElement; panel; panel = panel.parentElement) {
    if (!most(panel)) continue;
    for (const child of panel.children) if (!most(child)) bands.push(boxOf(child.getBoundingClientRect()));
    if (panel === document.body) break;
    panels.push(boxOf(panel.getBoundingClientRect()));
  }
  return [panels, bands];
}
