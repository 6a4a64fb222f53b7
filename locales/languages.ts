/**
 * The languages of the extension. A new one is a row here and a file of texts; the types name every other place
 * that then needs something (see CONTRIBUTING.md).
 */
import type { Settings } from '../domain/settings/settings.ts';
import type { MessageKey } from './message-key.ts';

interface LanguageRow {
  /** In its own words. */
  readonly name: string;
  /** For `lang` and `dir` in HTML. */
  readonly htmlLang: string;
  readonly direction: 'ltr' | 'rtl';
  /** How a short date is written: `12/3` or `3 Dec`. */
  readonly dates: { readonly locale: string; readonly month: 'numeric' | 'short' };
  /** The words in a class list that is saved as a spreadsheet file. */
  readonly classList: 'chinese' | 'english';
  /** The privacy policy: the file in the repository and the page in the package. Several languages may share one. */
  readonly privacy: { readonly source: string; readonly page: string };
  /** The folder in public/_locales/ with the name and the description that the browser shows. */
  readonly packageLocale: string;
}

export const LANGUAGES = {
  'zh-TW': {
    name: '中文',
    htmlLang: 'zh-TW',
    direction: 'ltr',
    dates: { locale: 'zh-TW', month: 'numeric' },
    classList: 'chinese',
    privacy: { source: 'PRIVACY.zh-TW.md', page: 'privacy.html' },
    packageLocale: 'zh_TW',
  },
  en: {
    name: 'English',
    htmlLang: 'en',
    direction: 'ltr',
    // 12/3 would mean two different days to readers of English.
    dates: { locale: 'en-GB', month: 'short' },
    classList: 'english',
    privacy: { source: 'PRIVACY.md', page: 'privacy.en.html' },
    packageLocale: 'en',
  },
} as const satisfies Readonly<Record<string, LanguageRow>>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_IDS = Object.keys(LANGUAGES) as Language[];

/** The language that texts are written in first; its text stands wherever another language lacks one. */
export const SOURCE = 'zh-TW' satisfies Language;
/** The site's own language, which may stand beneath every other. */
export const SECONDARY = 'en' satisfies Language;

/** The texts of one language, or a part of them, by key. */
export type Texts = Readonly<Record<string, string>>;

export interface ChosenLanguages {
  readonly language: Language;
  readonly secondary?: typeof SECONDARY;
}

/** The one that is shown first, and the one beneath it. */
export const languagesOf = ({ language, secondary }: ChosenLanguages): Language[] =>
  secondary ? [language, secondary] : [language];

export type LanguageSettings = Pick<Settings, 'language' | 'alsoEnglish'>;

/** A language that this version does not have is replaced by the source language. */
export function chosenLanguages({ language: tag, alsoEnglish }: LanguageSettings): ChosenLanguages {
  const language = LANGUAGE_IDS.find((id) => id === tag) ?? SOURCE;
  return { language, ...(alsoEnglish && language !== SECONDARY && { secondary: SECONDARY }) };
}

interface LanguageChoice {
  readonly language: Language;
  readonly alsoEnglish: boolean;
  /** The key of its text. */
  readonly label: MessageKey;
}

/** What a person may choose: each language with English and without it. */
export function languageChoices(): LanguageChoice[] {
  return LANGUAGE_IDS.flatMap((language): LanguageChoice[] => {
    const alone = { language, alsoEnglish: false, label: `popup.language.${language}` } as const;
    if (language === SECONDARY) return [alone];
    return [{ language, alsoEnglish: true, label: `popup.language.${language}.alsoEnglish` }, alone];
  });
}

/** For what is always in two languages, as the sheet of paper is: English, and the chosen other one. */
export function twoLanguages({ language }: ChosenLanguages): Required<ChosenLanguages> {
  return { language: language === SECONDARY ? SOURCE : language, secondary: SECONDARY };
}

/** The document declares the language that it is written in. */
export function declareLanguage(root: HTMLElement, language: Language): void {
  root.lang = LANGUAGES[language].htmlLang;
  root.dir = LANGUAGES[language].direction;
}

/** What the switch between the two languages turns to. @param shown the language that is shown now */
export function otherLanguages(shown: Language, chosen: ChosenLanguages): ChosenLanguages {
  if (shown !== SECONDARY) return { language: SECONDARY };
  return chosen.language === SECONDARY ? { language: SOURCE } : chosen;
}
