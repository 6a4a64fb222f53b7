/** What earlier versions of the extension stored is read by this one, and nothing of it is lost. */
import { describe, expect, it } from 'vitest';
import {
  NO_WATCH,
  readWatch,
  stillWatched,
  withCandidate,
  type WatchState,
} from '../../../domain/watch/watch-state.ts';

const candidates = [
  { key: 'a', exam: 'key', delivery: 'paper', examDate: '2026-05-18', on: true, lookedAt: 5 },
  {
    key: 'b',
    exam: 'first',
    delivery: 'digital',
    examDate: '2026-06-01',
    finalDate: '2026-06-20',
    on: false,
    releasedAt: 6,
    alert: 'alerting',
  },
] as const;
const release = {
  key: 'c',
  exam: 'flyers',
  examDate: '2026-04-01',
  releasedAt: 1,
  alert: 'alerted',
  since: 2,
} as const;

const VERSION_1 = {
  version: 1,
  on: true,
  pace: 30,
  session: { is: 'signedIn', who: { is: 'candidate', key: 'a' }, turn: 7, since: 3, mark: 'hash', resultShown: true },
  candidates,
  told: [release],
  plan: { from: 10, at: 20, why: 'pace' },
  started: { at: 10, turn: 7 },
  looks: [1, 2, 10],
  last: { at: 10, is: 'notYet' },
  inARow: { unrecognised: 1, refused: 0, busy: 2 },
  stopped: 'unrecognised',
  reminder: { day: '2026-06-16', at: 9, is: 'done' },
};

describe('version 1', () => {
  it('is read, all but who was signed in, which the session remembers, and the look under way', () => {
    const state: WatchState = {
      version: 2,
      on: true,
      ownRequests: true,
      interval: 30,
      candidates: [...candidates],
      notified: [release],
      plan: { from: 10, at: 20, why: 'interval' },
      looks: [1, 2, 10],
      last: { at: 10, is: 'notYet' },
      inARow: { cannotTell: 1, refused: 0, busy: 2 },
      stopped: 'cannotTell',
      nobodys: { at: 10, alert: 'alerted' },
      reminder: { day: '2026-06-16', at: 9, is: 'done' },
    };
    expect(readWatch(VERSION_1)).toEqual({ is: 'read', state });
    expect(readWatch(state)).toEqual({ is: 'read', state });
  });

  it('keeps that a page was not recognised', () => {
    const read = readWatch({ ...VERSION_1, last: { at: 10, is: 'unrecognised' } });
    expect(read).toMatchObject({ state: { last: { at: 10, is: 'cannotTell' } } });
  });

  it('keeps the other rules of a plan', () => {
    const read = readWatch({ ...VERSION_1, plan: { from: 10, at: 20, why: 'throttled' } });
    expect(read).toMatchObject({ state: { plan: { why: 'throttled' } } });
  });

  it.each(['told', 'plan', 'started', 'last', 'stopped', 'reminder'])('may lack %s', (name) => {
    const { [name]: _left, ...rest } = VERSION_1 as Record<string, unknown>;
    expect(readWatch(rest).is).toBe('read');
  });

  it.each([{ pace: 20 }, { candidates: 'x' }, { inARow: 5 }, { version: 3 }])(
    'spoilt or of a later version, it is left alone: %j',
    (spoilt) => {
      expect(readWatch({ ...VERSION_1, ...spoilt })).toEqual({ is: 'unreadable' });
    },
  );
});

describe('version 2', () => {
  const read = (stored: unknown) => readWatch(stored).is;
  const plan = { from: 10, at: 20, why: 'interval' };
  const [first] = candidates;

  it('nothing stored is a watch that is off', () => {
    expect(readWatch(undefined)).toEqual({
      is: 'read',
      state: {
        version: 2,
        on: false,
        ownRequests: true,
        interval: 15,
        candidates: [],
        looks: [],
        inARow: { cannotTell: 0, refused: 0, busy: 0 },
      },
    });
  });

  it.each([
    ...['interval', 'otherHours', 'windowOpens', 'woken', 'rationed', 'throttled', 'serverError'],
    ...['maintenance', 'offline', 'forbidden', 'noPermission'],
  ])('reads a plan because of %s', (why) => expect(read({ ...NO_WATCH, plan: { ...plan, why } })).toBe('read'));

  it.each([
    ...['available', 'notYet', 'otherExam', 'signedOut', 'locked', 'maintenance', 'cannotTell', 'offline'],
    ...['throttled', 'forbidden', 'clientError', 'serverError', 'noPermission'],
  ])('reads that the last look brought %s', (is) => expect(read({ ...NO_WATCH, last: { at: 1, is } })).toBe('read'));

  it.each([
    ...['alerting', 'alerted', 'seen'].flatMap((alert) => [
      { candidates: [{ ...first, alert }] },
      { notified: [{ ...release, alert }] },
      { nobodys: { at: 1, alert } },
    ]),
    ...[15, 30, 60].map((interval) => ({ interval })),
    ...['otherExam', 'nobodys'].map((why) => ({ pointless: { generation: 1, why } })),
    ...['alerting', 'alerted'].map((stopNotice) => ({ stopNotice })),
    ...['started', 'done'].map((is) => ({ reminder: { day: '2026-06-16', at: 1, is } })),
    { stopped: 'cannotTell' },
    { unasked: true },
    { inFlight: { at: 1, generation: 2 } },
    { candidates: [{ ...first, key: 'k'.repeat(60), account: 'a'.repeat(128) }] },
    { candidates: [{ ...first, account: 'a', delivery: 'digital', finalDate: '2026-06-20', releasedAt: 3 }] },
  ])('reads %j as it is', (more) => {
    const state = { ...NO_WATCH, ...more };
    expect(readWatch(JSON.parse(JSON.stringify(state)))).toEqual({ is: 'read', state });
  });

  it.each([
    { plan: { ...plan, why: 'pace' } },
    { plan: { ...plan, why: '' } },
    { plan: { from: 10, why: 'interval' } },
    { plan: { ...plan, at: '20' } },
    { last: { at: 1, is: 'else' } },
    { last: { is: 'notYet' } },
    { candidates: [{ ...first, key: '' }] },
    { candidates: [{ ...first, key: 'k'.repeat(61) }] },
    { candidates: [{ ...first, account: '' }] },
    { candidates: [{ ...first, account: 'a'.repeat(129) }] },
    { candidates: [{ ...first, exam: 'else' }] },
    { candidates: [{ ...first, delivery: 'post' }] },
    { candidates: [{ ...first, examDate: '2026-02-30' }] },
    { candidates: [{ ...first, finalDate: 'soon' }] },
    { candidates: [{ ...first, on: 1 }] },
    { candidates: [{ ...first, alert: 'else' }] },
    { candidates: [{ ...first, lookedAt: 'x' }] },
    { candidates: [{ ...first, releasedAt: 'x' }] },
    { notified: [{ ...release, alert: 'else' }] },
    { notified: [{ ...release, key: '' }] },
    { notified: [{ ...release, since: undefined }] },
    { nobodys: { at: 1, alert: 'else' } },
    { nobodys: { alert: 'seen' } },
    { interval: 20 },
    { unasked: false },
    { ownRequests: 1 },
    { on: 'yes' },
    { looks: [1, 'x'] },
    { inFlight: { at: 1 } },
    { pointless: { generation: 1, why: 'else' } },
    { inARow: { cannotTell: 0, refused: 0 } },
    { stopped: 'else' },
    { stopNotice: 'seen' },
    { reminder: { day: '2026-06-16', at: 1, is: 'else' } },
    { reminder: { day: '16 June', at: 1, is: 'done' } },
    { version: 3 },
  ])('does not read %j', (spoilt) => expect(read({ ...NO_WATCH, ...spoilt })).toBe('unreadable'));

  it.each([null, 'x', 5, [], [VERSION_1], { version: 1 }])('does not read %j', (stored) =>
    expect(read(stored)).toBe('unreadable'),
  );
});

describe('of version 1', () => {
  const state = (more: object) => {
    const read = readWatch({ ...VERSION_1, ...more });
    return read.is === 'read' ? read.state : undefined;
  };

  it('a result of nobody known counts only where one was seen', () => {
    const { session } = VERSION_1;
    expect(state({})?.nobodys).toEqual({ at: 10, alert: 'alerted' });
    for (const none of [
      { session: { ...session, resultShown: false } },
      { session: undefined },
      { session: null },
      { last: undefined },
    ])
      expect(state(none)).not.toHaveProperty('nobodys');
  });

  it('what was not there is not there', () => {
    const bare = state({ told: undefined, plan: undefined, last: undefined, stopped: undefined, session: undefined })!;
    for (const name of [
      'notified',
      'plan',
      'last',
      'stopped',
      'nobodys',
      'inFlight',
      'session',
      'pace',
      'told',
      'started',
    ])
      expect(bare).not.toHaveProperty(name);
    expect(state({ last: { at: 10, is: 'signedOut' } })?.last).toEqual({ at: 10, is: 'signedOut' });
    expect(state({ stopped: 'else' })).toBeUndefined();
    expect(state({ plan: 'pace' })).toBeUndefined();
    expect(state({ last: [] })).toBeUndefined();
  });
});

it('who is still waited for: switched on, without a result, and before the watch gives up', () => {
  const of = (more: object, now = Date.parse('2026-06-16T10:00Z')) =>
    stillWatched(
      {
        ...NO_WATCH,
        candidates: [{ key: 'a', exam: 'key', delivery: 'paper', examDate: '2026-05-18', on: true, ...more }],
      },
      now,
    ).length;
  const stopsAt = Date.parse('2026-08-16T17:00Z');
  expect([of({}), of({ on: false }), of({ releasedAt: 0 }), of({}, stopsAt - 1), of({}, stopsAt)]).toEqual([
    1, 0, 0, 1, 0,
  ]);
});

it('a change of one candidate leaves the others; of one who is not there it changes nothing', () => {
  const state: WatchState = { ...NO_WATCH, candidates: [...candidates] };
  const off = withCandidate(state, 'a', (own) => ({ ...own, on: false }));
  expect(off).toEqual({ ...state, candidates: [{ ...candidates[0], on: false }, candidates[1]] });
  expect(withCandidate(state, 'z', (own) => ({ ...own, on: false }))).toBe(state);
});
