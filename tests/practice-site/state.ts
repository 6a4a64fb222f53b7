// Everything that a test or a person can change: plain fields, read at every request.
import type { Candidate } from './candidate.ts';
import type { Era } from './era.ts';
import type { Fault } from './fault.ts';
import { sampleCandidates } from './sample-candidates.ts';

export const NOT_YET_FORMS = ['no-panel', 'empty-panel', 'sentence'] as const;

/** Where the site calls a signed-in person by name. */
export const NAMES = ['everywhere', 'released', 'nowhere'] as const;

/** How a wrong password is answered. The real site's way is unknown. */
export const REFUSALS = [
  /** The form again, with the ID Number in its box and the words in their place. */
  'form',
  /** The same without any words. */
  'wordless',
  /** An empty form without any words. */
  'emptyForm',
  /** The words in a plain paragraph, above an empty form. */
  'paragraph',
  /** Redirect to an empty form. */
  'redirect',
  /** The form is sent by script, and the words are put into the same document. */
  'fetch',
  /** A page of its own, without a form. */
  'ownPage',
  /** An empty form beneath a notice of planned work. */
  'banner',
] as const;

/** What becomes of the answer to a login. */
export const LOGIN_ANSWERS = [
  'given',
  /** The site does its work, but the connection is closed without an answer. */
  'lost',
  /** The connection is closed before the site has done anything. */
  'unheard',
  /** A server in trouble, which does nothing. */
  '500',
  '503',
] as const;

export interface PracticeState {
  era: Era;
  /** A session ends after that many minutes without a request; fractions are allowed. */
  idleMinutes: number;
  /** The site's clock is this computer's clock plus so many ms. */
  clockOffsetMs: number;
  /** What goes wrong, at every page under /Members/ unless fault.ts says otherwise. */
  fault: Fault;
  /** For the faults that send Retry-After, as seconds or as a date of the site's clock. */
  retryAfterSeconds: number;
  /**
   * The fault 'cut-off' ends the page right after the first occurrence of this text; '' (or not found): in the middle.
   */
  cutOffAfter: string;
  /** Every answer under /Members/ waits that long. */
  responseDelayMs: number;
  /** How the signed-in home page looks before the release; the real site's way is unknown. */
  notYet: (typeof NOT_YET_FORMS)[number];
  notYetSentence: string;
  /** The real site's wording is unknown. */
  wrongPasswordText: string;
  refusal: (typeof REFUSALS)[number];
  /** Where the form is sent by script: that draws the page of who is signed in in the form's place, and goes nowhere. */
  drawsAnswer: boolean;
  loginAnswer: (typeof LOGIN_ANSWERS)[number];
  /** The answer to a login waits that long, after the site has done its work. */
  loginDelayMs: number;
  /** Whoever is signed in is sent on from the login page, even when a form is sent to it. */
  sendsOnSignedIn: boolean;
  names: (typeof NAMES)[number];
  /** With a page; '' sends none, so that the browser may keep the page for Back. */
  cacheControl: string;
  candidates: Candidate[];
  /** The page's form is put in by script after that delay; 0 = it is there from the start. */
  lateRenderMs: number;
  /** Markup put, unescaped, before </head> of every page under /Members/ with the site's looks. */
  extraHead: string;
  /** Markup put, unescaped, before </body> of every page under /Members/. */
  extraHtml: string;
}

/** `now` in ms on this computer's clock; the sample releases are counted from it. */
export function initialState(era: Era, now: number): PracticeState {
  return {
    era,
    idleMinutes: 20,
    clockOffsetMs: 0,
    fault: 'none',
    retryAfterSeconds: 120,
    cutOffAfter: '',
    responseDelayMs: 0,
    notYet: 'sentence',
    notYetSentence: 'Your result is not ready yet. Please look again later.',
    wrongPasswordText: 'The ID Number or password you entered is not recognised.',
    refusal: 'form',
    drawsAnswer: false,
    loginAnswer: 'given',
    loginDelayMs: 0,
    sendsOnSignedIn: false,
    names: 'everywhere',
    cacheControl: 'no-cache, no-store',
    candidates: sampleCandidates(now),
    lateRenderMs: 0,
    extraHead: '',
    extraHtml: '',
  };
}
