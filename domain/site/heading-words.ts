import type { Signal } from './site-map-shape.ts';

/** What the page says large: its title, its headings, and the first short paragraphs. */
export function headingWords(document: Document, isVisible: (element: Element) => boolean): string[] {
  // A page that marks no main part, as those of 2019, has its paragraphs anywhere.
  const paragraphs = document.querySelector('main, #content') ? 'main p, #content p' : 'p';
  const places = document.querySelectorAll(`h1, h2, h3, h4, legend, [role=heading], ${paragraphs}`);
  const shown = [...places].slice(0, 60).filter(isVisible);
  return [document.title, ...shown.map((place) => place.textContent ?? '')]
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 300))
    .filter(Boolean);
}

/** Whether one of the texts bears the words of a signal. */
export const says = (texts: readonly string[], { words, among }: Extract<Signal, { words: RegExp }>): boolean =>
  texts.some((text) => (!among || among.some((part) => text.toLowerCase().includes(part))) && words.test(text));
