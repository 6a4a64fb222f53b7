/** Puts a page together for a test, and reads the site map's answer in a form that is easy to compare. */
import type { FoundField, IsVisible } from '../../../domain/site/find-fields.ts';

export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><body>${html}</body></html>`, 'text/html');
}

/** jsdom lays nothing out: in these tests hidden is what is marked so. */
export const isVisible: IsVisible = (element) => element.closest('[hidden]') === null;

/** Field name to element id. */
export function idsOf(fields: readonly FoundField[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ field, element }) => [field.name, element.id]));
}
