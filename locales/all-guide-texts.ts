/** The part of the texts that the guide on a page shows, for the background and the practice page to hand out. */
import type { CheckName } from '../domain/checks/check-field.ts';
import { SITE_MAP } from '../domain/site/site-map.ts';
import type { PageName } from '../domain/site/site-map-shape.ts';
import { buildId, GUIDE_LOOK_KEY, guideTextsKey, type GuideEntry, type GuideTexts } from './guide-texts.ts';
import { LANGUAGE_IDS, type ChosenLanguages, type Language, type Texts } from './languages.ts';
import { TEXTS } from './texts.ts';

/** Subjects, which are what a key begins with, of verdicts: those that only some of the checks give. */
const CHECK_SUBJECTS: Readonly<Record<CheckName, readonly string[]>> = {
  idNumber: ['check.id'],
  secretNumber: ['check.secret'],
  email: ['check.email'],
  emailAgain: ['check.email', 'check.match'],
  newPassword: ['check.password'],
  newPasswordAgain: ['check.password', 'check.match'],
  loginPassword: ['check.password'],
  chosen: [],
  agreed: [],
};
/** Verdicts that belong to no field of a page of the site. */
const ELSEWHERE = 'check.date';
const SOME_CHECKS: readonly string[] = [ELSEWHERE, ...Object.values(CHECK_SUBJECTS).flat()];

/** The texts of one page of the site in one language. */
export function textsOfPage(name: PageName, language: Language): Texts {
  const fields = SITE_MAP.find((page) => page.name === name)?.fields ?? [];
  const checks = new Set(fields.flatMap(({ check }) => (check ? CHECK_SUBJECTS[check] : [])));
  const isOf = (key: string, subject: string) => key === subject || key.startsWith(`${subject}.`);
  const isShown = (key: string): boolean => {
    if (isOf(key, 'check')) {
      const subject = SOME_CHECKS.find((one) => isOf(key, one));
      return subject === undefined || checks.has(subject) || SHARED_CHECKS.includes(key);
    }
    return ['guide', 'step', 'siteText', `next.${name}`, `hint.${name}`, ...(name === 'login' ? ['lockout'] : [])].some(
      (subject) => isOf(key, subject),
    );
  };
  return Object.fromEntries(Object.entries(TEXTS[language]).filter(([key]) => isShown(key)));
}

/** Verdicts of one check that another one gives too. */
const SHARED_CHECKS: readonly string[] = ['check.email.keepTyping'];

export function guideTextsOf(page: PageName, { language, secondary }: ChosenLanguages, css: string): GuideTexts {
  const languages = secondary ? [language, secondary] : [language];
  return { css, texts: Object.fromEntries(languages.map((one) => [one, textsOfPage(page, one)])) };
}

/**
 * All entries by their keys in storage.
 * @param css the style sheet built for the guide
 */
export function allGuideEntries(css: string): Readonly<Record<string, string>> {
  const written = (entry: Omit<GuideEntry, 'build'>) => JSON.stringify({ build: buildId(), ...entry });
  return Object.fromEntries([
    [GUIDE_LOOK_KEY, written({ css })],
    ...SITE_MAP.flatMap(({ name }) =>
      LANGUAGE_IDS.map((language) => [guideTextsKey(name, language), written({ texts: textsOfPage(name, language) })]),
    ),
  ]);
}
