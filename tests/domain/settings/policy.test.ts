import { expect, test } from 'vitest';
import { readSettingsPolicy } from '../../../domain/settings/policy.ts';
import { settingsStore } from '../../../domain/settings/settings-store.ts';

test('what can be read is fixed, the rest is left out', () => {
  expect(
    readSettingsPolicy({ language: 'en', guideOn: 'yes', desk: true, sharedComputer: true, folded: true, centre: {} }),
  ).toEqual({ language: 'en', desk: true, sharedComputer: true });
});
test.each([undefined, null, 'text', [], {}, { language: 'fr' }])('%j fixes nothing', (stored) =>
  expect(readSettingsPolicy(stored)).toEqual({}),
);

const held = { settings: { language: 'both', sharedComputer: false, folded: true } };
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;
let listener: Listener | undefined;
const area = {
  get: async () => held,
  set: async () => undefined,
  onChanged: { addListener: (added: Listener) => void (listener = added), removeListener: () => undefined },
};

test('the policy goes before what the person chose, at the first reading and at changes', async () => {
  const store = settingsStore(area, async () => ({ sharedComputer: true }));
  expect(await store.read()).toMatchObject({ language: 'both', sharedComputer: true, folded: true });
  expect(await store.fixed()).toEqual({ sharedComputer: true });
  const seen: unknown[] = [];
  store.watch((settings) => seen.push(settings));
  listener!({ settings: { newValue: { language: 'en', sharedComputer: false } } });
  await expect.poll(() => seen).toMatchObject([{ language: 'en', sharedComputer: true }]);
});
test('a browser that refuses to tell of policies has none', async () => {
  const store = settingsStore(area, () => Promise.reject(new Error('no managed storage')));
  expect(await store.read()).toMatchObject({ sharedComputer: false });
  expect(await store.fixed()).toEqual({});
});
