/**
 * The lock-out guard: refused logins counted on this device, so that a family hears of the lock
 * before the third wrong password, not after. Source: docs/site.md#login.
 */

export const TRIES_BEFORE_LOCK = 3;
export const LOCK_MS = 30 * 60_000;
/** How long a count is believed; the site's own memory is not known, so ours is generous. */
const COUNT_MS = 7 * 24 * 60 * 60_000;
/** After a lock has run out, the official advice stays up this long. */
const ADVICE_MS = 24 * 60 * 60_000;

/** What is remembered of one account. Times are in ms since 1970; no ID Number is in here. */
export interface Tries {
  readonly refused: number;
  readonly lastAt: number;
  /** When the site's lock ends, if it has said that it locked the account. */
  readonly lockedUntil?: number;
}

/** What to tell the person about one account now. */
export type LockoutAdvice =
  | { readonly is: 'nothing' }
  | { readonly is: 'counted'; readonly refused: number; readonly left: number }
  | { readonly is: 'lastTry'; readonly refused: number }
  | { readonly is: 'locked'; readonly until: number }
  | { readonly is: 'lockOver' };

/**
 * One more login was refused. The third in a row locks the account, whether or not the site says
 * so yet; a further one during the lock neither ends nor prolongs it.
 */
export function afterRefusal(tries: Tries | undefined, now: number): Tries {
  if (tries && isLocked(tries, now)) return { ...tries, lastAt: now };
  const counted = tries && isCurrent(tries, now) && tries.lockedUntil === undefined ? tries.refused : 0;
  const refused = counted + 1;
  return refused >= TRIES_BEFORE_LOCK ? { refused, lastAt: now, lockedUntil: now + LOCK_MS } : { refused, lastAt: now };
}

/**
 * The site said that the account is locked. A lock that is already running is not prolonged:
 * reading the message again does not start it again.
 */
export function afterLock(tries: Tries | undefined, now: number): Tries {
  return {
    refused: Math.max(tries?.refused ?? 0, TRIES_BEFORE_LOCK),
    lastAt: now,
    lockedUntil: tries && isLocked(tries, now) ? tries.lockedUntil : now + LOCK_MS,
  };
}

/** True while the lock runs. One that would end later than any lock can is the mark of a clock set back. */
function isLocked(tries: Tries, now: number): tries is Tries & { readonly lockedUntil: number } {
  return tries.lockedUntil !== undefined && now < tries.lockedUntil && tries.lockedUntil <= now + LOCK_MS;
}

/** What one account's tries mean at `now`. A clock set back never lengthens a lock beyond 30 minutes. */
export function adviceFor(tries: Tries | undefined, now: number): LockoutAdvice {
  if (!tries || !isCurrent(tries, now)) return { is: 'nothing' };
  if (tries.lockedUntil !== undefined) {
    const until = Math.min(tries.lockedUntil, now + LOCK_MS);
    if (now < until) return { is: 'locked', until };
    return now < tries.lockedUntil + ADVICE_MS ? { is: 'lockOver' } : { is: 'nothing' };
  }
  const left = TRIES_BEFORE_LOCK - tries.refused;
  return left <= 1 ? { is: 'lastTry', refused: tries.refused } : { is: 'counted', refused: tries.refused, left };
}

/** False once the memory of it may be thrown away. */
export function isCurrent(tries: Tries, now: number): boolean {
  return Math.abs(now - tries.lastAt) < COUNT_MS;
}
