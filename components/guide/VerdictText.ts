/** A verdict in words with its icon, and the one button that corrects. */
import { button, div, icon, span } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideView } from './guide-view.ts';
import type { ShownVerdict } from './shown-verdict.ts';
import { englishLine } from './texts.ts';
import { TONE_ICONS } from './tone-icons.ts';

/**
 * @param open false in a note that is not open: one language only
 * @param drawn what stands in its place now. While somebody types, the words change at each key and nothing else
 */
export function VerdictText(
  { translator, correct }: GuideView,
  field: GuideField,
  { tone, t: { key, params }, correction }: ShownVerdict,
  open: boolean,
  drawn?: HTMLElement,
): HTMLElement {
  const words = translator.t(key, params);
  if (tone === 'neutral' && drawn?.classList.contains('neutral')) {
    drawn.querySelector('span')!.textContent = words;
    return drawn;
  }
  return div(
    { class: `verdict ${tone}`, 'data-testid': `verdict-${tone}` },
    icon(TONE_ICONS[tone]),
    div(
      span(words),
      open && tone !== 'neutral' ? englishLine(translator, key, params) : undefined,
      correction === undefined
        ? undefined
        : button(
            {
              type: 'button',
              class: 'fix',
              'data-testid': `correct-${field.field.name}`,
              onclick: (click: Event) => correct(field, click, correction),
            },
            // The button does not show a password that it would put in.
            field.field.kind === 'password'
              ? translator.t('guide.correctHidden')
              : translator.t('guide.correct', { text: correction }),
          ),
    ),
  );
}
