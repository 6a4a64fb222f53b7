/**
 * What an administrator may set by policy (`storage.managed`): the settings (domain/settings/policy.ts)
 * and the centre that people on this computer contact. Chrome validates the policy against the schema and
 * Firefox does not, so it is parsed in both.
 */
import { EXAM_IDS } from '../exams/exams.ts';
import { settingsPolicy } from '../settings/policy.ts';
import { readCentre, type CentreReading } from './centre.ts';

/** The entry of managed storage. */
export const MANAGED_KEY = 'centre';

/**
 * The JSON schema that Chrome requires in the package (manifest `storage.managed_schema`).
 * @param languages the tags of all languages
 */
export const managedSchema = (languages: readonly string[]) => ({
  type: 'object',
  properties: {
    ...settingsPolicy(languages),
    [MANAGED_KEY]: {
      title: 'Exam centre',
      description: 'The exam centre that candidates are told to contact. Replaces what they have entered themselves.',
      type: 'object',
      properties: {
        name: { description: 'Name of the centre, at most 80 characters.', type: 'string' },
        telephone: { description: 'Main telephone number. Required.', type: 'string' },
        email: { description: 'E-mail address for candidates.', type: 'string' },
        extensions: {
          description: 'Telephone extensions by exam.',
          type: 'array',
          items: {
            type: 'object',
            properties: {
              exams: { type: 'array', items: { type: 'string', enum: EXAM_IDS } },
              number: { description: 'Digits only.', type: 'string' },
            },
          },
        },
      },
    },
  },
});

/** @param stored all of managed storage, as the browser gives it; undefined where there is no policy */
export function readManagedCentre(stored: unknown): CentreReading {
  if (typeof stored !== 'object' || stored === null) return { is: 'none' };
  return readCentre((stored as Record<string, unknown>)[MANAGED_KEY]);
}
