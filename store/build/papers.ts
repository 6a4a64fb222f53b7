/** Puts the papers into the package: the privacy policy in both languages, and the licences of what is shipped. */
import { licencesText } from './licences.ts';
import { POLICIES, privacyPage, privacyStyle } from './privacy-page.ts';

/** `shipped` are the folders of the packages met in the build, which is over by now. */
export const papers = (shipped: Iterable<string>) => [
  ...POLICIES.map((policy) => ({ relativeDest: policy.page, contents: privacyPage(policy) })),
  { relativeDest: 'privacy.css', contents: privacyStyle() },
  { relativeDest: 'licences.txt', contents: licencesText(shipped) },
];
