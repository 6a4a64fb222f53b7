/** Messages from the page to the background. */
import { browser } from 'wxt/browser';
import type { Message } from '../../domain/messages/messages.ts';

/** Undefined where nobody answers: the background is gone after an update of the extension. */
export const tell = <Answer>(message: Message): Promise<Answer | undefined> =>
  browser.runtime.sendMessage(message).catch(() => undefined);
