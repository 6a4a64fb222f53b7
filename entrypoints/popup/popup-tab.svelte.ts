/** The tab over which the popup was opened: whether it shows the site, who is signed in, and filling in. */
import { browser, type Browser } from 'wxt/browser';
import type { PageContext, TabContext } from '../../components/pages/page-context.ts';
import { siteStatus } from '../../components/popup/site-status.ts';
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { bareId } from '../../domain/checks/id-number.ts';
import { isFilled, type Fill, type Filling } from '../../domain/messages/fill.ts';
import { isRealSite } from '../../domain/site/recognise.ts';
import { onSignedInChanged, signedInNumber } from '../../platform/session/signed-in-number.ts';
import { onAccessChanged } from '../../platform/site-access.ts';

interface Needs {
  /** Asks the browser for the tab. It gives the tab's address only while the extension has access to it. */
  readonly find: () => Promise<Browser.tabs.Tab | undefined>;
  readonly page: Promise<PageContext>;
  /** True for a page in a tab of its own, which stays open. */
  readonly wide: boolean;
}

export async function popupTab({ find, page, wide }: Needs): Promise<TabContext> {
  const [first, number, context] = await Promise.all([find(), signedInNumber(), page]);
  let tab = $state.raw(first);
  let signedIn = $state(number);
  onAccessChanged(() => void find().then((now) => (tab = now)));
  onSignedInChanged((now) => (signedIn = now));
  return {
    get site() {
      return siteStatus(context.siteAccess, tab?.url);
    },
    get signedIn() {
      return signedIn === undefined ? undefined : bareId(signedIn);
    },
    fill: (candidate) => fillInTab(tab?.id, candidate, wide),
    reload: () => {
      if (tab?.id !== undefined) void browser.tabs.reload(tab.id);
      if (!wide) window.close();
    },
  };
}

/**
 * Sends a chosen candidate's ID Number to the guide in one tab, after checking once more that the tab shows the
 * official site. `show`: bring the tab to the front.
 */
async function fillInTab(id: number | undefined, { idNumber, email }: Candidate, show: boolean): Promise<Filling> {
  const tab = id === undefined ? undefined : await browser.tabs.get(id).catch(() => undefined);
  if (!tab || !isRealSite(tab.url ?? '')) return 'wrongPage';
  const fill: Fill = { type: 'fill', idNumber, ...(email ? { email } : {}) };
  // Only the page itself, never a frame in it.
  const filling = await browser.tabs
    .sendMessage(id!, fill, { frameId: 0 })
    .then((answer) => (answer as Filling | undefined) ?? 'notThere')
    .catch((): Filling => 'notThere');
  if (!isFilled(filling)) return filling;
  // On to the password: the cursor is in its box.
  if (show) await browser.tabs.update(id!, { active: true });
  else window.close();
  return filling;
}
