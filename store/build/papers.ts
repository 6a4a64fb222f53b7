/** Adds documents to the package: the privacy policy in both languages, and the licences of the shipped packages. */
import { licencesText } from './licences.ts';
import { POLICIES, privacyPage, privacyStyle } from './privacy-page.ts';

/** `shipped`: folders of the packages that the finished build has used. */
export const papers = (shipped: Iterable<string>) => [
  ...POLICIES.map((policy) => ({ relativeDest: policy.page, contents: privacyPage(policy) })),
  { relativeDest: 'privacy.css', contents: privacyStyle() },
  { relativeDest: 'licences.txt', contents: licencesText(shipped) },
];
