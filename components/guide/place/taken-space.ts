/** Where the page itself shows something: no badge and no line may stand there. */
import { boxOf, common, cutsOff, type Box } from './boxes.ts';

const DRAWN =
  'input, select, textarea, button, img, svg, canvas, iframe, video, object, embed, meter, progress, [role=button]';
const SKIPPED = 'script, style, template, noscript, option, head';
/** Beyond this many elements a full look would be felt, and the guide keeps to its dock. */
const MOST_ELEMENTS = 6000;

/** Every box the page shows something in, or undefined when the page is too large to ask. `ours` is left out. */
export function takenSpace(body: HTMLElement, ours: Element): Box[] | undefined {
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  const scroll = { x: window.scrollX, y: window.scrollY };
  const boxes: Box[] = [];
  const range = document.createRange();
  /** `within`: what is seen of it at most. */
  const add = (rect: DOMRect, within: Box | undefined) => {
    const box = within ? common(boxOf(rect, scroll), within) : boxOf(rect, scroll);
    if (box.right > box.left && box.bottom > box.top) boxes.push(box);
  };
  const visit = (element: Element, within: Box | undefined): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && node.nodeValue?.trim()) {
        range.selectNodeContents(node);
        add(range.getBoundingClientRect(), within);
      } else if (node.nodeType === 1 && node !== ours) visitElement(node as Element, within);
    }
  };
  const visitElement = (element: Element, within: Box | undefined): void => {
    if (element.matches(SKIPPED) || !element.checkVisibility({ visibilityProperty: false })) return;
    if (element.matches(DRAWN)) add(element.getBoundingClientRect(), within);
    else if (cutsOff(element)) {
      const own = boxOf(element.getBoundingClientRect(), scroll);
      visit(element, within ? common(own, within) : own);
    } else visit(element, within);
  };
  visit(body, undefined);
  return boxes;
}
