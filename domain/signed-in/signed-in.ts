/**
 * Whose pages the site shows now: the ID Number that was typed at the login that succeeded. It is
 * kept in the browser's memory only, for the popup, and never on disk.
 */
import type { LoginAnswer } from '../lockout/guard.ts';
import type { Area } from '../storage/area.ts';

/** The name under which the area keeps it. */
export const SIGNED_IN_KEY = 'signedIn';

export interface SignedIn {
  readonly idNumber: string;
  /** ms since 1970. */
  readonly at: number;
}

interface Kept {
  readonly tried: Readonly<Record<string, SignedIn>>;
  readonly now?: SignedIn;
}

/** A page that comes later than this after the button was pressed is not its answer. */
const ANSWER_WITHIN_MS = 2 * 60_000;

/** Reads what the area holds; anything else than ours counts as nothing. */
export function readSignedIn(stored: unknown): SignedIn | undefined {
  return kept(stored).now;
}

export function signedInMemory(area: Area, clock: () => number) {
  let turn: Promise<unknown> = Promise.resolve();
  const change = (work: (before: Kept) => Kept): Promise<{ before: Kept; after: Kept }> => {
    const done = turn.then(async () => {
      const before = kept((await area.get(SIGNED_IN_KEY))[SIGNED_IN_KEY]);
      const after = work(before);
      await area.set({ [SIGNED_IN_KEY]: after });
      return { before, after };
    });
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    /** A login with this ID Number was just sent from this tab. */
    tried: (tab: number, idNumber: string) =>
      change(({ tried, now }) => ({ tried: { ...tried, [tab]: { idNumber, at: clock() } }, ...(now && { now }) })),
    /** The page that came next in the tab. Resolves to the ID Number with which a login has just succeeded, if one has. */
    answered: async (tab: number, answer: LoginAnswer): Promise<string | undefined> => {
      const { before, after } = await change(({ tried: { [tab]: mine, ...tried }, now }) => {
        // A login form, whatever it says, is shown to nobody who is signed in.
        if (answer !== 'signedIn' && answer !== 'silent') return { tried };
        const fresh = mine && clock() - mine.at < ANSWER_WITHIN_MS;
        const signedIn = answer === 'signedIn' && fresh ? mine : now;
        return { tried, ...(signedIn && { now: signedIn }) };
      });
      return after.now !== before.now && after.now === before.tried[tab] ? after.now?.idNumber : undefined;
    },
    /** The ID Number that is signed in, as far as is known; undefined while a login waits for its answer. */
    read: async () => {
      const { tried, now } = kept((await area.get(SIGNED_IN_KEY))[SIGNED_IN_KEY]);
      return Object.values(tried).some(({ at }) => clock() - at < ANSWER_WITHIN_MS) ? undefined : now?.idNumber;
    },
  };
}

function kept(stored: unknown): Kept {
  if (!isRecord(stored)) return { tried: {} };
  const tried = isRecord(stored.tried) ? Object.entries(stored.tried).filter(([, one]) => isSignedIn(one)) : [];
  return {
    tried: Object.fromEntries(tried) as Record<string, SignedIn>,
    ...(isSignedIn(stored.now) && { now: stored.now }),
  };
}

function isSignedIn(value: unknown): value is SignedIn {
  return isRecord(value) && typeof value.idNumber === 'string' && typeof value.at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
