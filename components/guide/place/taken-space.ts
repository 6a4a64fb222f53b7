/** Where the page itself shows something: no badge and no line may stand there. */
import { boxOf, type Box } from './boxes.ts';

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
  const add = (rect: DOMRect) => {
    if (rect.width > 0 && rect.height > 0) boxes.push(boxOf(rect, scroll));
  };
  const range = document.createRange();
  const visit = (element: Element): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && node.nodeValue?.trim()) {
        range.selectNodeContents(node);
        add(range.getBoundingClientRect());
      } else if (node.nodeType === 1 && node !== ours) visitElement(node as Element);
    }
  };
  const visitElement = (element: Element): void => {
    if (element.matches(SKIPPED) || !element.checkVisibility({ visibilityProperty: false })) return;
    if (element.matches(DRAWN) || clips(element)) add(element.getBoundingClientRect());
    else visit(element);
  };
  visit(body);
  return boxes;
}

/** True when the element cuts off what is in it, so that its own box is what is seen. */
function clips(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return false;
  return element.clientHeight > 0 && getComputedStyle(element).overflow !== 'visible';
}
