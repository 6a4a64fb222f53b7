/**
 * Follows what the person does in the page's fields. Everything is heard on the window, ahead of
 * the page, and nothing is stopped or changed.
 */
import { hasChineseInput } from '../../domain/checks/typed-text.ts';
import type { GuideState } from './guide-state.ts';

const BOXES = 'input, select, textarea, [role=radio], [role=checkbox], [role=combobox]';

/** `host`: the guide's own element; going into it is not leaving the field. Returns the way to stop. */
export function listenToFields(state: GuideState, host: () => Element | undefined): () => void {
  const stop = new AbortController();
  const on = <Name extends keyof WindowEventMap>(name: Name, hear: (event: WindowEventMap[Name]) => void) =>
    window.addEventListener(name, hear, { capture: true, passive: true, signal: stop.signal });

  /** Within a component the event's own target is the component. */
  const fieldOf = (event: Event) => state.at(event.composedPath()[0]);
  /** Zhuyin is typed in several strokes, and not judged until it is composed; a phone's keyboard composes Latin words too. */
  let composing = false;
  const typed = (event: Event) => {
    const field = fieldOf(event);
    if (!field || (composing && hasChineseInput(field.value))) return;
    field.left = false;
    state.check(field);
  };

  on('compositionstart', () => (composing = true));
  on('compositionend', (event) => {
    composing = false;
    typed(event);
  });
  on('input', typed);
  const changed = (event: Event) => {
    const target = event.composedPath()[0];
    const field = fieldOf(event);
    if (field) state.check(field);
    // A radio button that is unchosen gets no event of its own.
    else if (target instanceof HTMLInputElement && target.type === 'radio') state.checkAll();
  };
  on('reset', () => setTimeout(() => state.checkAll()));
  // What a script or the browser puts in without an event is seen at the person's next move.
  const follow = () => setTimeout(() => composing || state.checkChanged());
  for (const name of ['click', 'pageshow'] as const) on(name, follow);
  document.addEventListener('visibilitychange', follow, { signal: stop.signal });
  const entered = (event: Event) => {
    const target = event.composedPath()[0];
    const field = fieldOf(event);
    follow();
    // A box that the guide does not know must not stand beside the note of the one before.
    state.elsewhere = !field && target instanceof Element && target.matches(BOXES);
    if (state.elsewhere) state.focused = undefined;
    if (!field) return;
    state.focused = field;
    state.capsLock = false;
    state.check(field);
  };
  const left = (event: Event) => {
    const { relatedTarget } = event as FocusEvent;
    const field = fieldOf(event);
    if (!field || (relatedTarget && relatedTarget === host())) return;
    composing = false;
    field.left = true;
    state.check(field);
  };
  const hears = { change: changed, focusin: entered, focusout: left };
  const heard = new WeakSet<EventTarget>();
  const hearWithin = (root: EventTarget) => {
    if (heard.has(root)) return;
    heard.add(root);
    for (const [name, hear] of Object.entries(hears))
      root.addEventListener(name, hear, { capture: true, passive: true, signal: stop.signal });
  };
  hearWithin(window);
  // Nobody outside of a component hears of a change in it, nor that the focus moves from one of its boxes to the next.
  for (const name of ['pointerdown', 'keydown', 'focusin'] as const)
    on(name, (event) => {
      for (const target of event.composedPath()) if (target instanceof ShadowRoot) hearWithin(target);
    });
  const caps = (event: KeyboardEvent) => {
    // Browsers send key events without this method when they fill in a form by themselves.
    if (fieldOf(event) && event.getModifierState) state.capsLock = event.getModifierState('CapsLock');
  };
  on('keydown', caps);
  on('keyup', (event) => {
    caps(event);
    follow();
  });
  return () => stop.abort();
}
