/** Opens the popup, where the browser lets an extension do that without a click on its own button. */
import { browser } from 'wxt/browser';

/** @param tab the page that the person clicks in. Else the same list opens in a tab of its own. */
export async function showPopup(tab: number, windowId: number | undefined): Promise<void> {
  try {
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
  } catch {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?tab=${tab}` });
  }
}
