/** The notes that the guide shows on a page, in the order of the page. */
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideState } from './guide-state.ts';

export type GuideNote = { readonly key: string; readonly beside: Element | undefined } & (
  | { readonly about: 'steps' | 'lockout' }
  | { readonly about: 'changed'; readonly report: string }
  | { readonly about: 'reading'; readonly note: HTMLElement }
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

/** Two controls whose boxes share most of their height stand on one row. */
const sameRow = (one: DOMRect, other: DOMRect) =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > Math.min(one.height, other.height) / 2;

/**
 * The head first; then everything from the top of the page down, and within a row in the guide's own order: a
 * button some pixels higher than the terms beside it does not come before them.
 */
export function guideNotes({ advice, notices, fields, focused, readingNote, report }: GuideState): GuideNote[] {
  const first = fields[0]?.element;
  const besides: GuideNote[] = [
    ...(advice.is === 'nothing' ? [] : [{ key: 'lockout', beside: first, about: 'lockout' as const }]),
    // Where our own verdict already says what is wrong, the site's words need no second note.
    ...notices
      .filter((notice) => fieldAt(notice, fields)?.shown?.tone !== 'wrong')
      // The guard's note says what follows from a refusal or a lock.
      .filter(({ name }) => advice.is === 'nothing' || (name !== 'refused' && name !== 'locked'))
      .map((notice) => ({
        key: `notice ${notice.name} ${notice.words}`,
        beside: notice.element,
        about: 'notice' as const,
        notice,
      })),
    ...fields
      // Beside what the page says of a result, its links are explained while they are in use.
      .filter((field) => !readingNote || field.field.kind !== 'link' || field === focused)
      .map((field) => ({ key: field.field.name, beside: field.element, about: 'field' as const, field })),
  ];
  const rects = new Map(besides.map((note) => [note, note.beside?.getBoundingClientRect() ?? new DOMRect()]));
  const rect = (note: GuideNote) => rects.get(note)!;
  const top = (note: GuideNote) => {
    if (note.about !== 'field' || note.field.field.kind !== 'link') return rect(note).top;
    // A link may stand anywhere; its note comes no later than that of the field the guide names next.
    const next = besides[besides.indexOf(note) + 1];
    return next ? Math.min(rect(note).top, rect(next).top) : rect(note).top;
  };
  const rank = ({ about }: GuideNote) => (about === 'lockout' ? 0 : 1);
  const number = (note: GuideNote) => (note.about === 'field' ? note.field.field.number : undefined);
  const sorted = besides.sort((a, b) => rank(a) - rank(b) || top(a) - top(b));
  // Neighbours of one row change places until the guide's numbers rise.
  for (let again = true; again;) {
    again = false;
    for (let i = 1; i < sorted.length; i += 1) {
      const [one, other] = [sorted[i - 1]!, sorted[i]!];
      if ((number(one) ?? 0) > (number(other) ?? Infinity) && sameRow(rect(one), rect(other))) {
        sorted[i - 1] = other;
        sorted[i] = one;
        again = true;
      }
    }
  }
  return [
    { key: 'steps', beside: undefined, about: 'steps' },
    ...(report === undefined ? [] : [{ key: 'changed', beside: undefined, about: 'changed' as const, report }]),
    ...(readingNote ? [{ key: 'reading', beside: undefined, about: 'reading' as const, note: readingNote }] : []),
    ...sorted,
  ];
}
