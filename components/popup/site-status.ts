/** What the strip on top of the popup says about the tab that the popup belongs to. */
import { isRealSite } from '../../domain/site/recognise.ts';

export interface Access {
  /** Whether the browser lets the extension work on the official site; a person can take that back. */
  readonly allowed: boolean;
  /** Of the tab; undefined where the browser does not say. */
  readonly address: string | undefined;
}

/** `noAccess`: the browser keeps the extension off the official site, so nothing about the tab is known. */
export type SiteStatus = 'onSite' | 'notOnSite' | 'unknownSite' | 'noAccess';

export function siteStatus({ allowed, address }: Access): SiteStatus {
  if (!allowed) return 'noAccess';
  if (address === undefined) return 'unknownSite';
  return isRealSite(address) ? 'onSite' : 'notOnSite';
}
