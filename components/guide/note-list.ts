/**
 * The notes as elements, kept by their keys, so that a change draws only what is new. What is not in the page is not
 * kept: an element that stands outside of it for a second no longer follows any state (VanJS).
 */
import { ChangedPage } from './ChangedPage.ts';
import { FieldNote } from './FieldNote.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideNote } from './guide-notes.ts';
import type { GuideView } from './guide-view.ts';
import { LockoutNote } from './LockoutNote.ts';
import { SiteNoticeNote } from './SiteNoticeNote.ts';
import { StepHead, type HeadOptions } from './StepHead.ts';
import { div } from './dom.ts';

export interface NoteList {
  /**
   * The elements of the notes, in their order, to be put into the page at once. Of those that are new, only the first
   * `most` are made.
   */
  readonly elements: (notes: readonly GuideNote[], most?: number) => HTMLElement[];
}

export function noteList(view: GuideView, isOpen: (field: GuideField) => boolean, head: HeadOptions): NoteList {
  let known = new Map<unknown, HTMLElement>();
  /** A note is the same as long as this is. */
  const identity = (note: GuideNote): unknown => {
    if (note.about === 'field') return note.field;
    if (note.about === 'reading') return note.note;
    if (note.about === 'lockout') return view.state.advice;
    return note.key;
  };
  const make = (note: GuideNote): HTMLElement => {
    switch (note.about) {
      case 'steps':
        return StepHead(view, head);
      case 'lockout':
        return view.state.advice.is === 'nothing' ? div() : LockoutNote(view, view.state.advice);
      case 'changed':
        return ChangedPage(view, note.report);
      case 'reading':
        return note.note;
      case 'notice':
        return SiteNoticeNote(view, note.notice);
      case 'field':
        return FieldNote(view, note.field, () => isOpen(note.field));
    }
  };
  return {
    elements: (notes, most = Infinity) => {
      const now = new Map<unknown, HTMLElement>();
      let made = 0;
      for (const note of notes) {
        const id = identity(note);
        const element = known.get(id) ?? (made++ < most ? make(note) : undefined);
        if (element) now.set(id, element);
      }
      known = now;
      return [...now.values()];
    },
  };
}

/** Puts `wanted` into `parent` in this order, touching only what stands elsewhere: a focused button keeps the focus. */
export function inOrder(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  for (const child of [...parent.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
  wanted.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
}
