/** The guide's numbers at the fields and at the links to press, each where there is free space for it and no other marker. */
import { derive, div, span } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideView } from './guide-view.ts';
import { stepNow } from './StepHead.ts';
import { movedTo } from './place/moved-to.ts';

/** As many as are drawn in one frame. */
export const A_FRAME = 3;

export function Markers({ state }: GuideView): HTMLElement {
  const now = derive(() => stepNow(state) ?? 0);
  const markers = div({ class: 'markers', 'aria-hidden': 'true' });
  const drawn = new Map<GuideField, HTMLElement>();
  let frame = 0;
  derive(() => {
    const { fields, layout } = state;
    cancelAnimationFrame(frame);
    if (!layout) return;
    const wanted = fields.filter((field) => layout.spots.has(field));
    for (const [field, marker] of drawn)
      if (!wanted.includes(field)) {
        marker.remove();
        drawn.delete(field);
      }
    const put = (field: GuideField) => {
      const { number, step } = field.field;
      const marker =
        drawn.get(field) ??
        span(
          {
            // Who is past a step need not be shown its link, beside boxes that have the same numbers.
            class: () => `marker${step !== undefined && step < now.val ? ' past' : ''}`,
            'data-testid': number ? `marker-${number}` : `marker-step-${step}`,
          },
          span(
            { class: () => `ring${number ? '' : ' step'}${field === state.focused ? ' lead' : ''}` },
            number ?? step,
          ),
        );
      const { left, top } = layout.spots.get(field)!;
      const { origin, scale } = layout;
      movedTo(marker, (left - origin.left) / scale, (top - origin.top) / scale, 1 / scale);
      if (!drawn.has(field)) markers.append(marker);
      drawn.set(field, marker);
    };
    const later = wanted.filter((field) => !drawn.has(field));
    for (const field of wanted) if (drawn.has(field)) put(field);
    const some = () => {
      for (const field of later.splice(0, A_FRAME)) put(field);
      if (later.length) frame = requestAnimationFrame(some);
    };
    some();
  });
  return markers;
}
