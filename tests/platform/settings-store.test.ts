import { beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsStore } from '../../platform/settings-store.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings/settings.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

let held: Record<string, unknown>;
let listeners: Set<Listener>;
let full: boolean;
const tell = (changes: Parameters<Listener>[0]) => listeners.forEach((listener) => listener(changes));
const area = {
  get: async (key: string) => structuredClone(key in held ? { [key]: held[key] } : {}),
  set: async (items: Record<string, unknown>) => {
    if (full) throw new Error('QUOTA_BYTES');
    held = { ...held, ...structuredClone(items) };
  },
  onChanged: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
const store = settingsStore(area);

beforeEach(() => {
  held = {};
  listeners = new Set();
  full = false;
});

describe('the settings store', () => {
  it('reads defaults from an empty area', async () => {
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
  });
  it('keeps what is changed and leaves the rest', async () => {
    await store.change({ language: 'en', alsoEnglish: false });
    await store.change({ folded: true });
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false, folded: true });
    expect(held).toEqual({ settings: { language: 'en', alsoEnglish: false, folded: true } });
  });
  it('keeps both of two changes made at once', async () => {
    await Promise.all([store.change({ language: 'en', alsoEnglish: false }), store.change({ folded: true })]);
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false, folded: true });
  });
  it('keeps both also where two pages make them, which share a lock', async () => {
    let last: Promise<unknown> = Promise.resolve();
    const lock = <T>(work: () => Promise<T>): Promise<T> => {
      const done = last.then(work);
      last = done;
      return done;
    };
    const [one, other] = [settingsStore(area, lock), settingsStore(area, lock)];
    await Promise.all([one.change({ language: 'en', alsoEnglish: false }), other.change({ folded: true })]);
    expect(held).toEqual({ settings: { language: 'en', alsoEnglish: false, folded: true } });
  });
  it('keeps what a newer version wrote', async () => {
    held = { settings: { language: 'fr', theme: 'dark' }, candidates: 1 };
    await store.change({ folded: true });
    expect(held).toEqual({ settings: { language: 'fr', theme: 'dark', folded: true }, candidates: 1 });
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'fr', folded: true });
  });
  it.each([
    ['both', { language: 'zh-TW', alsoEnglish: true }],
    ['zh-TW', { language: 'zh-TW', alsoEnglish: false }],
    ['en', { language: 'en', alsoEnglish: false }],
  ])('a change of something else writes the former choice %s as what it meant', async (language, meant) => {
    held = { settings: { language, theme: 'dark' } };
    const before = await store.read();
    expect(before).toEqual({ ...DEFAULT_SETTINGS, ...meant });
    await store.change({ folded: true });
    expect(held).toEqual({ settings: { ...meant, theme: 'dark', folded: true } });
    expect(await store.read()).toEqual({ ...before, folded: true });
  });
  it.each([null, 'text', 5, true, [], ['a', 'b']])('writes a record over %j', async (settings) => {
    held = { settings };
    expect(await store.read()).toEqual(DEFAULT_SETTINGS);
    await store.change({ guideOn: false });
    expect(held.settings).toEqual({ guideOn: false });
  });
  it('says so when storage refuses, and works again afterwards', async () => {
    full = true;
    await expect(store.change({ language: 'en', alsoEnglish: false })).rejects.toThrow('QUOTA');
    full = false;
    await store.change({ folded: true });
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, folded: true });
  });
  it('tells subscribers of changes to the settings alone, until they unsubscribe', () => {
    const changed = vi.fn();
    const unsubscribe = store.subscribe(changed);
    tell({ candidates: { newValue: 1 } });
    expect(changed).not.toHaveBeenCalled();
    tell({ settings: { newValue: { language: 'en' } } });
    expect(changed).toHaveBeenLastCalledWith({ ...DEFAULT_SETTINGS, language: 'en', alsoEnglish: false });
    tell({ settings: {} });
    expect(changed).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
    tell({ settings: { newValue: 'broken' } });
    expect(changed).toHaveBeenLastCalledWith(DEFAULT_SETTINGS);
    unsubscribe();
    tell({ settings: { newValue: {} } });
    expect(changed).toHaveBeenCalledTimes(3);
    expect(listeners.size).toBe(0);
  });
});
