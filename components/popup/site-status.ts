/** What the popup knows of the tab over which it was opened. */
import { isLookAlike } from '../../domain/site/look-alike.ts';
import { isRealSite } from '../../domain/site/real-site.ts';

/** `noAccess`: the browser keeps the extension off the official site. `elsewhere`: any other page. */
export type SiteStatus = 'onSite' | 'lookAlike' | 'elsewhere' | 'noAccess';

/**
 * @param siteAccess whether the browser lets the extension work on the official site
 * @param address of the tab; undefined where the browser does not say. It does where the person has opened the popup over
 *   the tab by its button or its key (permission `activeTab`); nothing but its likeness is kept of it.
 */
export function siteStatus(siteAccess: boolean, address: string | undefined): SiteStatus {
  // Ahead of all else: nobody is to be asked for access on a look-alike.
  if (address !== undefined && isLookAlike(address)) return 'lookAlike';
  if (!siteAccess) return 'noAccess';
  return address !== undefined && isRealSite(address) ? 'onSite' : 'elsewhere';
}
