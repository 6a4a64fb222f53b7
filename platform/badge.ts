/** The badge on the toolbar icon. Browsers lose it when they close. */
import { browser } from 'wxt/browser';

/** The accent colour of tokens.css; no style sheet applies here. */
const COLOUR = '#0b6b6b';

export async function showBadge(text: string): Promise<void> {
  // Firefox for Android has no badge.
  await browser.action.setBadgeText?.({ text });
  if (text) await browser.action.setBadgeBackgroundColor?.({ color: COLOUR });
}
