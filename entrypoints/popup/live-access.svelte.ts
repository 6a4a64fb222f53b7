/** Whether the browser lets the extension work on the official site, and the way to ask for it. */
import { browser } from 'wxt/browser';
import type { Access } from '../../components/popup/site-status.ts';
import { SITE_ORIGIN } from '../../domain/site/site-map.ts';

const SITE = { origins: [`${SITE_ORIGIN}/*`] };

/** @param address of the tab that the popup belongs to, as far as the browser says */
export async function liveAccess(address: () => Promise<string | undefined>): Promise<() => Access> {
  const look = async (): Promise<Access> => ({
    allowed: await browser.permissions.contains(SITE),
    address: await address(),
  });
  let access = $state.raw(await look());
  const again = () => void look().then((now) => (access = now));
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  return () => access;
}

/** To be called by a click and nothing in between, or the browser refuses to ask. */
export const askForAccess = (): Promise<boolean> => browser.permissions.request(SITE);
