/** The part of the texts that the guide on a page shows, for the background and the practice page to hand out. */
import type { CheckName } from '../domain/checks/check-field.ts';
import { SITE_MAP } from '../domain/site/site-map.ts';
import type { PageName } from '../domain/site/site-map-shape.ts';
import {
  buildId,
  GUIDE_LOOK_KEY,
  guideTextsKey,
  type GuideEntry,
  type GuideTexts,
  type SomeTexts,
} from './guide-texts.ts';
import { languagesOf, type ChosenLanguages, type Language, type Texts } from './languages.ts';

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

/**
 * The texts of one page of the site in one language.
 * @param all the whole texts of that language
 */
export function textsOfPage(name: PageName, all: Texts): Texts {
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
  return Object.fromEntries(Object.entries(all).filter(([key]) => isShown(key)));
}

/** Verdicts of one check that another one gives too. */
const SHARED_CHECKS: readonly string[] = ['check.email.keepTyping'];

/** @param read gives the whole texts of a language */
export async function guideTextsOf(
  page: PageName,
  chosen: ChosenLanguages,
  css: string,
  read: (language: Language) => Promise<Texts>,
): Promise<GuideTexts> {
  const texts = languagesOf(chosen).map(async (one) => [one, textsOfPage(page, await read(one))] as const);
  return { css, texts: Object.fromEntries(await Promise.all(texts)) };
}

/**
 * All entries by their keys in storage.
 * @param css the style sheet built for the guide
 * @param all the whole texts by language
 */
export function allGuideEntries(css: string, all: SomeTexts): Readonly<Record<string, string>> {
  const written = (entry: Omit<GuideEntry, 'build'>) => JSON.stringify({ build: buildId(), ...entry });
  return Object.fromEntries([
    [GUIDE_LOOK_KEY, written({ css })],
    ...SITE_MAP.flatMap(({ name }) =>
      Object.entries(all).map(([language, texts]) => [
        guideTextsKey(name, language as Language),
        written({ texts: textsOfPage(name, texts) }),
      ]),
    ),
  ]);
}
