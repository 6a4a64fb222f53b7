/** Wakes for messages, alarms, notifications and the browser's start. All listeners are added in the first turn. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { accountHash } from '../../domain/session/account-hash.ts';
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import { readMessage, type GuideMessage } from '../../domain/messages/messages.ts';
import { readWatchMessage, type WatchAnswer, type WatchMessage } from '../../domain/messages/watch-messages.ts';
import type { Keeping } from '../../domain/results/kept-results.ts';
import type { ReadingView } from '../../locales/messages/describe-reading.ts';
import { isRealSite } from '../../domain/site/real-site.ts';
import { stillWatched } from '../../domain/watch/watch-state.ts';
import { isOurAlarm } from '../../platform/alarms.ts';
import { guideTextsFor, keepGuideTexts } from './guide-texts.ts';
import { fillByKey } from './fill-key.ts';
import { shareListWithPrivateWindows } from './share-list.ts';
import type { PageSender } from './login.ts';
import { openResultPage } from '../../platform/open-result-page.ts';
import { calendarOf, explainHome, keepResults } from './results.ts';
import { copyPolicy } from './copy-policy.ts';
import { followSettings } from './follow-settings.ts';
import { followGuide } from './follow-guide.ts';
import { LANGUAGE_IDS } from '../../locales/languages.ts';
import { forgetFirstCards } from '../../platform/first-cards.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { putResultsPart } from '../../platform/page-scripts.ts';
import { offerNext } from '../../platform/next-candidate.ts';
import { showPopup } from '../../platform/show-popup.ts';
import { stateStore } from '../../platform/session/state-store.ts';
import { cookieStoreOf } from '../../platform/tabs.ts';
import { resultsWatch } from './watch.ts';
import { welcomeAtInstall } from './welcome.ts';

interface Sender extends PageSender {
  readonly window: number | undefined;
  readonly address: string;
  readonly incognito: boolean;
}
type Answer = AccountAdvice | ReadingView | Keeping | 'private' | string | Readonly<Record<string, string>>;

/** What the page is told when something went wrong here. */
function unanswered(type: GuideMessage['type']): AccountAdvice | Keeping | undefined {
  if (type === 'results.keep') return 'failed';
  return type.startsWith('login.') || type === 'page.seen' ? NO_ADVICE : undefined;
}

/** What an administrator has fixed stays as it is: the page shows the other language until it is left. */
async function switchLanguage(tag: string): Promise<string> {
  const language = LANGUAGE_IDS.find((id) => id === tag);
  const { language: fixed } = await keptSettings().fixed();
  if (language === undefined || fixed !== undefined) return 'fixed';
  await keptSettings().change({ language });
  return 'kept';
}

/** No more than the kind of error: its text may hold something of a page. */
const report = (type: string) => (error: unknown) =>
  console.error(`Candidate Guide could not do "${type}":`, error instanceof Error ? error.name : 'unknown');

// One classic file: a worker that wakes reads one file, and nothing made for pages can get into it.
export default defineBackground({ main });

function main(): void {
  welcomeAtInstall();
  copyPolicy();
  followSettings();
  const state = stateStore({
    local: browser.storage.local,
    passing: browser.storage.session,
    now: Date.now,
    hash: (text, salt) => accountHash(crypto.subtle, text, salt),
    newSalt: () => crypto.randomUUID(),
  });
  const watch = resultsWatch(state);
  const { login } = watch;

  /** The extension looks by itself for somebody's result. */
  const isWatching = async () => {
    const { watch: waiting } = await state.read();
    return waiting !== undefined && waiting.on && waiting.ownRequests && stillWatched(waiting, Date.now()).length > 0;
  };

  const answer = (message: GuideMessage, sender: Sender): Promise<Answer> => {
    // In a private window nothing is remembered.
    const privately = sender.incognito;
    switch (message.type) {
      case 'guide.texts':
        return guideTextsFor(message.page);
      case 'guide.fold':
        return keptSettings()
          .change({ folded: message.folded })
          .then(() => 'kept');
      case 'guide.language':
        return switchLanguage(message.language);
      case 'guide.popup':
        return showPopup(sender.tab, sender.window).then(() => 'done');
      case 'results.open':
        return openResultPage(message, sender.tab).then(() => 'done');
      case 'results.part':
        return putResultsPart(sender.tab).then(() => 'done');
      case 'results.read':
        return explainHome(message, sender.address, privately ? undefined : state.markOf, isWatching, (reading) => {
          if (!privately) void login.visited(reading, message, sender).catch(report('results.read'));
        });
      case 'results.keep':
        if (privately) return Promise.resolve('private');
        return keepResults(message.content, sender.address, state.markOf, (reading) =>
          login.ownerOf(reading, message, sender),
        );
      case 'results.calendar':
        return calendarOf(message);
      // It only wakes the background, so that it hears what comes next.
      case 'login.near':
        return Promise.resolve(NO_ADVICE);
      default:
        if (privately) return Promise.resolve(NO_ADVICE);
        return login.answer(message, sender).then((advice) => {
          const asks = message.type === 'page.seen' && message.shows === 'login';
          if (asks) void offerNext(sender.window).catch(report('page.seen'));
          return advice;
        });
    }
  };

  shareListWithPrivateWindows();
  fillByKey(report('fill'));

  // At each install and update the words may be new ones.
  browser.runtime.onInstalled.addListener(() => void keepGuideTexts().catch(report('guide.texts')));

  const answerPage = (message: WatchMessage): Promise<WatchAnswer> =>
    watch.answer(message).catch((error: unknown): WatchAnswer => {
      report(message.type)(error);
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
    const sender = {
      tab: tab.id,
      window: tab.windowId,
      store: cookieStoreOf(tab),
      address: url,
      incognito: tab.incognito,
    };
    return answer(message, sender).catch((error: unknown) => {
      report(message.type)(error);
      return unanswered(message.type);
    });
  });

  const nobodyListened = () => login.nobodyListened().catch(report('updated'));

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (isOurAlarm(name)) void watch.wake();
  });
  // Both must be there: without them Firefox, which loses alarms when it closes, never wakes again.
  browser.runtime.onStartup.addListener(() => void watch.started());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void nobodyListened();
    if (reason === 'update') void watch.updated();
    void watch.started();
  });
  // Without access to the site no page was heard.
  browser.permissions.onAdded.addListener(() => void nobodyListened());
  browser.permissions.onRemoved.addListener(() => void nobodyListened());
  browser.notifications.onClicked.addListener((id) => void watch.clicked(id));
  browser.notifications.onClosed.addListener((id) => void watch.closed(id));
  followGuide(nobodyListened);
  keptSettings().subscribe(({ sharedComputer }) => {
    forgetFirstCards();
    if (!sharedComputer) return;
    void login.forgetAll().catch(report('erased'));
    void watch.forgetAll();
  });
}
