/**
 * Sentences of the site that the guide explains in Chinese, and where unknown errors stand.
 * The first pattern that fits wins. `?` marks wording that nobody has seen: several plausible
 * forms are tolerated, and what fits none of them is called an error that the guide does not know.
 */
import type { SiteText } from './site-map-shape.ts';
import { latinNames } from './terms.ts';

const SECRET = `(?:${latinNames('secretNumber')})`;
const ID = `(?:${latinNames('idNumber')})`;
const PASSWORD = `(?:${latinNames('password')})`;
const LOG_IN = `(?:${latinNames('logIn')})`;
const WRONG = '(?:incorrect|invalid|wrong|unrecogni[sz]ed)';
const NOT_RIGHT = '(?:incorrect|not recogni[sz]ed|invalid|wrong|do(?:es)? not match|not correct)';
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
    pattern: pattern`^(?!.*\b(?:records?|${ID}|${LOG_IN})\b).*\b(?:do(?:es)? not|don['’]?t|must) match`,
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
    name: 'maintenance',
    since: '?',
    pattern: /(?:under|scheduled|planned|essential) maintenance|(?:temporarily|currently) unavailable/i,
  },
  {
    name: 'required',
    since: '?',
    pattern:
      /\b(?:is|are) (?:a )?(?:required|mandatory)\b|^(?:please )?(?:enter|provide|complete|select)\b(?!.*\b(?:valid|correct)\b)|\brequired field/i,
  },
  { name: 'format', since: '?', pattern: /\b(?:valid|invalid|must (?:have|be|contain)|format)\b/i },
] as const satisfies readonly SiteText[];

export type SiteTextName = (typeof SITE_TEXTS)[number]['name'] | 'unknown';

/** Elements that hold nothing but an error of the site. */
export const ERROR_PLACES =
  '#divErrorList, [role="alert"], .validation-summary-errors, [id*="ErrorList" i], [id*="ErrorSummary" i], [id*="ValidationSummary" i], [id*="lblError" i], .error, .error-message, .field-validation-error, .mdc-text-field-helper-text--validation-msg, [class*="validator" i]';

/** Which known sentence this is; undefined when the text is none of them. At most 400 characters are read. */
export function knownText(text: string): SiteTextName | undefined {
  const start = text.slice(0, 400);
  return SITE_TEXTS.find(({ pattern }) => pattern.test(start))?.name;
}
