/**
 * The one element that the guide adds to a page. It stands after the body, outside the site's flow, with a shadow
 * root; taking it away leaves no trace.
 */

export interface GuideHost {
  readonly element: HTMLElement;
  /** Stands at the corner of the guide's own coordinates and is set to be 100 px wide: what the page makes of it tells. */
  readonly probe: HTMLElement;
  /** Adds a part's style sheet, once. */
  addStyle(css: string): void;
  /** Draws the guide; called again, it replaces what was drawn. */
  draw(guide: HTMLElement): void;
  /** Goes into a modal dialog that was opened, and out of one that was closed. */
  keepOnTop(): void;
  /** The note of a field, while it is shown. */
  note(name: string): HTMLElement | null;
  remove(): void;
}

/** How the guide's root is made, which differs with the page it stands on. */
export interface RootKind {
  readonly mode: ShadowRootMode;
  readonly addStyle: (root: ShadowRoot, css: string) => void;
}

/** On the site: closed to the page's scripts. */
export const ON_SITE: RootKind = {
  mode: 'closed',
  addStyle: (root, css) => {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  },
};

const OURS = 'data-candidate-guide';

/**
 * Takes away what a former script of the extension has left: Firefox runs the new one in open pages after an update,
 * and ends the old one without a word to it.
 */
export function removeLeftoverHost(): void {
  for (const left of document.querySelectorAll(`[${OURS}]`)) left.remove();
}

/** What a person does in the guide is not for the page, whose own handlers may submit a form on any Enter. */
const OWN_EVENTS = [
  'keydown',
  'keypress',
  'keyup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
] as const;

export function addGuideHost({ mode, addStyle }: RootKind, css: string): GuideHost {
  // A plain div: an element of our own name could be defined by the page first.
  const element = document.createElement('div');
  element.setAttribute(OURS, '');
  const root = element.attachShadow({ mode });
  const styles = new Set<string>();
  const addOnce = (sheet: string) => {
    if (!styles.has(sheet)) addStyle(root, sheet);
    styles.add(sheet);
  };
  addOnce(css);
  const probe = document.createElement('div');
  probe.className = 'probe';
  root.append(probe);
  for (const name of OWN_EVENTS) root.addEventListener(name, (event) => event.stopPropagation());
  const keepOnTop = () => {
    // A modal dialog makes everything outside it inert.
    const parent = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
    if (element.parentElement !== parent) parent.append(element);
  };
  keepOnTop();
  let drawn: HTMLElement | undefined;
  return {
    element,
    probe,
    addStyle: addOnce,
    draw: (guide) => {
      drawn?.remove();
      drawn = guide;
      root.append(guide);
    },
    keepOnTop,
    note: (name) => root.querySelector(`[data-testid="line-${name}"]`),
    remove: () => element.remove(),
  };
}
