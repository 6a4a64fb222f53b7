/** The notes that the guide shows on a page, in the order of the page. */
import type { SiteNotice } from '../../domain/site/read-site-texts.ts';
import type { GuideField } from './guide-field.svelte.ts';
import type { GuideState } from './guide-state.svelte.ts';

export type GuideNote = { readonly key: string; readonly beside: Element | undefined } & (
  | { readonly about: 'steps' }
  | { readonly about: 'lockout' }
  | { readonly about: 'notice'; readonly notice: SiteNotice }
  | { readonly about: 'field'; readonly field: GuideField }
);

/** The step bar first; then everything by where its element stands on the page, from the top. */
export function guideNotes({ advice, notices, fields }: GuideState): GuideNote[] {
  const first = fields[0]?.element;
  const besides: GuideNote[] = [
    ...(advice.is === 'nothing' ? [] : [{ key: 'lockout', beside: first, about: 'lockout' as const }]),
    ...notices.map((notice) => ({ key: `notice ${notice.name}`, beside: notice.element, about: 'notice' as const, notice })),
    ...fields.map((field) => ({ key: field.field.name, beside: field.element, about: 'field' as const, field })),
  ];
  const top = (note: GuideNote) => note.beside?.getBoundingClientRect().top ?? 0;
  return [{ key: 'steps', beside: undefined, about: 'steps' }, ...besides.sort((a, b) => top(a) - top(b))];
}
