/**
 * Whose pages the site shows now: the ID Number that was typed at the login that succeeded. It is
 * kept in the browser's memory only, for the popup, and never on disk. A page that was opened before
 * the last login or login form may still stand in another tab: it is a former person's, and tells nothing.
 */
import { ANSWER_WITHIN_MS, type LoginAnswer } from '../lockout/guard.ts';
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
  /** When the page was opened that told how things stand now, ms since 1970. */
  readonly since?: number;
}

/** What a page's answer tells. `newlyIn`: the ID Number with which a login has just succeeded, if one has. */
export type Told = { readonly is: 'stale' } | { readonly is: 'current'; readonly newlyIn?: string };

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
      change((before) => ({ ...before, tried: { ...before.tried, [tab]: { idNumber, at: clock() } } })),
    /**
     * The page that came next in the tab.
     * @param opened when it was opened, ms since 1970
     */
    answered: async (tab: number, answer: LoginAnswer, opened: number): Promise<Told> => {
      let stale = false;
      const { before, after } = await change((kept) => {
        stale = isStale(kept, opened);
        if (stale) return kept;
        const {
          tried: { [tab]: mine, ...tried },
          ...rest
        } = kept;
        // A login form, whatever it says, is shown to nobody who is signed in.
        if (answer !== 'signedIn' && answer !== 'silent') return { tried, since: opened };
        const fresh = mine && clock() - mine.at < ANSWER_WITHIN_MS;
        return answer === 'signedIn' && fresh ? { tried, now: mine, since: opened } : { tried, ...rest };
      });
      if (stale) return { is: 'stale' };
      const newlyIn = after.now !== before.now && after.now === before.tried[tab] ? after.now?.idNumber : undefined;
      return { is: 'current', ...(newlyIn !== undefined && { newlyIn }) };
    },
    /** False for a page that was opened before the last login or login form. */
    isCurrent: async (opened: number): Promise<boolean> => {
      await turn;
      return !isStale(kept((await area.get(SIGNED_IN_KEY))[SIGNED_IN_KEY]), opened);
    },
    /** The ID Number that is signed in, as far as is known; undefined while a login waits for its answer. */
    read: async () => {
      const { tried, now } = kept((await area.get(SIGNED_IN_KEY))[SIGNED_IN_KEY]);
      return Object.values(tried).some(({ at }) => clock() - at < ANSWER_WITHIN_MS) ? undefined : now?.idNumber;
    },
  };

  /** A clock that was set back would make every new page an old one. */
  function isStale({ since = 0 }: Kept, opened: number): boolean {
    return opened < since && since <= clock();
  }
}

function kept(stored: unknown): Kept {
  if (!isRecord(stored)) return { tried: {} };
  const tried = isRecord(stored.tried) ? Object.entries(stored.tried).filter(([, one]) => isSignedIn(one)) : [];
  return {
    tried: Object.fromEntries(tried) as Record<string, SignedIn>,
    ...(isSignedIn(stored.now) && { now: stored.now }),
    ...(typeof stored.since === 'number' && { since: stored.since }),
  };
}

function isSignedIn(value: unknown): value is SignedIn {
  return isRecord(value) && typeof value.idNumber === 'string' && typeof value.at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
