/** Wakes for messages, alarms, notifications and the browser's start. All listeners are added in the first turn. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { lockoutGuard } from '../../domain/lockout/guard.ts';
import { accountHash } from '../../domain/session/account-hash.ts';
import type { LockoutAdvice } from '../../domain/lockout/lockout.ts';
import { readMessage, type GuideMessage } from '../../domain/messages/messages.ts';
import { readWatchMessage, type WatchAnswer, type WatchMessage } from '../../domain/messages/watch-messages.ts';
import { signedInMemory } from '../../domain/signed-in/signed-in.ts';
import type { Keeping } from '../../domain/results/kept-results.ts';
import type { ReadingView } from '../../locales/messages/describe-reading.ts';
import { isRealSite } from '../../domain/site/recognise.ts';
import { isOurAlarm } from '../../platform/alarms.ts';
import { keepGuideTexts } from './guide-texts.ts';
import { shareListWithPrivateWindows } from './share-list.ts';
import { calendarOf, explainHome, keepResults } from './results.ts';
import { copyPolicy } from './copy-policy.ts';
import { followSettings } from './follow-settings.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { resultsWatch } from './watch.ts';
import { welcomeAtInstall } from './welcome.ts';

type LoginMessage = Extract<GuideMessage, { type: `login.${string}` }>;
interface Sender {
  readonly tab: number;
  readonly address: string;
  readonly incognito: boolean;
}
type Answer = LockoutAdvice | ReadingView | Keeping | 'private' | string;

/** What the page is told when something went wrong here. */
function unanswered(type: GuideMessage['type']): LockoutAdvice | Keeping | undefined {
  if (type === 'results.keep') return 'failed';
  return type.startsWith('login.') ? { is: 'nothing' } : undefined;
}

// One classic file: a worker that wakes reads one file, and nothing made for pages can get into it.
export default defineBackground({ main });

function main(): void {
  welcomeAtInstall();
  copyPolicy();
  followSettings();
  const guard = lockoutGuard({
    lasting: browser.storage.local,
    passing: browser.storage.session,
    now: Date.now,
    hash: (idNumber, salt) => accountHash(crypto.subtle, idNumber, salt),
    newSalt: () => crypto.randomUUID(),
  });

  const signedIn = signedInMemory(browser.storage.session, Date.now);
  const watch = resultsWatch(signedIn.read);

  /** A login's page: what follows a refused one, and who is signed in. */
  const answerLogin = async (message: LoginMessage, tab: number): Promise<LockoutAdvice> => {
    switch (message.type) {
      case 'login.near':
        return { is: 'nothing' };
      case 'login.tried':
        void watch.loginTried();
        await signedIn.tried(tab, message.idNumber);
        await guard.tried(tab, message.idNumber);
        return { is: 'nothing' };
      case 'login.answered': {
        const told = signedIn.answered(tab, message.answer, message.opened);
        void watch.loginAnswered(message.answer, told, tab);
        await told;
        return guard.answered(tab, message.answer);
      }
      case 'login.advice':
        return guard.advice(message.idNumber);
    }
  };

  /** What a former person's page shows is kept as nobody's. */
  const keepOf = async ({ html, opened }: Extract<GuideMessage, { type: 'results.keep' }>, address: string) =>
    keepResults(html, address, (await signedIn.isCurrent(opened)) ? await signedIn.read() : undefined);

  const answer = (message: GuideMessage, sender: Sender): Promise<Answer> => {
    // In a private window nothing is remembered.
    const privately = sender.incognito;
    switch (message.type) {
      case 'guide.texts':
        return keepGuideTexts();
      case 'guide.fold':
        return keptSettings()
          .change({ folded: message.folded })
          .then(() => 'kept');
      case 'results.read':
        return explainHome(message.html, sender.address, (reading) => {
          if (!privately) void watch.visited(reading, signedIn.isCurrent(message.opened), sender.tab);
        });
      case 'results.keep':
        return privately ? Promise.resolve('private') : keepOf(message, sender.address);
      case 'results.calendar':
        return calendarOf(message.exam);
      default:
        return privately ? Promise.resolve({ is: 'nothing' }) : answerLogin(message, sender.tab);
    }
  };

  shareListWithPrivateWindows();

  // At each install and update the words may be new ones.
  browser.runtime.onInstalled.addListener(() => void keepGuideTexts());

  const answerPage = (message: WatchMessage): Promise<WatchAnswer> =>
    watch.answer(message).catch((error: unknown): WatchAnswer => {
      console.error(`Candidate Guide could not do "${message.type}":`, error instanceof Error ? error.name : 'unknown');
      return 'failed';
    });

  // Not async itself: an async listener answers every message, also those meant for others.
  browser.runtime.onMessage.addListener((received: unknown, { id, tab, url = '' }) => {
    // The extension's own pages, and nobody else's.
    if (id === browser.runtime.id && url.startsWith(browser.runtime.getURL('/'))) {
      const asked = readWatchMessage(received);
      return asked && answerPage(asked);
    }
    const message = readMessage(received);
    if (!message || id !== browser.runtime.id || tab?.id === undefined || !isRealSite(url)) return undefined;
    return answer(message, { tab: tab.id, address: url, incognito: tab.incognito }).catch((error: unknown) => {
      console.error(
        `Candidate Guide could not answer "${message.type}":`,
        error instanceof Error ? error.name : 'unknown',
      );
      return unanswered(message.type);
    });
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isOurAlarm(name)) void watch.wake();
  });
  // Both must be there: without them Firefox, which loses alarms when it closes, never wakes again.
  browser.runtime.onStartup.addListener(() => void watch.started());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void watch.updated();
    void watch.started();
  });
  browser.notifications.onClicked.addListener((id) => void watch.clicked(id));
  browser.notifications.onClosed.addListener((id) => void watch.closed(id));
  keptSettings().subscribe(({ sharedComputer }) => {
    if (sharedComputer) void watch.forgetAll();
  });
}
