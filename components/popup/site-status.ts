/** What the popup knows of the tab over which it was opened. */
import { isRealSite } from '../../domain/site/recognise.ts';

/**
 * `noAccess`: the browser keeps the extension off the official site. `elsewhere`: another page, of which the browser
 * tells nothing; a look-alike cannot be told from any other page without a further permission.
 */
export type SiteStatus = 'onSite' | 'elsewhere' | 'noAccess';

/**
 * @param siteAccess whether the browser lets the extension work on the official site
 * @param address of the tab; undefined where the browser does not say
 */
export function siteStatus(siteAccess: boolean, address: string | undefined): SiteStatus {
  if (!siteAccess) return 'noAccess';
  return address !== undefined && isRealSite(address) ? 'onSite' : 'elsewhere';
}
