/** Whether a document can be one of the site's pages at all, which most are not: much cheaper than to recognise it. */
import { askingBoxes, CONTROLS, findAll } from './controls.ts';
import { headingWords, says } from './heading-words.ts';
import type { Signal } from './site-map-shape.ts';
import { isSamePath, SITE_PAGES } from './site-pages.ts';

/**
 * The first part of `recognise`: where this is false it recognises nothing. What would have to be searched for counts as
 * found.
 * @param roots the parts of the document to search, see `rootsOf`
 */
export function mayBeKnown(
  document: Document,
  path: string,
  isVisible: (element: Element) => boolean,
  roots: readonly ParentNode[],
): boolean {
  // A form that nobody sees may be shown by what is no change of the document.
  if (roots.length > 1 || askingBoxes(roots).length > 0) return true;
  let headings: string[] | undefined;
  let holdsControls: boolean | undefined;
  const mayHold = (signal: Signal): boolean => {
    if ('path' in signal) return isSamePath(signal.path, path);
    if ('id' in signal) return document.getElementById(signal.id) !== null;
    if ('words' in signal) return says((headings ??= headingWords(document, isVisible)), signal);
    return !('field' in signal) || (holdsControls ??= findAll(roots, CONTROLS).length > 0);
  };
  return SITE_PAGES.some(({ form, quorum, signals }) => {
    const mayReach = (holds: (signal: Signal) => boolean) =>
      signals.reduce((sum, signal) => sum + (signal.weight > 0 && holds(signal) ? signal.weight : 0), 0) >= quorum;
    return !form && mayReach((signal) => 'words' in signal || mayHold(signal)) && mayReach(mayHold);
  });
}
