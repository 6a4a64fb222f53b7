/**
 * The notes at the lower edge of what is seen, where there is no room beside the form: one line at rest, all of them
 * on request. It goes to the upper edge while it would lie over the focused field, the form's button or a link that
 * is to be pressed; where both edges have such a thing, to the one that is farther from the focused field. The page
 * under it never moves.
 */
import { derive, div, state as newState } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import { guideNotes, type GuideNote } from './guide-notes.ts';
import type { GuideView } from './guide-view.ts';
import { inOrder, noteList } from './note-list.ts';
import { keepFree } from './place/measure.ts';
import { movedTo } from './place/moved-to.ts';

/** For so long after the focus has come, the page's own messages may still push the field down. */
const SETTLING_MS = 1000;
/** A scroll that has not gone on for so long has come to rest. */
const REST_MS = 150;
/** Under this height of the window there is room for the field's line only. */
const LOW_WINDOW = 500;

export function Dock(view: GuideView, lead: () => GuideField | undefined, remeasure: () => void): HTMLElement {
  const { state } = view;
  const all = newState(false);
  /** Where the page has changed too much, its list is all there is. */
  const isOpen = () => all.val || state.report !== undefined;
  const alerts = div({ class: 'alerts' });
  const docked = div({ class: 'docked' });
  /** Below the page, as much room as the dock takes, so that the page's end can be scrolled out from under it. */
  const below = div({ class: 'below' });
  const list = noteList(view, (field) => field === lead(), {
    next: state.page!.name !== 'home',
    more: {
      isOpen: () => all.val,
      toggle: () => {
        all.val = !all.val;
        remeasure();
      },
    },
  });
  const dock = div(
    {
      class: () => {
        const opened = `${isOpen() ? ' all' : ''}${state.readingNote ? ' sheet' : ''}`;
        return `dock${opened || ' bar'}${(state.layout?.height ?? LOW_WINDOW) < LOW_WINDOW ? ' low' : ''}`;
      },
      'data-testid': 'place-dock',
    },
    alerts,
    docked,
  );
  let height = 0;
  let focusedAt = 0;

  /** A press that begins on the page ends where it began: until then nothing scrolls and nothing moves over it. */
  let pressed = false;

  const put = () => {
    const layout = state.layout;
    if (!layout || !height || pressed) return;
    const { bar, height: windowHeight } = layout;
    const lift = Math.max(
      0,
      windowHeight - (visualViewport ? visualViewport.offsetTop + visualViewport.height : windowHeight),
    );
    const bottom = Math.max(bar, lift);
    // Only a page that scrolls anyway is made longer: a scroll bar that appears would move the whole page.
    below.style.top = `${layout.contentEnd - layout.origin.top}px`;
    below.style.height = layout.scrolls ? `${height + bottom + 8}px` : '0';
    // Whatever of the page has the focus, also what the guide has no note for.
    const active = document.activeElement;
    const focused = active && active !== document.body && !active.shadowRoot && active.isConnected ? active : undefined;
    if (focused && layout.scrolls && performance.now() - focusedAt < SETTLING_MS) {
      const hidden = focused.getBoundingClientRect().bottom + 8 - (windowHeight - bottom - height);
      if (hidden > 0) window.scrollBy({ top: hidden, behavior: 'instant' });
    }
    const free = keepFree(state.fields, focused);
    const focus = focused?.getBoundingClientRect();
    /** How near to the focused field something would be covered, px; Infinity where nothing would. */
    const nearest = (from: number, to: number) =>
      Math.min(
        ...free
          .filter((box) => box.bottom > from && box.top < to)
          .map((box) => (focus ? Math.max(0, box.top - focus.bottom, focus.top - box.bottom) : 0)),
      );
    const atTop = nearest(0, height) > nearest(windowHeight - bottom - height, windowHeight);
    // By a transform, which is no shift of the page's layout.
    movedTo(dock, 0, atTop ? height - windowHeight : -bottom);
    dock.classList.add('placed');
  };
  const sizes = new ResizeObserver(([entry]) => {
    height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    put();
  });
  sizes.observe(dock, { box: 'border-box' });
  const gone = new AbortController();
  const rested = () => (dock.isConnected ? put() : gone.abort());
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** After a scroll has come to rest: a dock that changes its edge meanwhile would only disturb. */
  const later = () => {
    clearTimeout(resting);
    resting = setTimeout(rested, REST_MS);
  };
  const options = { passive: true, signal: gone.signal };
  visualViewport?.addEventListener('resize', rested, options);
  visualViewport?.addEventListener('scroll', rested, options);
  window.addEventListener('scroll', later, { ...options, capture: true });
  window.addEventListener('pointerdown', () => (pressed = true), { ...options, capture: true });
  for (const name of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(
      name,
      () => {
        pressed = false;
        // After the click that belongs to it.
        setTimeout(rested);
      },
      { ...options, capture: true },
    );
  window.addEventListener(
    'focusin',
    () => {
      focusedAt = performance.now();
      // After the page's own handlers, which may show a message that moves everything.
      setTimeout(rested);
    },
    { ...options, capture: true },
  );

  const isAlert = ({ about }: GuideNote) => about === 'lockout' || about === 'notice';
  derive(() => {
    void state.layout;
    if (state.pressed) return;
    const current = lead();
    const notes = guideNotes(state).filter((note) => isOpen() || note.about !== 'field' || note.field === current);
    const elements = list.elements(notes);
    elements.forEach((element, index) => {
      if (notes[index]!.about !== 'reading') return;
      // This one element is the column's as well, which has put it beside the page in a wider window.
      element.style.transform = '';
      element.style.maxHeight = '';
    });
    inOrder(
      alerts,
      elements.filter((_, index) => isAlert(notes[index]!)),
    );
    inOrder(
      docked,
      elements.filter((_, index) => !isAlert(notes[index]!)),
    );
    put();
  });
  return div({ class: 'dock-and-below' }, below, dock);
}
