/** On the candidates site: shows the guide while it is switched on, and takes it away when it is not; a log-in is told of in either case. */
// Ahead of everything else, since it asks storage at once.
import { firstRead } from './first-read.ts';
// Built into one style sheet with the components' own styles; ahead of them, so that those overrule them.
import '../../components/tokens.css';
import '../../components/guide/guide.css';
import '../../components/results/scale.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ON_SITE, removeLeftoverHost } from '../../components/guide/guide-host.ts';
import { isVisible } from '../../components/guide/is-visible.ts';
import { identifyPage, statusOfPage } from '../../components/guide/page-id.ts';
import { runGuide, type RunningGuide } from '../../components/guide/run-guide.ts';
import { NO_ADVICE, type AccountAdvice } from '../../domain/session/advice-message.ts';
import type { KeptAnswer, ReadingView } from '../../locales/messages/describe-reading.ts';
import { readFill, type Filling } from '../../domain/messages/fill.ts';
import type { GuideMessage } from '../../domain/messages/messages.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { isRealSite, recognise } from '../../domain/site/recognise.ts';
import { keptSettings } from '../../platform/kept-settings.ts';
import { tell } from '../../platform/send-message.ts';

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

export default defineContentScript({
  matches: ['https://candidates.cambridgeenglish.org/*'],
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!isRealSite(location.href)) return;
    removeLeftoverHost();
    const store = keptSettings();
    const page = identifyPage();
    const first = await firstRead();
    let guide: RunningGuide | undefined;
    let shown: Settings | undefined;
    const apply = async (settings: Settings) => {
      const same = (['language', 'alsoEnglish', 'guideOn'] as const).every((name) => shown?.[name] === settings[name]);
      const onlyFolded = guide && same;
      shown = settings;
      if (onlyFolded) return;
      guide?.stop();
      guide = undefined;
      const [texts] = await Promise.all([settings.guideOn ? first.texts() : undefined, painted()]);
      // Meanwhile the person may have chosen something else.
      if (shown !== settings) return;
      if (settings.guideOn && !texts) return console.error('Candidate Guide found no sentences to show on this page.');
      guide = runGuide({
        settings,
        ...(texts && { texts }),
        recognise: () => recognise(document, location.pathname, isVisible),
        root: ON_SITE,
        fold: (folded) => void tell({ type: 'guide.fold', folded }),
        clock: Date.now,
        login: {
          near: () => void ask({ type: 'login.near' }),
          sent: (idNumber) => void ask({ type: 'login.sent', idNumber, page: page(), sentAt: Date.now() }),
          answered: (shows) => void ask({ type: 'login.answered', page: page(), shows }),
          seen: (shows, id) => ask({ type: 'page.seen', page: page(), shows, ...id }),
          advice: (idNumber) => ask({ type: 'login.advice', ...(idNumber !== undefined && { idNumber }) }),
          pending: first.loginPending,
          status: statusOfPage(),
        },
        results: {
          read: (content) => tell<ReadingView>({ type: 'results.read', content, page: page() }),
          keep: async (content) =>
            (await tell<KeptAnswer>({ type: 'results.keep', content, page: page() })) ?? 'failed',
          calendar: async (wish) => {
            const text = await tell<string>({ type: 'results.calendar', ...wish });
            if (text === undefined) throw new Error('The background gave no calendar.');
            return text;
          },
        },
      });
    };
    store.subscribe((settings) => void apply(settings));
    // A page that Back has brought again was not told of what changed meanwhile.
    const ending = new AbortController();
    window.addEventListener('pageshow', ({ persisted }) => persisted && void store.read().then(apply), {
      signal: ending.signal,
    });
    // Only the extension itself can send here; not async, so that other messages stay unanswered.
    browser.runtime.onMessage.addListener((received: unknown, sender, answer: (filling: Filling) => void) => {
      const fill = readFill(received);
      if (fill && sender.id === browser.runtime.id)
        answer(shown?.guideOn ? (guide?.fill(fill) ?? 'wrongPage') : 'notThere');
    });
    ctx.onInvalidated(() => {
      // The extension's own interfaces are gone by then, and what listened to them with them.
      ending.abort();
      shown = undefined;
      guide?.stop();
    });
    await apply(first.settings);
    // After an update Chrome leaves this script in the page, cut off: `isValid` finds that out, and ends it.
    const checking = setInterval(() => ctx.isValid, CHECK_EVERY_MS);
    for (const name of ['visibilitychange', 'pointerdown', 'keydown'])
      window.addEventListener(name, () => ctx.isValid, { capture: true, passive: true, signal: ending.signal });
    ctx.onInvalidated(() => clearInterval(checking));
  },
});
