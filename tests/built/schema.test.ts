/** The schema in the package is the one that the reader of the policy goes by. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { managedSchema } from '../../domain/contacts/managed.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';

test('the schema in the package says what is read', () => {
  const packed = (file: string) =>
    JSON.parse(readFileSync(new URL(`../../.output/chrome-mv3/${file}`, import.meta.url), 'utf8')) as unknown;
  expect(packed('manifest.json')).toMatchObject({ storage: { managed_schema: 'managed-schema.json' } });
  expect(packed('managed-schema.json')).toEqual(managedSchema(LANGUAGE_IDS));
});
