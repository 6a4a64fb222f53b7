/** Where the reader is in the guide's seven steps, and what comes next; the switch of languages and of the guide. */
import { ChevronDown, ChevronUp, Minus } from 'lucide';
import type { Step } from '../../domain/site/site-map-shape.ts';
import { button, derive, div, icon, li, ol, p, section, span } from './dom.ts';
import type { GuideView } from './guide-view.ts';
import { englishLine } from './texts.ts';
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
  const leadKey = `next.${page.name}.lead`;
  const lead = translator.has(leadKey) ? [p({ class: 'lead' }, t(leadKey)), englishLine(translator, leadKey)] : [];
  // Of its own, so that a verdict that changes no step draws nothing here.
  const step = derive(() => stepNow(state));
  const heard = (one: Step, now: Step) =>
    `${one} ${t(`step.${one}`)}${one === now ? ` (${t('guide.stepNow')})` : one < now ? ` (${t('guide.stepDone')})` : ''}`;
  return section(
    { class: 'head', 'aria-label': t('guide.steps'), 'data-testid': 'steps' },
    div({ class: 'where' }, () => {
      const now = step.val;
      return div(
        p({ class: 'title' }, now ? t('guide.stepOf', { step: now, name: t(`step.${now}`) }) : t('guide.name')),
        now
          ? ol(
              { class: 'steps' },
              ...STEPS.map((one) =>
                li(
                  {
                    class: one < now ? 'past' : one === now ? 'now' : '',
                    'data-testid': `step-${one}`,
                    ...(one === now && { 'aria-current': 'step' }),
                  },
                  span({ class: 'heard' }, heard(one, now)),
                ),
              ),
            )
          : undefined,
        ...(next ? lead : []),
        // While an account is locked nothing is next, and where nothing could be numbered no number is named.
        state.advice.is === 'locked' || state.report !== undefined
          ? undefined
          : next
            ? p({ class: 'next' }, t(`next.${page.name}`))
            : span({ class: 'heard' }, t(`next.${page.name}`)),
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
