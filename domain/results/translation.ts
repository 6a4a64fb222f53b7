/**
 * How a translated page is known. The site writes English only, so that any other script is a translator's. Facts seen
 * in Chrome, Edge and Firefox and in bilingual translators, 2026.
 */

/** `browser`: put other words in place of the site's; `extension`: something else did. */
export type Translator = 'browser' | 'extension';

type Attributes = Readonly<Record<string, string>>;

/** Elements that a bilingual translator puts beside the site's own words. */
const OWN_TAGS = /^(?:kiss-\w+|trancy-[\w-]+|immersive-translate-[\w-]+|read-frog-[\w-]+|fluent-read[\w-]*)$/;
const OWN_CLASSES =
  /(?:^|\s)(?:immersive-translate-target|kiss-(?:trans|wrapper|text|block)|read-frog-translated|fluent-read|trancy|relingo|mate-translat|duo-translat)/i;

/** True of an element that is a translation beside the site's own words. */
export function isTranslation(tag: string, { class: classes, lang }: Attributes): boolean {
  if (tag.includes('-') && OWN_TAGS.test(tag)) return true;
  if (classes !== undefined && OWN_CLASSES.test(classes.slice(0, 500))) return true;
  return lang !== undefined && lang !== '' && tag !== 'html' && tag !== 'body' && !/^en\b/i.test(lang);
}

/**
 * The mark that a translator leaves on an element.
 * @param inFont it is the first thing within a `font`: browsers wrap each text in two
 */
export function saysTranslated(tag: string, attributes: Attributes, inFont: boolean): Translator | undefined {
  if (attributes._msthash !== undefined || attributes._msttexthash !== undefined) return 'browser';
  if (tag === 'font') return inFont ? 'browser' : undefined;
  if (tag !== 'html') return undefined;
  if (attributes['imt-state'] === 'translation') return 'extension';
  if (/(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/.test(attributes.class ?? '')) return 'browser';
  // The site's own pages are in English.
  return attributes.lang && !/^en\b/i.test(attributes.lang) ? 'browser' : undefined;
}

const FOREIGN =
  /[\u0370-\u1cff\u2e80-\u2fff\u3005-\ua4cf\ua840-\uaaff\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const HAS_FOREIGN = new RegExp(FOREIGN.source);

/** Letters of other scripts than the Latin one, signs among letters included. */
export function foreignLetters(text: string): number {
  return HAS_FOREIGN.test(text) ? (text.match(FOREIGN)?.length ?? 0) : 0;
}

export function latinLetters(text: string): number {
  return text.length;
}

/** A foreign letter says as much as several Latin ones. On a bilingual page there is as much English as before. */
export function isMostlyForeign(foreign: number, latin: number): boolean {
  return foreign * 6 > latin;
}

/** True of a page on which a translator has put its words in place of the site's. */
export function isTranslatedPage({ documentElement: html }: Document): boolean {
  const attributes = { lang: html.lang, class: html.className, 'imt-state': html.getAttribute('imt-state') ?? '' };
  return (
    saysTranslated('html', attributes, false) !== undefined || html.querySelector('font > font, [_msthash]') !== null
  );
}
