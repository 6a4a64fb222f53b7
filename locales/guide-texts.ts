/**
 * The guide's sentences in both languages, and how it looks. A content script pays for every byte on
 * every page, so it carries none of it: the background leaves it in storage.
 */
import mark from 'virtual:guide-words-mark';

export interface GuideTexts {
  /** Of the words and looks that this version was built with. */
  readonly mark: string;
  readonly 'zh-TW': Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
  /** The style sheet of the guide's shadow root. */
  readonly css: string;
}

/** The name under which browser storage keeps them. */
export const GUIDE_TEXTS_KEY = 'guideTexts';

/** What storage or the background gave; undefined unless it is whole, and of this version's words. */
export function readGuideTexts(given: unknown): GuideTexts | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const texts = given as Record<string, unknown>;
  return texts.mark === mark && isTexts(texts['zh-TW']) && isTexts(texts.en) && typeof texts.css === 'string'
    ? (given as GuideTexts)
    : undefined;
}

function isTexts(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const all = Object.values(given);
  return all.length > 0 && all.every((text) => typeof text === 'string');
}
