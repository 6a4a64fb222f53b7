/** The tab over which the popup was opened: whether it shows the site, who is signed in, and filling in. */
import { browser, type Browser } from 'wxt/browser';
import type { PageContext, TabContext } from '../../components/pages/page-context.ts';
import { siteStatus } from '../../components/popup/site-status.ts';
import { bareId } from '../../domain/checks/id-number.ts';
import { isFilled } from '../../domain/messages/fill.ts';
import { fillInTab } from '../../platform/fill-in-tab.ts';
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
    fill: async (candidate) => {
      const filling = await fillInTab(tab?.id, candidate, wide);
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
