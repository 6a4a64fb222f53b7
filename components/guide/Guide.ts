/** The guide on the page: markers at the fields, and the notes in the column or in the dock. */
import { Announcer } from './Announcer.ts';
import { Column } from './Column.ts';
import { Dock } from './Dock.ts';
import { button, derive, div, state as newState } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideView } from './guide-view.ts';
import { Markers } from './Markers.ts';
import type { Gutter } from './place/gutter.ts';
import { stepNow } from './StepHead.ts';

type Place = 'tab' | 'column' | 'dock' | 'markers' | 'nowhere';

/** @param remeasure to be called when the page is to be measured again */
export function Guide(view: GuideView, remeasure: () => void): HTMLElement {
  const { state, translator } = view;
  const { t, language } = translator;
  /** A strip that turned out too short for the notes is not tried again. */
  const short = newState('');
  const nameOf = ({ left, top, bottom }: Gutter) => `${left} ${top} ${bottom}`;
  const place = derive<Place>(() => {
    if (!state.page || !state.layout || state.layout.turned) return 'nowhere';
    const { gutter, fixes } = state.layout;
    if (state.folded) return fixes ? 'tab' : 'nowhere';
    if (gutter && nameOf(gutter) !== short.val) return 'column';
    return fixes ? 'dock' : 'markers';
  });
  const lead = derive<GuideField | undefined>(() => {
    const { fields, focused, elsewhere, advice } = state;
    if (focused || elsewhere) return focused;
    const wrong = fields.find(({ shown }) => shown?.tone === 'wrong');
    if (wrong) return wrong;
    // A lock leaves nothing to fill in.
    if (advice.is === 'locked') return undefined;
    // At the login of somebody who is new, the link to register.
    const link = fields.find(({ field }) => field.step !== undefined && field.step === stepNow(state));
    if (link) return link;
    const numbered = fields.filter(({ field }) => field.number);
    return numbered.find(({ shown }) => shown?.tone !== 'right') ?? numbered[0] ?? fields[0];
  });
  return div(
    {
      class: 'guide',
      role: 'complementary',
      'aria-label': t('guide.label'),
      lang: language,
      style: () => `--layer: ${state.layout?.layer ?? 0}`,
    },
    () => {
      switch (place.val) {
        case 'nowhere':
          return div();
        case 'markers':
          return div(Markers(view));
        case 'tab':
          return button(
            { type: 'button', class: 'tab', 'data-testid': 'place-tab', onclick: () => view.fold(false) },
            t('guide.unfold'),
          );
        case 'column':
          return div(
            Markers(view),
            Column(
              view,
              () => lead.val,
              () => {
                const { gutter } = state.layout ?? {};
                if (gutter) short.val = nameOf(gutter);
              },
            ),
          );
        case 'dock':
          return div(
            Markers(view),
            Dock(view, () => lead.val, remeasure),
          );
      }
    },
    () => (state.page ? Announcer(view) : div()),
  );
}
