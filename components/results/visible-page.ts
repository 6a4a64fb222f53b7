/**
 * Writes down what a person sees of the page, for the background to read: no addresses, nothing that was typed. It
 * changes nothing and asks for the layout once.
 */
import {
  DEEPEST,
  MOST_PAGE_LENGTH,
  READ_ATTRIBUTES,
  type PageToken,
  type VisiblePage,
} from '../../domain/results/visible-page.ts';

const SKIPPED = new Set(
  'script style template noscript link meta head title datalist option optgroup source track'.split(' '),
);
const READ: ReadonlySet<string> = new Set(READ_ATTRIBUTES);
const FOLDED = 'a, button, input[type=submit], input[type=button]';
const MOST_FOLDED = 100;
/** Their content is none that can be read as words. */
const WHOLE = new Set('iframe img canvas svg object embed video audio select textarea input'.split(' '));

/** @param top the part of the page to write down */
export function visiblePage(top: Element = document.body): VisiblePage {
  const tokens: PageToken[] = [];
  let left = MOST_PAGE_LENGTH;
  let foldedLeft = MOST_FOLDED;
  let extent: VisiblePage['extent'] = 'whole';
  /** The page's beginning in the window. Asked once: each time the browser would check its layout. */
  const above = -scrollY;

  const begin = (element: Element, tag: string, more: Record<string, string> = {}) => {
    const attributes = more;
    for (const name of element.getAttributeNames())
      if (READ.has(name)) attributes[name] = element.getAttribute(name)!.slice(0, 300);
    tokens.push([tag, attributes]);
    left -= 20;
  };

  /** The links and buttons of what is hidden, as in a folded menu: one of them may be the log-out. */
  const fold = (element: Element) => {
    for (const control of element.matches(FOLDED) ? [element] : element.querySelectorAll(FOLDED)) {
      const value = (control as HTMLInputElement).value;
      if ((foldedLeft -= 1) < 0) return;
      begin(control, control.localName, { folded: '', ...(value && { value: value.slice(0, 60) }) });
      tokens.push(control.textContent.replace(/\s+/g, ' ').slice(0, 60), null);
    }
  };

  const walk = (element: Element, depth: number) => {
    const tag = element.localName;
    if (SKIPPED.has(tag) || element.getAttribute('aria-hidden') === 'true') return;
    if (depth > DEEPEST) extent = 'tooDeep';
    if (left < 0) extent = 'tooLarge';
    if (extent !== 'whole') return;
    const box = element.getBoundingClientRect();
    let shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    let small = box.width < 2 || box.height < 2;
    if (!shown) {
      if (!element.hasChildNodes()) return fold(element);
      const { display, visibility, opacity } = getComputedStyle(element);
      // Without a box of its own, it is as visible as what it stands in.
      if (display === 'contents') {
        shown = true;
        small = false;
      } else if (display === 'none' || visibility === 'visible' || opacity === '0' || element.matches(FOLDED))
        return fold(element);
    } else if (small && getComputedStyle(element).overflow !== 'visible') return;
    if (small || !shown) shown &&= tag === 'html' || tag === 'body';
    else if (box.width) shown = box.right > 0 && box.bottom > above;
    const shadow = element.shadowRoot;
    const isWhole = WHOLE.has(tag);
    const measured = isWhole || shadow || tag.includes('-');
    begin(element, tag.slice(0, 60), {
      ...(measured && { width: `${Math.round(box.width)}`, height: `${Math.round(box.height)}` }),
      ...(shadow && { shadow: '' }),
      ...(tag === 'input' && /^(?:submit|button)$/.test((element as HTMLInputElement).type)
        ? { value: (element as HTMLInputElement).value.slice(0, 300) }
        : {}),
    });
    if (!isWhole)
      for (const node of element.childNodes) {
        if (node.nodeType === 1) walk(node as Element, depth + 1);
        else if (node.nodeType === 3 && shown) {
          const text = node.nodeValue!.replace(/\s+/g, ' ');
          if (text) tokens.push(text);
          left -= text.length;
        }
      }
    tokens.push(null);
  };

  begin(document.documentElement, 'html');
  walk(top, 1);
  tokens.push(null);
  return { tokens, extent };
}
