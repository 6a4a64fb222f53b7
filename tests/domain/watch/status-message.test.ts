import { describe, expect, it } from 'vitest';
import { afterLook, beginLook } from '../../../domain/watch/take-answer.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { lookNow, next } from '../../../domain/watch/next-look.ts';
import { type Outcome, outcomeOfStatus } from '../../../domain/watch/outcome.ts';
import { statusMessage, STATUS_KEYS, whatToDo, type StatusKey } from '../../../domain/watch/status-message.ts';
import { type WatchState, NO_WATCH, readWatch } from '../../../domain/watch/watch-state.ts';
import { switchCandidate, watchFor } from '../../simulator/listed.ts';
import type { Belief } from '../../../domain/watch/belief.ts';
import { chooseInterval } from '../../../domain/watch/watch-list.ts';
import {
  A,
  A_IN,
  at,
  available,
  B,
  believed,
  half,
  LOCKED,
  notYet as notYetOf,
  OTHER,
  OUT,
  SITTING,
  taiwan,
  UNKNOWN,
  watchingState,
  WINDOW,
  WORKDAY,
} from './moments.ts';

const look = (state: WatchState, outcome: Outcome, now = WORKDAY, belief = A_IN) =>
  afterLook(beginLook(state, belief, now, half), belief, outcome, now, half);
const here = watchingState(WORKDAY);
const notYet = notYetOf();
const UNKNOWN_IN = believed(UNKNOWN);
const night = at('2026-06-16T20:00');
const sunday = at('2026-06-21T10:00');
const late = at('2026-07-02T10:00');
const printed = watchFor(here, 'a', { ...SITTING, finalDate: '2026-06-30' });
const many = (state: WatchState, times: number): WatchState => ({
  ...state,
  looks: Array.from({ length: times }, (_, n) => WORKDAY - n * MINUTE_MS * 20),
});

const cases: [string, WatchState, number, Belief?][] = [
  ['watch.off', { ...here, on: false }, WORKDAY],
  ['watch.candidateOff', switchCandidate(here, 'a', false), WORKDAY],
  ['watch.beforeWindow', here, WINDOW.opensAt - 3 * DAY_MS],
  ['watch.beforeWindowToday', here, WINDOW.opensAt - HOUR_MS],
  ['watch.released', look(here, available()), WORKDAY],
  ['watch.overdue', here, WINDOW.stopsAt],
  ['watch.cannotTell', look(look(here, { is: 'cannotTell' }), { is: 'cannotTell' }), WORKDAY],
  ['watch.cannotTellOnce', look(here, { is: 'cannotTell' }), WORKDAY],
  ['watch.signedOut', look(here, { is: 'signedOut' }), WORKDAY, OUT],
  ['watch.signedOutLast', look(look(here, notYet), { is: 'signedOut' }), WORKDAY, OUT],
  ['watch.locked', look(here, { is: 'locked' }), WORKDAY, LOCKED],
  ['watch.otherCandidate', here, WORKDAY, believed(B)],
  ['watch.otherExam', look(here, available(A, ['first'])), WORKDAY],
  ['watch.container', here, WORKDAY, { ...OUT, inContainers: ['a'] }],
  ['watch.visitsOnly', chooseInterval(here, 'visits'), WORKDAY],
  ['watch.visitsOnlyLast', chooseInterval(look(here, notYet), 'visits'), WORKDAY],
  ['watch.unsure', look(here, notYetOf(UNKNOWN), WORKDAY, UNKNOWN_IN), WORKDAY, UNKNOWN_IN],
  ['watch.resultUnsure', look(here, available(UNKNOWN), WORKDAY, UNKNOWN_IN), WORKDAY, UNKNOWN_IN],
  ['watch.underWay', beginLook(here, A_IN, WORKDAY, half), WORKDAY],
  ['watch.throttled', look(here, { is: 'throttled' }), WORKDAY],
  ['watch.serverError', look(here, { is: 'serverError' }), WORKDAY],
  ['watch.maintenance', look(here, { is: 'maintenance' }), WORKDAY],
  ['watch.offline', look(here, { is: 'offline' }), WORKDAY],
  ['watch.forbidden', look(here, { is: 'forbidden' }), WORKDAY],
  ['watch.noPermission', afterLook(here, A_IN, { is: 'noPermission' }, WORKDAY, half), WORKDAY],
  ['watch.rationed', look(many(here, 18), notYet), WORKDAY],
  ['watch.late', look(printed, notYet, late), late],
  ['watch.lateEstimated', look(here, notYet, late), late],
  ['watch.ukClosed', look(here, notYet, night), night],
  ['watch.dayOff', look(here, notYet, sunday), sunday],
  ['watch.looking', look(here, notYet), WORKDAY],
  ['watch.first', here, WORKDAY],
];

describe('the status', () => {
  it.each(cases)('%s', (key, state, now, belief = A_IN) => {
    expect(statusMessage(state, belief, 'a', now).key).toBe(key);
    expect(readWatch(JSON.parse(JSON.stringify(state)))).toEqual({ is: 'read', state });
  });

  it('has a case for every key', () => {
    expect([...new Set(cases.map(([key]) => key))].sort()).toEqual([...STATUS_KEYS].sort());
  });

  it('holds the window, the days left, the last look and the next one, as days and moments', () => {
    const moment = (text: string) => new Date(`${text}+08:00`).toISOString();
    expect(statusMessage(here, A_IN, 'a', taiwan('2026-06-12T09:00')).params).toEqual({
      from: '2026-06-15',
      to: '2026-06-29',
      days: 3,
    });
    expect(statusMessage(look(here, notYet), A_IN, 'a', WORKDAY).params).toEqual({
      to: '2026-06-29',
      last: moment('2026-06-16T18:00'),
      next: moment('2026-06-16T18:15'),
    });
    expect(statusMessage(look(here, notYet, night), A_IN, 'a', night).params).toEqual({
      to: '2026-06-29',
      opens: '14:30',
      closes: '01:00',
      last: moment('2026-06-17T04:00'),
      next: moment('2026-06-17T08:00'),
    });
  });

  const out = look(look(here, notYet), { is: 'signedOut' });
  const nobodys = { at: WORKDAY, alert: 'alerted' } as const;
  const pointless = (why: 'otherExam' | 'nobodys', generation = 1) => ({ ...here, pointless: { generation, why } });
  const withPlan = (state: WatchState, why: 'rationed' | 'interval' | 'forbidden') => ({
    ...state,
    plan: { from: WORKDAY, at: WORKDAY + HOUR_MS, why },
  });
  const seen = look(here, notYet);
  it.each([
    ['watch.resultUnsure', { ...here, nobodys }, OUT, WORKDAY],
    ['watch.first', { ...here, nobodys }, A_IN, WORKDAY],
    ['watch.otherCandidate', { ...here, nobodys }, believed(B), WORKDAY],
    ['watch.resultUnsure', { ...here, nobodys, ownRequests: false }, OUT, WORKDAY],
    ['watch.visitsOnly', { ...here, ownRequests: false, stopped: 'cannotTell' }, A_IN, WORKDAY],
    ['watch.cannotTell', { ...here, stopped: 'cannotTell' }, OUT, WORKDAY],
    ['watch.container', here, { ...believed(B), inContainers: ['b', 'a'] }, WORKDAY],
    ['watch.container', here, { ...believed(OTHER), inContainers: ['a'] }, WORKDAY],
    ['watch.signedOut', here, { ...OUT, inContainers: ['b'] }, WORKDAY],
    ['watch.first', here, { ...A_IN, inContainers: ['a'] }, WORKDAY],
    ['watch.locked', here, { ...LOCKED, since: WORKDAY - 30 * MINUTE_MS + 1 }, WORKDAY],
    ['watch.signedOut', here, { ...LOCKED, since: WORKDAY - 30 * MINUTE_MS }, WORKDAY],
    ['watch.signedOut', here, { ...LOCKED, since: WORKDAY + 30 * MINUTE_MS }, WORKDAY],
    ['watch.signedOutLast', out, { ...LOCKED, since: WORKDAY - HOUR_MS }, WORKDAY],
    ['watch.otherCandidate', here, believed(OTHER), WORKDAY],
    ['watch.otherExam', pointless('otherExam'), A_IN, WORKDAY],
    ['watch.first', pointless('otherExam', 2), A_IN, WORKDAY],
    ['watch.first', pointless('nobodys'), A_IN, WORKDAY],
    ['watch.unsure', pointless('otherExam'), UNKNOWN_IN, WORKDAY],
    ['watch.first', { ...here, inFlight: { at: WORKDAY - MINUTE_MS, generation: 1 } }, A_IN, WORKDAY],
    ['watch.forbidden', withPlan(seen, 'forbidden'), A_IN, WORKDAY],
    ['watch.forbidden', withPlan(look(here, { is: 'offline' }), 'forbidden'), A_IN, WORKDAY],
    ['watch.serverError', look(here, { is: 'clientError' }), A_IN, WORKDAY],
    ['watch.first', { ...NO_WATCH, on: true, candidates: here.candidates }, UNKNOWN_IN, WORKDAY],
    ['watch.looking', withPlan(seen, 'interval'), A_IN, WORKDAY],
    ['watch.rationed', withPlan(seen, 'rationed'), A_IN, WORKDAY],
    ['watch.rationed', withPlan(seen, 'rationed'), A_IN, late],
    ['watch.first', withPlan(here, 'rationed'), A_IN, WORKDAY],
    ['watch.late', withPlan(look(printed, notYet), 'interval'), A_IN, at('2026-06-30T17:00')],
    ['watch.looking', withPlan(look(printed, notYet), 'interval'), A_IN, at('2026-06-30T17:00') - 1],
    ['watch.overdue', here, OUT, WINDOW.stopsAt],
    ['watch.dayOff', seen, A_IN, sunday],
    ['watch.ukClosed', seen, A_IN, night],
    ['watch.beforeWindow', here, A_IN, taiwan('2026-06-14T23:59')],
    ['watch.beforeWindowToday', here, A_IN, taiwan('2026-06-15T00:00')],
    ['watch.first', here, A_IN, WINDOW.opensAt],
  ] as [StatusKey, WatchState, Belief, number][])('%s, by what comes first (%#)', (key, state, belief, now) => {
    expect(statusMessage(state, belief, 'a', now).key).toBe(key);
  });

  it('holds the last look that may be theirs, and no moment that is past', () => {
    const params = (state: WatchState, belief: Belief, now = WORKDAY) => statusMessage(state, belief, 'a', now).params;
    const last = '2026-06-16T10:00:00.000Z';
    expect(params(here, UNKNOWN_IN)).toEqual({ to: '2026-06-29', last, next: '' });
    expect(params(here, A_IN)).toEqual({ to: '2026-06-29', last: '', next: '' });
    const refused: WatchState = { ...here, last: { at: WORKDAY, is: 'offline' } };
    expect(params(refused, UNKNOWN_IN)).toEqual({ to: '2026-06-29', last: '', next: '' });
    const later = WORKDAY + HOUR_MS;
    expect(params(look(here, notYet), A_IN, later)).toEqual({
      to: '2026-06-29',
      last,
      next: '2026-06-16T11:00:00.000Z',
    });
    expect(params(here, A_IN, WINDOW.opensAt - HOUR_MS)).toEqual({
      to: '2026-06-29',
      time: '2026-06-15T06:30:00.000Z',
    });
    expect(params(here, A_IN, WINDOW.stopsAt)).toEqual({ until: '2026-08-17' });
    for (const state of [look(here, available()), { ...here, on: false }])
      expect(statusMessage(state, A_IN, 'a', WORKDAY)).not.toHaveProperty('params');
  });

  it('of somebody who is not on the list is that nobody watches', () => {
    expect(statusMessage(here, A_IN, 'z', WORKDAY).key).toBe('watch.candidateOff');
    expect(statusMessage(NO_WATCH, A_IN, 'z', WORKDAY).key).toBe('watch.off');
  });
});

describe('look now', () => {
  it.each([
    ['off', { ...here, on: false }, WORKDAY],
    ['nobody', { ...here, candidates: [] }, WORKDAY],
    ['beforeWindow', here, WINDOW.opensAt - 1],
    ['signedOut', look(here, { is: 'signedOut' }), WORKDAY, OUT],
    ['otherCandidate', here, WORKDAY, believed(OTHER)],
    ['unsure', look(here, available(UNKNOWN), WORKDAY, UNKNOWN_IN), WORKDAY + HOUR_MS, UNKNOWN_IN],
    ['visitsOnly', chooseInterval(here, 'visits'), WORKDAY],
    ['cannotTell', { ...here, stopped: 'cannotTell' }, WORKDAY],
    ['underWay', beginLook(here, A_IN, WORKDAY, half), WORKDAY + 1000],
    ['tooSoon', look(here, notYet), WORKDAY + MINUTE_MS],
    ['throttled', look(here, { is: 'throttled', wait: HOUR_MS }), WORKDAY + 30 * MINUTE_MS],
    ['forbidden', look(here, { is: 'forbidden' }), WORKDAY + 3 * HOUR_MS],
    ['enough', many(here, 20), WORKDAY + 3 * MINUTE_MS],
  ] as [string, WatchState, number, Belief?][])('refuses: %s', (why, state, now, belief = A_IN) => {
    expect(lookNow(state, belief, now)).toMatchObject({ may: false, why });
  });

  it('counts the looks also after the clock was set back', () => {
    expect(lookNow(many(here, 20), A_IN, WORKDAY - 12 * HOUR_MS)).toMatchObject({ may: false, why: 'enough' });
  });

  it('is allowed two minutes after the last look', () => {
    expect(lookNow(look(here, notYet), A_IN, WORKDAY + 2 * MINUTE_MS)).toEqual({ may: true });
  });
});

describe('the answer of the site', () => {
  const address = 'https://candidates.cambridgeenglish.org/Members/HomeResult.aspx';
  const answer = { address, html: '' };
  it.each([
    [{ ...answer, status: 200 }, undefined],
    [
      { ...answer, status: 429, retryAfter: '60' },
      { is: 'throttled', wait: 60_000 },
    ],
    [
      { ...answer, status: 503, retryAfter: 'Tue, 16 Jun 2026 11:00:00 GMT' },
      { is: 'throttled', wait: 3_600_000 },
    ],
    [{ ...answer, status: 503 }, { is: 'throttled' }],
    [{ ...answer, status: 429 }, { is: 'throttled' }],
    [{ ...answer, status: 429, retryAfter: 'soon' }, { is: 'throttled' }],
    [
      { ...answer, status: 429, retryAfter: '0' },
      { is: 'throttled', wait: 0 },
    ],
    [
      { ...answer, status: 503, retryAfter: 'Tue, 16 Jun 2026 11:00:00 GMT', date: 'Tue, 16 Jun 2026 10:30:00 GMT' },
      { is: 'throttled', wait: 1_800_000 },
    ],
    [{ ...answer, status: 399 }, undefined],
    [{ ...answer, status: 400 }, { is: 'clientError' }],
    [{ ...answer, status: 499 }, { is: 'clientError' }],
    [{ ...answer, status: 502 }, { is: 'serverError' }],
    [{ ...answer, status: 599 }, { is: 'serverError' }],
    [{ ...answer, status: 503, address: 'https://wifi.example/' }, { is: 'offline' }],
    [{ ...answer, status: 403 }, { is: 'forbidden' }],
    [{ ...answer, status: 404 }, { is: 'clientError' }],
    [{ ...answer, status: 500 }, { is: 'serverError' }],
    [{ ...answer, status: 200, address: 'https://wifi.example/' }, { is: 'offline' }],
    [{ ...answer, status: 200, address: address.replace('https', 'http') }, { is: 'offline' }],
    [{ ...answer, status: 200, address: '' }, { is: 'offline' }],
  ] as const)('%j', (given, expected) => {
    expect(outcomeOfStatus(given, WORKDAY)).toStrictEqual(expected);
  });
});

it('says when UK offices are open, in Taiwan, in both of London’s times', () => {
  const hours = (now: number) => {
    const state = look({ ...here, candidates: onPaper(now) }, notYet, now);
    const { opens, closes } = statusMessage(state, A_IN, 'a', now).params ?? {};
    return [opens, closes];
  };
  // 07:00 in London: closed, though it is morning there.
  expect(hours(at('2026-06-16T06:00'))).toEqual(['14:30', '01:00']);
  expect(hours(at('2026-12-15T07:00'))).toEqual(['15:30', '02:00']);
});
function onPaper(now: number): WatchState['candidates'] {
  const examDate = new Date(now - 30 * DAY_MS).toISOString().slice(0, 10);
  return [{ key: 'a', exam: 'key', delivery: 'paper', examDate, on: true }];
}

/** What a person can do about each; about those that are not named only time helps. */
const HELPS: Readonly<Record<string, readonly StatusKey[]>> = {
  results: ['watch.released'],
  centre: ['watch.overdue'],
  // Whose pages are shown is not known, nobody's, or another child's.
  login: ['watch.signedOut', 'watch.signedOutLast', 'watch.otherCandidate', 'watch.container', 'watch.unsure'],
  // The person reads what the extension cannot, may not or does not look at.
  site: [
    ...(['watch.cannotTell', 'watch.cannotTellOnce', 'watch.otherExam', 'watch.resultUnsure'] as const),
    ...(['watch.visitsOnly', 'watch.visitsOnlyLast', 'watch.forbidden', 'watch.rationed'] as const),
  ],
  look: [
    ...(['watch.serverError', 'watch.maintenance', 'watch.offline', 'watch.first', 'watch.looking'] as const),
    ...(['watch.late', 'watch.lateEstimated', 'watch.ukClosed', 'watch.dayOff'] as const),
  ],
};

it.each(STATUS_KEYS)('%s: what to do next', (key) => {
  const [action] = Object.entries(HELPS).find(([, keys]) => keys.includes(key)) ?? [undefined];
  expect(whatToDo(key)).toBe(action);
});

it('speaks of the first look until there was one, also when its time is drawn', () => {
  const { plan } = next(here, A_IN, WORKDAY, half);
  expect(plan).toBeDefined();
  expect(statusMessage({ ...here, plan: plan! }, A_IN, 'a', WORKDAY)).toMatchObject({ key: 'watch.first' });
});
