/** The person's settings. They contain nothing about a candidate. */

export interface Settings {
  /**
   * The tag of a language, such as `zh-TW`. Which languages there are stands in locales/languages.ts; one that this
   * version does not have stays as it is stored, and the texts are in the source language.
   */
  readonly language: string;
  /** True: an English line stands beneath each text in another language. */
  readonly alsoEnglish: boolean;
  /** False: nothing is put into any page. */
  readonly guideOn: boolean;
  /** True: the guide on the page is collapsed. */
  readonly folded: boolean;
  /** True: the list is shown as a desk for centres, with each candidate's progress. */
  readonly desk: boolean;
  /** True: the list is kept in memory and gone when the browser closes. */
  readonly sharedComputer: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'zh-TW',
  alsoEnglish: true,
  guideOn: true,
  folded: false,
  desk: false,
  sharedComputer: false,
};

/** The name under which browser storage keeps them. */
export const SETTINGS_KEY = 'settings';

/** Before `alsoEnglish`, `language` held one of three choices. Stores, policies, sync and backups may still hold them. */
const FORMER_CHOICES: Readonly<Record<string, Pick<Settings, 'language' | 'alsoEnglish'>>> = {
  both: { language: 'zh-TW', alsoEnglish: true },
  'zh-TW': { language: 'zh-TW', alsoEnglish: false },
  en: { language: 'en', alsoEnglish: false },
};

/** Replaces one of the three former choices of `language` by what it meant; all other entries stay as they are. */
export function migrateSettings(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { language, alsoEnglish } = stored;
  const former = Object.entries(FORMER_CHOICES).find(([choice]) => choice === language)?.[1];
  // Beside `alsoEnglish`, the tag of a language has only its present meaning.
  return former && (alsoEnglish === undefined || language !== former.language) ? { ...stored, ...former } : stored;
}

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Reads what storage holds; each entry that cannot be read falls back to its default by itself. */
export function readSettings(stored: unknown): Settings {
  const kept = typeof stored === 'object' && stored !== null ? migrateSettings({ ...stored }) : {};
  const yesOrNo = (name: Exclude<keyof Settings, 'language'>): boolean => {
    const value = kept[name];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  const { language } = kept;
  return {
    language: typeof language === 'string' && LANGUAGE_TAG.test(language) ? language : DEFAULT_SETTINGS.language,
    alsoEnglish: yesOrNo('alsoEnglish'),
    guideOn: yesOrNo('guideOn'),
    folded: yesOrNo('folded'),
    desk: yesOrNo('desk'),
    sharedComputer: yesOrNo('sharedComputer'),
  };
}
