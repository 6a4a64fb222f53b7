/**
 * Finds the fields of one page of the site map in a document. A field that cannot be told for
 * certain stays unfound: a missing hint is better than a hint at the wrong box.
 */
import { ASIDE, CONTROLS, findAll, isPasswordBox, regionOf, rootsOf, SELECTORS } from './controls.ts';
import { isTied, labelWords } from './label-words.ts';
import {
  fits,
  fitsLoosely,
  isBox,
  isNamed,
  saysAnother,
  saysElse,
  saysPlainAct,
  saysOnlyAgain,
  saysOtherwise,
  saysOthers,
  wordsOf,
  type Words,
} from './named-in-words.ts';
import { SITE_MAP } from './site-map.ts';
import type { Field, Hints, Kind, Page, PageName, Way } from './site-map-shape.ts';
import { wordsInOrder } from './words-in-order.ts';

/** Whether a person can see the element; asked of the caller, since only a browser knows. */
export type IsVisible = (element: Element) => boolean;

export interface FoundField {
  readonly field: Field;
  readonly element: HTMLElement;
  /** Found by where it stands, whatever it is called: no evidence of which page this is. */
  readonly byPlace?: true;
}

type Answer = HTMLElement | 'several' | undefined;

/**
 * For one moment of the document: what has been read of it for one page is not read again for the next.
 * @returns the fields of a page that stand in `root`, each found by exactly one visible element
 */
export function fieldFinder(root: ParentNode, isVisible: IsVisible): (page: Page) => FoundField[] {
  const roots = rootsOf(root);
  // The whole document is searched once, not once for each kind.
  const controls = findAll(roots, CONTROLS);
  const ofKind = memo((kind: Kind) =>
    controls.filter(
      (element) =>
        element.matches(SELECTORS[kind]) && (kind !== 'password' || isPasswordBox(element)) && isVisible(element),
    ),
  );
  const own = memo((element: HTMLElement) => labelWords(element).map(wordsOf));
  const isFreeOfTies = memo((element: HTMLElement) => element.matches(WORDED) && !isTied(element));
  const inOrder = memo((region: ParentNode) => {
    const untied = [...ofKind('text'), ...ofKind('select')].filter(
      (element) => isFreeOfTies(element) && flowOf(element) === region,
    );
    return wordsInOrder(region, new Set(untied), isVisible, boxNamed);
  });
  const words = memo((element: HTMLElement) => {
    const texts = own(element);
    // Words in another writing beside a box name it too; those of another box do not become its own.
    if (!isFreeOfTies(element) || isForeign(texts)) return texts;
    const ordered = inOrder(flowOf(element));
    if (!ordered) return [];
    return texts.some((text) => boxNamed(text) !== undefined) ? texts : (ordered.get(element) ?? texts);
  });
  const named = memo((field: Field) =>
    ofKind(field.kind).filter((element) => isNamed(words(element), field) && !isOthersPart(element)),
  );
  return (page) => findFields(page, { words, ofKind, named });
}

const BOXES = SITE_MAP.flatMap(({ fields }) => fields).filter(
  ({ kind }) => kind === 'text' || kind === 'password' || kind === 'select',
);

const WORDED = `${SELECTORS.text}, ${SELECTORS.select}`;

/** The box of any page that the words name: they say at least that they are a label. */
const boxNamed = (texts: Words): string | undefined => BOXES.find((field) => isNamed([texts], field))?.term;

/** Where the words of a box without a label are looked for. */
const flowOf = (element: HTMLElement): ParentNode => {
  const root = element.getRootNode() as ShadowRoot | Document;
  const region = regionOf(element);
  return region && root.contains(region) ? region : root;
};

interface Reading {
  readonly words: (element: HTMLElement) => Words[];
  readonly ofKind: (kind: Kind) => HTMLElement[];
  /** All that bear a field's name. */
  readonly named: (field: Field) => HTMLElement[];
}

function findFields(page: Page, reading: Reading): FoundField[] {
  const { words, ofKind, named } = reading;
  const found = new Map<string, HTMLElement>();
  const doubtful = new Set<Field>();
  const home = homeOf(page, reading);
  const lookup = (field: Field, way: Way): Answer => {
    const isFree = (element: HTMLElement) => ![...found.values()].includes(element);
    const belongs = (element: HTMLElement) => {
      if (!isFree(element)) return false;
      // A link may stand anywhere, as in the head of the page.
      if (field.kind === 'link' && element.localName === 'a') return true;
      if (home !== undefined) return regionOf(element) === home;
      // A button sends the form it stands in, and which of several is the page's is not known.
      const sendsSome = (field.kind === 'link' || field.kind === 'button') && regionOf(element)?.localName === 'form';
      return !field.common && !sendsSome && !element.closest(ASIDE);
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
        named(field).filter(
          (element) =>
            belongs(element) && words(element).some((text) => fits(text, way.label, field.kind === 'choice')),
        ),
      );
      // Of two with one id the first has the labels of both.
      const isDouble = (element: HTMLElement) => element !== answer && element.id === (answer as HTMLElement).id;
      return answer && answer !== 'several' && answer.id && all.some(isDouble) ? 'several' : answer;
    }
    // Only where there are no words that could be read does anybody go by the place: none at all, or translated ones.
    const isMute = (element: HTMLElement) => isWordless(words(element));
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
      // Of two alike nobody guesses.
      if (found.has(field.name) || doubtful.has(field)) continue;
      for (const way of field.find) {
        if (sure !== ('id' in way || 'label' in way)) continue;
        const answer = lookup(field, way);
        if (answer === 'several') {
          doubtful.add(field);
          break;
        }
        if (!answer || [...found.values()].includes(answer)) continue;
        if (saysOtherwise(words(answer), field, page)) continue;
        if ('beside' in way && way.beside !== undefined && !found.has(way.beside)) continue;
        found.set(field.name, answer);
        break;
      }
    }
  for (const field of page.fields) {
    if (found.has(field.name) || doubtful.has(field)) continue;
    const answer = byEvidence(field, home, found, page, reading) ?? onceMore(field, found, reading);
    if (answer) found.set(field.name, answer);
  }
  const sends = page.fields.find(({ name }) => name === 'submit');
  const last =
    sends && !found.has(sends.name) && !doubtful.has(sends)
      ? theOneThatSends(sends, home, found, page, reading)
      : undefined;
  return page.fields.flatMap((field): FoundField[] => {
    const element = found.get(field.name);
    if (element) return [{ field, element }];
    return last && field === sends ? [{ field, element: last, byPlace: true }] : [];
  });
}

const isWordless = (texts: readonly Words[]) =>
  !texts.some((words) => words.some((word) => /\p{Script=Latin}/u.test(word)));

/** Something is said, and none of it in the site's own writing. */
const isForeign = (texts: readonly Words[]) => texts.some((words) => words.length > 0) && isWordless(texts);

/**
 * The one free box of the page's own form that bears another name for such a thing, or whose attributes say
 * what it takes. Beside it something else of the page must be known by the site's own words or ids.
 */
function byEvidence(
  field: Field,
  home: Element | null | undefined,
  found: ReadonlyMap<string, HTMLElement>,
  page: Page,
  { words, ofKind }: Reading,
): HTMLElement | undefined {
  const others = new Set(found.values());
  if (home === undefined || ![...others].some((element) => regionOf(element) === home && !element.matches('a, button')))
    return undefined;
  const boxes = ofKind(field.kind).filter((element) => {
    if (others.has(element) || regionOf(element) !== home || isOthersPart(element)) return false;
    const texts = words(element);
    if (saysElse(texts, field, true) || saysOtherwise(texts, field, page) || saysAnother(texts)) return false;
    const takes = field.hints ? attributesSay(element as HTMLInputElement, field.hints) : undefined;
    const isLoose = field.find.some((way) => 'label' in way && texts.some((text) => fitsLoosely(text, way.label)));
    // What is typed unseen may be a password of some other kind.
    if (isLoose) return !isPasswordBox(element) || takes !== undefined;
    return takes === 'shape' || (takes === 'length' && isWordless(texts));
  });
  return boxes.length === 1 ? boxes[0] : undefined;
}

/** "Type it again": the very next box behind the one that it repeats, of its kind and in its form. */
function onceMore(
  field: Field,
  found: ReadonlyMap<string, HTMLElement>,
  { words, ofKind }: Reading,
): HTMLElement | undefined {
  const first = field.repeats === undefined ? undefined : found.get(field.repeats);
  const boxes = ofKind('text');
  const next = first && boxes[boxes.indexOf(first) + 1];
  if (!next || [...found.values()].includes(next) || regionOf(next) !== regionOf(first)) return undefined;
  if (isPasswordBox(next) !== isPasswordBox(first) || isOthersPart(next)) return undefined;
  return words(next).some(saysOnlyAgain) ? next : undefined;
}

/**
 * Whatever it is called, the only button that sends the page's own form, behind all of its boxes, is the one that
 * sends it; only in a whole form, since one step of several has a button that leads on.
 */
function theOneThatSends(
  field: Field,
  home: Element | null | undefined,
  found: ReadonlyMap<string, HTMLElement>,
  page: Page,
  { words, ofKind }: Reading,
): HTMLElement | undefined {
  if (!home) return undefined;
  const known = page.fields.filter(({ kind }) => kind === 'text' || kind === 'password');
  const boxes = known.flatMap(({ name }) => found.get(name) ?? []).filter((box) => regionOf(box) === home);
  const isWhole = boxes.length === known.length;
  // Registration and login may be asked for in steps; elsewhere it is the whole form where the page knows all that it asks for.
  const asks = ofKind('text').filter((box) => regionOf(box) === home).length;
  if (!isWhole && (IN_STEPS.has(page.name) || asks !== boxes.length || 2 * boxes.length < known.length))
    return undefined;
  const [sends, ...others] = ofKind(field.kind).filter(
    (button) => button.matches(SENDS) && regionOf(button) === home && saysPlainAct(words(button)),
  );
  const isBehind = (box: HTMLElement) => box.compareDocumentPosition(sends!) & 4; /* it follows */
  if (!sends || others.length || !boxes.every(isBehind) || [...found.values()].includes(sends)) return undefined;
  return saysOtherwise(words(sends), field, page) ? undefined : sends;
}

const IN_STEPS: ReadonlySet<PageName> = new Set(['register', 'login']);
const SENDS = 'button:not([type]), button[type=submit], input[type=submit], input[type=image]';

/**
 * Whether `pattern` or `maxlength` fit what the field holds: 'shape' is evidence by itself; 'length' is not, since
 * four digits may be a telephone's last ones too. The pattern is read as text: none of a page's runs in our code.
 */
function attributesSay(box: HTMLInputElement, { pattern, maxlength }: Hints): 'shape' | 'length' | undefined {
  const own = box.getAttribute('pattern')?.replaceAll('\\d', '[0-9]');
  if (own === undefined) return box.maxLength === maxlength ? 'length' : undefined;
  if (!pattern.every((part) => own.includes(part))) return undefined;
  return pattern.length > 1 ? 'shape' : 'length';
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
  words: readonly Words[],
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
  const isAhead = (element: HTMLElement) =>
    element.getRootNode() === mark.getRootNode() && element.compareDocumentPosition(mark) & 4; /* mark follows */
  return elements.filter(isAhead).at(-1);
}

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
