/**
 * What a person may pass on when the site has changed, as the text of an issue: what was expected, what was
 * found, and how the form is built. No text of the page is in it but ids in the site's own manner, which
 * have no digits.
 */
import type { FoundField, IsVisible } from './find-fields.ts';
import type { Page } from './site-map-shape.ts';

const CONTROLS = 'input:not([type=hidden]), select, textarea, button';
/** As the site names its controls: `txbIdNumber`, `UctHeader_hlLogout`. */
const SITE_ID = /^(?:[A-Z][a-z]{1,9}[A-Z][a-z]{1,9}_)?(?:txb|txt|ddl|rdo|chb|btn|hl)[A-Z][A-Za-z]{2,30}$/;
const KIND = /^(?:text|email|tel|number|search|date|password|radio|checkbox|submit|button|reset|file|image)$/;

/** Markdown in English, for whoever mends the site map. `npm run report-page` makes a test page of it. */
export function changeReport(
  document: Document,
  page: Page,
  found: readonly FoundField[],
  isVisible: IsVisible,
): string {
  const element = (name: string) => found.find(({ field }) => field.name === name)?.element;
  const controls = [...document.querySelectorAll(CONTROLS)].filter(isVisible).slice(0, 60);
  return [
    `# A page that changed: ${page.name}`,
    '',
    '| expected | found |',
    '|---|---|',
    ...page.fields.map(({ name, term }) => {
      const control = element(name);
      return `| ${name} (${term}) | ${control ? built(control) : 'not found'} |`;
    }),
    '',
    'Boxes and buttons of the page, in order:',
    '',
    ...controls.map((control, index) => `${index + 1}. ${built(control)}`),
    '',
    'Written by Candidate Guide: kinds and ids of boxes, and no other text of the page.',
  ].join('\n');
}

/** Such as `input text #txbIdNumber`. */
function built(control: Element): string {
  const type = control.getAttribute('type') ?? '';
  return [
    control.localName,
    ...(KIND.test(type) ? [type] : []),
    ...(SITE_ID.test(control.id) ? [`#${control.id}`] : []),
  ].join(' ');
}
