/** The mark on the extension's button. Browsers lose it when they close. */
import { browser } from 'wxt/browser';

/** The accent colour of tokens.css, which no style sheet reaches here. */
const COLOUR = '#0b6b6b';

export async function showBadge(text: string): Promise<void> {
  // Firefox for Android has a button without a badge.
  await browser.action.setBadgeText?.({ text });
  if (text) await browser.action.setBadgeBackgroundColor?.({ color: COLOUR });
}
