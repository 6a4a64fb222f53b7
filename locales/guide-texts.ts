/**
 * The guide's texts in all languages, and its style sheet. A content script costs time for every byte on every page,
 * so it carries none of them: the worker leaves them in storage.
 */
import { LANGUAGE_IDS, type Language, type Texts } from './languages.ts';

/** Defined at build time (wxt.config.ts): the version, and while developing also the time of the start. */
declare const __BUILD_ID__: string;
export const buildId = (): string => __BUILD_ID__;

export interface GuideTexts {
  /** The build that they belong to. */
  readonly build: string;
  readonly texts: Readonly<Record<Language, Texts>>;
  /** The style sheet of the guide's shadow root. */
  readonly css: string;
}

/** The key in browser storage. */
export const GUIDE_TEXTS_KEY = 'guideTexts';

/** As one string, which is copied between processes in one piece and parsed only where it is needed. */
export const writeGuideTexts = (texts: GuideTexts): string => JSON.stringify(texts);

/** @param written by storage or by the worker's answer. Undefined unless it is whole, and of this build. */
export function readGuideTexts(written: unknown): GuideTexts | undefined {
  const given = typeof written === 'string' ? parsed(written) : undefined;
  if (!isRecord(given) || given.build !== buildId() || typeof given.css !== 'string') return undefined;
  const { texts } = given;
  return isRecord(texts) && LANGUAGE_IDS.every((language) => isTexts(texts[language]))
    ? (given as unknown as GuideTexts)
    : undefined;
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

function isTexts(given: unknown): boolean {
  if (!isRecord(given)) return false;
  const all = Object.values(given);
  return all.length > 0 && all.every((text) => typeof text === 'string');
}
