/** The site's tab as the desk sees it, followed while tabs are opened, left and closed. */
import { browser } from 'wxt/browser';
import type { DeskTab } from '../../components/desk/desk-tab.ts';
import { fillsAt } from '../../domain/candidates/desk.ts';
import { bareId } from '../../domain/checks/id-number.ts';
import { LOGIN_ADDRESS } from '../../domain/site/site-map.ts';
import { fillInTab } from '../../platform/fill-in-tab.ts';
import { onSignedInChanged, signedInNumber } from '../../platform/session/signed-in-number.ts';
import { findSiteTab, onTabsChanged, showTab } from '../../platform/site-tab.ts';

export async function deskTab(): Promise<DeskTab> {
  const [first, number] = await Promise.all([findSiteTab(), signedInNumber()]);
  let tab = $state.raw(first);
  let signedIn = $state(number);
  onTabsChanged(() => void findSiteTab().then((now) => (tab = now)));
  onSignedInChanged((now) => (signedIn = now));
  return {
    get there() {
      return tab !== undefined;
    },
    get fills() {
      return fillsAt(tab?.url);
    },
    get signedIn() {
      return signedIn === undefined ? undefined : bareId(signedIn);
    },
    fill: (candidate) => fillInTab(tab?.id, candidate, true),
    show: async () => {
      if (tab) await showTab(tab);
      else await browser.tabs.create({ url: LOGIN_ADDRESS });
    },
  };
}
