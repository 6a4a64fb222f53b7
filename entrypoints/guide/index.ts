/**
 * On the candidates site: shows the guide while it is switched on. Switched off, it reads storage once and leaves
 * nothing but the listener of a page that Back brings again; the background starts it in open pages when the guide is
 * switched on (platform/page-scripts.ts), and does not reach those that the browser only keeps for Back.
 *
 * No content script of WXT's kind: those listen to the document, and tell it of themselves, before `main` is called.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ON_SITE, removeLeftoverHost } from '../../components/guide/guide-host.ts';
import { isVisible } from '../../components/guide/is-visible.ts';
import { identifyPage, statusOfPage } from '../../components/guide/page-id.ts';
import { runGuide } from '../../components/guide/run-guide.ts';
import { readFill, type Filling } from '../../domain/messages/fill.ts';
import type { GuideMessage } from '../../domain/messages/messages.ts';
import type { PageId } from '../../domain/session/page.ts';
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { isRealSite, recognise } from '../../domain/site/recognise.ts';
import { chosenLanguages } from '../../locales/languages.ts';
import { tell } from '../../platform/send-message.ts';
import { loadResultsPart } from './load-results-part.ts';
import { firstRead, pageTexts, subscribeToSettings, type FirstRead } from './first-read.ts';

const CHECK_EVERY_MS = 3000;

/** Without the background the hints go on without the guard. */
const ask = async (message: GuideMessage): Promise<AccountAdvice> => (await tell<AccountAdvice>(message)) ?? NO_ADVICE;

const parsed = () =>
  new Promise<void>((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });

/** A window that is covered by another one draws no frames. */
const AT_THE_LATEST_MS = 500;

/**
 * When the page has been painted once: its own first frame is not held up, and its layout is clean by then. In a tab
 * that nobody sees there is no frame to wait for.
 */
async function painted(): Promise<void> {
  await parsed();
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, AT_THE_LATEST_MS);
  });
}

declare global {
  /** Set while the guide runs in a page, so that a second start there does nothing. */
  var candidateGuideRuns: boolean | undefined;
}

export default defineUnlistedScript(async () => {
  if (!isRealSite(location.href) || globalThis.candidateGuideRuns) return;
  const page = identifyPage(() => void begin(page).catch(() => undefined));
  await begin(page);
});

/** Starts the guide where it is switched on and does not run yet. */
async function begin(page: () => PageId): Promise<void> {
  const first = await firstRead();
  if (!first.settings.guideOn || globalThis.candidateGuideRuns) return;
  globalThis.candidateGuideRuns = true;
  removeLeftoverHost();
  await painted();
  start(first, page);
}

/** To be called when the page has been painted. */
function start({ settings, loginPending }: FirstRead, page: () => PageId): void {
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
    const unsubscribe = subscribeToSettings(apply);
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
