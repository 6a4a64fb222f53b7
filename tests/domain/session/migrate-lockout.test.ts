import { describe, expect, it } from 'vitest';
import { LOCKOUT_KEY, migratedLockout } from '../../../domain/session/migrate-lockout.ts';
import { DEFAULT_STORE, NO_SESSION, readSession, SESSION_KEY } from '../../../domain/session/session.ts';

const AT = 1_800_000_000_000;

describe('the counts of versions before the session', () => {
  it('go on: each refusal was shown, and no lock is taken over', () => {
    expect(
      migratedLockout({ tries: { a: { refused: 2, lastAt: AT }, b: { refused: 3, lastAt: AT + 1, lockedUntil: AT } } }),
    ).toEqual({
      ...NO_SESSION,
      tries: { a: { shown: 2, possible: 2, lastAt: AT }, b: { shown: 3, possible: 3, lastAt: AT + 1 } },
    });
    expect(migratedLockout({ tries: {} })).toEqual(NO_SESSION);
    expect(migratedLockout(undefined)).toEqual(NO_SESSION);
  });
  it.each([
    null,
    {},
    'x',
    { tries: [1] },
    { tries: { a: {} } },
    { tries: { a: { refused: '2', lastAt: AT } } },
    { tries: { a: { refused: 2 } } },
  ])('%j is none of them', (stored) => expect(migratedLockout(stored)).toBeUndefined());
});

describe('a stored session', () => {
  const store = {
    is: 'person',
    account: 'a',
    generation: 3,
    count: 5,
    since: AT,
    doc: 'd',
    logins: [{ account: 'a', count: 4, at: AT, open: false }],
    inside: { count: 5, at: AT },
  };
  const login = { account: 'a', tab: 1, store: 'default', doc: 'd', sentAt: AT, at: AT, alone: true, over: false };
  const page = { doc: 'd', count: 5, openedAt: AT, fresh: true, refused: false, asks: true };
  const kept = {
    version: 1,
    count: 5,
    lastAt: AT,
    stores: { default: store },
    pending: [{ ...login, leftAt: AT }, login],
    pages: { 1: page },
    tries: { a: { shown: 1, possible: 2, lastAt: AT }, b: { shown: 1, possible: 3, lastAt: AT, lockedUntil: AT } },
    names: { a: { known: ['h/0-1'], claimed: ['h/1-0'] } },
  };
  it('is read as it was written, and an empty storage is no session', () => {
    expect(readSession(kept)).toEqual(kept);
    expect(readSession(NO_SESSION)).toEqual(NO_SESSION);
    expect(readSession(undefined)).toEqual(NO_SESSION);
    for (const is of ['unknown', 'signedOut', 'locked'])
      expect(readSession({ ...kept, stores: { default: { ...store, is } } })).toBeDefined();
  });
  const without = (from: object, name: string) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
  it.each([
    null,
    'x',
    {},
    { ...kept, version: 2 },
    ...Object.keys(kept).map((name) => without(kept, name)),
    ...Object.keys(store)
      .filter((name) => name !== 'account' && name !== 'doc')
      .map((name) => ({ ...kept, stores: { default: without(store, name) } })),
    ...Object.keys(login).map((name) => ({ ...kept, pending: [without(login, name)] })),
    ...Object.keys(page).map((name) => ({ ...kept, pages: { 1: without(page, name) } })),
    ...['shown', 'possible', 'lastAt'].map((name) => ({ ...kept, tries: { a: without(kept.tries.a, name) } })),
    ...['known', 'claimed'].map((name) => ({ ...kept, names: { a: without(kept.names.a, name) } })),
    ...['account', 'count', 'at', 'open'].map((name) => ({
      ...kept,
      stores: { default: { ...store, logins: [without(store.logins[0]!, name)] } },
    })),
    ...['count', 'at'].map((name) => ({
      ...kept,
      stores: { default: { ...store, inside: without(store.inside, name) } },
    })),
    { ...kept, stores: { default: { ...store, is: 'here' } } },
    { ...kept, stores: { default: { ...store, account: '' } } },
    { ...kept, stores: { default: { ...store, account: 'x'.repeat(129) } } },
    { ...kept, stores: { default: { ...store, account: undefined } } },
  ])('of another shape is not believed: %#', (stored) => expect(readSession(stored)).toBeUndefined());
  it('takes a hash of 128 letters', () => {
    const long = { ...kept, stores: { default: { ...store, account: 'x'.repeat(128) } } };
    expect(readSession(long)).toEqual(long);
  });
});

it('the names in storage and of the store outside every container stay, since others have written them', () =>
  expect([LOCKOUT_KEY, SESSION_KEY, DEFAULT_STORE]).toEqual(['lockout', 'session', 'default']));
