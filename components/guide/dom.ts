/**
 * Elements by their names, made as real DOM elements (VanJS). A function given as a child or an attribute is
 * called again, and only that part drawn again, whenever a state that it reads has changed.
 */
import van from 'vanjs-core';
import type { IconNode } from 'lucide';

export const { state, derive, tags } = van;
export const { b, button, div, li, ol, p, pre, section, span } = van.tags;

/** An SVG element. Its attributes are set as they are: VanJS would look each of them up along all prototypes. */
export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, `${value}`);
  element.append(...children);
  return element;
}

/** By what is drawn: an icon is copied wherever it comes again, as at each key that is typed. */
const drawn = new Map<IconNode, SVGElement>();

/** A Lucide icon. It says nothing to a screen reader: words stand beside it. */
export function icon(shapes: IconNode, size = 18): SVGElement {
  let first = drawn.get(shapes);
  if (!first) {
    first = svg(
      'svg',
      {
        class: 'icon',
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
        'aria-hidden': 'true',
      },
      ...shapes.map(([name, attributes]) => svg(name, attributes)),
    );
    drawn.set(shapes, first);
  }
  const copy = first.cloneNode(true) as SVGElement;
  copy.setAttribute('width', `${size}`);
  copy.setAttribute('height', `${size}`);
  return copy;
}
