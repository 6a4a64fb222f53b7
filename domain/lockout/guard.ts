/**
 * Keeps the lock-out counts by account. The account is remembered by a slow salted hash of its
 * ID Number, never by the number. What it needs of the browser is handed in.
 */
import { adviceFor, afterLock, afterRefusal, isCurrent, type LockoutAdvice, type Tries } from './lockout.ts';
import type { Area } from '../storage/area.ts';

export interface GuardNeeds {
  /** Outlives the browser. Holds `lockout`: the salt, and tries by hash. */
  readonly lasting: Area;
  /** Gone with the browser. Holds `tried`: which account each tab last sent, by hash. */
  readonly passing: Area;
  readonly now: () => number;
  /** Resolves to a text from which the ID Number cannot practically be had back. */
  readonly hash: (idNumber: string, salt: string) => Promise<string>;
  readonly newSalt: () => string;
}

/** How the page that a login led to answered it. `signedOut`: the login form, opened anew; `silent`: no answer at all. */
export const LOGIN_ANSWERS = ['refused', 'locked', 'signedIn', 'signedOut', 'silent'] as const;
export type LoginAnswer = (typeof LOGIN_ANSWERS)[number];

interface Kept {
  readonly salt: string;
  readonly tries: Readonly<Record<string, Tries>>;
}
interface Tried {
  readonly account: string;
  readonly at: number;
}

/** A page that comes later than this after the button was pressed is not its answer. */
export const ANSWER_WITHIN_MS = 2 * 60_000;

export function lockoutGuard(needs: GuardNeeds) {
  /** One change at a time: two tabs must not write over each other's counts. */
  let turn: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const read = async (): Promise<Kept> => {
    const { lockout } = await needs.lasting.get('lockout');
    return isKept(lockout) ? lockout : { salt: needs.newSalt(), tries: {} };
  };
  const write = async (kept: Kept) => {
    const current = Object.entries(kept.tries).filter(([, tries]) => isCurrent(tries, needs.now()));
    await needs.lasting.set({ lockout: { salt: kept.salt, tries: Object.fromEntries(current) } });
  };
  const triedByTab = async (): Promise<Record<string, Tried>> => {
    const { tried } = await needs.passing.get('tried');
    const readable = Object.entries(isRecord(tried) ? tried : {}).filter(([, one]) => isTried(one));
    return Object.fromEntries(readable) as Record<string, Tried>;
  };
  const account = (kept: Kept, idNumber: string) => needs.hash(idNumber.trim().toUpperCase(), kept.salt);

  return {
    /** A login with this ID Number was just sent from this tab. */
    tried: (tab: number, idNumber: string): Promise<void> =>
      queued(async () => {
        const kept = await read();
        await write(kept); // A new salt must be on disk before a hash made with it is.
        const tried = await triedByTab();
        await needs.passing.set({
          tried: { ...tried, [tab]: { account: await account(kept, idNumber), at: needs.now() } },
        });
      }),

    /** The next page in the tab has come. Returns what to say on it. */
    answered: (tab: number, answer: LoginAnswer): Promise<LockoutAdvice> =>
      queued(async () => {
        const kept = await read();
        const { [tab]: pending, ...others } = await triedByTab();
        const mine = pending && needs.now() - pending.at < ANSWER_WITHIN_MS ? pending.account : undefined;
        if (pending) await needs.passing.set({ tried: others });
        if (!mine) return adviceFor(latestLocked(kept), needs.now());
        const { [mine]: before, ...rest } = kept.tries;
        if (answer === 'silent' || answer === 'signedOut') return adviceFor(before, needs.now());
        if (answer === 'signedIn') {
          if (before) await write({ ...kept, tries: rest });
          return { is: 'nothing' };
        }
        const after = answer === 'locked' ? afterLock(before, needs.now()) : afterRefusal(before, needs.now());
        await write({ ...kept, tries: { ...rest, [mine]: after } });
        return adviceFor(after, needs.now());
      }),

    /** What to say about the account whose ID Number stands in the box. */
    advice: async (idNumber: string): Promise<LockoutAdvice> => {
      const kept = await read();
      if (Object.keys(kept.tries).length === 0) return { is: 'nothing' };
      return adviceFor(kept.tries[await account(kept, idNumber)], needs.now());
    },
  };
}

/** On a page opened anew the box is empty: then the lock that ends last is the one to speak of. */
function latestLocked(kept: Kept): Tries | undefined {
  return Object.values(kept.tries)
    .filter((tries) => tries.lockedUntil !== undefined)
    .sort((a, b) => a.lockedUntil! - b.lockedUntil!)
    .at(-1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTried(value: unknown): value is Tried {
  return isRecord(value) && typeof value.account === 'string' && typeof value.at === 'number';
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) &&
    typeof value.salt === 'string' &&
    isRecord(value.tries) &&
    Object.values(value.tries).every(
      (tries) =>
        isRecord(tries) &&
        typeof tries.refused === 'number' &&
        typeof tries.lastAt === 'number' &&
        (tries.lockedUntil === undefined || typeof tries.lockedUntil === 'number'),
    )
  );
}
