// The contents of a page, independent of its markup: pages make views, eras render them.
import type { Candidate } from './candidate.ts';
import type { Era } from './era.ts';
import type { Html } from './html.ts';

export interface FormView {
  /** What was typed before, by field id; empty at first. */
  typed: URLSearchParams;
  errors: readonly string[];
}

export interface RegisterView extends FormView {
  asksCountryAndLanguage: boolean;
}

export interface MyDetailsView extends FormView {
  candidate: Candidate;
  saved: boolean;
}

export interface ForgottenPasswordView extends FormView {
  sent: boolean;
}

export type ResultPanel =
  | { kind: 'released'; candidate: Candidate }
  | { kind: 'no-panel' }
  | { kind: 'empty-panel' }
  | { kind: 'sentence'; sentence: string };

export interface HomeView {
  candidate: Candidate;
  panel: ResultPanel;
}

export interface TextView {
  heading: string;
  paragraphs: readonly string[];
  link?: { href: string; text: string };
}

/** One look of the site. */
export interface Look {
  doctype: string;
  title: string;
  styleSheet: string;
  /** The fixed width of 2019 had no viewport for phones. */
  fitsPhones: boolean;
  /** The header, the menu for the signed-in, the body, the footer. */
  frame(body: Html, signedIn: boolean): Html;
  login(era: Era, view: FormView): Html;
  register(view: RegisterView): Html;
  forgottenPassword(view: ForgottenPasswordView): Html;
  myDetails(view: MyDetailsView): Html;
  home(view: HomeView): Html;
  text(view: TextView): Html;
}
