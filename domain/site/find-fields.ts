/**
 * Finds the fields of one page of the site map in a document. A field that cannot be told for
 * certain stays unfound: a missing hint is better than a hint at the wrong box.
 */
import { labelWords } from './label-words.ts';
import type { Field, Kind, Page, Way } from './site-map-shape.ts';

/** Whether a person can see the element; asked of the caller, since only a browser knows. */
export type IsVisible = (element: Element) => boolean;

export interface FoundField {
  readonly field: Field;
  readonly element: HTMLElement;
}

const SELECTORS: Readonly<Record<Kind, string>> = {
  text: 'input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=number]',
  password: 'input[type=password]',
  select: 'select',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  button: 'button, input[type=submit], input[type=button], input[type=image], a[role=button], [role=button]',
  link: 'a, button, input[type=submit], input[type=button]',
};

type Answer = HTMLElement | 'several' | undefined;

/** The fields of `page` that stand in `root`, each found by exactly one visible element. */
export function findFields(root: ParentNode, page: Page, isVisible: IsVisible): FoundField[] {
  const found = new Map<string, HTMLElement>();
  const words = memo(labelWords);
  const ofKind = memo((kind: Kind) =>
    [...root.querySelectorAll<HTMLElement>(SELECTORS[kind])].filter((element) => isVisible(element)),
  );
  const lookup = (field: Field, way: Way): Answer => {
    const free = ofKind(field.kind).filter((element) => ![...found.values()].includes(element));
    if ('id' in way)
      return only(free.filter((element) => element.id === way.id || element.getAttribute('name') === way.id));
    if ('label' in way) return only(free.filter((element) => words(element).some((text) => way.label.test(text))));
    if ('order' in way) return ofKind(field.kind).length === way.of ? ofKind(field.kind)[way.order - 1] : undefined;
    return lastBefore(free, found.get(way.before));
  };
  // What is named outright is taken first, so that a guess by order never takes it away. The
  // guesses have two rounds: one field may stand before another that is itself found by order.
  for (const sure of [true, false, false])
    for (const field of page.fields) {
      if (found.has(field.name)) continue;
      for (const way of field.find) {
        if (sure !== ('id' in way || 'label' in way)) continue;
        const answer = lookup(field, way);
        if (answer === 'several') break;
        if (!answer || [...found.values()].includes(answer)) continue;
        if (saysOtherwise(words(answer), field, page)) continue;
        found.set(field.name, answer);
        break;
      }
    }
  return page.fields.flatMap((field) => {
    const element = found.get(field.name);
    return element ? [{ field, element }] : [];
  });
}

/** True when the label names another field of the page and not this one. */
function saysOtherwise(words: string[], field: Field, page: Page): boolean {
  const names = (other: Field) =>
    other.find.some((way) => 'label' in way && words.some((text) => way.label.test(text)));
  return !names(field) && page.fields.some((other) => other !== field && names(other));
}

function only(elements: HTMLElement[]): Answer {
  return elements.length > 1 ? 'several' : elements[0];
}

function lastBefore(elements: HTMLElement[], mark: HTMLElement | undefined): Answer {
  if (!mark) return undefined;
  return elements.filter((element) => element.compareDocumentPosition(mark) & 4 /* mark follows */).at(-1);
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
