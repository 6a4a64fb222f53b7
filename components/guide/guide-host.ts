/**
 * The one element that the guide adds to a page. It stands after the body, outside the site's
 * flow, with a closed shadow root; taking it away leaves no trace.
 */
import { mount, unmount, type Component } from 'svelte';
import tokens from '../tokens.css?inline';
import resultStyle from '../results/results.css?inline';
import guideStyle from './guide.css?inline';

export interface GuideHost {
  readonly element: HTMLElement;
  /** The note of a field, while it is shown. */
  note(name: string): HTMLElement | null;
  remove(): void;
}

export function addGuideHost<Props extends object>(
  component: Component<Props>,
  props: (host: HTMLElement) => Props,
): GuideHost {
  // A plain div: an element of our own name could be defined by the page first.
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = tokens + guideStyle + resultStyle;
  root.append(style);
  document.documentElement.append(element);
  const app = mount(component, { target: root, props: props(element) as Props & Record<string, unknown> });
  return {
    element,
    note: (name) => root.querySelector(`[data-line="${name}"]`),
    remove: () => {
      void unmount(app);
      element.remove();
    },
  };
}
