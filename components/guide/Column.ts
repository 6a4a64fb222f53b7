/** The column in the free strip beside the form: each note beside its field, the focused one leading. */
import { derive, div } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import { guideNotes, type GuideNote } from './guide-notes.ts';
import type { GuideView } from './guide-view.ts';
import { A_FRAME } from './Markers.ts';
import { inOrder, noteList } from './note-list.ts';
import { boxOf } from './place/boxes.ts';
import { movedTo } from './place/moved-to.ts';
import { stackLines } from './place/stack-lines.ts';

const GAP = 8;
/** px below the leading note until its verdict is there: one of a single line then moves no note. As high as `.room`. */
const ROOM = 46;
/** px of a reading that are seen at the least. What is beyond scrolls inside it. */
const LEAST_READING = 400;

/** @param full called when the notes do not fit into the strip */
export function Column(view: GuideView, lead: () => GuideField | undefined, full: () => void): HTMLElement {
  const { state } = view;
  const column = div({ class: 'column', 'data-testid': 'place-column' });
  const list = noteList(view, (field) => field === lead(), { next: !state.fields.length });
  let notes: readonly GuideNote[] = [];
  let elements: readonly HTMLElement[] = [];
  /** As the browser lays them out anyway: asked for in a frame's middle, each height would be a layout of its own. */
  const heights = new Map<Element, number>();
  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) heights.set(target, borderBoxSize[0]?.blockSize ?? 0);
    put();
  });
  const observed = new Set<Element>();
  let frame = 0;

  const put = () => {
    const layout = state.layout;
    const { gutter } = layout ?? {};
    if (
      state.pressed ||
      !layout ||
      !gutter ||
      elements.length < notes.length ||
      !elements.every((element) => heights.has(element))
    )
      return;
    const height = (index: number) => heights.get(elements[index]!)! * layout.scale;
    const spare = (index: number) => (elements[index]!.querySelector('.room:not(:has(.verdict))') ? ROOM : 0);
    const wanted = notes.map(({ beside }) => (beside ? boxOf(beside.getBoundingClientRect()).top : undefined));
    const first = Math.min(...wanted.filter((top) => top !== undefined));
    const from = Number.isFinite(first) ? first : gutter.top;
    // What belongs to no field stands together ahead of the first that does.
    let ahead = notes.reduce((sum, note, index) => (note.beside ? sum : sum + height(index) + GAP), 0);
    const stack = notes.map((note, index) => {
      if (note.beside) return { height: height(index) + spare(index), wanted: wanted[index]! };
      const top = from - ahead;
      ahead -= height(index) + GAP;
      return { height: height(index), wanted: top };
    });
    const leader = lead();
    const leading = notes.findIndex((note) => note.about === 'field' && note.field === leader);
    const tops = stackLines(stack, Math.max(0, leading), GAP, gutter.top);
    const { origin, scale } = layout;
    elements.forEach((element, index) =>
      movedTo(element, (gutter.left - origin.left) / scale, (tops[index]! - origin.top) / scale),
    );
    const last = elements.length - 1;
    let end = last < 0 ? 0 : tops[last]! + height(last);
    // A scroll bar that comes because of the notes would move the whole page.
    const bottom = Math.min(gutter.bottom, layout.scrolls ? Infinity : layout.height - GAP);
    const reading = notes.findIndex(({ about }) => about === 'reading');
    if (reading >= 0) {
      // Anew each time: in a window that has become higher it may be higher.
      const most = Math.max(LEAST_READING, height(reading) + bottom - end);
      elements[reading]!.style.maxHeight = Number.isFinite(most) ? `${Math.floor(most / scale)}px` : '';
      end += Math.min(0, most - height(reading));
    }
    if (end > bottom) full();
    column.classList.add('placed');
  };

  derive(() => {
    void state.layout;
    if (state.pressed) return;
    notes = guideNotes(state);
    cancelAnimationFrame(frame);
    const some = () => {
      elements = list.elements(notes, A_FRAME);
      inOrder(column, elements);
      for (const element of observed)
        if (!elements.includes(element as HTMLElement)) {
          sizes.unobserve(element);
          observed.delete(element);
          heights.delete(element);
        }
      for (const element of elements)
        if (!observed.has(element)) {
          observed.add(element);
          sizes.observe(element, { box: 'border-box' });
        }
      if (elements.length < notes.length) frame = requestAnimationFrame(some);
      else put();
    };
    some();
  });
  derive(() => {
    lead();
    put();
  });
  return column;
}
