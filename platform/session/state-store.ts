/**
 * The session and the watch as storage holds them. One queue and one write for both: a message is one transaction,
 * and the worker may be stopped between any two of them. ID Numbers are on disk as salted slow hashes only; the
 * numbers of logins that were heard stay in the browser's memory.
 */
import type { Area } from '../../domain/storage/area.ts';
import { migratedLockout, LOCKOUT_KEY } from '../../domain/session/migrate-lockout.ts';
import { nameKey, namePartsOf } from '../../domain/session/name-key.ts';
import { LOGIN_PENDING_KEY } from '../../domain/session/page.ts';
import { reduce } from '../../domain/session/reduce.ts';
import { NO_SESSION, readSession, SESSION_KEY, type Session, type SessionEvent } from '../../domain/session/session.ts';
import { readWatch, WATCH_KEY, type WatchState } from '../../domain/watch/watch-state.ts';

/** Holds the salt of all hashes; made once. */
export const SALT_KEY = 'salt';
/** In the browser's memory: ID Numbers by account, of logins that were heard since the browser started. */
export const NUMBERS_KEY = 'numbers';
/** In the browser's memory: absent in the first transaction after a start of the browser or of the extension. */
const RUNNING_KEY = 'running';

export interface Stored {
  readonly session: Session;
  /** Undefined where what is stored cannot be read; it is left alone then. */
  readonly watch: WatchState | undefined;
  /** The person has once said yes or no to the watch: until then nothing of it is written. */
  readonly asked: boolean;
}

/** Both as they are to be stored; a watch that is left out stays as it is. */
export interface Change {
  readonly session: Session;
  readonly watch?: WatchState | undefined;
}

export interface StateNeeds {
  /** Outlives the browser. */
  readonly local: Area;
  /** Gone with the browser, and with an update of the extension. */
  readonly passing: Area;
  readonly now: () => number;
  /** A text from which the other cannot practically be had back. */
  readonly hash: (text: string, salt: string) => Promise<string>;
  readonly newSalt: () => string;
}

export interface StateStore {
  /** Waits for what is under way. */
  read(): Promise<Stored>;
  /** One transaction. `work` may wait for something, and everybody else waits with it. */
  change(work: (before: Stored) => Change | Promise<Change>): Promise<Stored>;
  /** One event of the session. */
  event(event: SessionEvent): Promise<Stored>;
  /** The account of an ID Number, as it is written on a card or typed in a box. */
  accountOf(idNumber: string): Promise<string>;
  /** The key of a name as a page shows it: a hash, and the order of its words. */
  nameOf(name: string): Promise<string>;
  /** The hash by which a result is known again. */
  markOf(text: string): Promise<string>;
  /** Remembers in the browser's memory whose account this is. To be called within a transaction. */
  rememberNumber(account: string, idNumber: string): Promise<void>;
  /** Undefined where no login with it was heard since the browser started. */
  numberOf(account: string): Promise<string | undefined>;
  /** A page may be the answer to a login that is just being heard of. To be called first of all. */
  expectAnswer(): Promise<void>;
}

export function stateStore(needs: StateNeeds): StateStore {
  const { local, passing, now } = needs;
  let queue: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const get = async (area: Area, key: string) => (await area.get(key))[key];

  const stored = async (): Promise<Stored> => {
    const [kept, watch] = await Promise.all([get(local, SESSION_KEY), get(local, WATCH_KEY)]);
    const read = readWatch(watch);
    const session = kept === undefined ? migratedLockout(await get(local, LOCKOUT_KEY)) : readSession(kept);
    return {
      // Of another shape: nobody is believed, and a refusal more than once warned of is the lesser harm.
      session: session ?? NO_SESSION,
      watch: read.is === 'read' ? read.state : undefined,
      asked: watch !== undefined,
    };
  };

  /** The first transaction after a start begins with what nobody heard meanwhile. */
  const begun = async (): Promise<Stored> => {
    const before = await stored();
    if ((await get(passing, RUNNING_KEY)) === true) return before;
    const session = reduce(before.session, { is: 'started', now: now() });
    await write(before, { session });
    await passing.set({ [RUNNING_KEY]: true });
    return { ...before, session };
  };

  const write = async (before: Stored, { session, watch }: Change): Promise<Stored> => {
    const items: Record<string, unknown> = {};
    if (session !== before.session) {
      items[SESSION_KEY] = session;
      items[LOGIN_PENDING_KEY] = session.pending.some(({ over }) => !over);
    }
    if (watch !== undefined && watch !== before.watch) items[WATCH_KEY] = watch;
    if (Object.keys(items).length > 0) await local.set(items);
    return { session, watch: watch ?? before.watch, asked: before.asked || WATCH_KEY in items };
  };

  const change: StateStore['change'] = (work) =>
    queued(async () => {
      const before = await begun();
      return write(before, await work(before));
    });

  let making: Promise<string> | undefined;
  /** Read each time: everything may have been erased meanwhile, and a hash without its salt on disk is of no use. */
  const salt = async (): Promise<string> => {
    const kept = await get(local, SALT_KEY);
    if (typeof kept === 'string') return kept;
    making ??= (async () => {
      const former = await get(local, LOCKOUT_KEY);
      const made = isRecord(former) && typeof former.salt === 'string' ? former.salt : needs.newSalt();
      // On disk before a hash that was made with it is.
      await local.set({ [SALT_KEY]: made });
      return made;
    })().finally(() => (making = undefined));
    return making;
  };
  /** Slow on purpose, and asked for again and again about the same few. */
  const known = new Map<string, Promise<string>>();
  const hashOf = async (text: string): Promise<string> => {
    const by = await salt();
    const key = `${by} ${text}`;
    const hash = known.get(key) ?? needs.hash(text, by);
    known.set(key, hash);
    hash.catch(() => known.delete(key));
    return hash;
  };

  const numbers = async () => readNumbers(await get(passing, NUMBERS_KEY));

  return {
    read: () => queued(begun),
    change,
    event: (event) => change(({ session }) => ({ session: reduce(session, event) })),
    accountOf: (idNumber) => hashOf(idNumber.trim().toUpperCase()),
    nameOf: async (name) => {
      const parts = namePartsOf(name);
      return nameKey(await hashOf(`name ${parts.words}`), parts);
    },
    markOf: hashOf,
    rememberNumber: async (account, idNumber) =>
      passing.set({ [NUMBERS_KEY]: { ...(await numbers()), [account]: idNumber.trim() } }),
    numberOf: async (account) => (await numbers())[account],
    expectAnswer: () => local.set({ [LOGIN_PENDING_KEY]: true }),
  };
}

/** ID Numbers by account, as the browser's memory holds them; anything else counts as none. */
export function readNumbers(stored: unknown): Readonly<Record<string, string>> {
  const readable = Object.entries(isRecord(stored) ? stored : {}).filter(([, number]) => typeof number === 'string');
  return Object.fromEntries(readable) as Record<string, string>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
