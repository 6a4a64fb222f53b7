/** The notes that the guide shows on a page, in the order of the page. */
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import type { ReadingView } from '../../locales/messages/describe-reading.ts';
import type { GuideField } from './guide-field.svelte.ts';
import type { GuideState } from './guide-state.svelte.ts';

export type GuideNote = { readonly key: string; readonly beside: Element | undefined } & (
  | { readonly about: 'steps' }
  | { readonly about: 'lockout' }
  | { readonly about: 'changed'; readonly report: string }
  | { readonly about: 'reading'; readonly reading: ReadingView }
  | { readonly about: 'notice'; readonly notice: SiteNotice }
  | { readonly about: 'field'; readonly field: GuideField }
);

/** How far up from an error text its field is looked for. */
const NEAR = 4;

/** The field that one of the site's own error texts stands at, when it clearly stands at one. */
export function fieldAt(notice: SiteNotice, fields: readonly GuideField[]): GuideField | undefined {
  let around: Element | null = notice.element;
  for (let up = 0; up < NEAR && around; up += 1, around = around.parentElement) {
    const inside = fields.filter(({ element }) => around!.contains(element));
    if (inside.length) return inside.length === 1 ? inside[0] : undefined;
  }
  return undefined;
}

/** The step bar first; then everything by where its element stands on the page, from the top. */
export function guideNotes({ advice, notices, fields, reading, report }: GuideState): GuideNote[] {
  const first = fields[0]?.element;
  const besides: GuideNote[] = [
    ...(advice.is === 'nothing' ? [] : [{ key: 'lockout', beside: first, about: 'lockout' as const }]),
    // Where our own verdict already says what is wrong, the site's words need no second note.
    ...notices
      .filter((notice) => fieldAt(notice, fields)?.shown?.tone !== 'wrong')
      .map((notice) => ({ key: `notice ${notice.name}`, beside: notice.element, about: 'notice' as const, notice })),
    ...fields.map((field) => ({ key: field.field.name, beside: field.element, about: 'field' as const, field })),
  ];
  const topOf = (element: Element | undefined) => element?.getBoundingClientRect().top ?? 0;
  const top = (note: GuideNote) => {
    const own = topOf(note.beside);
    if (note.about !== 'field' || note.field.field.kind !== 'link') return own;
    // A link may stand anywhere; its note comes no later than that of the field the guide names next.
    const next = fields[fields.indexOf(note.field) + 1];
    return next ? Math.min(own, topOf(next.element)) : own;
  };
  return [
    { key: 'steps', beside: undefined, about: 'steps' },
    ...(report === undefined ? [] : [{ key: 'changed', beside: undefined, about: 'changed' as const, report }]),
    ...(reading ? [{ key: 'reading', beside: undefined, about: 'reading' as const, reading }] : []),
    ...besides.sort((a, b) => top(a) - top(b)),
  ];
}
