/**
 * What is known of how the site shows results, as data. Nothing else in domain/results names an id,
 * a label or a sentence of the site; paths, the log-out and the statement's button are in the site map.
 * `since` is the year of the copy on which the fact was seen, `?` where it was reasoned, not seen.
 */
import { latinNames } from '../site/terms.ts';

/** The parts of a result panel. */
export type Part = 'name' | 'title' | 'result' | 'score';

interface Dated {
  readonly since: string;
}

/** Ids of the values, newest first. A container's prefix (`ctl00_…_lblResult`) is tolerated. */
export const PART_IDS: readonly (Dated & { readonly part: Part; readonly id: string })[] = [
  { part: 'name', id: 'lblCandidateName', since: '2019' },
  { part: 'title', id: 'lblExamTitle', since: '2019' },
  { part: 'result', id: 'lblResult', since: '2019' },
  { part: 'score', id: 'lblOverallScore', since: '2019' },
];

/** Labels of the values: whole, in lower case, without marks. */
export const PART_LABELS: readonly (Dated & { readonly part: Part; readonly label: RegExp })[] = [
  { part: 'title', label: /^(?:qualification|exam)$/, since: '2022' },
  { part: 'title', label: /^(?:examination|(?:qualification|exam(?:ination)?) (?:title|name|taken))$/, since: '?' },
  { part: 'result', label: /^(?:your )?result$/, since: '2022' },
  { part: 'result', label: /^(?:grade|(?:overall|exam|final) (?:result|grade))$/, since: '?' },
  { part: 'score', label: new RegExp(`^(?:your )?(?:${latinNames('overallScore')})$`), since: '2022' },
  {
    part: 'score',
    label: /^(?:overall )?(?:cambridge english )?scale score$|^(?:overall )?cambridge english score$|^score$/,
    since: '?',
  },
  { part: 'name', label: /^candidate(?: name)?$/, since: '2019' },
  { part: 'name', label: /^name$/, since: '?' },
];

/** How the home page greets the person who is signed in. */
export const GREETINGS: readonly (Dated & { readonly greeting: RegExp })[] = [
  {
    greeting: /^welcome,? (?!to\b|back$|guests?$|candidates?$|users?$)(?:back,? )?([^.!?:]{2,80}?)[,!]?$/i,
    since: '2022',
  },
];

/** A line of its own that says that a result is out. */
export const RELEASED_LINES: readonly (Dated & { readonly line: RegExp })[] = [
  { line: /^your (?:exam )?results? (?:is|are) (?:now )?available[.!]?$/i, since: '2019' },
];

/** A heading of the result panel, out or not. */
export const PANEL_HEADINGS: readonly (Dated & { readonly line: RegExp })[] = [
  { line: /^your (?:exam )?results?$/i, since: '2022' },
];

/** Sentences that say that a result is not out. The site's own wording is unknown. */
export const NOT_YET_SENTENCES: readonly (Dated & { readonly sentence: RegExp })[] = [
  {
    sentence:
      /\bresults?\b.{0,80}(?:\bnot|n['’]t) (?:yet |currently |been |be )*(?:available|ready|released|published|issued|out)\b/i,
    since: '?',
  },
  {
    sentence: /\bresults?\b.{0,60}\b(?:unavailable|awaited|to follow|being (?:marked|processed|prepared))\b/i,
    since: '?',
  },
  {
    sentence:
      /(?:\bno|\bnot|n['’]t)\b.{0,40}\bresults?\b.{0,40}\b(?:available|yet|at (?:the|this) moment|to (?:show|display))\b/i,
    since: '?',
  },
  { sentence: /\b(?:no|any) results? (?:is|are|were|was|have been|has been)? ?(?:found|available)\b/i, since: '?' },
  { sentence: /\bresults?\b.{0,80}\bwill be (?:available|released|published|ready|shown|displayed)\b/i, since: '?' },
  { sentence: /\b(?:when|once|as soon as|until) (?:your|the) (?:exam )?results? (?:is|are|has|have)\b/i, since: '?' },
  { sentence: /\b(?:awaiting|waiting for)\b.{0,40}\bresults?\b/i, since: '?' },
];

/** What stands in the place of a value as long as there is none. */
export const NOT_YET_VALUE =
  /^(?:not|no)\b.{0,40}\b(?:available|ready|released|published|issued)\b|^(?:unavailable|awaiting|awaited|to be (?:announced|released|confirmed)|tb[ac]|coming soon|not yet)\b/i;

/** Said where the whole service rests, not one result. */
export const MAINTENANCE =
  /\b(?:under|scheduled|planned|essential|routine) maintenance\b|\bplanned work\b|\bdown for maintenance\b|^maintenance$|\b(?:service|site|website|system|page)\b.{0,40}\b(?:unavailable|not available|offline)\b|\b(?:temporarily|currently) unavailable\b/i;

/** Said where the site asks to be left alone for a while. */
export const BUSY =
  /\btoo many requests\b|\bplease slow down\b|\b(?:service|site|website|server|system) is (?:too |very |currently )*busy\b|\bservice unavailable\b/i;

/** Ahead of a table, these say that it shows nobody's result. */
export const EXAMPLE_WORDS =
  /\b(?:examples?|sample|specimen|for instance|demonstration|imaginary|fictional|illustration|mock|practice (?:tests?|exams?|results?|tables?))\b/i;
/** The same behind a table. */
export const WAS_EXAMPLE = /^\(?(?:this|these|the above|the table|above)?\b.{0,60}\b(?:example|sample|specimen)\b/i;

/** The page itself has failed. */
export const TROUBLE =
  /\ban? (?:unexpected |unhandled )?error (?:has )?occurred\b|\bsomething went wrong\b|\b(?:cannot|could not|can['’]t) be (?:loaded|displayed|shown)\b|\b(?:server|runtime|application) error\b/i;

/** Words of the login form itself, beside its ids in the site map. */
export const LOGIN_WORDS = new RegExp(
  String.raw`^(?:(?:${latinNames('idNumber')})\b|forgot(?:ten)?(?: your)? password)`,
  'i',
);

/** Classes by which style sheets hide an element; the reader sees no style sheet. */
export const HIDING_CLASSES =
  /(?:^|\s)(?:hidden|hide|is-hidden|d-none|display-none|invisible|visually-hidden|sr-only|mdc-dialog)(?:\s|$)/i;
/** The same, written on the element. */
export const HIDING_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$))/i;

/** Links of the home page. Behind a label that has no value of its own they are none: neither a name nor an exam. */
export const PAGE_LINKS = new RegExp(
  String.raw`\b(?:${[latinNames('statementOfResults'), latinNames('sendResult'), latinNames('logOut'), latinNames('logIn')].join('|')}|my details|exam information)\b|^download\b|^help$`,
  'i',
);
