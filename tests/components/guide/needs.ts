import type { LoginNeeds } from '../../../components/guide/guard-login.ts';
import type { GuideNeeds } from '../../../components/guide/run-guide.ts';
import { guideTextsOf } from '../../../locales/all-guide-texts.ts';
import { TEXTS } from '../../../locales/texts.ts';

export type Answers = LoginNeeds & Pick<GuideNeeds, 'fold' | 'keepLanguage'>;

/** The texts of the package, without a background to ask. */
export const GUIDE_TEXTS: GuideNeeds['texts'] = (page, languages) =>
  guideTextsOf(page, languages, '', async (language) => TEXTS[language]);
