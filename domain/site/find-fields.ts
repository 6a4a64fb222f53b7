/**
 * Finds the fields of one page of the site map in a document. A field that cannot be told for
 * certain stays unfound: a missing hint is better than a hint at the wrong box.
 */
import { ASIDE, isPasswordBox, regionOf, SELECTORS } from './controls.ts';
import { labelWords } from './label-words.ts';
import { isBox, isNamed, saysAnother, saysElse, saysOtherwise, saysOthers } from './named-in-words.ts';
import type { Field, Kind, Page, Way } from './site-map-shape.ts';

/** Whether a person can see the element; asked of the caller, since only a browser knows. */
export type IsVisible = (element: Element) => boolean;

export interface FoundField {
  readonly field: Field;
  readonly element: HTMLElement;
}

type Answer = HTMLElement | 'several' | undefined;

/**
 * For one moment of the document: what has been read of it for one page is not read again for the next.
 * @returns the fields of a page that stand in `root`, each found by exactly one visible element
 */
export function fieldFinder(root: ParentNode, isVisible: IsVisible): (page: Page) => FoundField[] {
  const words = memo(labelWords);
  const ofKind = memo((kind: Kind) =>
    [...root.querySelectorAll<HTMLElement>(SELECTORS[kind])].filter(
      (element) => (kind !== 'password' || isPasswordBox(element)) && isVisible(element),
    ),
  );
  const named = memo((field: Field) =>
    ofKind(field.kind).filter((element) => isNamed(words(element), field) && !isOthersPart(element)),
  );
  return (page) => findFields(page, { words, ofKind, named });
}

interface Reading {
  readonly words: (element: HTMLElement) => string[];
  readonly ofKind: (kind: Kind) => HTMLElement[];
  /** All that bear a field's name. */
  readonly named: (field: Field) => HTMLElement[];
}

function findFields(page: Page, reading: Reading): FoundField[] {
  const { words, ofKind, named } = reading;
  const found = new Map<string, HTMLElement>();
  const home = homeOf(page, reading);
  const lookup = (field: Field, way: Way): Answer => {
    const isFree = (element: HTMLElement) => ![...found.values()].includes(element);
    const belongs = (element: HTMLElement) => {
      if (!isFree(element)) return false;
      // A link may stand anywhere, as in the head of the page.
      if (field.kind === 'link' && element.localName === 'a') return true;
      return home === undefined ? !field.common && !element.closest(ASIDE) : regionOf(element) === home;
    };
    const all = ofKind(field.kind);
    if ('id' in way) {
      const answer = only(all.filter((element) => isFree(element) && bears(element, way.id)));
      if (answer === 'several' || !answer) return answer;
      const isInForm = home !== undefined && regionOf(answer) === home;
      const mayBeMeant = (element: HTMLElement) =>
        element === answer || (home === undefined ? isFree(element) : belongs(element));
      return agreed(answer, field, named(field).filter(mayBeMeant), words(answer), isInForm);
    }
    if ('label' in way) {
      const answer = only(
        named(field).filter((element) => belongs(element) && isNamed(words(element), { ...field, find: [way] })),
      );
      // Of two with one id the first has the labels of both.
      const isDouble = (element: HTMLElement) => element !== answer && element.id === (answer as HTMLElement).id;
      return answer && answer !== 'several' && answer.id && all.some(isDouble) ? 'several' : answer;
    }
    // Only where there are no words that could be read does anybody go by the place: none at all, or translated ones.
    const isMute = (element: HTMLElement) => !words(element).some((text) => /\p{Script=Latin}/u.test(text));
    if ('order' in way) return all.length === way.of && all.every(isMute) ? all[way.order - 1] : undefined;
    const mark = found.get(way.before);
    const boxes = all.filter((element) => isFree(element) && !isPasswordBox(element));
    const before = mark && lastBefore(boxes, mark);
    if (!before || regionOf(before) !== regionOf(mark) || !isMute(before)) return undefined;
    return saysAnother(words(before)) ? undefined : before;
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
        if ('beside' in way && !found.has(way.beside)) continue;
        found.set(field.name, answer);
        break;
      }
    }
  return page.fields.flatMap((field) => {
    const element = found.get(field.name);
    return element ? [{ field, element }] : [];
  });
}

/** In a part of the form that its heading gives to somebody else. */
const isOthersPart = (element: Element): boolean =>
  saysOthers(element.closest('fieldset')?.querySelector('legend')?.textContent ?? '');

const bears = (element: HTMLElement, id: string) => element.id === id || element.getAttribute('name') === id;

/**
 * The part of the document that most of the page's fields stand in: a box of the same name in
 * another part, such as a newsletter's, is not the page's. Undefined while no part is sure.
 */
function homeOf(page: Page, { ofKind, named }: Reading): Element | null | undefined {
  const counts = new Map<Element | null, number>();
  for (const field of page.fields) {
    const { kind, find } = field;
    if (kind === 'link') continue;
    const byId = ofKind(kind).filter((element) => find.some((way) => 'id' in way && bears(element, way.id)));
    // What other forms have too only adds to what tells them apart.
    const weight = field.common || kind === 'button' ? 1 : 100;
    for (const region of new Set([...byId, ...named(field)].map(regionOf)))
      // Of two alike, the one in the middle of the page.
      counts.set(region, (counts.get(region) ?? (region?.matches(ASIDE) ? -1 : 0)) + weight);
  }
  const most = Math.max(99, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/**
 * Where an id and the words part, people go by the words: an id may outlive its meaning in a redesign.
 * @param byId the one element that bears the id
 * @param isInForm it stands in the page's own form
 */
function agreed(
  byId: HTMLElement,
  field: Field,
  named: readonly HTMLElement[],
  words: readonly string[],
  isInForm: boolean,
): Answer {
  // Two links to one place harm nobody; of two boxes for one thing nobody knows which is meant.
  if (named.includes(byId)) return named.length > 1 && isBox(field) ? 'several' : byId;
  if (named.length || saysElse(words, field, isInForm)) return undefined;
  return byId;
}

function only(elements: HTMLElement[]): Answer {
  return elements.length > 1 ? 'several' : elements[0];
}

function lastBefore(elements: HTMLElement[], mark: HTMLElement): HTMLElement | undefined {
  return elements.filter((element) => element.compareDocumentPosition(mark) & 4 /* mark follows */).at(-1);
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
