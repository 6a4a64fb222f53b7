/** The controls of a page by their kind, and the part of the page that each stands in. */
import type { Kind } from './site-map-shape.ts';

const BOX =
  'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=number], input[type=password]';
export const SELECTORS: Readonly<Record<Kind, string>> = {
  // A page may hide what is typed in any box; by its words it is still that box.
  text: BOX,
  password: BOX,
  select: 'select',
  choice: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]',
  button:
    'button:not([role=radio], [role=checkbox]), input[type=submit], input[type=button], input[type=image], a[role=button], [role=button]',
  link: 'a, button, input[type=submit], input[type=button]',
};

/** Everything that one of these selectors fits. */
export const CONTROLS = 'input, select, textarea, button, a, [role]';

/** Parts of a page that are about something else than its form: a search, a newsletter. */
export const ASIDE =
  '#header, #footer, .header, .footer, .navbar, header, footer, nav, aside, [role=banner], [role=contentinfo], [role=navigation], [role=search], [role=complementary]';
const REGION = `form, dialog, [role=dialog], ${ASIDE}`;

/** What a person can type into or choose from, without a search or a newsletter around the page's own form. */
export const askingBoxes = (roots: readonly ParentNode[]): HTMLElement[] =>
  findAll(roots, CONTROLS).filter((control) => control.matches(ASKING) && !control.closest(ASIDE));
const ASKING = `${BOX}, ${SELECTORS.select}, ${SELECTORS.choice}, textarea`;

/** The parts of a document to search: open shadow roots too where it holds hardly a box, as components then draw its form. */
export function rootsOf(root: ParentNode): readonly ParentNode[] {
  return root.querySelectorAll(BOX).length < 2 ? [root, ...shadowRootsIn(root)] : [root];
}

function shadowRootsIn(root: ParentNode): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...shadowRootsIn(shadowRoot)] : [],
  );
}

export const findAll = (roots: readonly ParentNode[], selector: string): HTMLElement[] =>
  roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);

/** Whether a radio button or check box is chosen, also one that a script draws. */
export function isChosen(element: Element): boolean {
  return element.localName === 'input'
    ? (element as HTMLInputElement).checked
    : element.getAttribute('aria-checked') === 'true';
}

/** Once a password's box, always one: the page may show its text for a while. */
const passwordBoxes = new WeakSet<Element>();
export function isPasswordBox(element: Element): boolean {
  if (element.matches('[type=password]')) passwordBoxes.add(element);
  return passwordBoxes.has(element);
}

/** The form, dialog or side part that a control belongs to; null where it stands freely on the page. */
export function regionOf(element: HTMLElement): Element | null {
  if (element.hasAttribute('form')) return (element as HTMLInputElement).form;
  let region = element.closest(REGION);
  // A form may have a foot of its own, for its buttons.
  while (region?.localName === 'footer' && !region.querySelector(BOX))
    region = region.parentElement?.closest(REGION) ?? null;
  const root = region ? undefined : (element.getRootNode() as ShadowRoot);
  return root?.host ? regionOf(root.host as HTMLElement) : region;
}
