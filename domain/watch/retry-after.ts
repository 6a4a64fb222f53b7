/** The `Retry-After` header, in both of its forms. Source: RFC 9110, 10.2.3. */
import { DAY_MS } from './day.ts';

/** No site is waited for longer than this on its word. Source: docs/watch.md#schedule. */
export const RETRY_AFTER_MOST_MS = DAY_MS;

/**
 * How long to wait, in ms from now, at most 24 h; undefined where the header says nothing readable.
 * @param header seconds ('120') or an HTTP date ('Wed, 21 Oct 2026 07:28:00 GMT')
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

/** Only dates that name a weekday: Date.parse alone also takes '-5' or '2.5' for a date. */
function httpDate(text: string): number | undefined {
  const at = /^[A-Z][a-z]{2,8},? .*\d/.test(text) ? Date.parse(text) : NaN;
  return Number.isFinite(at) ? at : undefined;
}
