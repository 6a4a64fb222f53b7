/**
 * The settings that an administrator fixes by policy (`storage.managed`). A fixed entry
 * overrides the person's choice, and the page says so; other entries remain the person's.
 *
 * Managed storage may take seconds to answer when a browser has just started, and the hints on a page
 * must not wait for it: the background copies the fixed entries to local storage, which everything else reads.
 */
import { migrateSettings, type Settings } from './settings.ts';

export type PolicySettings = Partial<
  Pick<Settings, 'language' | 'alsoEnglish' | 'guideOn' | 'desk' | 'sharedComputer'>
>;

/** The name under which local storage holds the copy. */
export const SETTINGS_POLICY_KEY = 'settingsPolicy';

const YES_OR_NO = ['alsoEnglish', 'guideOn', 'desk', 'sharedComputer'] as const;

/**
 * For the JSON schema that Chrome requires in the package.
 * @param languages the tags of all languages
 */
export const settingsPolicy = (languages: readonly string[]) =>
  ({
    language: {
      title: 'Language',
      description: 'The language of the notes. A policy for an earlier version may say "both": zh-TW and English.',
      type: 'string',
      enum: [...languages, 'both'],
    },
    alsoEnglish: {
      title: 'English as well',
      description: 'Whether an English line stands beneath each note. Without this entry, beside a language: false.',
      type: 'boolean',
    },
    guideOn: { title: 'Guide', description: 'Whether the guide appears on the candidates site.', type: 'boolean' },
    desk: { title: 'Desk', description: 'Whether the list shows the progress of each candidate.', type: 'boolean' },
    sharedComputer: {
      title: 'Shared computer',
      description: 'Whether the list is kept in memory only and gone when the browser closes.',
      type: 'boolean',
    },
  }) as const;

/**
 * @param stored all of managed storage as the browser gives it, or the copy; entries that cannot be read are left out
 * @param languages the tags of all languages: nobody is held to one that this version does not have
 */
export function readSettingsPolicy(stored: unknown, languages: readonly string[]): PolicySettings {
  const given = typeof stored === 'object' && stored !== null ? migrateSettings({ ...stored }) : {};
  const language = languages.find((tag) => tag === given.language);
  const yesOrNo = YES_OR_NO.filter((name) => typeof given[name] === 'boolean');
  return {
    ...(language !== undefined && { language }),
    ...(Object.fromEntries(yesOrNo.map((name) => [name, given[name]])) as PolicySettings),
  };
}
