import { expect, test } from 'vitest';
import {
  readSettingsPolicy as readPolicy,
  SETTINGS_POLICY_KEY,
  settingsPolicy,
} from '../../../domain/settings/policy.ts';
import { SETTINGS_KEY } from '../../../domain/settings/settings.ts';
import { LANGUAGE_IDS } from '../../../locales/languages.ts';
import { settingsStore } from '../../../platform/settings-store.ts';

const readSettingsPolicy = (stored: unknown) => readPolicy(stored, LANGUAGE_IDS);

test('what can be read is fixed, the rest is left out', () => {
  expect(
    readSettingsPolicy({ language: 'en', guideOn: 'yes', desk: true, sharedComputer: true, folded: true, centre: {} }),
  ).toEqual({ language: 'en', alsoEnglish: false, desk: true, sharedComputer: true });
});
test.each([
  [{ language: 'both' }, { language: 'zh-TW', alsoEnglish: true }],
  [{ language: 'zh-TW' }, { language: 'zh-TW', alsoEnglish: false }],
  [{ language: 'en' }, { language: 'en', alsoEnglish: false }],
  [
    { language: 'zh-TW', alsoEnglish: true },
    { language: 'zh-TW', alsoEnglish: true },
  ],
  [{ alsoEnglish: false }, { alsoEnglish: false }],
])('the policy %j fixes %j', (stored, fixed) => expect(readSettingsPolicy(stored)).toEqual(fixed));
test.each([undefined, null, 'text', [], {}, { language: 'fr' }])('%j fixes nothing', (stored) =>
  expect(readSettingsPolicy(stored)).toEqual({}),
);

test.each(['alsoEnglish', 'guideOn', 'desk', 'sharedComputer'] as const)(
  '%s is fixed as true or false only',
  (name) => {
    expect(readSettingsPolicy({ [name]: true })).toEqual({ [name]: true });
    expect(readSettingsPolicy({ [name]: false })).toEqual({ [name]: false });
    for (const other of ['true', 1, null]) expect(readSettingsPolicy({ [name]: other })).toEqual({});
  },
);
test('the schema that administrators see has each entry, with its words and its type', () => {
  const schema = settingsPolicy(['zh-TW', 'en']);
  expect(Object.entries(schema).map(([name, { type }]) => [name, type])).toEqual([
    ['language', 'string'],
    ['alsoEnglish', 'boolean'],
    ['guideOn', 'boolean'],
    ['desk', 'boolean'],
    ['sharedComputer', 'boolean'],
  ]);
  expect(schema.language.enum).toEqual(['zh-TW', 'en', 'both']);
  for (const { title, description } of Object.values(schema)) {
    expect(title).toMatch(/^[A-Z][a-z ]+$/i);
    expect(description).toMatch(/^(?:The language|Whether) .+\.$/);
  }
});
test('the copy and the settings are kept under these names, since earlier versions have written them', () =>
  expect([SETTINGS_POLICY_KEY, SETTINGS_KEY]).toEqual(['settingsPolicy', 'settings']));

let held: Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;
let listener: Listener | undefined;
const area = {
  get: async (key: string) => ({ [key]: held[key] }),
  set: async () => undefined,
  onChanged: { addListener: (added: Listener) => void (listener = added), removeListener: () => undefined },
};
const change = (name: string, newValue: unknown) => {
  held[name] = newValue;
  listener!({ [name]: { newValue } });
};

test('the policy goes before what the person chose, at the first reading and at every change', async () => {
  held = { settings: { language: 'both', folded: true }, settingsPolicy: { sharedComputer: true } };
  const store = settingsStore(area);
  expect(await store.read()).toMatchObject({
    language: 'zh-TW',
    alsoEnglish: true,
    sharedComputer: true,
    folded: true,
  });
  expect(await store.fixed()).toEqual({ sharedComputer: true });
  const seen: unknown[] = [];
  store.subscribe((settings) => seen.push(settings));
  change('settings', { language: 'en', sharedComputer: false });
  expect(seen).toMatchObject([{ language: 'en', sharedComputer: true }]);
  change('settingsPolicy', { language: 'both' });
  await expect.poll(() => seen.at(-1)).toMatchObject({ language: 'zh-TW', alsoEnglish: true, sharedComputer: false });
});
