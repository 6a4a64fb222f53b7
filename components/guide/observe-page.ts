/** Says when the page may look different: new or changed elements, another size, an inner scroll. */

const QUIET_MS = 80;

const sizeOf = (element: HTMLElement): string => {
  const { width, height } = element.getBoundingClientRect();
  return `${width} ${height}`;
};

/**
 * To be called before anything of ours stands on the page.
 * @param ours the guide's own element, whose changes do not count
 * @param changed elements or texts changed; called once per quiet spell, not per change
 * @param moved only places changed; called at most once a frame
 * @param inPlace whether what the guide goes by stands where it last did in the document; cheap
 * @returns the way to stop
 */
export function watchPage(
  ours: () => Element | undefined,
  changed: () => void,
  moved: () => void,
  inPlace: () => boolean,
): () => void {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  /** While something of ours is pressed it stays where it is, or the press would end beside it. */
  let pressed = false;
  const laterChanged = () => {
    const due = () => {
      timer = pressed ? setTimeout(due, QUIET_MS) : undefined;
      if (!pressed) changed();
    };
    // Restarting the timer at each change would starve on a page that never rests.
    timer ??= setTimeout(due, QUIET_MS);
  };
  const laterMoved = () => {
    const due = () => {
      frame = pressed ? requestAnimationFrame(due) : 0;
      if (!pressed) moved();
    };
    frame ||= requestAnimationFrame(due);
  };
  const mutations = new MutationObserver((records) => {
    const own = ours();
    if (
      records.some(
        ({ target, addedNodes, removedNodes }) =>
          target !== document.documentElement || [...addedNodes, ...removedNodes].some((node) => node !== own),
      )
    )
      laterChanged();
  });
  mutations.observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['style', 'class', 'hidden', 'disabled', 'type', 'id', 'for', 'open', 'aria-hidden'],
  });
  // It always tells once of the size from the start, and that is news only if ours have changed it meanwhile.
  let size = sizeOf(document.body);
  const sizes = new ResizeObserver(() => {
    const now = sizeOf(document.body);
    if (now !== size) {
      laterMoved();
      // A style sheet alone can bring a form, by a mark that nobody hears of.
      laterChanged();
    }
    size = now;
  });
  sizes.observe(document.body);
  const options = { capture: true, passive: true, signal: stop.signal };
  window.addEventListener('pointerdown', ({ target }) => (pressed = target === ours()), options);
  for (const name of ['pointerup', 'pointercancel']) window.addEventListener(name, () => (pressed = false), options);
  window.addEventListener('resize', laterMoved, options);
  // Of a picture or a style sheet. The whole document's own comes after all of theirs and tells nothing more.
  window.addEventListener('load', ({ target }) => target !== document && laterMoved(), options);
  document.fonts.addEventListener('loadingdone', laterMoved, { signal: stop.signal });
  // What a choice, an address within the page, or the browser itself shows or hides.
  for (const name of ['change', 'toggle', 'hashchange', 'animationend'])
    window.addEventListener(name, laterChanged, options);
  // The document's own scroll moves nothing, since the guide scrolls with it, but a form that is fixed to the window.
  window.addEventListener('scroll', ({ target }) => (target !== document || !inPlace()) && laterMoved(), options);
  window.addEventListener(
    'transitionend',
    ({ propertyName }) => (propertyName === 'visibility' ? laterChanged() : inPlace() || laterMoved()),
    options,
  );
  stop.signal.addEventListener('abort', () => {
    mutations.disconnect();
    sizes.disconnect();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  return () => stop.abort();
}
