// Registration and login: registration once per candidate, three wrong passwords in a row lock the account for 30
// minutes.
import type { Candidate } from './candidate.ts';

const TRIES_BEFORE_LOCK = 3;
const LOCK_MS = 30 * 60_000;

export type LoginOutcome = { kind: 'welcome'; candidate: Candidate } | { kind: 'not-recognised' } | { kind: 'locked' };
export type RegisterOutcome = 'registered' | 'unknown' | 'already-registered';

export function findCandidate(candidates: readonly Candidate[], idNumber: string): Candidate | undefined {
  return candidates.find((candidate) => candidate.idNumber === idNumber);
}

/** Changes the account's number of wrong passwords. `now` in ms on the site's clock. */
export function logIn(candidates: readonly Candidate[], idNumber: string, password: string, now: number): LoginOutcome {
  const candidate = findCandidate(candidates, idNumber);
  const account = candidate?.registered;
  if (candidate === undefined || account === undefined) return { kind: 'not-recognised' };
  if (account.lockedUntil !== undefined) {
    if (now < account.lockedUntil) return { kind: 'locked' };
    account.lockedUntil = undefined;
  }
  if (account.password === password) {
    account.wrongTries = 0;
    return { kind: 'welcome', candidate };
  }
  account.wrongTries = (account.wrongTries ?? 0) + 1;
  if (account.wrongTries < TRIES_BEFORE_LOCK) return { kind: 'not-recognised' };
  account.wrongTries = 0;
  account.lockedUntil = now + LOCK_MS;
  return { kind: 'locked' };
}

export function register(
  candidates: readonly Candidate[],
  entry: { idNumber: string; secretNumber: string; email: string; password: string; wantsUpdates: boolean },
): RegisterOutcome {
  const candidate = findCandidate(candidates, entry.idNumber);
  if (candidate === undefined || candidate.secretNumber !== entry.secretNumber) return 'unknown';
  if (candidate.registered !== undefined) return 'already-registered';
  candidate.registered = { email: entry.email, password: entry.password, wantsUpdates: entry.wantsUpdates };
  return 'registered';
}
