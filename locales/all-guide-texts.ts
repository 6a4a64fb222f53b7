/** The part of the texts that the guide on the page shows, for the worker and the practice page to hand out. */
import { buildId, type GuideTexts } from './guide-texts.ts';
import { LANGUAGE_IDS, type Language, type Texts } from './languages.ts';
import { TEXTS } from './texts.ts';

/** What a key of the guide's texts begins with, before its first dot. */
const GUIDE_SUBJECTS: readonly string[] = ['guide', 'step', 'next', 'hint', 'check', 'siteText', 'lockout'];

/** @param css the style sheet built for the guide */
export function allGuideTexts(css: string): GuideTexts {
  const texts = LANGUAGE_IDS.map((language) => [language, ofGuide(TEXTS[language])] as const);
  return { build: buildId(), css, texts: Object.fromEntries(texts) as Record<Language, Texts> };
}

function ofGuide(all: Texts): Texts {
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => GUIDE_SUBJECTS.includes(key.slice(0, key.indexOf('.')))),
  );
}
