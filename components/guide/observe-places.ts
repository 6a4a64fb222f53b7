/** Says when the page may look different without a change of the document: another size, an inner scroll, a choice. */
import type { ChangeObserver } from './observe-page.ts';

const sizeOf = (element: HTMLElement): string => {
  const { width, height } = element.getBoundingClientRect();
  return `${width} ${height}`;
};

/**
 * What shows, hides or moves parts of the page without a change of the document. To be called before anything of ours
 * stands on the page.
 * @param changes told of what may show or hide
 * @param moved only places changed; called at most once a frame
 * @param inPlace whether what the guide goes by stands where it last did in the document; cheap
 * @param pressed while it is true, nothing is moved
 * @returns the way to stop
 */
export function observePlaces(
  changes: ChangeObserver,
  moved: () => void,
  inPlace: () => boolean,
  pressed: () => boolean,
): () => void {
  const stop = new AbortController();
  let frame = 0;
  const laterMoved = () => {
    const due = () => {
      frame = pressed() ? requestAnimationFrame(due) : 0;
      if (!pressed()) moved();
    };
    frame ||= requestAnimationFrame(due);
  };
  // It always tells once of the size from the start, and that is news only if ours have changed it meanwhile.
  let size = sizeOf(document.body);
  const sizes = new ResizeObserver(() => {
    const now = sizeOf(document.body);
    if (now !== size) {
      laterMoved();
      // A style sheet alone can bring a form, by a mark that nobody hears of.
      changes.changed();
    }
    size = now;
  });
  sizes.observe(document.body);
  const options = { capture: true, passive: true, signal: stop.signal };
  const on = (name: string, hear: (event: Event) => void, where: EventTarget = window) =>
    where.addEventListener(name, hear, options);
  for (const name of ['pointerdown', 'keydown', 'submit']) on(name, changes.acted);
  on('resize', laterMoved);
  // Of a picture, a style sheet or a script; the window does not hear of these.
  on('load', changes.changed, document);
  on('loadingdone', laterMoved, document.fonts);
  // What a choice, an address within the page, or the browser itself shows or hides.
  for (const name of ['change', 'toggle', 'hashchange', 'animationend']) on(name, changes.changed);
  // The document's own scroll moves nothing, since the guide scrolls with it, but a form that is fixed to the window.
  on('scroll', ({ target }) => (target !== document || !inPlace()) && laterMoved());
  on('transitionend', (event) =>
    (event as TransitionEvent).propertyName === 'visibility' ? changes.changed() : inPlace() || laterMoved(),
  );
  stop.signal.addEventListener('abort', () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  });
  return () => stop.abort();
}
