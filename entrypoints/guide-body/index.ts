/**
 * The guide itself. Browsers load this file on every page of the site, and run it on the pages that may be known
 * (entrypoints/guide/): the build makes one function of the whole file, so that elsewhere it is hardly read.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ON_SITE } from '../../components/guide/guide-host.ts';
import { isVisible } from '../../components/guide/is-visible.ts';
import { statusOfPage } from '../../components/guide/page-id.ts';
import { runGuide } from '../../components/guide/run-guide.ts';
import { readFill, type Filling } from '../../domain/messages/fill.ts';
import type { GuideMessage } from '../../domain/messages/messages.ts';
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { recognise } from '../../domain/site/recognise.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { tell } from '../../platform/send-message.ts';
import type { GuideStart } from '../guide/index.ts';
import { loadResultsPart } from './load-results-part.ts';
import { pageTexts, subscribeToSettings } from './texts-and-settings.ts';

const CHECK_EVERY_MS = 3000;

/** Without the background the hints go on without the guard. */
const ask = async (message: GuideMessage): Promise<AccountAdvice> => (await tell<AccountAdvice>(message)) ?? NO_ADVICE;

/** The parameter of the function that the build makes of this file. */
declare const given: GuideStart;

export default defineUnlistedScript(() => {
  // In place of that function, of which nothing is needed once it has run.
  globalThis.candidateGuideBody = start;
  start(given);
});

function start({ first: { settings, loginPending }, page, firstRead }: GuideStart): void {
  const ending = new AbortController();
  const { signal } = ending;
  const guide = runGuide({
    languages: chosenLanguages(settings),
    folded: settings.folded,
    texts: pageTexts,
    recognise: (roots) => recognise(document, location.pathname, isVisible, roots),
    root: ON_SITE,
    fold: (folded) => void tell({ type: 'guide.fold', folded }),
    keepLanguage: (language) => void tell({ type: 'guide.language', language }),
    clock: Date.now,
    login: {
      near: () => void ask({ type: 'login.near' }),
      sent: (idNumber) => void ask({ type: 'login.sent', idNumber, page: page(), sentAt: Date.now() }),
      answered: (shows) => void ask({ type: 'login.answered', page: page(), shows }),
      left: () => void ask({ type: 'login.left', page: page(), at: Date.now() }),
      seen: (shows, id) => ask({ type: 'page.seen', page: page(), shows, ...id }),
      advice: (idNumber) => ask({ type: 'login.advice', ...(idNumber !== undefined && { idNumber }) }),
      pending: loginPending,
      status: statusOfPage(),
    },
    results: () => loadResultsPart(page),
    recognised: listen,
  });

  function end(): void {
    globalThis.candidateGuideRuns = undefined;
    ending.abort();
    guide.stop();
  }
  function apply(now: Settings): void {
    if (signal.aborted) return;
    if (now.guideOn) guide.show(chosenLanguages(now));
    else end();
  }
  function read(): void {
    void firstRead().then(({ settings: now }) => apply(now), end);
  }
  /** After an update of the extension Chrome leaves this script in the page, cut off. */
  function check(): void {
    if (browser.runtime?.id === undefined) end();
  }
  /** Not async, so that other messages stay unanswered. */
  function hear(received: unknown, sender: { id?: string }, answer: (filling: Filling) => void): void {
    const fill = readFill(received);
    // Only the extension itself can send here.
    if (fill && sender.id === browser.runtime.id) answer(guide.fill(fill));
  }
  /** Only on a page that the guide knows: on any other it leaves nothing but what notices a form that comes late. */
  function listen(): void {
    // What was switched while the page was not known.
    read();
    const unsubscribe = subscribeToSettings(firstRead, apply);
    browser.runtime.onMessage.addListener(hear);
    const checking = setInterval(check, CHECK_EVERY_MS);
    signal.addEventListener('abort', () => {
      clearInterval(checking);
      // The extension's own interfaces are gone with it, and what listened to them.
      if (browser.runtime?.id === undefined) return;
      unsubscribe();
      browser.runtime.onMessage.removeListener(hear);
    });
    for (const name of ['visibilitychange', 'pointerdown', 'keydown'])
      window.addEventListener(name, check, { capture: true, passive: true, signal });
    // A page that Back has brought again was not told of what changed meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && read(), { signal });
  }
}
