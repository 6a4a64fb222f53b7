/** What the watch reads from the session. */
import { describe, expect, it } from 'vitest';
import { NO_SESSION, NO_STORE, type Session, type StoreSession } from '../../../domain/session/session.ts';
import { beliefOf, isSignedOut, whosePage, withAccount } from '../../../domain/watch/belief.ts';
import { NO_WATCH, type WatchState } from '../../../domain/watch/watch-state.ts';
import { A, believed, OTHER, SITTING, UNKNOWN, WORKDAY } from './moments.ts';

const MINUTE = 60_000;
const watch: WatchState = {
  ...NO_WATCH,
  on: true,
  candidates: [
    { key: 'a', on: true, account: 'account-a', ...SITTING },
    { key: 'b', on: true, account: 'account-b', ...SITTING },
    { key: 'c', on: true, ...SITTING },
  ],
};
const person = (account: string, generation = 4): StoreSession => ({
  ...NO_STORE,
  is: 'person',
  account,
  generation,
  since: 77,
  doc: 'doc',
});
const session = (stores: Session['stores'], pending: Session['pending'] = []): Session => ({
  ...NO_SESSION,
  stores,
  pending,
});
const login = (at: number, store = 'default'): Session['pending'][number] => ({
  account: 'account-b',
  tab: 1,
  store,
  doc: 'doc-1',
  sentAt: at,
  at,
  alone: true,
  over: false,
});

describe('who is signed in', () => {
  it.each([
    ['a candidate', { default: person('account-b') }, { is: 'candidate', key: 'b' }],
    ['somebody else', { default: person('account-z') }, { is: 'other' }],
    ['nobody', { default: { ...person('x'), is: 'signedOut' as const } }, { is: 'signedOut' }],
    ['nobody, locked', { default: { ...person('x'), is: 'locked' as const } }, { is: 'locked' }],
    ['not known', { default: { ...person('x'), is: 'unknown' as const } }, { is: 'unknown' }],
  ] as [string, Session['stores'], object][])('%s', (_, stores, whose) => {
    expect(beliefOf(session(stores), watch, WORKDAY)).toEqual({ ...whose, generation: 4, since: 77, inContainers: [] });
  });

  it('is not known where nothing was heard', () => {
    expect(beliefOf(NO_SESSION, watch, WORKDAY)).toEqual({ is: 'unknown', generation: 0, since: 0, inContainers: [] });
  });

  it('counts the candidates in containers, and nobody else there', () => {
    const stores = {
      default: person('account-a'),
      work: person('account-b', 9),
      home: person('account-z'),
      school: { ...person('account-b'), is: 'signedOut' as const },
    };
    expect(beliefOf(session(stores), watch, WORKDAY)).toEqual({
      ...A,
      generation: 4,
      since: 77,
      inContainers: ['b'],
    });
  });

  it('is not known until five minutes after the latest login that is under way', () => {
    const [first, second] = [login(WORKDAY - 2 * MINUTE), { ...login(WORKDAY - MINUTE), tab: 2, doc: 'doc-2' }];
    const busy = (pending: Session['pending']) =>
      beliefOf(session({ default: person('account-a') }, pending), watch, WORKDAY);
    expect(busy([first, second])).toEqual({
      is: 'unknown',
      generation: 4,
      since: 77,
      busyUntil: WORKDAY + 4 * MINUTE,
      inContainers: [],
    });
    const settled = { ...A, generation: 4, since: 77, inContainers: [] };
    expect(busy([login(WORKDAY - MINUTE, 'work')])).toEqual(settled);
    // Whoever is in and logs in again stays in.
    expect(busy([{ ...login(WORKDAY - MINUTE), account: 'account-a' }])).toEqual(settled);
  });
});

it.each([
  ['signedOut', true],
  ['locked', true],
] as const)('nobody is signed in: %s', (is, out) => {
  expect(isSignedOut(believed({ is }))).toBe(out);
});
it.each([A, OTHER, UNKNOWN])('somebody may be signed in: $is', (whose) => {
  expect(isSignedOut(believed(whose))).toBe(false);
});

it.each([
  ['a candidate is signed in', person('account-a'), 4, A],
  ['somebody else is signed in', person('account-z'), 4, OTHER],
  ['the look began in another generation', person('account-a'), 3, UNKNOWN],
  ['nobody is known', NO_STORE, 0, UNKNOWN],
] as const)('whose page a look has brought: %s', (_, store, generation, whose) => {
  const evidence = { store: 'default', now: WORKDAY, generation };
  expect(whosePage(session({ default: store }), watch, evidence)).toEqual(whose);
});

describe('the account of a candidate', () => {
  it('is noted, and replaces another', () => {
    const [a, b, c] = watch.candidates as [never, never, WatchState['candidates'][number]];
    expect(withAccount(watch, 'c', 'account-c')).toEqual({
      ...watch,
      candidates: [a, b, { ...c, account: 'account-c' }],
    });
    expect(withAccount(watch, 'b', 'new').candidates.map(({ account }) => account)).toEqual([
      'account-a',
      'new',
      undefined,
    ]);
  });

  it('changes nothing where it is known already, or the candidate is not', () => {
    expect(withAccount(watch, 'a', 'account-a')).toBe(watch);
    expect(withAccount(watch, 'z', 'account-z')).toBe(watch);
  });
});
