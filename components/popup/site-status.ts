/** What the strip at the top of the popup says about the tab over which the popup was opened. */
import { isRealSite } from '../../domain/site/recognise.ts';

/** `noAccess`: the browser keeps the extension off the official site, so nothing about the tab is known. */
export type SiteStatus = 'onSite' | 'notOnSite' | 'unknownSite' | 'noAccess';

/**
 * @param siteAccess whether the browser lets the extension work on the official site
 * @param address of the tab; undefined where the browser does not say
 */
export function siteStatus(siteAccess: boolean, address: string | undefined): SiteStatus {
  if (!siteAccess) return 'noAccess';
  if (address === undefined) return 'unknownSite';
  return isRealSite(address) ? 'onSite' : 'notOnSite';
}
