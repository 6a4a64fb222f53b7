/** Compares the finder's answer for a redesigned page with the table of true meanings. */
import { checkField } from '../../../domain/checks/check-field.ts';
import type { FoundField } from '../../../domain/site/find-fields.ts';
import type { Recognition } from '../../../domain/site/recognise.ts';
import { SITE_MAP } from '../../../domain/site/site-map.ts';
import { isAtPath } from '../../../domain/site/site-pages.ts';
import { isDue } from './changes.ts';
import { isShown, type Redesign } from './redesign.ts';

export type Finder = (document: Document, path: string, isVisible: (element: Element) => boolean) => Recognition;

export interface Judgement {
  readonly wrongHints: readonly string[];
  readonly wrongVerdicts: readonly string[];
  readonly due: number;
  readonly kept: number;
  readonly lost: readonly string[];
  /** Below the quorum: 'shown', or what is missing. */
  readonly list: string | undefined;
}

export function judge(page: Redesign, find: Finder): Judgement {
  const seen = find(page.document, page.path, isShown);
  const fields = seen.is === 'page' ? seen.fields : [];
  const wrongHints: string[] = [];
  const wrongVerdicts: string[] = [];
  const t = (what: string) => `${page.page} [${page.done.join(' ')}]: ${what}`;
  if (seen.is === 'page' && seen.page.name !== page.page) wrongHints.push(t(`taken for ${seen.page.name}`));
  for (const { field, element } of fields) {
    const truth = page.truths.get(element);
    if (!truth || truth.field !== field.name)
      wrongHints.push(
        t(`${field.name} at ${truth ? truth.field || 'a stranger' : 'nothing known'} (${words(element)})`),
      );
    else if (
      truth.twin &&
      [...page.truths].some(
        ([other, one]) => other !== element && one.field === truth.field && one.labelled && isShown(other),
      )
    )
      wrongHints.push(t(`${field.name} at one of two alike`));
    else if (!isShown(element)) wrongHints.push(t(`${field.name} at a hidden one`));
    else if (truth.typed) {
      const { is } = verdictOn({ field, element }, fields);
      if (truth.typed.good ? is === 'wrong' : is === 'right')
        wrongVerdicts.push(t(`${field.name} "${truth.typed.value}" called ${is}`));
    }
  }
  const due = [...page.truths].filter(([element, truth]) => isDue(element, truth));
  const boxes = SITE_MAP.find(({ name }) => name === page.page)!.fields.filter(
    ({ kind }) => kind === 'text' || kind === 'password',
  );
  // Half of the boxes is the quorum: below it no hint is due, but a plain list is.
  const isBelow = 2 * due.filter(([, { field }]) => boxes.some(({ name }) => name === field)).length < boxes.length;
  const found = new Map(fields.map(({ element, field }) => [element as Element, field.name]));
  const lost = due.filter(([element, truth]) => found.get(element) !== truth.field);
  return {
    wrongHints,
    wrongVerdicts,
    due: isBelow ? 0 : due.length,
    kept: isBelow ? 0 : due.length - lost.length,
    list: isBelow ? (seen.is === 'unrecognised' && asksHere(page) ? t('neither hints nor list') : 'shown') : undefined,
    lost: isBelow ? [] : lost.map(([element, { field }]) => t(`${field} lost (${words(element)})`)),
  };
}

/** As the guide on the page does it: a second box is compared with the first, where that is found. */
function verdictOn({ field, element }: FoundField, fields: readonly FoundField[]) {
  const input = element as HTMLInputElement;
  const first = fields.find((other) => other.field.name === field.repeats)?.element as HTMLInputElement | undefined;
  if (!field.check) return { is: 'empty' as const };
  return checkField(field.check, { value: input.value, checked: input.checked, ...(first && { first: first.value }) });
}

/** The address is the form's own, and there are boxes to fill in. */
function asksHere({ document, path, page }: Redesign): boolean {
  const boxes = document.querySelectorAll('input[type=text], input[type=email], input[type=password]');
  return (
    isAtPath(
      SITE_MAP.find(({ name }) => name === page)!,
      path,
    ) &&
    // A single one may be a search box.
    [...boxes].filter((box) => isShown(box) && !box.closest('header, nav, footer, aside')).length > 1
  );
}

function words(element: Element): string {
  const label = (element as HTMLInputElement).labels?.[0];
  return `${(label ?? element).textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) || element.getAttribute('aria-label') || ''} #${element.id}`;
}
