// One request and its answer on the wire, and the record tests read afterwards.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { assetReply } from './asset.ts';
import { controlReply } from './control.ts';
import { membersReply } from './members.ts';
import type { Reply } from './reply.ts';
import { redirectReply } from './reply.ts';
import type { PracticeSite } from './server.ts';
import type { Session, Sessions } from './sessions.ts';
import type { ViewStates } from './view-state.ts';

export interface RequestRecord {
  method: string;
  /** With the query. */
  path: string;
  /** The Host header. */
  host: string;
  /** 0 when the connection was closed without an answer. */
  status: number;
  /** Site clock, ms. */
  time: number;
  /** Only when the request came with a live session. */
  sessionId?: string;
  headers: IncomingMessage['headers'];
}

interface Inside {
  site: PracticeSite;
  sessions: Sessions;
  viewStates: ViewStates;
}

const LONGEST_BODY = 1_000_000;

export async function answer(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { site, sessions } = inside;
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', site.origin);
  const body = await bodyOf(request);
  if (/^\/practice(\/|$)/.test(url.pathname))
    return write(response, controlReply(site, method, url.pathname, body), site);

  const session = sessions.find(request.headers.cookie, site.clock.now(), site.state.idleMinutes);
  if (site.state.responseDelayMs > 0) await wait(site.state.responseDelayMs, undefined, { ref: false });
  const form = method === 'POST' ? new URLSearchParams(body) : undefined;
  const reply = await siteReply(inside, { url, session, form });
  site.requests.push({
    method,
    path: request.url ?? '/',
    host: request.headers.host ?? '',
    status: reply?.lost ? 0 : (reply?.status ?? 0),
    time: site.clock.now(),
    ...(session !== undefined && { sessionId: session.id }),
    headers: request.headers,
  });
  if (reply?.delayMs) await wait(reply.delayMs, undefined, { ref: false });
  if (reply === undefined || reply.lost) response.destroy();
  else write(response, reply, site);
}

/** Undefined when there is to be no answer. */
async function siteReply(
  { site, sessions, viewStates }: Inside,
  asked: { url: URL; session: Session | undefined; form: URLSearchParams | undefined },
): Promise<Reply | undefined> {
  const asset = await assetReply(asked.url.pathname);
  if (asset !== undefined) return asset;
  if (site.state.fault === 'offline') return undefined;
  if (asked.url.pathname === '/') return redirectReply('/Members/Login.aspx');
  return membersReply({ ...asked, state: site.state, sessions, viewStates, now: site.clock.now() });
}

function write(response: ServerResponse, reply: Reply, site: PracticeSite): void {
  const body = Buffer.from(reply.body);
  // The Date header follows the site's clock, so that a client with a wrong clock can find out.
  const date = new Date(site.clock.now()).toUTCString();
  response.writeHead(reply.status, { ...reply.headers, date, 'content-length': body.length });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error('The body is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
