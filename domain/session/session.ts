/**
 * Who is signed in on the site, which logins are under way, and how often logins were refused: the one place
 * where this is remembered. Accounts are salted slow hashes of ID Numbers, names are salted slow hashes too.
 * Times are ms since 1970; the order of events goes by `count`, since clocks of pages and of the worker differ
 * after sleep and may be set.
 */
import * as z from 'zod/mini';
import type { PageId, PageShows } from './page.ts';
import type { Tries } from './tries.ts';

/** The cookie store of tabs outside every container, which the extension's own requests use as well. */
export const DEFAULT_STORE = 'default';

/** The name under which browser storage keeps it. */
export const SESSION_KEY = 'session';

const hash = z.string().check(z.minLength(1), z.maxLength(128));
const number = z.number();

const store = z.object({
  /** `person`: the pages that this cookie store is shown from now on are `account`'s. */
  is: z.enum(['unknown', 'person', 'signedOut', 'locked']),
  account: z.exactOptional(hash),
  /** Grows with every change of the above: a look that began in another generation is not believed. */
  generation: number,
  /** The count and the time of the last change. */
  count: number,
  since: number,
  /** The document that answered the login, or by whose name the person is known. */
  doc: z.exactOptional(z.string()),
  /**
   * The last logins, one for each account, the latest first. `open`: sent at `at` by the clock of the page, and not
   * answered; otherwise `at` is when the answer was heard.
   */
  logins: z.array(z.object({ account: hash, count: number, at: number, open: z.boolean() })),
  /** The last page that only a signed-in person gets: when its request was sent. */
  inside: z.object({ count: number, at: number }),
});

const pending = z.object({
  account: hash,
  tab: number,
  store: z.string(),
  /** The document with the login form, and when it sent it by the clock of the page. */
  doc: z.string(),
  sentAt: number,
  /** When this was heard, by the clock of the worker. */
  at: number,
  /** Nobody else's login can have come between the form being shown and now. */
  alone: z.boolean(),
  /** No answer is expected any more, but the site may still be working on it. */
  over: z.boolean(),
  /** When its document was left, by the clock of the page, without the person having pressed anything since. */
  leftAt: z.exactOptional(number),
});

const tries = z.object({
  shown: number,
  possible: number,
  lastAt: number,
  lockedUntil: z.exactOptional(number),
});

const names = z.object({
  /** Seen on pages that were certainly this account's. */
  known: z.array(hash),
  /** Seen once in answer to this account's login although another account is known by it. */
  claimed: z.array(hash),
});

const session = z.object({
  version: z.literal(1),
  count: number,
  lastAt: number,
  stores: z.record(z.string(), store),
  pending: z.array(pending),
  /** The latest document heard of in each tab. */
  pages: z.record(
    z.string(),
    z.object({
      doc: z.string(),
      count: number,
      openedAt: number,
      fresh: z.boolean(),
      /** A refusal that it shows was counted. */
      refused: z.boolean(),
      /** It shows the login form. */
      asks: z.boolean(),
    }),
  ),
  tries: z.record(z.string(), tries),
  names: z.record(z.string(), names),
});

export type Session = z.infer<typeof session>;
export type StoreSession = z.infer<typeof store>;
export type PendingLogin = z.infer<typeof pending>;
export type { Tries };

export const NO_SESSION: Session = {
  version: 1,
  count: 0,
  lastAt: 0,
  stores: {},
  pending: [],
  pages: {},
  tries: {},
  names: {},
};

export const NO_STORE: StoreSession = {
  is: 'unknown',
  generation: 0,
  count: 0,
  since: 0,
  logins: [],
  inside: { count: 0, at: 0 },
};

/** What storage holds, parsed; undefined where it is of another shape, which must not be believed. */
export function readSession(stored: unknown): Session | undefined {
  if (stored === undefined) return NO_SESSION;
  const parsed = session.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

export type SessionEvent = { readonly now: number } & (
  | {
      readonly is: 'loginSubmitted';
      readonly tab: number;
      readonly store: string;
      readonly account: string;
      readonly doc: string;
      readonly sentAt: number;
    }
  /**
   * The document with the form got an answer without another document: the site's words appeared after it was sent,
   * or it has become a page that only a signed-in person gets, and the person pressed nothing meanwhile.
   */
  | {
      readonly is: 'loginAnswered';
      readonly tab: number;
      readonly store: string;
      readonly doc: string;
      readonly shows: 'refused' | 'locked' | 'signedIn';
    }
  /** The document with the form was left at `at`, by its clock, and the person pressed nothing since it was sent. */
  | {
      readonly is: 'loginLeft';
      readonly tab: number;
      readonly store: string;
      readonly doc: string;
      readonly at: number;
    }
  | {
      readonly is: 'pageSeen';
      readonly tab: number;
      readonly store: string;
      readonly page: PageId;
      readonly shows: PageShows;
      /** The hash of the name on it. */
      readonly name?: string;
      /** The account whose ID Number the site has put into the form that it sent back. */
      readonly account?: string;
    }
  /** `generation`: the store's when the look began. */
  | {
      readonly is: 'lookFinished';
      readonly store: string;
      readonly generation: number;
      readonly shows: PageShows;
      readonly name?: string;
    }
  | { readonly is: 'signedOut'; readonly store: string }
  /** The extension was updated, or for another reason nobody listened for a while. */
  | { readonly is: 'updated' }
  | { readonly is: 'started' }
  | { readonly is: 'erased' }
);
