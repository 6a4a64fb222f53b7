/** Erases everything that the extension keeps on this device, and looks afterwards whether it is gone. */
import { browser } from 'wxt/browser';
import { DATABASE_NAME, eraseCandidateStore } from '../../domain/candidates/candidate-store.ts';
import { eraseEverything, type Erasing } from '../../domain/candidates/erase.ts';
import { lentList } from '../stores/open-list.ts';

const isEmpty = async (area: typeof browser.storage.local) => Object.keys(await area.get()).length === 0;
/** Nothing of this kind is kept yet. */
const nothing = async () => true;

export function eraseAll(): Promise<Erasing> {
  return eraseEverything({
    database: async () => {
      const erasing = await eraseCandidateStore();
      // Without a database in this window there is nothing to erase, unless other windows have one.
      if (erasing.is === 'none') return (await lentList())?.is === 'none';
      return !(await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
    },
    localStorage: async () => {
      localStorage.clear();
      await browser.storage.local.clear();
      return localStorage.length === 0 && isEmpty(browser.storage.local);
    },
    sessionStorage: async () => {
      await browser.storage.session.clear();
      return isEmpty(browser.storage.session);
    },
    alarms: nothing,
    notifications: nothing,
    badge: nothing,
  });
}
