/** Which page of the site this is, by several weak signs together. */
import { findFields, type FoundField, type IsVisible } from './find-fields.ts';
import { SITE_MAP, SITE_ORIGIN } from './site-map.ts';
import type { Page, Sign } from './site-map-shape.ts';

export type Recognition =
  | { readonly is: 'page'; readonly page: Page; readonly fields: readonly FoundField[] }
  | { readonly is: 'unrecognised' };

/** True on the real site's origin and nowhere else: not on http, a look-alike or another port. */
export function isRealSite(address: string): boolean {
  try {
    const { protocol, origin } = new URL(address);
    // A blob: address bears the origin of the page that made it.
    return protocol === 'https:' && origin === SITE_ORIGIN;
  } catch {
    return false;
  }
}

/** Reads the document once. Not recognising is a normal outcome, never a guess. */
export function recognise(document: Document, path: string, isVisible: IsVisible): Recognition {
  let best: { page: Page; fields: FoundField[]; score: number } | undefined;
  const headings = headingWords(document, isVisible);
  const passwords = [...document.querySelectorAll('input[type=password]')].filter(isVisible).length;
  for (const page of SITE_MAP) {
    const fields = findFields(document, page, isVisible);
    const holds = (sign: Sign): boolean => {
      if ('path' in sign) return sign.path.test(path);
      if ('field' in sign) return fields.some(({ field }) => field.name === sign.field);
      if ('id' in sign) return document.getElementById(sign.id) !== null;
      if ('passwords' in sign) return passwords === sign.passwords;
      return headings.some((text) => sign.words.test(text));
    };
    const score = page.signs.filter(holds).reduce((sum, sign) => sum + sign.weight, 0);
    if (score >= page.quorum && score > (best?.score ?? 0)) best = { page, fields, score };
  }
  return best ? { is: 'page', page: best.page, fields: best.fields } : { is: 'unrecognised' };
}

/** What the page says large: its title, its headings, and the first short paragraphs. */
function headingWords(document: Document, isVisible: IsVisible): string[] {
  const places = document.querySelectorAll('h1, h2, h3, h4, legend, [role=heading], main p, #content p');
  const shown = [...places].slice(0, 60).filter(isVisible);
  return [document.title, ...shown.map((place) => place.textContent ?? '')]
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 300))
    .filter(Boolean);
}
