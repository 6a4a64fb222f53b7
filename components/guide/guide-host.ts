/**
 * The one element that the guide adds to a page. It stands after the body, outside the site's
 * flow, with a shadow root; taking it away leaves no trace.
 */
import { mount, unmount, type Component } from 'svelte';

export interface GuideHost {
  readonly element: HTMLElement;
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
  for (const left of document.querySelectorAll(`:root > [${OURS}]`)) left.remove();
}

export function addGuideHost<Props extends object>(
  component: Component<Props>,
  { mode, addStyle }: RootKind,
  css: string,
  props: (host: HTMLElement) => Props,
): GuideHost {
  // A plain div: an element of our own name could be defined by the page first.
  const element = document.createElement('div');
  element.setAttribute(OURS, '');
  const root = element.attachShadow({ mode });
  addStyle(root, css);
  document.documentElement.append(element);
  const app = mount(component, { target: root, props: props(element) as Props & Record<string, unknown> });
  return {
    element,
    note: (name) => root.querySelector(`[data-field="${name}"]`),
    remove: () => {
      void unmount(app);
      element.remove();
    },
  };
}
