import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES } from '../../../components/settings/licences.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));

test.each(LICENCES)('$name is under $licence', ({ module, licence }) =>
  expect(read(`node_modules/${module}/package.json`).license).toBe(licence),
);
test('everything that goes into the package is named', () => {
  const named = LICENCES.map(({ module }) => module);
  expect(named).toEqual(expect.arrayContaining(Object.keys(read('package.json').dependencies)));
});
