/** Where the reader is in the guide's seven steps, and what comes next; the switch of languages and of the guide. */
import { ChevronDown, ChevronUp, Minus } from 'lucide';
import type { Step } from '../../domain/site/site-map-shape.ts';
import { button, div, icon, li, ol, p, section, span } from './dom.ts';
import type { GuideView } from './guide-view.ts';
import type { GuideState } from './guide-state.ts';

const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6, 7];

/**
 * Of the steps that a page may be, the one that is seen. At the login with its box filled or in use, or with an
 * account that this device knows refusals of, somebody logs in; else they are new and register first.
 */
export function stepNow(state: GuideState): Step | undefined {
  const steps = state.page?.steps ?? [];
  const inUse = state.fields.some(
    (field) =>
      field.field.number !== undefined && field.field.check !== undefined && (field.shown || field === state.focused),
  );
  if (state.page?.name === 'home' && state.focused?.field.name === 'statement') return 7;
  return inUse || state.advice.is !== 'nothing' ? steps.at(-1) : steps[0];
}

export interface HeadOptions {
  /** In the dock: whether everything is open, and the way to switch that. */
  readonly more?: { readonly isOpen: () => boolean; readonly toggle: () => void };
  /** Whether the sentence on what comes next is shown. */
  readonly next: boolean;
}

export function StepHead(
  { state, translator, fold, switchLanguage }: GuideView,
  { more, next }: HeadOptions,
): HTMLElement {
  const { t } = translator;
  const page = state.page!;
  const heard = (step: Step, now: Step) =>
    `${step} ${t(`step.${step}`)}${step === now ? ` (${t('guide.stepNow')})` : step < now ? ` (${t('guide.stepDone')})` : ''}`;
  return section(
    { class: 'head', 'aria-label': t('guide.steps'), 'data-testid': 'steps' },
    div({ class: 'where' }, () => {
      const now = stepNow(state);
      return div(
        p({ class: 'title' }, now ? t('guide.stepOf', { step: now, name: t(`step.${now}`) }) : t('guide.name')),
        now
          ? ol(
              { class: 'steps' },
              ...STEPS.map((step) =>
                li(
                  {
                    class: step < now ? 'past' : step === now ? 'now' : '',
                    'data-testid': `step-${step}`,
                    ...(step === now && { 'aria-current': 'step' }),
                  },
                  span({ class: 'heard' }, heard(step, now)),
                ),
              ),
            )
          : undefined,
        next ? p({ class: 'next' }, t(`next.${page.name}`)) : span({ class: 'heard' }, t(`next.${page.name}`)),
      );
    }),
    button(
      {
        type: 'button',
        class: 'pill',
        'data-testid': 'language',
        title: t('guide.otherLanguage'),
        onclick: switchLanguage,
      },
      t('guide.languages'),
    ),
    more &&
      button(
        {
          type: 'button',
          class: 'round',
          'data-testid': 'show-all',
          'aria-expanded': () => String(more.isOpen()),
          'aria-label': () => t(more.isOpen() ? 'guide.showOne' : 'guide.showAll'),
          title: () => t(more.isOpen() ? 'guide.showOne' : 'guide.showAll'),
          onclick: more.toggle,
        },
        () => icon(more.isOpen() ? ChevronDown : ChevronUp),
      ),
    button(
      {
        type: 'button',
        class: 'round',
        'data-testid': 'fold',
        'aria-label': t('guide.fold'),
        title: t('guide.fold'),
        onclick: () => fold(true),
      },
      icon(Minus),
    ),
  );
}
