/** Messages from the page to the background. */
import { browser } from 'wxt/browser';
import type { GuideMessage } from '../domain/messages/messages.ts';

/**
 * Undefined where nobody answers. After an update of the extension the browser throws synchronously in the old script.
 */
export async function tell<Answer>(message: GuideMessage): Promise<Answer | undefined> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}
