/** Passes settings between this device and the browser's sync, where the person has ticked that. */
import { browser } from 'wxt/browser';
import { followChange } from '../../platform/sync-settings.ts';

export function followSettings(): void {
  /** One at a time, in the order in which they happened. */
  let queue: Promise<unknown> = Promise.resolve();
  browser.storage.onChanged.addListener((changes, area) => {
    const { local, sync } = browser.storage;
    queue = queue
      .then(() => followChange(area, changes, { local, sync }))
      .catch((error: unknown) =>
        console.error('Candidate Guide could not sync settings:', error instanceof Error ? error.name : 'unknown'),
      );
  });
}
