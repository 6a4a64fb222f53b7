// Signed-in browsers. A session ends by itself when nothing was asked for too long, as on the real site (limit unknown).
import { randomBytes } from 'node:crypto';

export const SESSION_COOKIE = 'ASP.NET_SessionId';

export interface Session {
  id: string;
  idNumber: string;
  /** Site clock, ms. */
  lastSeen: number;
}

export class Sessions {
  readonly #byId = new Map<string, Session>();

  start(idNumber: string, now: number): Session {
    const session = { id: randomBytes(12).toString('hex'), idNumber, lastSeen: now };
    this.#byId.set(session.id, session);
    return session;
  }

  /** The live session a Cookie header names, if any. */
  find(cookieHeader: string | undefined, now: number, idleMinutes: number): Session | undefined {
    const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1);
    const session = value === undefined ? undefined : this.#byId.get(value);
    if (session === undefined) return undefined;
    if (now - session.lastSeen < idleMinutes * 60_000) return session;
    this.#byId.delete(session.id);
    return undefined;
  }

  end(session: Session | undefined): void {
    if (session !== undefined) this.#byId.delete(session.id);
  }

  endAll(): void {
    this.#byId.clear();
  }
}

export function sessionCookie(session: Session): string {
  return `${SESSION_COOKIE}=${session.id}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

export const ENDED_SESSION_COOKIE = `${SESSION_COOKIE}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly; SameSite=Lax`;
