/**
 * The guide's texts as the background leaves them in storage: one entry for each page and language, and one for the
 * style sheet. A content script costs time for every byte on every page, so it carries none of them and reads only
 * those of the page that it has recognised.
 */
import type { PageName } from '../domain/site/site-map-shape.ts';
import { languagesOf, type ChosenLanguages, type Language, type Texts } from './languages.ts';

/** Defined at build time (wxt.config.ts): the version, and while developing also the time of the start. */
declare const __BUILD_ID__: string;
export const buildId = (): string => __BUILD_ID__;

/** Texts of the languages that are shown; the others are absent. */
export type SomeTexts = Readonly<Partial<Record<Language, Texts>>>;

export interface GuideTexts {
  readonly texts: SomeTexts;
  /** The style sheet of the guide's shadow root. */
  readonly css: string;
}

/** What one entry holds, as a string: it is copied between processes in one piece and parsed only where it is needed. */
export interface GuideEntry {
  /** The build that it belongs to. */
  readonly build: string;
  readonly texts?: Texts;
  readonly css?: string;
}

/** The key in browser storage of the style sheet. */
export const GUIDE_LOOK_KEY = 'guideLook';
/** The key in browser storage of the texts of one page in one language. */
export const guideTextsKey = (page: PageName, language: Language): string => `guideTexts.${page}.${language}`;

/** What is to be read from storage for a page. */
export const guideKeys = (page: PageName, chosen: ChosenLanguages): string[] => [
  GUIDE_LOOK_KEY,
  ...languagesOf(chosen).map((language) => guideTextsKey(page, language)),
];

/** @param stored by key, from storage or from the background's answer. Undefined unless all is whole, and of this build. */
export function readGuideTexts(stored: unknown, page: PageName, chosen: ChosenLanguages): GuideTexts | undefined {
  if (!isRecord(stored)) return undefined;
  const css = entry(stored[GUIDE_LOOK_KEY])?.css;
  if (typeof css !== 'string') return undefined;
  const texts: Partial<Record<Language, Texts>> = {};
  for (const language of languagesOf(chosen)) {
    const own = entry(stored[guideTextsKey(page, language)])?.texts;
    if (!isTexts(own)) return undefined;
    texts[language] = own;
  }
  return { css, texts };
}

function entry(written: unknown): Record<string, unknown> | undefined {
  const given = typeof written === 'string' ? parsed(written) : undefined;
  return isRecord(given) && given.build === buildId() ? given : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null;
}

/** Whether it is an object of texts, and not an empty one. */
export function isTexts(given: unknown): given is Texts {
  if (!isRecord(given)) return false;
  const all = Object.values(given);
  return all.length > 0 && all.every((text) => typeof text === 'string');
}
