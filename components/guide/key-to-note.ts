/** F2 goes from a field to its note, where the correction button is, and back again. */
import type { GuideState } from './guide-state.ts';

/** `noteOf` gives the note's element by the field's name, if it is shown. Returns the way to stop. */
export function listenToNoteKey(
  state: GuideState,
  host: () => Element | undefined,
  noteOf: (name: string) => HTMLElement | null | undefined,
): () => void {
  const hear = (event: KeyboardEvent) => {
    const field = state.focused;
    if (!field || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const inNote = event.target === host();
    if (inNote && (event.key === 'F2' || event.key === 'Escape')) field.element.focus();
    else if (!inNote && event.key === 'F2') {
      const note = noteOf(field.field.name);
      if (!note) return;
      (note.querySelector<HTMLElement>('button') ?? note).focus();
    } else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', hear, true);
  return () => window.removeEventListener('keydown', hear, true);
}
