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
  { part: 'result', label: /^(?:result )?status$/, since: '?' },
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

/** A heading of the result panel, out or not. */
export const PANEL_HEADINGS: readonly (Dated & { readonly line: RegExp })[] = [
  { line: /^your (?:exam )?results?$/i, since: '2022' },
];

/**
 * What sentences say of a result, tried on one sentence in lower case. The site's own wording is unknown but for "Your
 * result is available" (2019).
 * - `notYet`: there is none now. - `later`: it is still to come, which a page with a result may say of another.
 * - `out`: there is one.
 */
export const RESULT_SENTENCES: readonly (Dated & {
  readonly says: 'notYet' | 'later' | 'out';
  readonly sentence: RegExp;
})[] = [
  {
    says: 'out',
    sentence:
      /\b(?:your|the)\b(?: [\w.-]+){0,6} results? (?:for .{1,60} )?(?:is|are|has|have)(?: (?:now|already|finally|been))* (?:available|ready|released|published|out|in|here|arrived|issued)\b/,
    since: '2019',
  },
  {
    says: 'out',
    sentence: /^(?:your |exam |new |the )*results? (?:is |are )(?:now )?(?:available|ready|released|published|out)\b/,
    since: '?',
  },
  // Without a verb it is said of a result only by itself: "Results released: 14 January" is a date.
  {
    says: 'out',
    sentence: /^(?:your |exam |new |the )*results? (?:now )?(?:available|ready|released|published|out)(?: now)?[.!]?$/,
    since: '?',
  },
  {
    says: 'out',
    sentence: /\byou have (?:a |\d+ |got )?(?:new |unread )?(?:exam )?results?\b(?! to come)/,
    since: '?',
  },
  {
    says: 'notYet',
    sentence:
      /\bresults?\b.{0,60} (?:(?:is|are|has|have) not|(?:is|are|has|have)n't) .{0,20}\b(?:available|ready|released|published|issued|out|in|announced|confirmed|final|here|arrived)\b/,
    since: '?',
  },
  {
    says: 'notYet',
    sentence: /\bresults?\b ?[:–-]? ?not (?:yet )?(?:been )?(?:available|released|published|ready|issued)\b/,
    since: '?',
  },
  {
    says: 'notYet',
    sentence:
      /\b(?:no|do not|don't|not)\b.{0,30}\bresults?\b.{0,60}\b(?:available|yet|at (?:the|this) moment|to (?:show|display|view|see))\b/,
    since: '?',
  },
  {
    says: 'notYet',
    sentence:
      /\bno (?:exam )?results? (?:(?:is|are|were|was|have been|has been) )?(?:found|available|released|published)\b|^no (?:exam )?results?(?: yet)?$/,
    since: '?',
  },
  { says: 'notYet', sentence: /\bnothing to (?:show|display|see)(?: here)? yet\b/, since: '?' },
  { says: 'notYet', sentence: /\b(?:have|has)(?: not|n't) (?:yet )?received\b.{0,20}\bresults?\b/, since: '?' },
  {
    says: 'later',
    sentence:
      /\bresults?\b.{0,60}\b(?:unavailable|awaited|pending|to follow|being (?:marked|processed|prepared|checked|finali[sz]ed|reviewed))\b/,
    since: '?',
  },
  {
    says: 'later',
    sentence:
      /\b(?:results?|exams?|tests?|papers?|answers)\b.{0,40}\b(?:being|not (?:yet )?been|\w+n't (?:yet )?been) (?:marked|processed|assessed)\b/,
    since: '?',
  },
  {
    says: 'later',
    sentence:
      /\b(?:still|currently|now) marking\b|\bmarking (?:is|has)\b.{0,30}\b(?:progress|way|not (?:finished|complete))/,
    since: '?',
  },
  {
    says: 'later',
    sentence:
      /\b(?:your|the|this|these)\b(?: [\w.-]+){0,6} results? (?:for .{1,60} )?will be (?:available|ready|released|published|announced|issued|posted|out)\b/,
    since: '?',
  },
  {
    says: 'later',
    sentence: /\bresults? will be .{0,30}\b(?:soon|shortly|on \d|on [a-z]+ \d|from \d|by \d)/,
    since: '?',
  },
  {
    says: 'later',
    sentence:
      /\bresults?\b.{0,40}\b(?:expected|due|scheduled)\b(?:.{0,30}\b(?:on|by|in|from|to be|around|soon)\b|.{0,10}\d)/,
    since: '?',
  },
  { says: 'later', sentence: /\b(?:awaiting|waiting for)\b.{0,40}\bresults?\b/, since: '?' },
];

/** The place of a result says that it is empty, under the one condition that is no rule. */
export const WILL_APPEAR =
  /\bresults?\b.{0,40}\bwill (?:be (?:shown|displayed|available|here)|appear)\b.{0,40}\b(?:when|once|as soon as) (?:they|it|your results?|the results?)\b.{0,30}\b(?:released|available|ready|published|out)\b/;

/** Sentences about conditions, rules and other people's results or other things, whatever else they say. */
export const NOBODYS_SENTENCES =
  /\?$|^(?:if|when|once|unless|where|should|in case|as soon as|until|after|before)\b|\b(?:if|whether)\b|\b(?:when|once|as soon as|until|unless|after|before) (?:your|the|a|any|all|they|it|you)\b|\b(?:usually|normally|typically|generally|sometimes|often|most|always|within|(?:weeks?|days?|months?) after|(?:other|past|previous|earlier|older) (?:sessions?|exams?|results?|years?)|candidates?|students?|pupils|learners|anyone|people)\b|\b(?:is|are) (?:available|released|published|issued|out) (?:on|from|by|after|in) (?:\w+,? )?\d|\b(?:breakdown|components?|statements? of results?|certificates?|profile|shar(?:e|ing)|verif(?:y|ication)|enquir(?:y|ies)|re-?mark|results? (?:service|site|website|portal|page|system|app))\b|\bavailable (?:for|to) (?!you\b|your\b|this exam|the exam|view|see|download|show|display)(?!.*\byet\b)|\bby (?:phone|telephone|e-?mail|post|fax)\b|\bfor (?:\d+|one|two|three|five|ten) (?:days?|weeks?|months?|years?)\b/;

/** A step of the way to a result, and no name of an exam, as a line beside "Results released" that says nothing of today. */
export const STAGE =
  /^(?:\d[.)]? ?)?(?:(?:exams?|tests?|papers?) (?:taken|sat|completed?|day)|(?:being )?mark(?:ing|ed)|check(?:ing|ed)|processing|certificates?(?! (?:in|of) )|registered|entered|booked)\b.{0,30}$/i;

/** A sentence that says a person's own result outright. */
export const OWN_RESULT =
  /^(?:congratulations[,!]? )?(?:[a-z' -]{2,60}, )?you(?: have|'ve)?(?: been)? (?:achieved|passed|received|obtained|gained|awarded|scored|got|were awarded|did not pass|not passed|failed)\b|^your (?:overall |exam |final |own )*(?:result|grade) (?:for|in) .{3,80} is\b/;
/** The result's words within it. */
export const OWN_WORDS =
  /\b(?:pass(?:ed)? (?:at |with )?)?grade [abc]\b|\bpass(?:ed)? with (?:distinction|merit)\b|\blevel [abc][12]\b|\b(?:did not pass|not passed|failed)\b/;
export const OWN_SCORE = /\bscored?\b\D{0,40}(\d{2,3})\b/;

/** Stands in the place of a value where there is one to be seen elsewhere. */
export const ANNOUNCED_VALUE = /^(?:results? )?(?:is |are )?(?:now )?(?:available|released|ready|published|out)[.!]?$/i;

/** A link or a button that leads to a result. */
export const LEADS_ON =
  /^(?:view|see|show|get|open|access|check|display|reveal|read|go to|find)(?: out)? (?:my |your |the |all )?(?:new |exam |own )*(?:results?|grades?|scores?|result details)\b|^(?:my|your) (?:exam )?results?$/;
/** The same where the page says that a result is out. */
export const GOES_ON =
  /^(?:continue|next|view|see|show|open|go|ok|proceed|click here|here|details|more|log ?in|sign ?in|download)\b/;

/** The page is not there yet. */
export const LOADING =
  /^(?:now )?loading\b|\bplease wait while\b|^please wait\b|\b(?:loading|fetching|retrieving|getting) (?:your |the |more )?(?:exam )?(?:results?|data|page|details|information)\b|\bbeing (?:loaded|retrieved)\b/i;

/** What a page asks for before it shows a result, by its words. The first that fits. */
export const ASKS: readonly (Dated & {
  readonly why: 'confirmEmail' | 'survey' | 'choose' | 'consent';
  readonly line: RegExp;
})[] = [
  {
    why: 'confirmEmail',
    line: /\b(?:confirm|verify|validate)\b.{0,40}\be-?mail\b|\be-?mail\b.{0,60}\b(?:confirmed|verified)\b|\bverification (?:link|code|e-?mail)\b/i,
    since: '?',
  },
  {
    why: 'survey',
    line: /\b(?:survey|questionnaire|feedback|tell us (?:about|what)|answer\b.{0,30}\bquestions)\b/i,
    since: '?',
  },
  {
    why: 'choose',
    line: /\b(?:choose|select|pick|which)\b.{0,60}\b(?:exams?|tests?|sessions?|entr(?:y|ies)|qualifications?|results?|candidates?)\b/i,
    since: '?',
  },
  {
    why: 'consent',
    line: /\b(?:consent|agree|accept|terms (?:and|of)|privacy (?:policy|notice)|declaration|permission)\b/i,
    since: '?',
  },
];
/** Says that something has to be done first. */
export const FIRST =
  /\bbefore\b.{0,60}\b(?:see|view|access|get|continue|proceed|shown?|results?)\b|\bto (?:see|view|access|get|release)\b.{0,40}\bresults?\b|\bto continue\b/i;

/** Parts of a page that say nothing about one person's result: names of classes and ids. */
export const ASIDE_NAMES =
  /^(?:site|page|main|global|top|side|bottom|left|right)?[-_]?(?:nav|navbar|navigation|menu|menubar|footer|sidebar|breadcrumbs?|faqs?|cookies?|legal|disclaimer|small-?print|footnotes?)(?:[-_]+(?:links?|list|bar|container|wrapper|inner|text|items?|section|banner|notice))*$/i;
export const ASIDE_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'menubar',
]);
/** Headings over what is said to everybody: those that answer a question, and those that call it help. */
export const STANDING_HEADINGS =
  /^(?:frequently asked questions|faqs?|help\b|need help|about (?:your |the |our )?(?:results?|exams?|certificates?)|understanding (?:your )?results?|useful (?:information|links)|(?:how|what|when|where|why|who|which)\b|more (?:about|information)|good to know|notes?\b|please note|important information)/i;

/** What stands in the place of a value as long as there is none. */
export const NOT_YET_VALUE =
  /^(?:not|no)\b.{0,40}\b(?:available|ready|released|published|issued)\b|^(?:unavailable|awaiting|awaited|to be (?:announced|released|confirmed)|tb[ac]|coming soon|not yet)\b/i;

/** Said where the site asks to be left alone for a while. */
export const BUSY =
  /\btoo many requests\b|\bplease slow down\b|\b(?:service|site|website|server|system) is (?:too |very |currently )*busy\b|\bservice unavailable\b/i;

/** Ahead of a table, these say that it shows nobody's result. */
export const EXAMPLE_WORDS =
  /\b(?:examples?|sample|specimen|for instance|demonstration|imaginary|fictional|illustration|mock|practice (?:tests?|exams?|results?|tables?))\b/i;
/** The same behind a table. */
export const WAS_EXAMPLE = /^.{0,70}\b(?:example|sample|specimen)\b/i;

/** The page itself has failed. */
export const TROUBLE =
  /\ban? (?:unexpected |unhandled )?error (?:has )?occurred\b|\bsomething (?:went|has gone) wrong\b|\b(?:server|runtime|application) error\b|\b(?:cannot|could not|can['’]t|couldn['’]t|unable to|failed to|not able to|problems?|trouble|error) (?:be )?(?:load|display|show|retriev|fetch|get|found|find|access|open)/i;

/** Words of the login form itself, beside its ids in the site map. */
export const LOGIN_WORDS = new RegExp(
  String.raw`^(?:(?:${latinNames('idNumber')})\b|forgot(?:ten)?(?: your)? password)`,
  'i',
);

/** Classes by which style sheets hide an element; a page's HTML alone does not tell whether they do. */
export const HIDING_CLASSES =
  /(?:^|\s)(?:[\w-]+[-_])?(?:hidden|hide|d-none|display-none|invisible|visually-hidden|sr-only|collapsed|noshow|mdc-dialog)(?:\s|$)/i;
/** The same, written on the element. */
export const HIDING_STYLE =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$))/i;

/** Links of the home page. Behind a label that has no value of its own they are none: neither a name nor an exam. */
export const PAGE_LINKS = new RegExp(
  String.raw`\b(?:${[latinNames('statementOfResults'), latinNames('sendResult'), latinNames('logOut'), latinNames('logIn')].join('|')}|my details|exam information)\b|^download\b|^help$`,
  'i',
);
