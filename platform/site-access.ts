/** The browser's permission to work on the official site. A person can withdraw it at any time. */
import { browser } from 'wxt/browser';
import { SITE_ORIGIN } from '../domain/site/real-site.ts';

const SITE = { origins: [`${SITE_ORIGIN}/*`] };

export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(SITE);
}

/** Must be called directly by a click handler, with nothing awaited before it: otherwise the browser refuses to ask. */
export function askForSiteAccess(): Promise<boolean> {
  return browser.permissions.request(SITE);
}

/** Calls `changed` when any permission was given or withdrawn. */
export function onAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
