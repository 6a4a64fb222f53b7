/** What one look brought: the answer of the site, sorted into the kinds that the schedule tells apart. */
import type { ExamId } from '../exams/exams.ts';
import type { PageShows } from '../session/page.ts';
import { SITE_ORIGIN } from '../site/real-site.ts';
import type { Whose } from './belief.ts';
import { DAY_MS } from './day.ts';

/**
 * - `available`, `notYet`: each with its own evidence on the page.
 * - `cannotTell`: neither, for whatever reason. Counts as no look.
 */
export type ReadingKind = 'available' | 'notYet' | 'cannotTell' | 'signedOut' | 'locked' | 'maintenance';

/** A page as it was read, without anything that names a person. */
export interface PageContent {
  readonly is: ReadingKind;
  /** The exams whose results are shown; empty where the page names none. */
  readonly exams: readonly ExamId[];
  /** The salted hash of the name on the page, where it shows one. */
  readonly name?: string;
}

/** What a page brings, whether fetched or visited. */
export type PageOutcome =
  | { readonly is: 'available'; readonly of: Whose; readonly exams: readonly ExamId[] }
  | { readonly is: 'notYet'; readonly of: Whose }
  | { readonly is: 'cannotTell' | 'signedOut' | 'locked' | 'maintenance' };

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

/** What a page's content means to the schedule. */
export function pageOutcome({ is, exams }: PageContent, of: Whose): PageOutcome {
  if (is === 'available') return { is, of, exams };
  return is === 'notYet' ? { is, of } : { is };
}

/** What a page that was read as this shows to the session. */
export function showsOf(is: ReadingKind): PageShows {
  switch (is) {
    case 'available':
    case 'notYet':
      return 'signedIn';
    case 'signedOut':
      return 'login';
    case 'locked':
      return 'locked';
    case 'maintenance':
      return 'failed';
    case 'cannotTell':
      return 'other';
  }
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
