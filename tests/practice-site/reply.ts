// One answer, before it is written to the wire.
import type { Html } from './html.ts';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
  /** Closes the connection instead, once everything else is done. */
  lost?: boolean;
  /** Waits that long, ms. */
  delayMs?: number;
}

export function htmlReply(page: Html | string, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache, no-store', ...headers },
    body: typeof page === 'string' ? page : page.markup,
  };
}

export function redirectReply(location: string, headers: Record<string, string> = {}): Reply {
  return htmlReply('', 302, { location, ...headers });
}

export function jsonReply(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: `${JSON.stringify(value, null, 2)}\n`,
  };
}
