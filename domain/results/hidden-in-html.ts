/**
 * What of a page's text a person does not see, as far as the text itself tells: by attributes, styles, classes and the
 * style sheets within it. What a sheet of another file hides only the page's own script knows.
 */
import { HIDING_CLASSES, HIDING_STYLE } from './result-facts.ts';
import { MOST_PAGE_LENGTH } from './visible-page.ts';

/** @param hiding the classes and ids of `hidingNames` */
export function seenInHtml(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  hiding: ReadonlySet<string>,
): 'seen' | 'hidden' | 'unsure' {
  const { style, type, class: classes = '', id } = attributes;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true' || type?.toLowerCase() === 'hidden')
    return 'hidden';
  if (tag === 'dialog' && !('open' in attributes)) return 'hidden';
  if (style !== undefined && HIDING_STYLE.test(style.slice(0, 2000))) return 'hidden';
  if (!classes && !id) return 'seen';
  const names = classes.slice(0, 2000);
  if (HIDING_CLASSES.test(names)) return 'unsure';
  if (hiding.size && (hiding.has(`#${id}`) || names.split(/\s+/).some((name) => hiding.has(`.${name}`))))
    return 'unsure';
  return 'seen';
}

const LONGEST_SHEET = 200_000;
const HIDING_RULE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Of a list of media, another one may be the screen. */
const FOR_PRINT = /@media\s+(?:only\s+)?print\b[^,@]*$/i;

/** The classes and ids that a style sheet within the page may hide: the last ones of each such rule's selectors. */
export function hidingNames(html: string): Set<string> {
  const names = new Set<string>();
  const small = html.slice(0, MOST_PAGE_LENGTH).toLowerCase();
  for (let at = small.indexOf('<style'); at >= 0; at = small.indexOf('<style', at + 6)) {
    const end = small.indexOf('</style', at);
    // Without an end all the rest of the page is style, and nothing of it is shown.
    const sheet = html.slice(html.indexOf('>', at) + 1, Math.max(0, end)).slice(0, LONGEST_SHEET);
    if (!HIDING_RULE.test(sheet)) continue;
    let printed = 0;
    let selectors = '';
    // Each part ends with a brace; what stands within the innermost ones are rules.
    for (const part of sheet.split(/(?<=[{}])/)) {
      const words = part.slice(0, -1).trim();
      if (part.endsWith('{')) {
        selectors = words;
        if (printed || FOR_PRINT.test(words)) printed += 1;
        continue;
      }
      if (!part.endsWith('}')) break;
      if (printed) printed -= 1;
      else if (HIDING_RULE.test(words))
        for (const selector of selectors.split(',')) {
          const name = /(?:^|[\s>+~])[\w-]*([.#][\w-]+)\s*$/.exec(selector.slice(-200))?.[1];
          if (name) names.add(name);
        }
    }
    at = end < 0 ? small.length : end;
  }
  return names;
}
