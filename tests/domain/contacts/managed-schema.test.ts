/** The schema in the package is the one that the reader of the policy goes by. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MANAGED_SCHEMA } from '../../../domain/contacts/managed.ts';

test('the schema in the package says what is read', () => {
  const packed = readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(packed)).toEqual(MANAGED_SCHEMA);
});
