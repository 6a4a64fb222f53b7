/** Where the page itself shows something: no marker and no note may stand there. */
import { boxOf, common, cutsOff, type Box } from './boxes.ts';

const DRAWN =
  'input, select, textarea, button, img, svg, canvas, iframe, video, object, embed, meter, progress, [role=button]';
const SKIPPED = 'script, style, template, noscript, option, head';
/** Beyond this many elements a full look would be felt, and the guide keeps to its dock. */
const MOST_ELEMENTS = 6000;

export interface TakenSpace {
  /** Texts and what is drawn as a whole. */
  readonly boxes: readonly Box[];
  /** The other elements, with what is seen of each. */
  readonly containers: readonly (readonly [element: Element, box: Box])[];
}

/** Undefined when the page is too large to ask. `ours` is left out. Reads the layout of the page, changes nothing. */
export function takenSpace(body: HTMLElement, ours: Element): TakenSpace | undefined {
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  const scroll = { x: window.scrollX, y: window.scrollY };
  const boxes: Box[] = [];
  const containers: [Element, Box][] = [];
  const range = document.createRange();
  /** `within`: what is seen of it at most. */
  const seen = (rect: DOMRect, within: Box | undefined) =>
    within ? common(boxOf(rect, scroll), within) : boxOf(rect, scroll);
  const add = (box: Box) => {
    if (box.right > box.left && box.bottom > box.top) boxes.push(box);
  };
  const visit = (element: Element, within: Box | undefined): void => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && (node as Text).data.trim()) {
        range.selectNodeContents(node);
        add(seen(range.getBoundingClientRect(), within));
      } else if (node.nodeType === 1 && node !== ours) visitElement(node as Element, within);
    }
  };
  const visitElement = (element: Element, within: Box | undefined): void => {
    if (element.matches(SKIPPED) || !element.checkVisibility({ visibilityProperty: false })) return;
    const box = seen(element.getBoundingClientRect(), within);
    if (element.matches(DRAWN)) add(box);
    else {
      containers.push([element, box]);
      visit(element, cutsOff(element) ? box : within);
    }
  };
  visit(body, undefined);
  return { boxes, containers };
}

/** True of an element whose box itself can be seen: a border, a shadow, a picture, a colour unlike its surroundings. */
export function isPainted(element: Element): boolean {
  const style = getComputedStyle(element);
  const clear = (colour: string) => /^(?:transparent|rgba\(.*, 0\))$/.test(colour);
  if (style.backgroundImage !== 'none' || style.boxShadow !== 'none') return true;
  const edge = (side: 'Left' | 'Right') =>
    style[`border${side}Style`] !== 'none' &&
    style[`border${side}Width`] !== '0px' &&
    !clear(style[`border${side}Color`]);
  if (edge('Left') || edge('Right')) return true;
  if (clear(style.backgroundColor)) return false;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around);
    if (!clear(backgroundColor)) return backgroundColor !== style.backgroundColor;
  }
  return !/^rgb\(255, 255, 255\)$/.test(style.backgroundColor);
}
