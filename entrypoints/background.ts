/** Wakes for the content script's messages. All listeners are added in the first turn. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lockoutGuard } from '../domain/lockout/guard.ts';
import { accountHash } from '../domain/lockout/account-hash.ts';
import type { LockoutAdvice } from '../domain/lockout/lockout.ts';
import { readMessage, type Message } from '../domain/messages/messages.ts';
import { signedInMemory } from '../domain/signed-in/signed-in.ts';
import { isRealSite } from '../domain/site/recognise.ts';

export default defineBackground(() => {
  const guard = lockoutGuard({
    lasting: browser.storage.local,
    passing: browser.storage.session,
    now: Date.now,
    hash: (idNumber, salt) => accountHash(crypto.subtle, idNumber, salt),
    newSalt: () => crypto.randomUUID(),
  });

  const signedIn = signedInMemory(browser.storage.session, Date.now);

  const answer = async (message: Message, tab: number): Promise<LockoutAdvice> => {
    switch (message.type) {
      case 'login.tried':
        await signedIn.tried(tab, message.idNumber);
        await guard.tried(tab, message.idNumber);
        return { is: 'nothing' };
      case 'login.answered':
        await signedIn.answered(tab, message.answer);
        return guard.answered(tab, message.answer);
      case 'login.advice':
        return guard.advice(message.idNumber);
    }
  };

  // Not async itself: an async listener answers every message, also those meant for others.
  browser.runtime.onMessage.addListener((received: unknown, sender) => {
    const message = readMessage(received);
    const tab = sender.tab?.id;
    if (!message || sender.id !== browser.runtime.id || tab === undefined || !isRealSite(sender.url ?? ''))
      return undefined;
    // In a private window nothing is remembered.
    if (sender.tab?.incognito) return Promise.resolve<LockoutAdvice>({ is: 'nothing' });
    return answer(message, tab).catch((error: unknown): LockoutAdvice => {
      console.error(
        `Candidate Guide could not answer "${message.type}":`,
        error instanceof Error ? error.name : 'unknown',
      );
      return { is: 'nothing' };
    });
  });
});
