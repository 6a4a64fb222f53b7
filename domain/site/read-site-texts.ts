/** Finds the site's own messages on a page, so that their meaning can be said beside them. */
import type { IsVisible } from './find-fields.ts';
import { ERROR_PLACES, knownText, SITE_TEXTS, type SiteTextName } from './site-texts.ts';

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
  const note = (name: SiteTextName, element: Element, words: string) => {
    if (!notices.has(name)) notices.set(name, { name, element, words: words.slice(0, 160) });
  };
  for (const place of document.querySelectorAll(ERROR_PLACES)) {
    // A whole field that is only marked as wrong holds its label, not a message.
    if (place.querySelector('input, select, textarea')) continue;
    const words = place.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    // A lone mark such as "*" is decoration, not a message.
    if (words.length > 3 && isVisible(place)) note(knownText(words) ?? 'unknown', place, words);
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
