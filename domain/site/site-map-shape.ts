/** The shapes of the site map's data. What each entry means is said here; the facts are in site-map.ts. */
import type { CheckName } from '../checks/check-field.ts';
import type { TermName } from './terms.ts';

export type PageName =
  'login' | 'register' | 'registered' | 'forgottenPassword' | 'home' | 'myDetails' | 'help' | 'information';

/** The guide's seven steps. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What sort of element a field is; anything else under the same id is not it. */
export type Kind = 'text' | 'password' | 'select' | 'choice' | 'button' | 'link';

/**
 * One way to an element. Within a field the ways are ordered, newest first; `since` is the year
 * of the page on which the way was seen, `?` where it was reasoned, not seen.
 * - `id`: the element's id (on this site also its name).
 * - `label`: the words that label it; with `beside`, only where that field is found too.
 * - `order`: the nth visible element of its kind in the form, when there are exactly `of`.
 * - `before`: the last visible text input ahead of the field named.
 */
export type Way = { readonly since: string } & (
  | { readonly id: string }
  | { readonly label: Label; readonly beside?: string }
  | { readonly order: number; readonly of: number }
  | { readonly before: string }
);

/** Words that label a field, compared without letter case, spaces and marks; see named-in-words.ts. */
export interface Label {
  /** Terms of the site whose names stand in the label, perhaps with a remark behind ("ID Number (9 characters)"). */
  readonly terms?: readonly TermName[];
  /** More such names. */
  readonly names?: readonly string[];
  /** Texts that are the label from end to end. */
  readonly whole?: readonly string[];
  /**
   * Names that other sites use for such a thing, and for other things too: believed only of the one box of
   * its kind in the page's own form, where nothing bears a name of the site's.
   */
  readonly loose?: readonly string[];
  /** The label says that the thing is typed once more. */
  readonly again?: true;
  /** Whom something is sent to may follow. */
  readonly receiver?: true;
  /** The label agrees to the terms of use, in whatever words. */
  readonly agreement?: true;
}

/** What a box's own attributes say of it, where its words are missing or new. */
export interface Hints {
  /** Parts that stand in the box's `pattern`, with [0-9] for a digit. */
  readonly pattern: readonly string[];
  readonly maxlength: number;
}

export interface Field {
  /** Unique on its page; hint keys are `hint.<page>.<name>`. */
  readonly name: string;
  readonly kind: Kind;
  /** The guide's own number, 1 for ①; absent where the guide has none. */
  readonly number?: number;
  /** Of a link: the step that is to press it. */
  readonly step?: Step;
  /** The site's own English words for it. */
  readonly term: string;
  readonly find: readonly Way[];
  readonly hints?: Hints;
  readonly check?: CheckName;
  /** True of a box that other forms have too, such as a newsletter's: alone it is no evidence of which form is the page's. */
  readonly common?: true;
  /** For a second box: the field whose text it repeats. */
  readonly repeats?: string;
}

/** A weak signal that a page is the one named; together they must reach the page's quorum. */
export type Signal = { readonly weight: number } & (
  | {
      /** Compared without letter case. */
      readonly path: string;
    }
  | { readonly field: string }
  | { readonly id: string }
  /** Words said large. `among`: what every text that fits holds one of, in lower case; asked first, since it costs next to nothing. */
  | { readonly words: RegExp; readonly among?: readonly string[] }
  | { readonly passwords: number }
  /** How many boxes to fill in a person sees. */
  | { readonly boxes: number }
);

/** What distinguishes a page. */
export interface KnownPage {
  readonly name: PageName;
  /** Where the guide's reader may be when this page is open: on the start page, at 2 or at 5. */
  readonly steps: readonly Step[];
  readonly signals: readonly Signal[];
  readonly quorum: number;
  /** It asks for something: where there is nothing to fill in, a document is not this page. */
  readonly form?: true;
}

export interface Page extends KnownPage {
  readonly fields: readonly Field[];
}

/** A message of the site that the guide explains. */
export interface SiteText {
  readonly name: string;
  /** Tried on what stands in a place for errors. */
  readonly pattern: RegExp;
  /** Strict enough to be tried on every short text of the page. */
  readonly anywhere?: RegExp;
  readonly since: string;
}
