/**
 * The site's own messages that the guide explains, where they stand on a page, and how they are found.
 * The first pattern that fits wins. `?` marks wording that nobody has seen: several plausible
 * forms are tolerated, and what fits none of them is called an error that the guide does not know.
 */
import { askingBoxes, findAll, isPasswordBox, rootsOf } from './controls.ts';
import type { IsVisible } from './find-fields.ts';
import type { SiteText } from './site-map-shape.ts';
import { latinNames } from './terms.ts';

const SECRET = `(?:${latinNames('secretNumber')})`;
const ID = `(?:${latinNames('idNumber')})`;
const PASSWORD = `(?:${latinNames('password')})`;
const LOG_IN = `(?:${latinNames('logIn')})`;
const WRONG = '(?:incorrect|invalid|wrong|unrecogni[sz]ed)';
const NOT_RIGHT =
  "(?:incorrect|not (?:recogni[sz]ed|right|valid|known|correct)|invalid|wrong|do(?:es)? not match|(?:is|are|was|were|do|does)n['\u2019]t (?:right|correct|valid|recogni[sz]ed|known|match))";
const pattern = (strings: TemplateStringsArray, ...values: string[]) => new RegExp(String.raw(strings, ...values), 'i');

export const SITE_TEXTS = [
  {
    name: 'locked',
    since: '2019',
    pattern: /account (?:has been|is|was) (?:temporarily )?locked/i,
    anywhere: /^(?:this|your) account (?:has been|is) (?:temporarily )?locked/i,
  },
  {
    // Nobody logs in with a Secret Number: a word against it is about registering.
    name: 'registerError',
    since: '?',
    pattern: pattern`\b${SECRET}\b[^.]{0,60}\b${NOT_RIGHT}\b|\b${WRONG}\b[^.]{0,30}\b${SECRET}\b`,
  },
  {
    // Two boxes that differ, not a password that the site refused: "The password and confirmation password do not match."
    name: 'mismatch',
    since: '?',
    pattern: pattern`^(?!.*\b(?:records?|${ID}|${LOG_IN})\b).*\b(?:do(?:es)? not|don['\u2019]?t|must) match`,
  },
  {
    name: 'refused',
    since: '?',
    pattern: pattern`\benter (?:a |the |your )?correct\b[^.]{0,30}\b(?:${PASSWORD}|${ID}|details)\b|\b(?:${PASSWORD}|${ID}|${LOG_IN}|details|credentials)[^.]{0,60}\b(?:${NOT_RIGHT}|failed|unsuccessful)\b|\b${WRONG}\b[^.]{0,30}\b(?:${PASSWORD}|${ID}|${LOG_IN}|details)\b`,
  },
  {
    name: 'registerError',
    since: '2022',
    pattern:
      /error (?:when|while|with|during)(?: your)? regist|(?:unable to|could not|cannot) (?:register|find)|details (?:were|could) not (?:be )?found/i,
    anywhere: /^(?:there was an )?error (?:when|while|with) regist/i,
  },
  { name: 'alreadyRegistered', since: '?', pattern: /already (?:been )?registered/i },
  {
    name: 'sessionEnded',
    since: '?',
    pattern:
      /\b(?:session|you)\b (?:has |have |was |were )?(?:been )?(?:expired|timed out|logged out|signed out|ended)\b/i,
  },
  {
    name: 'done',
    since: '?',
    pattern:
      /^(?!.*\b(?:not|no|unable|failed)\b).*(?:\b(?:has|have) been (?:successfully )?(?:changed|updated|reset|saved|sent|confirmed|verified|activated|received)\b|\bsuccessfully\b|\bwas successful\b)/i,
  },
  {
    name: 'required',
    since: '?',
    pattern:
      /\b(?:is|are) (?:a )?(?:required|mandatory)\b|^(?:please )?(?:enter|provide|complete|select)\b(?!.*\b(?:valid|correct)\b)|\brequired field/i,
  },
  { name: 'format', since: '?', pattern: /\b(?:valid|invalid|must (?:have|be|contain)|format)\b/i },
] as const satisfies readonly SiteText[];

const WORK =
  /\bmaintenance\b|\b(?:planned|scheduled|essential) work\b|\b(?:service|site|website|system|page)\b.{0,60}\b(?:unavailable|not (?:be )?available|offline|down)\b|\b(?:temporarily|currently) unavailable\b/i;
const WILL = /\b(?:will|shall|going to|due to) (?:be|not be|undergo|carry|take|have)\b|\bupcoming\b/i;
const NOW =
  /\b(?:is|are|am)\b.{0,40}\b(?:under|undergoing|down|unavailable|not available|offline|closed|carrying out|performing)\b|\bcurrently\b|\btemporarily\b|\bat (?:the|this) moment\b|\bright now\b|^(?:closed |down |under )?(?:for )?maintenance[.!]?$|\b(?:down|closed) for\b|\bunder maintenance\b|\bservice unavailable\b/i;

/** What a text says of work on the site: that it rests now, or that it will; undefined where it says nothing of that. */
export function maintenanceIn(text: string): 'now' | 'planned' | undefined {
  const start = text.slice(0, 600);
  if (
    !WORK.test(start) ||
    (/\bresults?\b(?! (?:service|site|website|system|page)s?\b)/i.test(start) && !/maintenance/i.test(start))
  )
    return undefined;
  return NOW.test(start) && !WILL.test(start) ? 'now' : 'planned';
}

export type SiteTextName =
  | (typeof SITE_TEXTS)[number]['name']
  /** The site rests now. `planned`: it will, or it says that it does and works all the same. */
  | 'maintenance'
  | 'planned'
  /** Words that the guide does not know: of an error, and of none. */
  | 'unknown'
  | 'information';

/** Elements that hold nothing but an error of the site. */
const ERROR_PLACES =
  '#divErrorList, .validation-summary-errors, [id*="ErrorList" i], [id*="ErrorSummary" i], [id*="ValidationSummary" i], [id*="lblError" i], .error, .error-message, .field-validation-error, .mdc-text-field-helper-text--validation-msg, [class*="validator" i]';
/** Elements that hold a message of any kind. */
const MESSAGE_PLACES = `${ERROR_PLACES}, [role="alert"]`;

const ERROR_WORDS =
  /\b(?:errors?|incorrect|invalid|wrong|fail(?:ed|ure)|cannot|can(?:no|')t|could(?: not|n't)|unable|(?:not|(?:is|are|was|were|do|does|did)n't) (?:recogni[sz]ed|right|known|exist|registered|valid|found|match\w*|correct|accepted|allowed|complete)|problems?|sorry|denied|rejected|must|required|missing|please (?:check|correct|try|enter))\b/i;
/** Asked of everybody on every site. */
const COOKIES = /\bcookies?\b/i;

/** Which known sentence this is; undefined when the text is none of them. At most 400 characters are read. */
export function knownText(text: string): SiteTextName | undefined {
  const start = text.slice(0, 400);
  const isErrors = SITE_TEXTS.find(({ pattern }) => pattern.test(start))?.name;
  const work = maintenanceIn(start);
  // Locked, refused and alike are said of this person; the rest may be a word within an announcement.
  if (work && (isErrors === undefined || OF_ANNOUNCEMENTS.has(isErrors))) return work === 'now' ? 'maintenance' : work;
  return isErrors;
}

const OF_ANNOUNCEMENTS: ReadonlySet<SiteTextName> = new Set(['required', 'format', 'done', 'sessionEnded']);

export interface SiteNotice {
  readonly name: SiteTextName;
  readonly element: Element;
  /** The site's own words, shortened. */
  readonly words: string;
}

const MOST_TEXTS = 3000;

/** Each kind of message once, at the first place where it stands. */
export function readSiteTexts(document: Document, isVisible: IsVisible): SiteNotice[] {
  const notices = new Map<SiteTextName, SiteNotice>();
  // Where a password is chosen nobody logs in: what is wrong there is the form of what was typed, or is not known.
  const passwords = findAll(rootsOf(document), 'input').filter((box) => isPasswordBox(box) && isVisible(box));
  const note = (meant: SiteTextName, element: Element, words: string) => {
    const name =
      meant !== 'refused' || passwords.length < 2 ? meant : /valid|format/i.test(words) ? 'format' : 'unknown';
    if (!notices.has(name)) notices.set(name, { name, element, words: words.slice(0, 160) });
  };
  for (const place of document.querySelectorAll(MESSAGE_PLACES)) {
    // A whole field that is only marked as wrong holds its label, not a message.
    if (place.querySelector('input, select, textarea')) continue;
    const words = place.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    // A lone mark such as "*" is decoration, not a message.
    if (words.length <= 3 || !isVisible(place)) continue;
    const isError = ERROR_WORDS.test(words.replace(/\u2019/g, "'")) || place.matches(ERROR_PLACES);
    const name = knownText(words) ?? (isError ? 'unknown' : 'information');
    if (name === 'information' && COOKIES.test(words)) continue;
    // What works is not down.
    note(name === 'maintenance' && askingBoxes(rootsOf(document)).some(isVisible) ? 'planned' : name, place, words);
  }
  for (const [words, element] of shortTexts(document)) {
    const known = SITE_TEXTS.find((text) => 'anywhere' in text && text.anywhere.test(words));
    if (known && isVisible(element)) note(known.name, element, words);
  }
  return [...notices.values()];
}

function* shortTexts(document: Document): Generator<[string, Element]> {
  const walker = document.createTreeWalker(document.body ?? document, 4 /* texts */);
  for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count += 1) {
    const text = walker.currentNode.nodeValue ?? '';
    const element = walker.currentNode.parentElement;
    if (text.length < 300 && text.length > 12 && element && !/^(?:SCRIPT|STYLE|TEMPLATE)$/.test(element.tagName))
      yield [text.replace(/\s+/g, ' ').trim(), element];
  }
}
