/** Opens the welcome page once at install; at an update only when data are handled in another way. */
import { browser } from 'wxt/browser';
import { DATA_HANDLING_VERSION, isWelcomeDue, WELCOMED_KEY } from '../../domain/welcome/welcome.ts';

export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
}

async function welcome(reason: string): Promise<void> {
  const told = (await browser.storage.local.get(WELCOMED_KEY))[WELCOMED_KEY];
  await browser.storage.local.set({ [WELCOMED_KEY]: DATA_HANDLING_VERSION });
  if (isWelcomeDue(reason, told)) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
