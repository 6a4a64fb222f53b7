/**
 * Follows what the person does in the page's fields. Everything is heard on the window, ahead of
 * the page, and nothing is stopped or changed.
 */
import type { GuideState } from './guide-state.ts';

/** `host`: the guide's own element; going into it is not leaving the field. Returns the way to stop. */
export function listenToFields(state: GuideState, host: () => Element | undefined): () => void {
  const stop = new AbortController();
  const on = <Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, hear, { capture: true, passive: true, signal: stop.signal });

  /** Zhuyin is typed in several strokes; until it is composed the text is nobody's business. */
  let composing = false;
  const typed = (target: EventTarget | null) => {
    const field = state.at(target);
    if (!field || composing) return;
    field.left = false;
    state.check(field);
  };

  on('compositionstart', () => (composing = true));
  on('compositionend', ({ target }) => {
    composing = false;
    typed(target);
  });
  on('input', (event) => {
    if (!(event as InputEvent).isComposing) typed(event.target);
  });
  on('change', ({ target }) => {
    const field = state.at(target);
    if (field) state.check(field);
    // A radio button that is unchosen gets no event of its own.
    else if (target instanceof HTMLInputElement && target.type === 'radio') state.checkAll();
  });
  on('reset', () => setTimeout(() => state.checkAll()));
  on('focusin', ({ target }) => {
    const field = state.at(target);
    // A box that the guide does not know must not stand beside the note of the one before.
    if (!field && target instanceof Element && target.matches('input, select, textarea')) state.focused = undefined;
    if (!field) return;
    state.focused = field;
    state.capsLock = false;
    state.check(field);
  });
  on('focusout', ({ target, relatedTarget }) => {
    const field = state.at(target);
    if (!field || (relatedTarget && relatedTarget === host())) return;
    composing = false;
    field.left = true;
    state.check(field);
  });
  const caps = (event: KeyboardEvent) => {
    // Browsers send key events without this method when they fill in a form by themselves.
    if (state.at(event.target) && event.getModifierState) state.capsLock = event.getModifierState('CapsLock');
  };
  on('keydown', caps);
  on('keyup', caps);
  return () => stop.abort();
}
