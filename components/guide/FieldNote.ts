/** One field's note: what to type, the site's own English term, and the verdict. In full while its field leads. */
import { Check } from 'lucide';
import type { MessageKey } from '../../locales/message-key.ts';
import { div, icon, p, span } from './dom.ts';
import type { GuideField } from './guide-field.ts';
import type { GuideView } from './guide-view.ts';
import { englishLine } from './texts.ts';
import { VerdictText } from './VerdictText.ts';

/** A number is not parted from what it counts: 「6 個數字」. */
const together = (text: string) => text.replace(/(\d) (?=\p{Script=Han})/gu, '$1\u00a0');

/** @param isOpen read again whenever what it depends on changes */
export function FieldNote(view: GuideView, field: GuideField, isOpen: () => boolean): HTMLElement {
  const { state, translator } = view;
  const { name, number, step, term, kind } = field.field;
  const key = `hint.${state.page!.name}.${name}`;
  const what = translator.t(`${key}.what` as MessageKey);
  const note: HTMLElement = div(
    {
      class: () => `note field${isOpen() ? ' open' : ''}`,
      'data-testid': `line-${name}`,
      tabindex: -1,
    },
    number || step
      ? span({ class: `ring${number ? '' : ' step'}`, 'aria-hidden': 'true' }, number ?? step)
      : span({ class: 'ring none' }),
    span(
      { class: 'what' },
      together(what),
      what.includes(term) ? undefined : [' ', span({ class: 'term', lang: 'en' }, term)],
    ),
    () =>
      !isOpen() && field.shown?.tone === 'right'
        ? span({ class: 'done' }, icon(Check), span({ class: 'heard' }, translator.t('guide.verdict.right')))
        : span(),
    () => {
      if (!isOpen()) {
        const shown = field.shown;
        const urgent = shown && (shown.tone === 'wrong' || shown.tone === 'doubt');
        return urgent ? VerdictText(view, field, shown, false) : div({ class: 'nothing' });
      }
      const more = `${key}.more`;
      const example = `${key}.example`;
      return div(
        { class: 'body' },
        englishLine(translator, `${key}.what` as MessageKey),
        translator.has(more) ? p({ class: 'why' }, translator.t(more)) : undefined,
        translator.has(example)
          ? p({ class: 'why' }, translator.t('guide.example', { text: translator.t(example) }))
          : undefined,
        kind === 'password'
          ? () => p({ class: 'caps', hidden: !state.capsLock }, translator.t('guide.capsLock'))
          : undefined,
        // Last, so that nothing in the note moves when it comes.
        field.field.check
          ? div({ class: 'room' }, (drawn?: Node) =>
              field.shown ? VerdictText(view, field, field.shown, true, drawn as HTMLElement | undefined) : div(),
            )
          : undefined,
      );
    },
  );
  return note;
}
