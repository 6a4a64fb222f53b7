/** Erasing everything, on a fake browser: what is gone is looked up in the browser, not in the answer. */
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { SETTINGS_POLICY_KEY } from '../../domain/settings/policy.ts';
import { SETTINGS_KEY } from '../../domain/settings/settings.ts';
import { openCandidateStore } from '../../platform/candidates/candidate-store.ts';
import { browser, closeBrowser, freshBrowser, putOnList } from '../background/browser.ts';
import { AMY, NOW } from '../background/site.ts';

vi.mock('wxt/browser', async () => (await import('../background/wxt-browser.ts')).ofTheMoment);
afterAll(closeBrowser);

const pageStorage = new Map<string, string>();
const POLICY = { language: 'en' };

beforeEach(async () => {
  await freshBrowser(NOW);
  pageStorage.clear();
  vi.stubGlobal('localStorage', {
    get length() {
      return pageStorage.size;
    },
    clear: () => pageStorage.clear(),
  });
  await putOnList(AMY);
  pageStorage.set('tab', 'list');
  await browser.storage.local.set({ [SETTINGS_KEY]: { language: 'en' }, [SETTINGS_POLICY_KEY]: POLICY, salt: 'salt' });
  await browser.storage.sync.set({ [SETTINGS_KEY]: { language: 'en' }, another: 1 });
  await browser.storage.session.set({ numbers: { account: AMY.idNumber } });
  await browser.alarms.create('watch', { when: NOW + 60_000 });
  await browser.notifications.create('watch.result.a', { type: 'basic', iconUrl: '', title: '', message: '' });
  await browser.action.setBadgeText({ text: '1' });
});

const erase = async () => (await import('../../platform/erase-stored.ts')).eraseStored();
const list = async () => {
  const opening = await openCandidateStore({ announce: () => undefined, newId: () => crypto.randomUUID() });
  if (opening.is !== 'open') throw new Error(opening.is);
  const listing = await opening.store.list();
  opening.store.close();
  return listing;
};

it('leaves nothing of a person anywhere, and what an administrator has set', async () => {
  expect(await erase()).toMatchObject({ is: 'erased' });
  expect(await indexedDB.databases()).toEqual([]);
  expect(await list()).toMatchObject({ candidates: [], unreadable: [] });
  expect(pageStorage.size).toBe(0);
  const { [SETTINGS_POLICY_KEY]: _policy, ...local } = await browser.storage.local.get(null);
  expect(local).toEqual({});
  expect(await browser.storage.session.get(null)).toEqual({});
  expect(await browser.storage.sync.get(SETTINGS_KEY)).toEqual({});
  expect(await browser.alarms.getAll()).toEqual([]);
  expect(await browser.notifications.getAll()).toEqual({});
  expect(await browser.action.getBadgeText({})).toBe('');
});

it('what an administrator has set is back at once, and is nothing left of a person', async () => {
  const { clear } = browser.storage.local;
  vi.spyOn(browser.storage.local, 'clear').mockImplementationOnce(async () => {
    await clear();
    await browser.storage.local.set({ [SETTINGS_POLICY_KEY]: POLICY });
  });
  expect(await erase()).toMatchObject({ is: 'erased' });
  expect(await browser.storage.local.get(null)).toEqual({ [SETTINGS_POLICY_KEY]: POLICY });
});

it.each([
  ['localStorage', () => vi.spyOn(browser.storage.local, 'clear').mockResolvedValue(undefined)],
  ['sessionStorage', () => vi.spyOn(browser.storage.session, 'clear').mockResolvedValue(undefined)],
  ['alarms', () => vi.spyOn(browser.alarms, 'clearAll').mockResolvedValue(undefined)],
  ['notifications', () => vi.spyOn(browser.notifications, 'clear').mockResolvedValue(undefined)],
  ['badge', () => vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue(undefined)],
] as const)('says what is left where the browser only claims that it is gone: %s', async (step, claim) => {
  const claimed = claim();
  expect(await erase()).toMatchObject({ is: 'partly', left: [step] });
  claimed.mockRestore();
  expect(await indexedDB.databases()).toEqual([]);
});
