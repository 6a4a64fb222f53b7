/**
 * A page after a redesign, and beside it, in a table of its own, what every control on it really is.
 * The page itself does not contain it, so the finder under test cannot read the answers.
 */
import type { PageName } from '../../../domain/site/site-map-shape.ts';

/** A control's true meaning: a field of the site map by name; '' for one that is unknown to the guide. */
export interface Truth {
  readonly field: string;
  /** What somebody typed into it, and whether the site would take that. */
  readonly typed?: { readonly value: string; readonly good: boolean };
  /** The site's own English words still label it by a way that every browser understands. */
  labelled: boolean;
  /** The words stand ahead of it, and nothing ties them to it: they are read by their order. */
  untied?: boolean;
  /** One of several visible ones that mean the same. */
  twin?: boolean;
}

export interface Redesign {
  readonly document: Document;
  readonly page: PageName;
  path: string;
  readonly truths: Map<Element, Truth>;
  /** What was changed, so that a person can reproduce it. */
  readonly done: string[];
  /** Shows the page in pieces, as a page that is drawn late; each call brings the next piece. */
  readonly later: (() => void)[];
}

/** jsdom has no layout, so an element is hidden only if its markup says so. */
export function isShown(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement)
    if (one.hasAttribute('hidden') || (one as HTMLElement).style?.display === 'none') return false;
  return element.isConnected;
}

/** The largest part of the page that holds this control and no other. */
export function rowOf({ truths }: Redesign, control: Element): Element {
  let row = control;
  for (
    let up = control.parentElement;
    up && up.localName !== 'form' && up.localName !== 'body';
    up = up.parentElement
  ) {
    if ([...truths.keys()].some((other) => other !== control && up.contains(other))) break;
    row = up;
  }
  return row;
}

/** The elements that label a control by themselves; asked of the unchanged page, in the browser's own way. */
export function labelsOf(control: Element): Element[] {
  return [...((control as HTMLInputElement).labels ?? [])];
}
