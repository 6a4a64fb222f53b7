/** For a page that has changed too much: the steps as a plain list that points at nothing, and a report to copy. */
import { isTranslatedPage } from '../../domain/results/translation.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import { button, div, li, ol, p, pre, span, state as newState } from './dom.ts';
import type { GuideView } from './guide-view.ts';
import { englishLine, ledText } from './texts.ts';

export function ChangedPage({ state, translator }: GuideView, report: string): HTMLElement {
  const { t } = translator;
  const page = state.page!;
  const numbered = page.fields.filter(({ number }) => number !== undefined);
  const lead = isTranslatedPage(document) ? 'guide.changedTranslated' : 'guide.changed';
  const copied = newState<boolean | undefined>(undefined);
  const copy = async (click: MouseEvent) => {
    if (!click.isTrusted) return;
    copied.val = await navigator.clipboard.writeText(report).then(
      () => true,
      () => false,
    );
  };
  return div(
    { class: 'note changed', 'data-testid': 'changed' },
    div({ class: 'lead' }, ledText(t(lead))),
    englishLine(translator, lead),
    ol(
      ...(numbered.length ? numbered : page.fields).map(({ name, term }) => {
        const what = t(`hint.${page.name}.${name}.what` as MessageKey);
        return li(what, what.includes(term) ? undefined : [' ', span({ class: 'term', lang: 'en' }, term)]);
      }),
    ),
    button({ type: 'button', 'data-testid': 'copy-report', onclick: copy }, t('guide.copyReport')),
    () => p({ class: 'why', role: 'status' }, t(copied.val ? 'guide.copied' : 'guide.reportHolds')),
    () => pre({ hidden: copied.val !== false }, report),
  );
}
