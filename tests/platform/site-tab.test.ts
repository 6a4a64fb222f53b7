/** Which tab of the site a page beside it works with, and the keys that the browser has for the extension. */
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandKeys } from '../../platform/command-keys.ts';
import { findSiteTab, showTab } from '../../platform/site-tab.ts';
import { askWatch } from '../../platform/stored-watch.ts';
import { onListChanged } from '../../platform/candidates/open-list.ts';

const tabs = vi.hoisted(() => ({
  all: [] as Tab[],
  shown: [] as unknown[],
  keys: [] as object[],
  answer: async (): Promise<unknown> => undefined,
}));
interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly active: boolean;
  readonly incognito: boolean;
  readonly lastAccessed: number;
}
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      query: async ({ url, active }: { url?: string; active?: boolean }) =>
        tabs.all.filter((tab) => (url ? tab.url.startsWith(url.slice(0, -1)) : true) && (active ? tab.active : true)),
      update: async (...what: unknown[]) => void tabs.shown.push(what),
    },
    windows: { update: async (...what: unknown[]) => void tabs.shown.push(what) },
    extension: { inIncognitoContext: false },
    commands: { getAll: async () => tabs.keys },
    runtime: { sendMessage: () => tabs.answer() },
    storage: { session: { remove: async () => undefined } },
  },
}));
// The next test file finds nothing of this browser.
afterAll(() => vi.resetModules());

const SITE = 'https://candidates.cambridgeenglish.org/Members/';
const tab = (id: number, more: Partial<Tab> = {}): Tab => ({
  ...{ id, windowId: 1, url: `${SITE}Login.aspx`, active: false, incognito: false, lastAccessed: id },
  ...more,
});
beforeEach(() => void Object.assign(tabs, { all: [], shown: [], keys: [], answer: async () => undefined }));

describe('the tab of the site', () => {
  const found = async (...all: Tab[]) => {
    tabs.all = all;
    return (await findSiteTab())?.id;
  };
  it('is the one in front where that shows the site, else the one that was used last', async () => {
    expect(await found(tab(1, { active: true }), tab(2), tab(3))).toBe(1);
    expect(await found(tab(1), tab(3), tab(2), tab(9, { url: 'https://example.org/', active: true }))).toBe(3);
  });
  it('is none of a private window, and none where there is none', async () => {
    expect(await found(tab(5, { incognito: true, active: true }), tab(2))).toBe(2);
    expect(await found(tab(9, { url: 'https://example.org/', active: true }))).toBeUndefined();
  });
  it('is brought to the front with its window', async () => {
    await showTab(tab(4, { windowId: 7 }) as never);
    expect(tabs.shown).toEqual([
      [4, { active: true }],
      [7, { focused: true }],
    ]);
  });
});

it('the keys are those that the browser has, and none where the person took them away', async () => {
  expect(await commandKeys()).toEqual({ open: undefined, fill: undefined });
  tabs.keys = [
    { name: '_execute_action', shortcut: 'Alt+Shift+G' },
    { name: 'fill', shortcut: '' },
  ];
  expect(await commandKeys()).toEqual({ open: 'Alt+Shift+G', fill: undefined });
});

it('a background that does not answer has failed', async () => {
  expect(await askWatch({ type: 'watch.list' })).toBe('failed');
  tabs.answer = async () => Promise.reject(new Error());
  expect(await askWatch({ type: 'watch.list' })).toBe('failed');
  tabs.answer = async () => 'done';
  expect(await askWatch({ type: 'watch.list' })).toBe('done');
});

it('another page has changed the list, erases it, or has erased it', async () => {
  const heard: string[] = [];
  onListChanged({
    changed: () => heard.push('changed'),
    erasing: () => heard.push('erasing'),
    erased: () => heard.push('erased'),
  });
  const other = new BroadcastChannel('candidates');
  for (const message of ['changed', 'erasing', 'erased']) other.postMessage(message);
  await vi.waitFor(() => expect(heard).toEqual(['changed', 'erasing', 'erased']));
  other.close();
});
