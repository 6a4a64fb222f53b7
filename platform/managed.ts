/** What an administrator has set for this computer. */
import { browser } from 'wxt/browser';

/** The policy's entries, unchecked; undefined where there are none: some browsers then reject, and Firefox for Android has no such storage. */
export const readManaged = async (): Promise<unknown> => {
  const managed = browser.storage.managed as typeof browser.storage.managed | undefined;
  return managed?.get().catch(() => undefined);
};
