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

/**
 * For one moment of the document: what has been read of it for one page is not read again for the next.
 * @returns the fields of a page that stand in `root`, each found by exactly one visible element
 */
export function fieldFinder(root: ParentNode, isVisible: IsVisible): (page: Page) => FoundField[] {
  const words = memo(labelWords);
  const ofKind = memo((kind: Kind) =>
    [...root.querySelectorAll<HTMLElement>(SELECTORS[kind])].filter((element) => isVisible(element)),
  );
  const named = memo((field: Field) => ofKind(field.kind).filter((element) => isNamed(words(element), field)));
  return (page) => findFields(page, { words, ofKind, named });
}

interface Reading {
  readonly words: (element: HTMLElement) => string[];
  readonly ofKind: (kind: Kind) => HTMLElement[];
  /** All that bear a field's name. */
  readonly named: (field: Field) => HTMLElement[];
}

function findFields(page: Page, { words, ofKind, named }: Reading): FoundField[] {
  const found = new Map<string, HTMLElement>();
  const lookup = (field: Field, way: Way): Answer => {
    const isFree = (element: HTMLElement) => ![...found.values()].includes(element);
    const all = ofKind(field.kind);
    const free = all.filter(isFree);
    if ('id' in way) {
      const answer = only(free.filter((element) => element.id === way.id || element.getAttribute('name') === way.id));
      return answer === 'several' || !answer
        ? answer
        : agreed(answer, field, named(field).filter(isFree), words(answer));
    }
    if ('label' in way) return only(free.filter((element) => isNamed(words(element), { ...field, find: [way] })));
    // Only where there are no words that could be read does anybody go by the place: none at all, or translated ones.
    const isMute = (element: HTMLElement) => !words(element).some((text) => /\p{Script=Latin}/u.test(text));
    if ('order' in way) return all.length === way.of && all.every(isMute) ? all[way.order - 1] : undefined;
    const before = lastBefore(free, found.get(way.before));
    return before && before !== 'several' && isMute(before) ? before : undefined;
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

/** Where an id and the words part, people go by the words: an id may outlive its meaning in a redesign. */
function agreed(byId: HTMLElement, field: Field, named: readonly HTMLElement[], words: readonly string[]): Answer {
  // Two links to one place harm nobody; of two boxes for one thing nobody knows which is meant.
  if (named.includes(byId)) return named.length > 1 && isBox(field) ? 'several' : byId;
  if (named.length || saysMore(words, field)) return undefined;
  return byId;
}

const isBox = ({ kind }: Field) => kind !== 'link' && kind !== 'button';

/** What may follow a box's name in its label: a remark on it, and not the rest of another name ("Email address of your school"). */
const REMARK =
  /^(?: ?[^\s\p{L}\p{N}]| (?:required|optional|mandatory|your|this|please|must|can|should|you|at least|\d)\b|$)/u;

type Naming = (label: RegExp, text: string) => boolean;

const namesBox: Naming = (label, text) => {
  const start = label.exec(text);
  return start !== null && REMARK.test(text.slice(start.index + start[0].length));
};
const begins: Naming = (label, text) => label.test(text);

function someWay(words: readonly string[], field: Field, naming: Naming): boolean {
  return field.find.some((way) => 'label' in way && words.some((text) => naming(way.label, text)));
}

function isNamed(words: readonly string[], field: Field): boolean {
  return someWay(words, field, /^(?:text|password|select)$/.test(field.kind) ? namesBox : begins);
}

/** True of words that begin with the field's name and go on to name something else. */
function saysMore(words: readonly string[], field: Field): boolean {
  return !isNamed(words, field) && someWay(words, field, begins);
}

/** True when the label names another field of the page and not this one. */
function saysOtherwise(words: readonly string[], field: Field, page: Page): boolean {
  return !isNamed(words, field) && page.fields.some((other) => other !== field && isNamed(words, other));
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
