import type { LoginNeeds } from '../../../components/guide/guard-login.ts';
import type { GuideNeeds } from '../../../components/guide/run-guide.ts';
import { textsOfPage } from '../../../locales/all-guide-texts.ts';

export type Answers = LoginNeeds & Pick<GuideNeeds, 'fold' | 'keepLanguage'>;

/** The texts of the package, without a background to ask. */
export const GUIDE_TEXTS: GuideNeeds['texts'] = async (page, { language, secondary }) => ({
  css: '',
  texts: {
    [language]: textsOfPage(page, language),
    ...(secondary && { [secondary]: textsOfPage(page, secondary) }),
  },
});
