/** One reading of the page's geometry: where the guide's parts can stand now. Reads only; whoever draws writes afterwards. */
import { ASIDE } from '../../../domain/site/controls.ts';
import type { GuideField } from '../guide-field.ts';
import { isVisible } from '../is-visible.ts';
import { bandsAround, boxOf, layerOf, overlaps, scrollsInside, seenBox, type Box } from './boxes.ts';
import { bottomBar } from './bottom-bar.ts';
import { gutterBeside, type Gutter } from './gutter.ts';
import { markerSpots, type Spot } from './marker-spot.ts';
import { isPainted, takenSpace, type TakenSpace } from './taken-space.ts';

/** A marker's width and height, px. */
export const MARKER_SIZE = 22;

export interface Layout {
  /** The corner of the guide's own coordinates in the document, px, and how much larger the page draws them. */
  readonly origin: Spot;
  readonly scale: number;
  /** The page turns or slants all that is on it: nothing can be placed beside anything. */
  readonly turned: boolean;
  /** Whether what is fixed stays at the window's edge, which it does not in a transformed root. */
  readonly fixes: boolean;
  /** How high the page lifts the form above the rest of itself. */
  readonly layer: number;
  /** Absent where there is no room for a column. */
  readonly gutter?: Gutter;
  /** Of each field with a number of the guide's, and of each link that a step is to press; in the fields' order. */
  readonly spots: ReadonlyMap<GuideField, Spot>;
  /** Where the page's own content ends, in px from the top of the document. */
  readonly contentEnd: number;
  /** True where the window shows a vertical scroll bar, or would without one of its own width. */
  readonly scrolls: boolean;
  /** The page's own bar at the window's lower edge, px. */
  readonly bar: number;
  /** Height of the window without its scroll bars, px. */
  readonly height: number;
}

/** @param probe an element of the guide's own that is set to be 100 px wide and to stand at its origin */
export function measure(fields: readonly GuideField[], host: Element, probe: Element): Layout {
  const root = document.documentElement;
  const { clientWidth: width } = root;
  const height =
    window.innerHeight - (root.scrollWidth > window.innerWidth ? window.innerHeight - root.clientHeight : 0);
  const at = probe.getBoundingClientRect();
  const origin = boxOf(at);
  const scale = at.width / 100 || 1;
  const taken = takenSpace(document.body, host);
  // Beside a part that scrolls by itself the notes would stand where their fields have long gone.
  const own = columnElements(fields);
  const gutter = taken && !own.some(scrollsInside) ? gutterOf(own, taken, width) : undefined;
  const numbered = fields.filter(({ field }) => field.number ?? field.step);
  const spots = taken
    ? markerSpots(
        numbered.map(({ field, element }) => ({
          ...seenBox(element),
          afterWords: /^(?:text|password|select)$/.test(field.kind),
        })),
        MARKER_SIZE,
        taken.boxes,
        gutter?.left ?? width,
      )
    : [];
  return {
    origin,
    scale,
    // The probe has no height of its own.
    turned: at.height > 1,
    fixes: !holdsFixed(host.parentElement ?? root),
    layer: Math.max(0, ...fields.map(({ element }) => layerOf(element))),
    ...(gutter && { gutter }),
    spots: new Map(numbered.flatMap((field, index) => (spots[index] ? [[field, spots[index]]] : []))),
    contentEnd: Math.max(
      boxOf(document.body.getBoundingClientRect()).bottom,
      ...(taken?.boxes ?? []).map((box) => box.bottom),
    ),
    scrolls: root.scrollHeight > root.clientHeight,
    bar: bottomBar(width, height),
    height,
  };
}

/** True of an element that what is fixed in it moves with. */
function holdsFixed(element: Element): boolean {
  const style = getComputedStyle(element);
  return [style.transform, style.translate, style.scale, style.rotate, style.perspective].some(
    (value) => value !== '' && value !== 'none',
  );
}

/** What a page shows that asks for nothing. */
const CONTENT = 'h1, h2, h3, table, p, img, canvas, iframe';

/**
 * What the column stands beside: the form's fields; without a form, the page's own links; without either, what the
 * page shows. Menus, heads and feet are none of it.
 */
export function columnElements(fields: readonly GuideField[]): readonly HTMLElement[] {
  const own = fields.filter(({ field, element }) => field.kind !== 'link' || !element.closest(ASIDE));
  const form = own.filter(({ field }) => field.kind !== 'link');
  if (own.length) return (form.length ? form : own).map(({ element }) => element);
  return [...document.body.querySelectorAll<HTMLElement>(CONTENT)].filter(
    (element) => !element.closest(ASIDE) && isVisible(element) && !scrollsInside(element),
  );
}

function gutterOf(
  elements: readonly HTMLElement[],
  { boxes: shown, containers }: TakenSpace,
  width: number,
): Gutter | undefined {
  const boxes = elements.map((element) => boxOf(element.getBoundingClientRect()));
  const right = Math.max(0, ...boxes.map((box) => box.right));
  const holdsForm = (element: Element) => elements.some((one) => element.contains(one));
  // Only what reaches into the space beside the form is asked how it is painted.
  const painted = containers.filter(
    ([element, box]) => box.right > right && box.right - box.left > 1 && isPainted(element),
  );
  const panels = painted.filter(([element]) => holdsForm(element)).map(([, box]) => box);
  const beside = painted.filter(([element]) => !holdsForm(element)).map(([, box]) => box);
  return gutterBeside(boxes, [...shown, ...beside], panels, bandsAround(elements), width);
}

/** The focused form's boxes, its button and the links to press: in the window's own coordinates, only what is in sight. */
export function keepFree(fields: readonly GuideField[], focused: Element | undefined): Box[] {
  const sight = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const own = fields
    .filter(({ field }) => (field.number ?? field.step) !== undefined || field.kind === 'button')
    .map(({ element }) => element);
  return [...own, ...(focused ? [focused] : [])]
    .map((element) => boxOf(element.getBoundingClientRect(), { x: 0, y: 0 }))
    .filter((box) => overlaps(box, sight));
}
