/** The tab over which the popup was opened: whether it shows the site, who is signed in, and filling in. */
import { browser, type Browser } from 'wxt/browser';
import type { PageContext, TabContext } from '../../components/pages/page-context.ts';
import { siteStatus } from '../../components/popup/site-status.ts';
import { bareId } from '../../domain/checks/id-number.ts';
import { refusesAt } from '../../domain/candidates/desk.ts';
import { isFilled } from '../../domain/messages/fill.ts';
import { HOME_ADDRESS } from '../../domain/site/site-map.ts';
import { fillInTab } from '../../platform/fill-in-tab.ts';
import { forgetNext, keepNext, nextCandidate } from '../../platform/next-candidate.ts';
import { onSignedInChanged, signedInNumber } from '../../platform/session/signed-in-number.ts';
import { onAccessChanged } from '../../platform/site-access.ts';
import { findSiteTab, onTabsChanged, showTab } from '../../platform/site-tab.ts';

interface Needs {
  /** Asks the browser for the tab. It gives the tab's address only while the extension has access to it. */
  readonly find: () => Promise<Browser.tabs.Tab | undefined>;
  readonly page: Promise<PageContext>;
  /** True for a page in a tab of its own, which stays open. */
  readonly wide: boolean;
}

export async function popupTab({ find, page, wide }: Needs): Promise<TabContext> {
  const [first, number, context, chosen] = await Promise.all([find(), signedInNumber(), page, nextCandidate()]);
  let tab = $state.raw(first);
  let signedIn = $state(number);
  let next = $state(chosen);
  const follow = () => void find().then((now) => (tab = now));
  onAccessChanged(follow);
  // What the page asks for changes with its address; a popup closes before that.
  if (wide) onTabsChanged(follow);
  onSignedInChanged((now) => (signedIn = now));
  return {
    get site() {
      return siteStatus(context.siteAccess, tab?.url);
    },
    get refuses() {
      return refusesAt(tab?.url);
    },
    get signedIn() {
      return signedIn === undefined ? undefined : bareId(signedIn);
    },
    get next() {
      return next;
    },
    switchTo: async ({ id }) => {
      await keepNext(id);
      next = id;
      const isHere = siteStatus(context.siteAccess, tab?.url) === 'onSite';
      // Over the site the popup stays open and says what to press.
      if (isHere && !wide) return;
      const site = isHere ? tab : await findSiteTab();
      if (site) await showTab(site);
      else await browser.tabs.create({ url: HOME_ADDRESS });
      if (!wide) window.close();
    },
    fill: async (candidate) => {
      const filling = await fillInTab(tab?.id, candidate, wide);
      if (isFilled(filling) && candidate.id === next) {
        next = undefined;
        await forgetNext();
      }
      // On to the password: the cursor is in its box.
      if (isFilled(filling) && !wide) window.close();
      return filling;
    },
    reload: () => {
      if (tab?.id !== undefined) void browser.tabs.reload(tab.id);
      if (!wide) window.close();
    },
  };
}
