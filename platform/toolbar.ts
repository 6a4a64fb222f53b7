/** Whether the extension's icon is pinned to the toolbar. */
import { browser } from 'wxt/browser';

/** Undefined where the browser does not say, as in Firefox for Android. */
export async function isOnToolbar(): Promise<boolean | undefined> {
  const settings = await browser.action.getUserSettings?.().catch(() => undefined);
  return settings?.isOnToolbar;
}
