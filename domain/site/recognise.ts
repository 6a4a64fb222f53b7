/** Which page of the site this is, by several weak signals together. */
import { askingBoxes, findAll, isPasswordBox, rootsOf, SELECTORS } from './controls.ts';
import { fieldFinder, type FoundField, type IsVisible } from './find-fields.ts';
import { headingWords, says } from './heading-words.ts';
import { mayBeKnown } from './may-be-known.ts';
import { SITE_MAP } from './site-map.ts';
import type { Page, Signal } from './site-map-shape.ts';
import { isAtPath, isSamePath } from './site-pages.ts';

export type Recognition =
  | { readonly is: 'page'; readonly page: Page; readonly fields: readonly FoundField[] }
  /** The page is known, but too little of its form: the hints give way to a plain list. */
  | { readonly is: 'changed'; readonly page: Page; readonly fields: readonly FoundField[] }
  | { readonly is: 'unrecognised' };

/**
 * Reads the document once. Not recognising is a normal outcome, never a guess.
 * @param roots the parts of the document to search, see `rootsOf`
 */
export function recognise(
  document: Document,
  path: string,
  isVisible: IsVisible,
  roots: readonly ParentNode[] = rootsOf(document),
): Recognition {
  if (!mayBeKnown(document, path, isVisible, roots)) return { is: 'unrecognised' };
  const findFields = fieldFinder(document, isVisible);
  let headings: string[] | undefined;
  const boxes = askingBoxes(roots).filter(isVisible);
  const passwords = findAll(roots, 'input').filter((box) => isPasswordBox(box) && isVisible(box)).length;
  const holds = (signal: QuickSignal): boolean => {
    if ('path' in signal) return isSamePath(signal.path, path);
    if ('id' in signal) return document.getElementById(signal.id) !== null;
    return 'boxes' in signal ? boxes.length === signal.boxes : passwords === signal.passwords;
  };
  /** The signals that cost next to nothing say how far each page can get; only what can still win is read in full. */
  const pages = SITE_MAP.map((page) => {
    const quick = sumOf(page.signals.filter((signal) => isQuick(signal) && holds(signal)));
    return {
      page,
      quick,
      most: quick + sumOf(page.signals.filter((signal) => !isQuick(signal) && signal.weight > 0)),
    };
  });
  let best: { page: Page; fields: FoundField[]; score: number } | undefined;
  let next = -Infinity;
  for (const { page, quick, most } of pages.sort((a, b) => b.most - a.most)) {
    // It can neither win nor come near.
    if (most <= Math.max(next, (best?.score ?? LEAST_QUORUM) - MARGIN)) continue;
    const fields = findFields(page);
    const slow = page.signals.filter((signal) => {
      if ('field' in signal) return fields.some(({ field, byPlace }) => field.name === signal.field && !byPlace);
      if (!('words' in signal)) return false;
      headings ??= headingWords(document, isVisible);
      return says(headings, signal);
    });
    const score = quick + sumOf(slow);
    if (score >= page.quorum && (!best || score > best.score)) {
      next = Math.max(next, best?.score ?? next);
      best = { page, fields, score };
    } else next = Math.max(next, score);
  }
  // As much speaks for another page: then it cannot be told.
  if (best && best.score - next < MARGIN) best = undefined;
  // Where nothing is asked any more, as after "We have sent you an e-mail", there is nothing to guide through.
  if (best?.page.form && !boxes.length) return { is: 'unrecognised' };
  if (best)
    return { is: isEnough(best.page, best.fields, boxes) ? 'page' : 'changed', page: best.page, fields: best.fields };
  const here = SITE_MAP.find((page) => isAtPath(page, path));
  const asks = here?.form && boxes.length > 1;
  return asks ? { is: 'changed', page: here, fields: [] } : { is: 'unrecognised' };
}

/** By how much the signals of a page lead those of every other one. */
const MARGIN = 2;
const LEAST_QUORUM = Math.min(...SITE_MAP.map(({ quorum }) => quorum));

type QuickSignal = Exclude<Signal, { field: string } | { words: RegExp }>;
const isQuick = (signal: Signal): signal is QuickSignal => !('field' in signal || 'words' in signal);
const sumOf = (signals: readonly Signal[]) => signals.reduce((sum, { weight }) => sum + weight, 0);

const boxesOf = ({ fields }: Page) => fields.filter(({ kind }) => kind === 'text' || kind === 'password');

/**
 * A form of which the guide finds less than half is not the one it describes. One step of a form in several may
 * ask for less: then half of what it asks for, and two boxes at least.
 * @param asked what the document asks for
 */
function isEnough(page: Page, found: readonly FoundField[], asked: readonly Element[]): boolean {
  const known = boxesOf(page).length;
  const boxes = found.filter(({ field }) => field.kind === 'text' || field.kind === 'password').length;
  if (2 * boxes >= known) return true;
  return (
    boxes >= 2 && 2 * boxes >= asked.filter((box) => box.matches(SELECTORS.text)).length && isKnownStep(page, found)
  );
}

/** The two numbers together are asked for at registration only. */
const isKnownStep = ({ name }: Page, found: readonly FoundField[]): boolean =>
  name === 'register' &&
  ['idNumber', 'secretNumber'].every((wanted) => found.some(({ field }) => field.name === wanted));
