/** What one of the site's own messages means, beside its English words. */
import { MessageSquareText } from 'lucide';
import type { SiteNotice } from '../../domain/site/site-texts.ts';
import { div, icon, p, span } from './dom.ts';
import type { GuideView } from './guide-view.ts';
import { englishLine, ledText } from './texts.ts';

export function SiteNoticeNote({ translator }: GuideView, { name, words }: SiteNotice): HTMLElement {
  return div(
    { class: 'note notice', 'data-testid': `notice-${name}` },
    icon(MessageSquareText),
    div(
      ledText(translator.t(`siteText.${name}`)),
      englishLine(translator, `siteText.${name}`),
      p({ class: 'why' }, translator.t('guide.siteSays'), ' ', span({ lang: 'en' }, `“${words}”`)),
    ),
  );
}
