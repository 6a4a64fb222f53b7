/** Each rule of the session at its bounds: times, tabs, stores and documents that are just the one meant, or just not. */
import { describe, expect, it } from 'vitest';
import {
  isOfNow,
  onlyOwnerOf,
  ownersOf,
  reduce,
  UNDER_WAY_MS,
  underWay,
  unsettled,
} from '../../../domain/session/reduce.ts';
import { generationOf, mayTellResult, whoIs } from '../../../domain/session/selectors.ts';
import { NO_SESSION, type Session, type SessionEvent } from '../../../domain/session/session.ts';
import type { PageId, PageShows } from '../../../domain/session/page.ts';

const T = 1_800_000_000_000;
type Loose = { is: SessionEvent['is']; now?: number } & Record<string, unknown>;
const after = (events: Loose[], from: Session = NO_SESSION): Session =>
  events.reduce((session, event) => reduce(session, { now: T, ...event } as SessionEvent), from);
const page = (doc: string, openedAt = T, more: Partial<PageId> = {}): PageId => ({
  doc,
  openedAt,
  fresh: true,
  from: 'none',
  ...more,
});
const seen = (shows: PageShows, which: PageId, more: Record<string, unknown> = {}): Loose => ({
  is: 'pageSeen',
  tab: 1,
  store: 'default',
  page: which,
  shows,
  now: which.openedAt,
  ...more,
});
const form = seen('login', page('form', T - 10_000));
const sent = (more: Record<string, unknown> = {}): Loose => ({
  is: 'loginSubmitted',
  tab: 1,
  store: 'default',
  account: 'A',
  doc: 'form',
  sentAt: T,
  now: T,
  ...more,
});
const who = (session: Session, now = T, store = 'default') => {
  const one = whoIs(session, store, now);
  return one.is === 'person' ? one.account : one.is;
};

describe('the document that answers a login', () => {
  const answered = (which: Partial<PageId>, between: Loose[] = [], more: Record<string, unknown> = {}) => {
    const openedAt = which.openedAt ?? T;
    const now = Math.max(openedAt, T) + 50;
    return who(
      after([form, sent(), ...between, seen('signedIn', page('home', openedAt, which), { now, ...more })]),
      now,
    );
  };
  it.each<[Partial<PageId>, string]>([
    [{ openedAt: T, from: 'login' }, 'A'],
    [{ openedAt: T + 400, from: 'login' }, 'A'],
    [{ openedAt: T + 401, from: 'login' }, 'unknown'],
    [{ openedAt: T + 400, from: 'afterLogin' }, 'A'],
    [{ openedAt: T + 401, from: 'afterLogin' }, 'unknown'],
    [{ openedAt: T + 150, from: 'none' }, 'A'],
    [{ openedAt: T + 151, from: 'none' }, 'unknown'],
    [{ openedAt: T - 200, from: 'login' }, 'A'],
    [{ openedAt: T - 201, from: 'login' }, 'unknown'],
    [{ openedAt: T, from: 'elsewhere' }, 'unknown'],
    [{ openedAt: T, from: 'login', fresh: false }, 'unknown'],
    [{ openedAt: T, from: 'login', doc: 'form' }, 'unknown'],
  ])('%j: %s', (which, account) => expect(answered(which)).toBe(account));
  it('is in the same tab and store', () => {
    expect(answered({ from: 'login' }, [], { tab: 2 })).toBe('unknown');
    expect(answered({ from: 'login' }, [], { store: 'other' })).toBe('unknown');
  });
  it('may come later where the form’s own script goes there, and says so', () => {
    const left = (at: number, more: Record<string, unknown> = {}): Loose => ({
      is: 'loginLeft',
      tab: 1,
      store: 'default',
      doc: 'form',
      at,
      now: T + 3000,
      ...more,
    });
    const late = { openedAt: T + 3000, from: 'login' } as const;
    expect(answered(late, [left(T + 3000)])).toBe('A');
    expect(answered(late, [left(T + 2800)])).toBe('A');
    expect(answered(late, [left(T + 2799)])).toBe('unknown');
    expect(answered({ ...late, from: 'afterLogin' }, [left(T + 3000)])).toBe('unknown');
    for (const other of [{ doc: 'x' }, { tab: 2 }, { store: 'other' }])
      expect(answered(late, [left(T + 3000, other)])).toBe('unknown');
  });
  it.each<[PageShows, string, object | undefined]>([
    ['signedIn', 'A', undefined],
    ['refused', 'signedOut', { shown: 1, possible: 1 }],
    ['login', 'signedOut', { shown: 1, possible: 1 }],
    ['locked', 'locked', { shown: 0, possible: 3, lockedUntil: T + 1_800_000 }],
    ['failed', 'unknown', { shown: 0, possible: 1 }],
    ['other', 'unknown', { shown: 0, possible: 1 }],
  ])('that shows %s: %s', (shows, is, tries) => {
    const session = after([form, sent(), seen(shows, page('next', T, { from: 'login' }))]);
    expect(who(session)).toBe(is);
    expect(session.pending).toEqual([]);
    expect(session.tries.A).toEqual(tries && { ...tries, lastAt: T });
    // What it says is counted once, whoever's number stands in it.
    const again = after([seen(shows, page('next', T, { from: 'login' }), { account: 'A' })], session);
    expect(again.tries.A).toEqual(session.tries.A);
  });
});

describe('an answer without another document', () => {
  const answer = (more: Record<string, unknown> = {}): Loose => ({
    is: 'loginAnswered',
    tab: 1,
    store: 'default',
    doc: 'form',
    shows: 'signedIn',
    now: T + 500,
    ...more,
  });
  it.each<[Record<string, unknown>, string]>([
    [{}, 'A'],
    [{ shows: 'refused' }, 'signedOut'],
    [{ shows: 'locked' }, 'locked'],
    [{ tab: 2 }, 'unknown'],
    [{ store: 'other' }, 'unknown'],
    [{ doc: 'other' }, 'unknown'],
  ])('%j: %s', (more, is) => {
    const session = after([form, sent(), answer(more)]);
    expect(who(session, T + 500)).toBe(is);
    expect(session.pending).toHaveLength(is === 'unknown' ? 1 : 0);
    if (is === 'A') {
      expect(session.pages[1]!.asks).toBe(false);
      expect(session.stores.default).toMatchObject({
        doc: 'form',
        inside: { at: T + 500 },
        logins: [{ account: 'A', open: false, at: T + 500 }],
      });
      expect(session.tries).toEqual({});
    } else expect(session.pages[1]!.asks).toBe(true);
  });
});

describe('a login that is under way', () => {
  it('is for five minutes', () => {
    const session = after([form, sent()]);
    for (const [by, is] of [
      [UNDER_WAY_MS - 1, 1],
      [UNDER_WAY_MS, 0],
      [-UNDER_WAY_MS + 1, 1],
      [-UNDER_WAY_MS, 0],
    ] as const)
      expect(underWay(session, 'default', T + by), String(by)).toHaveLength(is);
    expect(underWay(session, 'other', T)).toEqual([]);
    expect(after([{ is: 'signedOut', store: 'x', now: T + UNDER_WAY_MS - 1 }], session).pending).toHaveLength(1);
    expect(after([{ is: 'signedOut', store: 'x', now: T + UNDER_WAY_MS }], session).pending).toEqual([]);
  });
  it('leaves who is in unsettled, unless it is theirs', () => {
    const inside = after([form, sent(), seen('signedIn', page('home', T, { from: 'login' }))]);
    const login = { ...after([form, sent()]).pending[0]!, tab: 2 };
    const count = (account: string, store = 'default') =>
      unsettled({ ...inside, pending: [{ ...login, account }] }, store, T).length;
    expect([count('A'), count('B'), count('A', 'other')]).toEqual([0, 1, 0]);
    const out = after([{ is: 'signedOut', store: 'default' }], inside);
    expect(unsettled({ ...out, pending: [login] }, 'default', T)).toHaveLength(1);
  });
  it('counts one press, and the last navigation of its tab alone can answer it', () => {
    const session = after([form, sent(), sent({ account: 'B', sentAt: T + 10, now: T + 10 })]);
    expect(session.pending.map(({ account, over, alone, tab }) => [account, over, alone, tab])).toEqual([
      ['A', true, false, 1],
      ['B', false, false, 1],
    ]);
    expect(session.tries).toEqual({
      A: { shown: 0, possible: 1, lastAt: T },
      B: { shown: 0, possible: 1, lastAt: T + 10 },
    });
    expect(session.stores.default!.logins.map(({ account, open, at }) => [account, open, at])).toEqual([
      ['B', true, T + 10],
      ['A', true, T],
    ]);
    // Two are remembered, each account once.
    const third = after([sent({ account: 'C' }), sent({ account: 'B' })], session);
    expect(third.stores.default!.logins.map(({ account }) => account)).toEqual(['B', 'C']);
  });
  it('in another tab or store takes nothing from one', () => {
    const apart = after([form, sent(), sent({ account: 'B', tab: 2, store: 'other', doc: 'form2' })]);
    expect(apart.pending.map(({ account, over, alone }) => [account, over, alone])).toEqual([
      ['A', false, true],
      ['B', false, false],
    ]);
    expect(after([form, sent(), sent({ tab: 2 })]).pending[0]).toMatchObject({ over: false, alone: true });
  });
  it.each<[string, Loose[], boolean]>([
    ['a form that is the page', [form], true],
    ['no page that was heard of', [], false],
    ['another document', [seen('login', page('other', T - 10_000))], false],
    ['a page that was restored', [seen('login', page('form', T - 10_000, { fresh: false }))], false],
  ])('is alone with %s: %s', (_, before, alone) => expect(after([...before, sent()]).pending[0]!.alone).toBe(alone));
  it('is over where the tab has left its form, and nobody is known to be in then', () => {
    const moved = after([form, sent(), seen('other', page('away', T + 5000, { from: 'elsewhere' }))]);
    expect(moved.pending).toMatchObject([{ account: 'A', over: true }]);
    expect(who(moved, T + 5000)).toBe('unknown');
    for (const stays of [
      seen('login', page('form', T - 10_000), { now: T + 1 }),
      seen('other', page('away', T + 5000, { from: 'elsewhere' }), { tab: 2 }),
    ])
      expect(after([form, sent(), stays]).pending).toMatchObject([{ over: false }]);
  });
  it('of the person who is in, left in another tab, ends no belief; one of somebody else does', () => {
    const inside = after([form, sent(), seen('signedIn', page('home', T, { from: 'login' }))]);
    const left = (account: string) => {
      const { generation } = inside.stores.default!;
      const login = { ...after([form, sent()]).pending[0]!, tab: 2, account };
      const gone = after([seen('other', page('x', T, { from: 'elsewhere' }), { tab: 2 })], {
        ...inside,
        pending: [login],
      });
      return [gone.pending[0]!.over, gone.stores.default!.is, gone.stores.default!.generation - generation];
    };
    expect(left('A')).toEqual([true, 'person', 0]);
    expect(left('B')).toEqual([true, 'unknown', 1]);
  });
});

describe('a page that is no answer', () => {
  const inside = after([form, sent(), seen('signedIn', page('home', T, { from: 'login' }))]);
  it.each<[PageShows, Partial<PageId>, string]>([
    ['login', {}, 'signedOut'],
    ['refused', {}, 'signedOut'],
    ['locked', {}, 'locked'],
    ['other', {}, 'A'],
    ['failed', {}, 'A'],
    ['signedIn', {}, 'A'],
    ['login', { fresh: false }, 'A'],
    ['locked', { fresh: false }, 'A'],
    ['other', { from: 'login' }, 'unknown'],
    ['other', { from: 'afterLogin' }, 'unknown'],
    ['other', { from: 'elsewhere' }, 'A'],
    ['other', { from: 'login', fresh: false }, 'A'],
    ['signedIn', { from: 'login' }, 'unknown'],
  ])('shows %s, %j: %s', (shows, more, is) => {
    const session = after([seen(shows, page('next', T + 1000, more))], inside);
    expect(who(session, T + 1000)).toBe(is);
    expect(session.pages[1]).toMatchObject({
      doc: 'next',
      openedAt: T + 1000,
      fresh: more.fresh ?? true,
      refused: false,
    });
  });
  it('a form that asked before says nothing new; one that begins to ask does', () => {
    const later = after([seen('other', page('next', T + 1000))], inside);
    expect(who(after([seen('login', page('next', T + 1000))], later), T + 1000)).toBe('signedOut');
    const again = after([
      form,
      sent({ tab: 2, doc: 'x' }),
      { is: 'loginAnswered', tab: 2, store: 'default', doc: 'x', shows: 'signedIn' },
    ]);
    const generation = generationOf(again, 'default');
    expect(generationOf(after([{ ...form, now: T }], again), 'default')).toBe(generation);
  });
  it('a refusal in it is counted once for the number in it', () => {
    const refusal = (shows: PageShows, more = {}) => seen(shows, page('back', T), { account: 'A', ...more });
    const once = after([refusal('refused')]);
    expect(once.tries).toEqual({ A: { shown: 1, possible: 1, lastAt: T } });
    expect(once.pages[1]!.refused).toBe(true);
    expect(after([refusal('refused')], once).tries).toEqual(once.tries);
    expect(after([refusal('locked')]).tries).toEqual({
      A: { shown: 0, possible: 3, lastAt: T, lockedUntil: T + 1_800_000 },
    });
    for (const none of [
      refusal('login'),
      refusal('other'),
      refusal('signedIn'),
      refusal('refused', { account: undefined }),
    ])
      expect(after([none]).tries).toEqual({});
    expect(after([seen('refused', page('back', T, { fresh: false }), { account: 'A' })]).tries).toEqual({});
    // The form was there before its words.
    expect(after([seen('login', page('back', T)), refusal('refused')]).tries).toEqual(once.tries);
  });
  it('of forty tabs the latest are remembered', () => {
    const many = after(Array.from({ length: 42 }, (_, tab) => seen('other', page(`d${tab}`), { tab })));
    expect(
      Object.keys(many.pages)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 40 }, (_, at) => at + 2));
  });
});

it.each<[PageShows, boolean]>([
  ['login', true],
  ['refused', true],
  ['locked', true],
  ['signedIn', false],
  ['failed', false],
  ['other', false],
])('a document that shows %s asks for a login: %s', (shows, asks) =>
  expect(after([seen(shows, page('next', T))]).pages).toEqual({
    1: { doc: 'next', count: 1, openedAt: T, fresh: true, refused: false, asks },
  }),
);
it('a login that was refused is forgotten, unless it was sent twice and may be answered once more', () => {
  const refusal = seen('refused', page('next', T, { from: 'login' }));
  expect(after([form, sent(), refusal]).stores.default!.logins).toEqual([]);
  const twice = after([form, sent({ tab: 2, doc: 'y' }), sent(), refusal]);
  expect(twice.stores.default!.logins).toMatchObject([{ account: 'A', open: true }]);
  expect(twice.pending).toMatchObject([{ tab: 2 }]);
  // In another store, or of another account, it is another one.
  for (const other of [{ store: 'other' }, { account: 'B' }]) {
    const apart = after([form, sent({ tab: 2, doc: 'y', ...other }), sent(), refusal]);
    expect(apart.stores.default!.logins.filter(({ account }) => account === 'A')).toEqual([]);
  }
});

describe('a look', () => {
  const inside = after([form, sent(), seen('signedIn', page('home', T, { from: 'login' }))]);
  const look = (shows: PageShows, more: Record<string, unknown> = {}): Loose => ({
    is: 'lookFinished',
    store: 'default',
    generation: generationOf(inside, 'default'),
    shows,
    now: T + 60_000,
    ...more,
  });
  it.each<[PageShows, Record<string, unknown>, string]>([
    ['login', {}, 'signedOut'],
    ['refused', {}, 'signedOut'],
    ['locked', {}, 'locked'],
    ['failed', {}, 'A'],
    ['other', {}, 'A'],
    ['signedIn', {}, 'A'],
    ['login', { generation: 99 }, 'A'],
    ['login', { store: 'other', generation: 0 }, 'A'],
    ['signedIn', { name: 'other/0-1' }, 'A'],
  ])('that finds %s, %j: %s', (shows, more, is) =>
    expect(who(after([look(shows, more)], inside), T + 60_000)).toBe(is),
  );
  it('is not believed while another login is under way', () => {
    const busy = after([sent({ account: 'B', tab: 2, doc: 'y' })], inside);
    const late = after([look('login', { generation: generationOf(busy, 'default'), now: T })], busy);
    expect(late.stores).toEqual(busy.stores);
  });
  it('that finds a signed-in page notes when that was', () =>
    expect(after([look('signedIn')], inside).stores.default!.inside.at).toBe(T + 60_000));
  it('that finds the same twice is one sign-out', () => {
    const out = after([look('login')], inside);
    const twice = after([look('login', { generation: generationOf(out, 'default') })], out);
    expect(generationOf(twice, 'default')).toBe(generationOf(out, 'default'));
  });
});

describe('names', () => {
  const names = (known: Record<string, string[]>, claimed: Record<string, string[]> = {}): Session => ({
    ...NO_SESSION,
    names: Object.fromEntries(
      [...new Set([...Object.keys(known), ...Object.keys(claimed)])].map((account) => [
        account,
        { known: known[account] ?? [], claimed: claimed[account] ?? [] },
      ]),
    ),
  });
  it.each<[Session, string | undefined, string | undefined]>([
    [names({ A: ['h/0-1'] }), 'h/0-1', 'A'],
    [names({ A: ['h/0-1'] }), 'h/1-0', undefined],
    [names({ A: ['h/0-1'] }), undefined, undefined],
    [names({ A: ['h/'] }), 'h/', undefined],
    [names({ A: ['h/0-1'], B: ['h/0-1'] }), 'h/0-1', undefined],
    [names({ A: ['h/0-1'], B: ['h/1-0'] }), 'h/0-1', undefined],
    [names({ A: ['h/0-1'], B: ['g/0-1'] }), 'h/0-1', 'A'],
    [names({ A: ['h/0-1'] }, { B: ['h/1-0'] }), 'h/0-1', undefined],
    [names({ A: ['h/0-1'] }, { A: ['h/1-0'] }), 'h/0-1', 'A'],
    [names({}), 'h/0-1', undefined],
  ])('%#: the only owner', (session, name, owner) => expect(onlyOwnerOf(session, name)).toBe(owner));
  it('their owners', () => {
    const session = names({ A: ['h/0-1'], B: ['h/0-1', 'g/0-1'] }, { C: ['h/0-1'] });
    expect(ownersOf(session, 'h/0-1')).toEqual(['A', 'B']);
    expect(ownersOf(session, 'g/0-1')).toEqual(['B']);
    expect(ownersOf(session, undefined)).toEqual([]);
  });
  it('what a page may be told of by its name alone', () => {
    const tell = (session: Session, name?: string) =>
      mayTellResult(session, { store: 'default', now: T, generation: 0, ...(name !== undefined && { name }) });
    expect(tell(names({ A: ['h/0-1'] }), 'h/0-1')).toEqual({ is: 'person', account: 'A', by: 'name' });
    expect(tell(names({ A: ['h/0-1'] }), 'h/1-0')).toEqual({ is: 'nobody' });
    expect(tell(names({ A: ['h/0-1'] }))).toEqual({ is: 'nobody' });
  });
  it('are learnt from an answer, and a name of somebody else is claimed first and learnt at the second time', () => {
    const first = after(
      [form, sent(), seen('signedIn', page('home', T, { from: 'login' }), { name: 'h/0-1' })],
      names({ B: ['h/0-1'] }),
    );
    expect(first.names).toEqual({ A: { known: [], claimed: ['h/0-1'] }, B: { known: ['h/0-1'], claimed: [] } });
    expect(first.stores.default!.is).toBe('unknown');
    const more = { tab: 2, doc: 'form2', sentAt: T + 20_000, now: T + 20_000 };
    const second = after(
      [
        seen('login', page('form2', T + 10_000), { tab: 2 }),
        sent(more),
        seen('signedIn', page('home2', T + 20_000, { from: 'login' }), { tab: 2, name: 'h/0-1' }),
      ],
      first,
    );
    expect(second.names.A).toEqual({ known: ['h/0-1'], claimed: [] });
    expect(who(second, T + 20_000)).toBe('A');
  });
});

describe('a document of now', () => {
  const session = after([form, sent(), seen('signedIn', page('home', T, { from: 'login' }))]);
  const next = page('next', T + 1000);
  const shown = after([seen('signedIn', next)], session);
  it.each<[string, number, PageId, number, boolean]>([
    ['the answer itself', 1, page('home', T), T, true],
    ['the next one', 1, next, T + 1000, true],
    ['the next one, in another tab', 2, next, T + 1000, false],
    ['one that nobody heard of', 1, page('x', T + 1000), T + 1000, false],
    ['one that was restored', 1, { ...next, fresh: false }, T + 1000, false],
    ['one from before', 1, { ...next, openedAt: T - 1 }, T + 1000, false],
    ['one from the very moment', 1, { ...next, openedAt: T }, T + 1000, true],
    ['one from the future', 1, next, T + 999, false],
  ])('%s', (_, tab, which, now, is) => expect(isOfNow(shown, 'default', tab, which, now)).toBe(is));
});

describe('a clock that is set back, a gap and an erasure', () => {
  const start = after([form, sent(), sent({ account: 'B', tab: 2, doc: 'y' })]);
  it('moves everything remembered with it, but not when a form was sent', () => {
    const back = after([{ is: 'signedOut', store: 'z', now: T - 1000 }], start);
    expect(back.pending.map(({ at, sentAt }) => [at - T, sentAt - T])).toEqual([
      [-1000, 0],
      [-1000, 0],
    ]);
    expect(back.stores.default).toMatchObject({ since: T - 1000, inside: { at: -1000 } });
    expect(back.stores.default!.logins.map(({ at }) => at - T)).toEqual([-1000, -1000]);
    expect(back.tries.A!.lastAt).toBe(T - 1000);
    expect([back.lastAt, back.count]).toEqual([T - 1000, start.count + 1]);
    const same = after([{ is: 'signedOut', store: 'z', now: T }], start);
    expect([same.pending, same.tries, same.stores.default]).toEqual([start.pending, start.tries, start.stores.default]);
  });
  it.each(['updated', 'started'] as const)('%s: nobody is believed, no answer is expected, and tries stay', (is) => {
    const gap = after([{ is }], start);
    expect(gap.pending.map(({ alone, over }) => [alone, over])).toEqual([
      [false, true],
      [false, true],
    ]);
    expect(gap.pages).toEqual({});
    expect(gap.tries).toEqual(start.tries);
    expect(gap.stores.default).toMatchObject({ is: 'unknown', generation: start.stores.default!.generation + 1 });
  });
  it('erased: nothing is left but the count', () =>
    expect(after([{ is: 'erased', now: T + 5 }], start)).toEqual({
      ...NO_SESSION,
      count: start.count + 1,
      lastAt: T + 5,
    }));
});
