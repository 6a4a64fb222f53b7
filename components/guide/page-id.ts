/** How this document came here, for the background: whose pages it may be, and which login it may answer. */
import type { PageId } from '../../domain/session/page.ts';
import { isAtPath, SITE_PAGES } from '../../domain/site/site-pages.ts';

/** Parts of the Navigation and Navigation Timing interfaces that not every supported browser has. */
type Arrival = Omit<PerformanceNavigationTiming, 'deliveryType' | 'responseStatus'> & {
  readonly deliveryType?: string;
  readonly responseStatus?: number;
};
declare const navigation:
  { readonly activation?: { readonly from: { readonly url: string | null } | null } | null } | undefined;

const arrival = () => performance.getEntriesByType('navigation')[0] as Arrival | undefined;

/** The HTTP status of this document; 0 where the browser does not say. */
export const statusOfPage = (): number => arrival()?.responseStatus ?? 0;

/**
 * To be called once, when the script starts: the document's age is measured then. Returns what to tell at any time.
 * @param again called whenever Back has brought the document again
 */
export function identifyPage(again: () => void): () => PageId {
  const doc = crypto.randomUUID();
  // `performance.timeOrigin` would differ between processes after sleep.
  const openedAt = Math.round(Date.now() - performance.now());
  /** A script that starts later than the document does not know what it has missed. */
  let fresh = document.readyState === 'loading';
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      fresh = false;
      again();
    },
    { passive: true },
  );
  return () => ({ doc, openedAt, fresh: fresh && !isStored(arrival()), from: cameFrom() });
}

/** Shown again by Back, or taken from the cache: then it may show what the site no longer would. */
function isStored(entry: Arrival | undefined): boolean {
  if (!entry || entry.type === 'back_forward') return true;
  return entry.deliveryType === undefined ? entry.transferSize === 0 : entry.deliveryType === 'cache';
}

function cameFrom(): PageId['from'] {
  // After a reload the page still names the one that it first came from.
  if (arrival()?.type !== 'navigate') return 'none';
  if (isLoginPage(document.referrer)) return 'login';
  // The browser names the page that the tab showed before also where an address was typed.
  if (isLoginPage(fromActivation())) return 'afterLogin';
  const before = [document.referrer, fromActivation()];
  // Of a referrer that is cut down to the origin nothing can be said.
  return before.some((address) => isOnSite(address) && new URL(address).pathname !== '/') ? 'elsewhere' : 'none';
}

function fromActivation(): string {
  return (typeof navigation === 'object' && navigation?.activation?.from?.url) || '';
}

const isOnSite = (address: string) => URL.canParse(address) && new URL(address).origin === location.origin;

function isLoginPage(address: string): boolean {
  if (!isOnSite(address)) return false;
  return SITE_PAGES.some((page) => page.name === 'login' && isAtPath(page, new URL(address).pathname));
}
