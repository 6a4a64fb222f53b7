/**
 * On every page of the candidates site. Switched off, it reads storage once and leaves nothing but the listener of a page
 * that Back brings again; the background starts it in open pages when the guide is switched on (platform/page-scripts.ts),
 * and does not reach those that the browser only keeps for Back. On a page that cannot be a known one it leaves what
 * notices a form that comes late. Otherwise it calls the guide itself (entrypoints/guide-body/).
 *
 * No content script of WXT's kind: those listen to the document, and tell it of themselves, before `main` is called.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { removeLeftoverHost } from '../../components/guide/guide-host.ts';
import { isVisible } from '../../components/guide/is-visible.ts';
import { nextTask } from '../../components/guide/next-task.ts';
import { observeChanges } from '../../components/guide/observe-page.ts';
import { identifyPage } from '../../components/guide/page-id.ts';
import type { PageId } from '../../domain/session/page.ts';
import { rootsOf } from '../../domain/site/controls.ts';
import { mayBeKnown } from '../../domain/site/may-be-known.ts';
import { isRealSite } from '../../domain/site/real-site.ts';
import { firstRead, type FirstRead } from './first-read.ts';
import { handedOver } from './handed-over.ts';

/** What the guide itself is given. */
export interface GuideStart {
  readonly first: FirstRead;
  readonly page: () => PageId;
  readonly firstRead: typeof firstRead;
  readonly modules: ReturnType<typeof handedOver>;
}

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
  /** Starts the guide; left by entrypoints/guide-body/. */
  var candidateGuideBody: (given: GuideStart) => void;
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
  const start = () => globalThis.candidateGuideBody({ first, page, firstRead, modules: handedOver() });
  // What comes after a login is told of whatever it is.
  if (first.loginPending || isWorthALook()) {
    await nextTask();
    return start();
  }
  const changes = observeChanges(
    () => undefined,
    () => false,
    () => {
      if (!isWorthALook()) return;
      changes.stop();
      start();
    },
    () => false,
  );
}

const isWorthALook = () => mayBeKnown(document, location.pathname, isVisible, rootsOf(document));
