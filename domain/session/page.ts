/** What page and background say to each other of a document. */

/**
 * The name under which browser storage keeps whether a page may be the answer to a login: only then do pages tell
 * the background what they are. Derived from the session, and written with it, for the page's first reading of storage.
 */
export const LOGIN_PENDING_KEY = 'loginPending';

/** A document, as its own script describes it. */
export interface PageId {
  /** Made by the script at its start; another script in the same document is another id. */
  readonly doc: string;
  /** When its navigation began, by the clock of the page. */
  readonly openedAt: number;
  /** The site sent this document for this visit, and the script was there from its beginning: not one that was restored, cached, or opened before the extension was updated. */
  readonly fresh: boolean;
  /**
   * Where the visit came from. `login`: a link, form or script of the login page. `afterLogin`: the tab showed the login
   * page before, and the address may have been typed. `none`: typed, chosen, or the site has referrers switched off.
   */
  readonly from: 'login' | 'afterLogin' | 'elsewhere' | 'none';
}

/**
 * What a document shows. `login`: the form, asking; `refused` and `locked`: the site's words; `signedIn`: a page
 * that only a signed-in person gets; `failed`: an answer of a site in trouble (500, 503); `other`: none of these.
 */
export const PAGE_SHOWS = ['signedIn', 'login', 'refused', 'locked', 'failed', 'other'] as const;
export type PageShows = (typeof PAGE_SHOWS)[number];
