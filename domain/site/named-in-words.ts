/** Whether words at a control name a field of the site map, or something else that begins alike. */
import type { Field, Page } from './site-map-shape.ts';
import { latinNames } from './terms.ts';

export const isBox = ({ kind }: Field) => kind !== 'link' && kind !== 'button';

/**
 * What may follow a box's name in its label: nothing, a mark, or a remark on this very box. What
 * goes on otherwise may be the rest of another name: "Email address of your school", "ID number (passport)".
 */
const REMARK = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:$|\p{Script=Han}|[a-z]{3}\d{6}|\d{6}[a-z]{3}|\S{1,80}@|\d+ ?\/|(?:(?:is )?(?:required|optional|mandatory|(?:in)?valid|incorrect)|the .{1,40} (?:is|must)|this|please|must|can|should|you|we|used? |see|look|check|chosen|paste|forgot(?:ten)?|strength|(?:with )?at least|min(?:imum)?|max(?:imum)?|between|exactly|for example|e\.?g|case|in capital|not your|what|where (?:do|can|is|to)|why|how|click|show|hide|help|info?|i|more info(?:rmation)?|letters|(?:as |top \w+ )?(?:shown|printed|found|given|written|it appears|of|on|from|in)(?: \w+)?(?: \w+)? (?:${latinNames('confirmationOfEntry')}|confirmation|entry|statement of)|your [\p{L}\- ]{2,30} (?:can|was|is|must|will)|(?:\d{1,2}\+?|four|eight|nine)(?: ?(?:-|\u2013|to) ?\d{1,2})? ?(?:or more |capital )?(?:characters|chars|digits|letters|numbers|signs))(?![\p{L}\p{N}_]))`,
  'u',
);

/** Words of another person, another paper, the second time, or the opposite act: whatever bears them is not meant. */
const OPPOSED = String.raw`\b(?:passport|visa|national|identity|parents?|guardian|mother|father|teacher|school|friend|again|re-?enter|confirm(?:ed)?\b(?!ation of)|not agree|disagree|cancel|search|reset|back|clear)\b|^ ?of (?!your (?:confirmation|entry))|${'護照|家長|老師|學校'}`;
const SAYS_OPPOSED = new RegExp(OPPOSED);
/** With words that make another thing of the name they follow ("Password hint"), but may be part of a new name too ("Security code"). */
const OF_OTHERS = new RegExp(String.raw`${OPPOSED}|\b(?:hint|code|type|card|born|birth)\b`);

/** True of a heading over what somebody else fills in. */
export const saysOthers = (heading: string): boolean => /\b(?:parent|guardian|teacher|school|emergency)/i.test(heading);

type Naming = (label: RegExp, text: string) => boolean;

/** What follows the name; undefined where the text does not begin with it, or goes on as one word ("E-Mail-Adresse"). */
function restAfter(label: RegExp, text: string): string | undefined {
  const start = label.exec(text);
  const rest = start && text.slice(start[0].length);
  return rest === null || /^-\p{L}/u.test(rest) ? undefined : rest;
}

const namesBox: Naming = (label, text) => {
  const rest = restAfter(label, text);
  return rest !== undefined && REMARK.test(rest) && !OF_OTHERS.test(rest);
};
const begins: Naming = (label, text) => label.test(text);
const beginsForAnother: Naming = (label, text) => OF_OTHERS.test(restAfter(label, text) ?? '');

function someWay(words: readonly string[], field: Field, naming: Naming): boolean {
  return field.find.some((way) => 'label' in way && words.some((text) => naming(way.label, text)));
}

export function isNamed(words: readonly string[], field: Field): boolean {
  return someWay(words, field, field.kind === 'choice' ? begins : namesBox);
}

/**
 * True of words that are evidence against an element with a known id: they label something else,
 * whatever they begin with.
 * @param isAlone the id is borne by this one element only, in the page's own form. There a new name
 * ("Security code" for the Secret Number) is no reason to doubt it.
 */
export function saysElse(words: readonly string[], field: Field, isAlone: boolean): boolean {
  if (isNamed(words, field)) return false;
  if (someWay(words, field, begins)) return someWay(words, field, beginsForAnother);
  return words.some((text) => (isAlone ? SAYS_OPPOSED : OF_OTHERS).test(text));
}

/** True when the label names another field of the page and not this one. */
export function saysOtherwise(words: readonly string[], field: Field, page: Page): boolean {
  return !isNamed(words, field) && page.fields.some((other) => other !== field && isNamed(words, other));
}

/** In Chinese or Japanese: e-mail, telephone, a picture's letters. A page put into Chinese by the browser has such words. */
const OF_ANOTHER = /[郵邮]|信箱|メール|手[機机]|[電电][話话]|[驗验][證证]|認証/;
export const saysAnother = (words: readonly string[]) => words.some((text) => OF_ANOTHER.test(text));
