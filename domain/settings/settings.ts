/** The person's settings. They contain nothing about a candidate. */

/** `both`: Chinese with the English sentence beneath it. */
export const LANGUAGE_CHOICES = ['both', 'zh-TW', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

export interface Settings {
  readonly language: LanguageChoice;
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
  language: 'both',
  guideOn: true,
  folded: false,
  desk: false,
  sharedComputer: false,
};

/** The name under which browser storage keeps them. */
export const SETTINGS_KEY = 'settings';

/** Reads what storage holds; each entry that cannot be read falls back to its default by itself. */
export function readSettings(stored: unknown): Settings {
  const kept = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const yesOrNo = (name: 'guideOn' | 'folded' | 'desk' | 'sharedComputer'): boolean => {
    const value = kept[name];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  return {
    language: LANGUAGE_CHOICES.find((choice) => choice === kept.language) ?? DEFAULT_SETTINGS.language,
    guideOn: yesOrNo('guideOn'),
    folded: yesOrNo('folded'),
    desk: yesOrNo('desk'),
    sharedComputer: yesOrNo('sharedComputer'),
  };
}
