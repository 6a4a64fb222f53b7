/** The part of the guide that is about results; the background puts it into pages that may show some. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { resultsPart } from '../../components/results/results-part.ts';
import type { KeptAnswer, ReadingView } from '../../locales/messages/describe-reading.ts';
import { tell } from '../../platform/send-message.ts';

export default defineUnlistedScript(() => {
  globalThis.candidateGuideResults = (page) =>
    resultsPart({
      read: (content, { language, secondary }) =>
        tell<ReadingView>({
          type: 'results.read',
          content,
          page: page(),
          language,
          alsoEnglish: secondary !== undefined,
        }),
      keep: async (content) => (await tell<KeptAnswer>({ type: 'results.keep', content, page: page() })) ?? 'failed',
      calendar: async (wish) => {
        const text = await tell<string>({ type: 'results.calendar', ...wish });
        if (text === undefined) throw new Error('The background gave no calendar.');
        return text;
      },
      openPage: (page) => void tell({ type: 'results.open', ...page }),
      openPopup: () => void tell({ type: 'guide.popup' }),
    });
});
