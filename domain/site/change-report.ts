/**
 * What a person may pass on when the site has changed: how the form is built, and nothing of what
 * stands in it. No text of the page is in it but ids in the site's own manner, which have no digits.
 */
import type { FoundField, IsVisible } from './find-fields.ts';
import type { Page } from './site-map-shape.ts';

const CONTROLS = 'input:not([type=hidden]), select, textarea, button';
/** As the site names its controls: `txbIdNumber`, `UctHeader_hlLogout`. */
const SITE_ID = /^(?:[A-Z][a-z]{1,9}[A-Z][a-z]{1,9}_)?(?:txb|txt|ddl|rdo|chb|btn|hl)[A-Z][A-Za-z]{2,30}$/;
const KIND = /^(?:text|email|tel|number|search|date|password|radio|checkbox|submit|button|reset|file|image)$/;

/** Plain lines in English, for whoever mends the site map. */
export function changeReport(
  document: Document,
  page: Page,
  found: readonly FoundField[],
  isVisible: IsVisible,
): string {
  const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name).join(', ') || 'none';
  const has = (name: string) => found.some(({ field }) => field.name === name);
  const controls = [...document.querySelectorAll(CONTROLS)].filter(isVisible).slice(0, 60);
  return [
    'Candidate Guide: the page has changed. This report holds no personal data.',
    `page: ${page.name}`,
    `found: ${names(page.fields.filter(({ name }) => has(name)))}`,
    `not found: ${names(page.fields.filter(({ name }) => !has(name)))}`,
    ...controls.map((control) => `control: ${kindOf(control)}${SITE_ID.test(control.id) ? ` ${control.id}` : ''}`),
  ].join('\n');
}

function kindOf(control: Element): string {
  const type = control.getAttribute('type') ?? '';
  return KIND.test(type) ? `${control.localName} ${type}` : control.localName;
}
