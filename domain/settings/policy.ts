/**
 * The settings that an administrator fixes by policy (`storage.managed`). A fixed entry
 * overrides the person's choice, and the page says so; other entries remain the person's.
 *
 * Managed storage may take seconds to answer when a browser has just started, and the hints on a page
 * must not wait for it: the background copies the fixed entries to local storage, which everything else reads.
 */
import { LANGUAGE_CHOICES, type Settings } from './settings.ts';

export type PolicySettings = Partial<Pick<Settings, 'language' | 'guideOn' | 'desk' | 'sharedComputer'>>;

/** The name under which local storage holds the copy. */
export const SETTINGS_POLICY_KEY = 'settingsPolicy';

/** For the JSON schema that Chrome wants in the package. */
export const SETTINGS_POLICY = {
  language: {
    title: 'Languages',
    description: 'The languages of the notes: both, zh-TW or en.',
    type: 'string',
    enum: LANGUAGE_CHOICES,
  },
  guideOn: { title: 'Guide', description: 'Whether the guide appears on the candidates site.', type: 'boolean' },
  desk: { title: 'Desk', description: 'Whether the list shows the progress of each candidate.', type: 'boolean' },
  sharedComputer: {
    title: 'Shared computer',
    description: 'Whether the list is kept in memory only and gone when the browser closes.',
    type: 'boolean',
  },
} as const;

/** @param stored all of managed storage as the browser gives it, or the copy; entries that cannot be read are left out */
export function readSettingsPolicy(stored: unknown): PolicySettings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const language = LANGUAGE_CHOICES.find((choice) => choice === given.language);
  const yesOrNo = (['guideOn', 'desk', 'sharedComputer'] as const).filter((name) => typeof given[name] === 'boolean');
  return {
    ...(language !== undefined && { language }),
    ...(Object.fromEntries(yesOrNo.map((name) => [name, given[name]])) as PolicySettings),
  };
}
