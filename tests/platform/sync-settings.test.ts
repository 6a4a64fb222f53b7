import { beforeEach, expect, test } from 'vitest';
import { FOLLOW_KEY, followChange, travelling } from '../../platform/sync-settings.ts';

let held: { local: Record<string, unknown>; sync: Record<string, unknown> };
let writes: number;
const area = (name: 'local' | 'sync') => ({
  get: async (key: string) => (key in held[name] ? { [key]: held[name][key] } : {}),
  set: async (items: Record<string, unknown>) => {
    writes += 1;
    Object.assign(held[name], items);
  },
});
const needs = { local: area('local'), sync: area('sync') };
beforeEach(() => {
  held = { local: {}, sync: {} };
  writes = 0;
});

test('without the tick nothing leaves and nothing comes', async () => {
  held.local = { settings: { language: 'en' } };
  await followChange('local', { settings: { newValue: held.local.settings } }, needs);
  held.sync = { settings: { language: 'zh-TW' } };
  await followChange('sync', { settings: { newValue: held.sync.settings } }, needs);
  expect(held).toEqual({ local: { settings: { language: 'en' } }, sync: { settings: { language: 'zh-TW' } } });
  expect(writes).toBe(0);
});
test('a change here goes there, without what is true of this computer only', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'en', sharedComputer: true, later: 1 } };
  await followChange('local', { settings: { newValue: {} } }, needs);
  expect(held.sync).toEqual({ settings: { language: 'en', alsoEnglish: false } });
});
test('a change here goes there also where other devices have said something before', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'en' } };
  held.sync = { settings: { language: 'zh-TW', alsoEnglish: false, later: 1 } };
  await followChange('local', { settings: { newValue: {} } }, needs);
  expect(held.sync).toEqual({ settings: { language: 'en', alsoEnglish: false, later: 1 } });
  expect(held.local.settings).toEqual({ language: 'en' });
});
test('a change there comes here and leaves the rest', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'en', sharedComputer: true, later: 1 } };
  held.sync = { settings: { language: 'both', sharedComputer: false, idNumber: 'ABC123456' } };
  await followChange('sync', { settings: { newValue: {} } }, needs);
  expect(held.local.settings).toEqual({ language: 'zh-TW', alsoEnglish: true, sharedComputer: true, later: 1 });
});
test('a device that joins takes what is there, and the first gives what it has', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'en' } };
  await followChange('local', { [FOLLOW_KEY]: { newValue: true } }, needs);
  expect(held.sync).toEqual({ settings: { language: 'en', alsoEnglish: false } });
  held.local.settings = { language: 'zh-TW' };
  await followChange('local', { [FOLLOW_KEY]: { newValue: true } }, needs);
  expect(held.local.settings).toEqual({ language: 'en', alsoEnglish: false });
});
test('what is the same already is not written again', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'en' } };
  held.sync = { settings: { language: 'en' } };
  await followChange('local', { settings: { newValue: {} } }, needs);
  await followChange('sync', { settings: { newValue: {} } }, needs);
  await followChange('local', { candidates: { newValue: [] } }, needs);
  expect(writes).toBe(0);
});
test.each([undefined, null, 'text', [], { language: 'FR' }, { candidates: [] }])('%j has nothing to travel', (stored) =>
  expect(travelling(stored)).toEqual({}),
);
test.each([
  ['both', { language: 'zh-TW', alsoEnglish: true }],
  ['zh-TW', { language: 'zh-TW', alsoEnglish: false }],
  ['en', { language: 'en', alsoEnglish: false }],
])('the former choice %s travels as what it meant, in both directions', async (language, meant) => {
  expect(travelling({ language })).toEqual(meant);
  held.local = { [FOLLOW_KEY]: true, settings: { language, later: 1 } };
  await followChange('local', { settings: { newValue: {} } }, needs);
  expect(held.sync).toEqual({ settings: meant });
  held = { local: { [FOLLOW_KEY]: true, settings: {} }, sync: { settings: { language } } };
  await followChange('sync', { settings: { newValue: {} } }, needs);
  expect(held.local.settings).toEqual(meant);
});
test('a former choice and what it meant are the same, so that two versions come to rest', async () => {
  held.local = { [FOLLOW_KEY]: true, settings: { language: 'zh-TW', alsoEnglish: true } };
  held.sync = { settings: { language: 'both' } };
  await followChange('local', { settings: { newValue: {} } }, needs);
  await followChange('sync', { settings: { newValue: {} } }, needs);
  expect(writes).toBe(0);
});
