/** Erases everything that the extension has stored on this device, and checks afterwards that it is gone. */
import { browser } from 'wxt/browser';
import { eraseEverything, type Erasing } from '../domain/candidates/erase.ts';
import { SETTINGS_POLICY_KEY } from '../domain/settings/policy.ts';
import { SETTINGS_KEY } from '../domain/settings/settings.ts';
import { DATABASE_NAME, eraseCandidateStore } from './candidates/candidate-store.ts';
import { sharedList } from './candidates/open-list.ts';

/** The administrator's policy is not the person's data, and the background restores it at once. */
const isEmpty = async (area: typeof browser.storage.local) =>
  Object.keys(await area.get()).every((name) => name === SETTINGS_POLICY_KEY);

export function eraseStored(): Promise<Erasing> {
  return eraseEverything({
    database: async () => {
      const erasing = await eraseCandidateStore();
      // A window without a database has nothing to erase, unless other windows have one.
      if (erasing.is === 'none') return (await sharedList())?.is === 'none';
      return !(await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
    },
    localStorage: async () => {
      localStorage.clear();
      await browser.storage.local.clear();
      await browser.storage.sync.remove(SETTINGS_KEY);
      return localStorage.length === 0 && isEmpty(browser.storage.local);
    },
    sessionStorage: async () => {
      await browser.storage.session.clear();
      return isEmpty(browser.storage.session);
    },
    alarms: async () => {
      await browser.alarms.clearAll();
      return (await browser.alarms.getAll()).length === 0;
    },
    notifications: async () => {
      const ids = Object.keys(await browser.notifications.getAll());
      await Promise.all(ids.map((id) => browser.notifications.clear(id)));
      return Object.keys(await browser.notifications.getAll()).length === 0;
    },
    badge: async () => {
      // Firefox for Android has no badge.
      await browser.action.setBadgeText?.({ text: '' });
      return ((await browser.action.getBadgeText?.({})) ?? '') === '';
    },
  });
}
