/**
 * Refused logins of one account, counted on this device, so that a family hears of the site's lock before the
 * wrong password that causes it: after three in a row the account is locked for 30 minutes. Source: docs/site.md#login.
 *
 * The count is a range. What the site counts is never known here: a login whose answer was lost may have been
 * counted, two presses may have been two tries, and a phone may have set the site's count back.
 */

export const TRIES_BEFORE_LOCK = 3;
export const LOCK_MS = 30 * 60_000;
/** How long a count is believed; the site's own memory is not known. */
const COUNT_MS = 7 * 24 * 60 * 60_000;
/** After a lock has run out, the official advice is given for this long. */
const ADVICE_MS = 24 * 60 * 60_000;

/** What is remembered of one account. Times in ms since 1970; no ID Number is in it. */
export interface Tries {
  /** Refusals that the site has shown. */
  readonly shown: number;
  /** Logins that the site may have counted as wrong: `shown`, and those whose answer never came. */
  readonly possible: number;
  readonly lastAt: number;
  /** When the site's lock ends; only if the site has said that the account is locked. */
  readonly lockedUntil?: number;
}

/** What to tell the person about one account. */
export type LockoutAdvice =
  | { readonly is: 'nothing' }
  /** `refused`: at least so many; one more wrong password is still without consequence. */
  | { readonly is: 'counted'; readonly refused: number }
  /** The next wrong password may lock the account. `refused`: at least so many were seen to be refused. */
  | { readonly is: 'lastTry'; readonly refused: number }
  /** `until` in ms since 1970. */
  | { readonly is: 'locked'; readonly until: number }
  | { readonly is: 'lockOver' };

/** A login was sent: until its answer says otherwise, the site may have counted it as wrong. */
export function afterPress(tries: Tries | undefined, now: number): Tries {
  const before = counted(tries, now);
  return { ...before, possible: before.possible + 1, lastAt: now };
}

/** A login that `afterPress` counted was refused. */
export function afterRefusal(tries: Tries | undefined, now: number): Tries {
  const before = counted(tries, now);
  const shown = before.shown + 1;
  return { ...before, shown, possible: Math.max(before.possible, shown), lastAt: now };
}

/**
 * The site said that the account is locked. Reading the message again does not start the 30 minutes anew:
 * a lock that is running keeps its end.
 */
export function afterLock(tries: Tries | undefined, now: number): Tries {
  const running = tries?.lockedUntil !== undefined && now < tries.lockedUntil && tries.lockedUntil <= now + LOCK_MS;
  return {
    shown: tries?.shown ?? 0,
    possible: Math.max(tries?.possible ?? 0, TRIES_BEFORE_LOCK),
    lastAt: now,
    lockedUntil: running ? tries.lockedUntil : now + LOCK_MS,
  };
}

/** The clock was set back by at least `by` ms: everything remembered is that much nearer to 1970. */
export function setBack(tries: Tries, by: number): Tries {
  const { lockedUntil, ...rest } = tries;
  return { ...rest, lastAt: tries.lastAt - by, ...(lockedUntil !== undefined && { lockedUntil: lockedUntil - by }) };
}

/** What one account's tries mean at `now`. A clock set back never lengthens a lock beyond 30 minutes. */
export function adviceOf(tries: Tries | undefined, now: number): LockoutAdvice {
  if (!tries || !isCurrent(tries, now)) return { is: 'nothing' };
  const { shown, possible, lockedUntil } = tries;
  if (lockedUntil !== undefined) {
    const until = Math.min(lockedUntil, now + LOCK_MS);
    if (now < until) return { is: 'locked', until };
    return now < lockedUntil + ADVICE_MS ? { is: 'lockOver' } : { is: 'nothing' };
  }
  if (possible >= TRIES_BEFORE_LOCK - 1) return { is: 'lastTry', refused: shown };
  // A login whose answer is merely not there yet is nothing to speak of.
  return shown > 0 ? { is: 'counted', refused: shown } : { is: 'nothing' };
}

/** False once the memory of it may be thrown away. */
export function isCurrent(tries: Tries, now: number): boolean {
  return Math.abs(now - tries.lastAt) < COUNT_MS;
}

/** Where the site's lock has run out, its count has begun anew. */
function counted(tries: Tries | undefined, now: number): Tries {
  const over = tries?.lockedUntil !== undefined && (now >= tries.lockedUntil || tries.lockedUntil > now + LOCK_MS);
  return tries && isCurrent(tries, now) && !over ? tries : { shown: 0, possible: 0, lastAt: now };
}
