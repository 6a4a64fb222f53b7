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

/** As one text: it crosses from process to process in one piece, and who does not want it need not take it apart. */
export const writeGuideTexts = (texts: GuideTexts): string => JSON.stringify(texts);

/** What storage or the background gave; undefined unless it is whole, and of this version's words. */
export function readGuideTexts(written: unknown): GuideTexts | undefined {
  const given = typeof written === 'string' ? parsed(written) : undefined;
  if (typeof given !== 'object' || given === null) return undefined;
  const texts = given as Record<string, unknown>;
  return texts.mark === mark && isTexts(texts['zh-TW']) && isTexts(texts.en) && typeof texts.css === 'string'
    ? (given as GuideTexts)
    : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const all = Object.values(given);
  return all.length > 0 && all.every((text) => typeof text === 'string');
}
