/** Whether words at a control name a field of the site map, or something else that begins alike. */
import type { Field, Page } from './site-map-shape.ts';

export const isBox = ({ kind }: Field) => kind !== 'link' && kind !== 'button';

/**
 * What may follow a box's name in its label: nothing, a mark, or a remark on this very box. What
 * goes on otherwise may be the rest of another name: "Email address of your school", "ID number (passport)".
 */
const REMARK =
  /^[^\p{L}\p{N}]*(?:$|(?:(?:is )?(?:required|optional|mandatory)|this|please|must|can|should|you|we|used? |see|look|check|at least|min(?:imum)?|max(?:imum)?|between|exactly|for example|e\.?g|case|in capital|not your|what|where|why|how|click|show|hide|help|info|more info(?:rmation)?|(?:as )?(?:shown|printed|found|given|written|it appears|on|from|in)(?: \w+)? your (?:confirmation|entry|statement)|your [\p{L}\- ]{2,30} (?:can|was|is|must|will)|(?:\d{1,2}|four|eight|nine)(?: ?(?:-|–|to) ?\d{1,2})? ?(?:or more |capital )?(?:characters|digits|letters|numbers|signs))(?![\p{L}\p{N}_]))/u;

type Naming = (label: RegExp, text: string) => boolean;

const namesBox: Naming = (label, text) => {
  const start = label.exec(text);
  return start !== null && REMARK.test(text.slice(start.index + start[0].length));
};
const beginsWhole: Naming = (label, text) => {
  const start = label.exec(text);
  return start !== null && !/^-\p{L}/u.test(text.slice(start.index + start[0].length));
};
const begins: Naming = (label, text) => label.test(text);

function someWay(words: readonly string[], field: Field, naming: Naming): boolean {
  return field.find.some((way) => 'label' in way && words.some((text) => naming(way.label, text)));
}

export function isNamed(words: readonly string[], field: Field): boolean {
  return someWay(words, field, field.kind === 'choice' ? begins : namesBox);
}

/** True of words that begin with the field's name and go on to name something else; "E-Mail-Adresse" is one word. */
export function saysMore(words: readonly string[], field: Field): boolean {
  return isBox(field) && !isNamed(words, field) && someWay(words, field, beginsWhole);
}

/** True when the label names another field of the page and not this one. */
export function saysOtherwise(words: readonly string[], field: Field, page: Page): boolean {
  return !isNamed(words, field) && page.fields.some((other) => other !== field && isNamed(words, other));
}

/** In Chinese or Japanese: e-mail, telephone, a picture's letters. A page put into Chinese by the browser has such words. */
const OF_ANOTHER = /[郵邮]|信箱|メール|手[機机]|[電电][話话]|[驗验][證证]|認証/;
export const saysAnother = (words: readonly string[]) => words.some((text) => OF_ANOTHER.test(text));
