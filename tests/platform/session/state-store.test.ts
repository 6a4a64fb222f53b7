import { beforeEach, describe, expect, it } from 'vitest';
import { whoIs } from '../../../domain/session/selectors.ts';
import { NO_WATCH } from '../../../domain/watch/watch-state.ts';
import { LOGIN_PENDING_KEY } from '../../../domain/session/page.ts';
import { stateStore } from '../../../platform/session/state-store.ts';
import { fakeArea, type FakeArea } from '../fake-area.ts';

const NOW = 1_800_000_000_000;
let local: FakeArea;
let passing: FakeArea;
let hashed: string[];

const open = () =>
  stateStore({
    local,
    passing,
    now: () => NOW,
    hash: (text, salt) => {
      hashed.push(text);
      return Promise.resolve(`hash of ${text.length} with ${salt}`);
    },
    newSalt: () => 'new salt',
  });

const form = { doc: 'form', openedAt: NOW - 9000, fresh: true, from: 'none' } as const;
const home = { doc: 'home', openedAt: NOW + 5, fresh: true, from: 'login' } as const;

async function logIn(account: string) {
  const store = open();
  await store.event({ is: 'pageSeen', now: NOW, tab: 1, store: 'default', page: form, shows: 'login' });
  await store.event({ is: 'loginSubmitted', now: NOW, tab: 1, store: 'default', account, doc: 'form', sentAt: NOW });
  return store;
}

beforeEach(() => {
  local = fakeArea();
  passing = fakeArea();
  hashed = [];
});

describe('stateStore', () => {
  it('keeps a login over another run of the worker', async () => {
    await logIn('a');
    await open().event({ is: 'pageSeen', now: NOW + 9, tab: 1, store: 'default', page: home, shows: 'signedIn' });
    expect(whoIs((await open().read()).session, 'default', NOW + 9)).toEqual({ is: 'person', account: 'a' });
  });

  it('believes nobody after a start of the browser or of the extension', async () => {
    await logIn('a');
    await open().event({ is: 'pageSeen', now: NOW + 9, tab: 1, store: 'default', page: home, shows: 'signedIn' });
    passing = fakeArea();
    const { session } = await open().read();
    expect(whoIs(session, 'default', NOW + 9)).toEqual({ is: 'unknown' });
    expect(whoIs((await open().read()).session, 'default', NOW + 9)).toEqual({ is: 'unknown' });
  });

  it('lets pages know whether one of them may be an answer', async () => {
    const store = await logIn('a');
    expect(local.held[LOGIN_PENDING_KEY]).toBe(true);
    await store.event({ is: 'pageSeen', now: NOW + 9, tab: 1, store: 'default', page: home, shows: 'signedIn' });
    expect(local.held[LOGIN_PENDING_KEY]).toBe(false);
  });

  it('does all of one message before the next, over session and watch', async () => {
    const store = open();
    const order: string[] = [];
    await Promise.all([
      store.change(async ({ session }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('first');
        return { session, watch: { ...NO_WATCH, on: true } };
      }),
      store.change(({ session, watch, asked }) => {
        order.push(`second ${watch?.on} ${asked}`);
        return { session };
      }),
    ]);
    expect(order).toEqual(['first', 'second true true']);
  });

  it('goes on after a write that failed', async () => {
    const store = open();
    await store.read();
    local.full = true;
    await expect(store.change(() => ({ session: { ...NO_SESSION_OF(1) } }))).rejects.toThrow('QUOTA');
    local.full = false;
    expect((await store.change(() => ({ session: NO_SESSION_OF(2) }))).session.count).toBe(2);
  });

  it('leaves a watch alone that it cannot read', async () => {
    local.held.watch = { version: 99 };
    const { watch, asked } = await open().event({ is: 'updated', now: NOW });
    expect(watch).toBeUndefined();
    expect(asked).toBe(true);
    expect(local.held.watch).toEqual({ version: 99 });
  });

  it('makes one salt, and hashes each text once', async () => {
    const store = open();
    const [one, same] = await Promise.all([store.accountOf(' abc123456'), store.accountOf('ABC123456')]);
    expect(one).toBe(same);
    expect(hashed).toEqual(['ABC123456']);
    expect(local.held.salt).toBe('new salt');
    await open().nameOf('Wang  Xiaoming');
    expect(hashed.at(-1)).toBe('name WANG XIAOMING');
    expect(local.held.salt).toBe('new salt');
  });

  it('goes on with the salt and the counts of earlier versions, without the locks that they guessed', async () => {
    local.held.lockout = { salt: 'old', tries: { a: { refused: 3, lastAt: NOW, lockedUntil: NOW + 1000 } } };
    const store = open();
    expect(await store.accountOf('ABC123456')).toContain('old');
    expect((await store.read()).session.tries).toEqual({ a: { shown: 3, possible: 3, lastAt: NOW } });
  });

  it('has ID Numbers in the memory of the browser only', async () => {
    const store = open();
    await store.rememberNumber(await store.accountOf('ABC123456'), 'ABC123456');
    await logIn('a');
    expect(await open().numberOf(await store.accountOf('ABC123456'))).toBe('ABC123456');
    expect(JSON.stringify(local.held)).not.toContain('ABC123456');
  });
});

const NO_SESSION_OF = (count: number) => ({
  version: 1 as const,
  count,
  lastAt: NOW,
  stores: {},
  pending: [],
  pages: {},
  tries: {},
  names: {},
});
