/** What one look brought: the answer of the site, sorted into the kinds that the schedule tells apart. */
import type { ExamId } from '../exams/exams.ts';
import { SITE_ORIGIN } from '../site/site-map.ts';
import type { Who } from './watch-state.ts';
import { DAY_MS } from './day.ts';

/** What the page itself says about whose it is. What it does not say is left out, never guessed. */
export interface Attribution {
  readonly who: Who;
  /** The exam whose result is shown. */
  readonly exam?: ExamId;
  /** The salted hash of the name shown; the salt never leaves the device. */
  readonly mark?: string;
}

export const UNATTRIBUTED: Attribution = { who: { is: 'unknown' } };

export type ReadingKind = 'available' | 'notYet' | 'signedOut' | 'locked' | 'maintenance' | 'unrecognised';

/** What a page says, whether fetched or visited. */
export type PageOutcome =
  | { readonly is: 'available' | 'notYet'; readonly by: Attribution }
  | { readonly is: 'signedOut' | 'locked' | 'maintenance' | 'unrecognised' };

export type Outcome =
  | PageOutcome
  /** `wait` is the site's own wish in ms. */
  | { readonly is: 'throttled'; readonly wait?: number }
  | { readonly is: 'offline' | 'forbidden' | 'clientError' | 'serverError' | 'noPermission' };

/** The answer to the one GET. Header values as sent; `address` is the final one, after redirects. */
export interface SiteAnswer {
  readonly status: number;
  readonly address: string;
  readonly html: string;
  readonly retryAfter?: string;
  readonly date?: string;
}

export type Reader<R extends { readonly is: ReadingKind }> = (html: string, address: string) => R;

/** What a reading means to the schedule. */
export function pageOutcome(is: ReadingKind, by: Attribution): PageOutcome {
  return is === 'available' || is === 'notYet' ? { is, by } : { is };
}

/** What the answer is before anyone reads its page; undefined when the page has to be read. `now` in ms since 1970. */
export function outcomeOfStatus(answer: SiteAnswer, now: number): Outcome | undefined {
  const { status } = answer;
  // A portal in a café or hotel answers for the site: that is no word of the site's.
  if (!isOnSite(answer.address)) return { is: 'offline' };
  if (status === 429 || status === 503) {
    const wait = readRetryAfter(answer.retryAfter, now, answer.date);
    return wait === undefined ? { is: 'throttled' } : { is: 'throttled', wait };
  }
  if (status === 403) return { is: 'forbidden' };
  if (status >= 400 && status < 500) return { is: 'clientError' };
  if (status >= 500) return { is: 'serverError' };
  return undefined;
}

function isOnSite(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === SITE_ORIGIN;
}

/** No site is waited for longer than this on its word. Source: docs/watch.md#schedule. */
export const RETRY_AFTER_MOST_MS = DAY_MS;

/**
 * How long to wait, in ms from now, at most 24 h; undefined where the header says nothing readable.
 * @param header seconds ('120') or an HTTP date, also in its obsolete forms ('Wed Oct 21 07:28:00 2026')
 * @param now in ms since 1970
 * @param serverDate the answer's own `Date` header: against it a wrong clock here does not matter
 */
export function readRetryAfter(header: string | undefined, now: number, serverDate?: string): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, RETRY_AFTER_MOST_MS);
  const at = httpDate(text);
  if (at === undefined) return undefined;
  const from = httpDate(serverDate?.trim() ?? '') ?? now;
  return Math.min(Math.max(at - from, 0), RETRY_AFTER_MOST_MS);
}

/**
 * Every form of an HTTP date is in GMT; the one of asctime does not say so, and `Date.parse` alone would take it
 * for local time. Only dates that name a weekday: `Date.parse` also takes '-5' or '2.5' for a date.
 */
function httpDate(text: string): number | undefined {
  if (!/^[A-Z][a-z]{2,8},? .*\d/.test(text)) return undefined;
  const at = Date.parse(/ GMT$/.test(text) ? text : `${text} GMT`);
  return Number.isFinite(at) ? at : undefined;
}
