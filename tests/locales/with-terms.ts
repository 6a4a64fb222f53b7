/** The language files as they are read by people: the names of the site's terms in their places. */
import { TERMS, type TermName } from '../../domain/site/terms.ts';

/** @throws Error where a placeholder names no term */
export function withTerms(text: string): string {
  return text.replace(/\{\{term\.(\w+)\}\}/g, (place, name: string) => {
    if (!Object.hasOwn(TERMS, name)) throw new Error(`${place} is no term of the site`);
    return TERMS[name as TermName];
  });
}

export const allWithTerms = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, withTerms(text)]));
