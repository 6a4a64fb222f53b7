// Faults that a program which watches the site must handle. A fault affects every page under /Members/, unless it is
// marked "home only".
import { html } from './html.ts';
import { plainPage } from './plain-page.ts';
import type { Reply } from './reply.ts';
import { htmlReply, redirectReply } from './reply.ts';
import type { PracticeState } from './state.ts';

export const FAULTS = [
  'none',
  /** Redirect to Login.aspx, though the session lives; not on Login.aspx itself. */
  '302',
  '403',
  '429-seconds',
  '429-date',
  '500',
  '503',
  '503-seconds',
  /** A maintenance page with status 200. */
  'maintenance',
  'empty',
  /** The HTML stops in the middle; the HTTP answer is complete. */
  'cut-off',
  'captive-portal',
  /** The connection is closed without an answer. */
  'offline',
  /** Home only: status 200 and the login form at the home address. */
  'login-page',
  /** Home only: the same with the lock message. */
  'locked-page',
  /** Home only: ids and labels renamed, as after a redesign. */
  'changed-ids',
  /** Home only: prose about a result that "is not available", with words that a careless reader takes for a result. */
  'prose-not-available',
] as const;

export type Fault = (typeof FAULTS)[number];

/** The answer that replaces the page; undefined when the page itself answers. */
export function faultReply(state: PracticeState, path: string, now: number): Reply | undefined {
  const seconds = Math.round(state.retryAfterSeconds);
  switch (state.fault) {
    case '302':
      return path === '/members/login.aspx' ? undefined : redirectReply('/Members/Login.aspx');
    case '403':
      return bare(403, 'Forbidden', 'You do not have permission to view this page.');
    case '429-seconds':
      return bare(429, 'Too many requests', 'Please slow down.', String(seconds));
    case '429-date':
      return bare(429, 'Too many requests', 'Please slow down.', new Date(now + seconds * 1000).toUTCString());
    case '500':
      return bare(500, 'Server error', 'Something went wrong on the server.');
    case '503':
      return bare(503, 'Service unavailable', 'The service is busy.');
    case '503-seconds':
      return bare(503, 'Service unavailable', 'The service is busy.', String(seconds));
    case 'maintenance':
      return bare(200, 'Planned maintenance', 'The results service is not available while we carry out planned work.');
    case 'empty':
      return htmlReply('');
    case 'captive-portal':
      return htmlReply(PORTAL);
    default:
      return undefined;
  }
}

/** Ends the page early, as a broken connection behind a proxy does. */
export function cutOff(page: string, after: string): string {
  const found = after === '' ? -1 : page.indexOf(after);
  return page.slice(0, found < 0 ? Math.floor(page.length / 2) : found + after.length);
}

function bare(status: number, title: string, text: string, retryAfter?: string): Reply {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return htmlReply(plainPage(title, html`<p>${text}</p>`), status, headers);
}

const PORTAL = plainPage(
  'Free Wi-Fi',
  html`<p>Welcome to the library network. Accept the rules to go online.</p>
    <form method="post" action="/portal">
      <p>
        <label>Room code <input type="text" name="room" /></label>
        <label>Pass <input type="password" name="pass" /></label>
      </p>
      <p><input type="submit" value="Go online" /></p>
    </form>`,
);
