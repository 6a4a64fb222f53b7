/** What is done now, and when it is asked again: whole answers. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { lookNow, next, type LookNow, type Next } from '../../../domain/watch/next-look.ts';
import type { Belief } from '../../../domain/watch/belief.ts';
import type { Plan, WatchState } from '../../../domain/watch/watch-state.ts';
import { watchFor } from '../../simulator/listed.ts';
import {
  A_IN,
  at,
  B,
  believed,
  half,
  LOCKED,
  OTHER,
  OUT,
  SITTING,
  taiwan,
  UNKNOWN,
  watchingState,
  WINDOW,
  WORKDAY,
} from './moments.ts';

const here = watchingState(WORKDAY);
const { last: _last, ...fresh } = here;
const plan = (why: Plan['why'], minutes: number, now = WORKDAY): Plan => ({
  from: now,
  at: now + minutes * MINUTE_MS,
  why,
});
const planned = (given: Plan, state = here): WatchState => ({ ...state, plan: given });
const waits = (given: Plan): Next => ({ do: 'nothing', why: given.why, at: given.at, plan: given });
const ahead = WINDOW.opensAt - 3 * DAY_MS;
const opening = (minutes: number, now = ahead, why: Plan['why'] = 'windowOpens'): Plan => ({
  from: now,
  at: WINDOW.opensAt + minutes * MINUTE_MS,
  why,
});
const before = (given: Plan): Next => ({ do: 'nothing', why: 'beforeWindow', at: given.at, plan: given });
const reminded: WatchState = { ...here, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } };
/** One more candidate, whose window opens on 17 June at 06:30 UTC. */
const two = (state: WatchState) => watchFor(state, 'b', { ...SITTING, examDate: '2026-05-20' });
const ukOpening = at('2026-06-16T06:30');
const reminder = (about: 'signedOut' | 'otherCandidate' | 'visitsOnly') =>
  ({ do: 'remind', about, day: '2026-06-16' }) as const;
const TOMORROW = at('2026-06-17T09:00');
const UNKNOWN_IN = believed(UNKNOWN);
const busy: Belief = { ...UNKNOWN_IN, busyUntil: WORKDAY + MINUTE_MS };
const alerting: WatchState = {
  ...two(here),
  candidates: two(here).candidates.map((own) => (own.key === 'a' ? own : { ...own, releasedAt: 5, alert: 'alerting' })),
};
const NIGHT = taiwan('2026-06-16T22:00');
const MORNING = taiwan('2026-06-17T07:30');

describe('next', () => {
  it.each([
    ['the first look goes by the last one', here, A_IN, WORKDAY, waits(plan('interval', 15))],
    ['also by a look that brought nothing', { ...fresh, looks: [WORKDAY] }, A_IN, WORKDAY, waits(plan('interval', 15))],
    [
      'by the later of the two',
      { ...here, last: { at: WORKDAY - HOUR_MS, is: 'notYet' }, looks: [WORKDAY - 5 * MINUTE_MS] },
      A_IN,
      WORKDAY,
      waits(plan('interval', 10)),
    ],
    ['without one, soon', fresh, A_IN, WORKDAY, waits(plan('woken', 2.5))],
    [
      'nor does one of later than now count',
      here,
      A_IN,
      WORKDAY - MINUTE_MS,
      waits(plan('woken', 2.5, WORKDAY - MINUTE_MS)),
    ],
    ['long after the last one, soon', here, A_IN, WORKDAY + HOUR_MS, waits(plan('woken', 2.5, WORKDAY + HOUR_MS))],
    ['just opened', fresh, A_IN, ukOpening, waits(plan('windowOpens', 7.5, ukOpening))],
    [
      'opened 14 minutes ago',
      fresh,
      A_IN,
      ukOpening + 14 * MINUTE_MS,
      waits(plan('windowOpens', 7.5, ukOpening + 14 * MINUTE_MS)),
    ],
    [
      'opened 15 minutes ago',
      fresh,
      A_IN,
      ukOpening + 15 * MINUTE_MS,
      waits(plan('woken', 2.5, ukOpening + 15 * MINUTE_MS)),
    ],
    [
      'a minute before the opening',
      fresh,
      A_IN,
      ukOpening - MINUTE_MS,
      waits(plan('woken', 2.5, ukOpening - MINUTE_MS)),
    ],
    ['not due', planned(plan('interval', 1)), A_IN, WORKDAY, waits(plan('interval', 1))],
    ['due', planned(plan('interval', 0)), A_IN, WORKDAY, { do: 'look', plan: plan('interval', 0) }],
    [
      'whoever is signed in',
      planned(plan('interval', 0)),
      UNKNOWN_IN,
      WORKDAY,
      { do: 'look', plan: plan('interval', 0) },
    ],
    ['two minutes late', planned(plan('interval', -2)), A_IN, WORKDAY, { do: 'look', plan: plan('interval', -2) }],
    ['later', planned(plan('interval', -2.1)), A_IN, WORKDAY, waits(plan('woken', 2.5))],
    [
      'a clock that was set back by two minutes',
      planned(plan('interval', 9, WORKDAY + 2 * MINUTE_MS)),
      A_IN,
      WORKDAY,
      waits(plan('interval', 9, WORKDAY + 2 * MINUTE_MS)),
    ],
    [
      'a clock that was set back by more',
      planned(plan('interval', 9, WORKDAY + 3 * MINUTE_MS)),
      A_IN,
      WORKDAY,
      waits(plan('interval', 9)),
    ],
    [
      'a look is under way',
      { ...planned(plan('interval', 15)), inFlight: { at: WORKDAY - 1000, generation: 1 } },
      A_IN,
      WORKDAY,
      { do: 'nothing', why: 'underWay', at: WORKDAY + 59_000, plan: plan('interval', 15) },
    ],
    [
      'one under way without a plan',
      { ...here, inFlight: { at: WORKDAY, generation: 1 } },
      A_IN,
      WORKDAY,
      { do: 'nothing', why: 'underWay', at: WORKDAY + MINUTE_MS },
    ],
    [
      'one that must have ended',
      { ...here, inFlight: { at: WORKDAY - MINUTE_MS, generation: 1 } },
      A_IN,
      WORKDAY,
      waits(plan('interval', 15)),
    ],
    [
      'pointless',
      { ...here, pointless: { generation: 1, why: 'otherExam' } },
      A_IN,
      WORKDAY,
      { do: 'nothing', why: 'otherCandidate' },
    ],
    [
      'pointless before',
      { ...here, pointless: { generation: 2, why: 'otherExam' } },
      A_IN,
      WORKDAY,
      waits(plan('interval', 15)),
    ],
    ['a login is under way', here, busy, WORKDAY, { do: 'nothing', why: 'unsure', at: WORKDAY + MINUTE_MS }],
    ['signed out', here, OUT, WORKDAY, reminder('signedOut')],
    ['locked', here, { ...LOCKED, since: WORKDAY - HOUR_MS }, WORKDAY, reminder('signedOut')],
    ['somebody else', here, believed(OTHER), WORKDAY, reminder('otherCandidate')],
    ['another candidate', here, believed(B), WORKDAY, reminder('otherCandidate')],
    ['no requests', { ...here, ownRequests: false }, A_IN, WORKDAY, reminder('visitsOnly')],
    ['no requests, signed out', { ...here, ownRequests: false }, OUT, WORKDAY, reminder('visitsOnly')],
    ['reminded: signed out', reminded, OUT, WORKDAY, { do: 'nothing', why: 'signedOut', at: TOMORROW }],
    ['reminded: locked', reminded, LOCKED, WORKDAY, { do: 'nothing', why: 'locked', at: TOMORROW }],
    [
      'reminded: somebody else',
      reminded,
      believed(OTHER),
      WORKDAY,
      { do: 'nothing', why: 'otherCandidate', at: TOMORROW },
    ],
    [
      'reminded: no requests',
      { ...reminded, ownRequests: false },
      A_IN,
      WORKDAY,
      { do: 'nothing', why: 'visitsOnly', at: TOMORROW },
    ],
    [
      'another window opens before the next reminder',
      two(reminded),
      OUT,
      WORKDAY,
      { do: 'nothing', why: 'signedOut', at: at('2026-06-17T06:30') },
    ],
    ['another window opens after the next look', two(here), A_IN, WORKDAY, waits(plan('interval', 15))],
    [
      'a wait that is imposed is kept meanwhile',
      planned(plan('throttled', 60), reminded),
      OUT,
      WORKDAY,
      { do: 'nothing', why: 'signedOut', at: TOMORROW, plan: plan('throttled', 60) },
    ],
    [
      'also over a reminder',
      planned(plan('forbidden', 60)),
      OUT,
      WORKDAY,
      { ...reminder('signedOut'), plan: plan('forbidden', 60) },
    ],
    ['no other is', planned(plan('interval', 60)), OUT, WORKDAY, reminder('signedOut')],
    ['off', { ...here, on: false }, A_IN, WORKDAY, { do: 'stop', why: 'off' }],
    ['stopped', { ...here, stopped: 'cannotTell' }, A_IN, WORKDAY, { do: 'stop', why: 'cannotTell' }],
    ['for nobody', { ...here, candidates: [] }, A_IN, WORKDAY, { do: 'stop', why: 'nobody' }],
  ] as [string, WatchState, Belief, number, Next][])('in the window: %s', (_, state, belief, now, expected) => {
    expect(next(state, belief, now, half)).toEqual(expected);
  });

  it.each([
    ['drawn', here, A_IN, opening(7.5)],
    ['drawn, whoever is signed in', here, OUT, opening(7.5)],
    ['drawn while a login is under way', here, busy, opening(7.5)],
    ['kept', planned(opening(3, ahead - HOUR_MS)), A_IN, opening(3, ahead - HOUR_MS)],
    ['kept at the very opening', planned(opening(0)), A_IN, opening(0)],
    ['of another window, earlier', planned(opening(-1)), A_IN, opening(7.5)],
    ['of another window, later', planned(opening(15)), A_IN, opening(7.5)],
    ['by another rule', planned(opening(3, ahead, 'woken')), A_IN, opening(7.5)],
    [
      'imposed until after the opening',
      planned(opening(60, ahead, 'throttled')),
      A_IN,
      opening(60, ahead, 'throttled'),
    ],
    ['imposed until before it', planned(opening(-60, ahead, 'throttled')), A_IN, opening(7.5)],
    ['of two, the earlier one', two(here), A_IN, opening(7.5)],
    ['with no requests', { ...here, ownRequests: false }, A_IN, opening(7.5)],
  ] as [string, WatchState, Belief, Plan][])('before the window: %s', (_, state, belief, expected) => {
    expect(next(state, belief, ahead, half)).toEqual(before(expected));
  });

  it.each([
    ['an alert', alerting, A_IN, WORKDAY, { do: 'alert', candidate: 'b' }],
    [
      'an alert, with the plan',
      planned(plan('interval', 15), alerting),
      A_IN,
      WORKDAY,
      { do: 'alert', candidate: 'b', plan: plan('interval', 15) },
    ],
    ['an alert, also switched off', { ...alerting, on: false }, A_IN, WORKDAY, { do: 'alert', candidate: 'b' }],
    ['at night, switched off', { ...alerting, on: false }, A_IN, NIGHT, { do: 'nothing', why: 'quiet', at: MORNING }],
    [
      'at night, with the plan',
      planned(plan('interval', 15, NIGHT), { ...alerting, stopped: 'cannotTell' }),
      A_IN,
      NIGHT,
      { do: 'nothing', why: 'quiet', at: MORNING, plan: plan('interval', 15, NIGHT) },
    ],
    [
      'at night, a look is due',
      planned(plan('interval', 0, NIGHT), alerting),
      A_IN,
      NIGHT,
      { do: 'look', plan: plan('interval', 0, NIGHT) },
    ],
    [
      'at night, a look is due before the morning',
      planned(plan('interval', 15, NIGHT), alerting),
      A_IN,
      NIGHT,
      waits(plan('interval', 15, NIGHT)),
    ],
    [
      'at night, a look is due after it',
      planned(plan('interval', 900, NIGHT), alerting),
      A_IN,
      NIGHT,
      { ...waits(plan('interval', 900, NIGHT)), at: MORNING },
    ],
    [
      'at night, nothing else is due',
      { ...alerting, pointless: { generation: 1, why: 'otherExam' } },
      A_IN,
      NIGHT,
      { do: 'nothing', why: 'otherCandidate', at: MORNING },
    ],
    ['a notice', { ...here, nobodys: { at: 5, alert: 'alerting' } }, A_IN, WORKDAY, { do: 'notice', about: 'nobodys' }],
    [
      'a notice, with the plan',
      planned(plan('interval', 15), { ...here, nobodys: { at: 5, alert: 'alerting' } }),
      A_IN,
      WORKDAY,
      { do: 'notice', about: 'nobodys', plan: plan('interval', 15) },
    ],
    [
      'a notice that was shown',
      { ...here, nobodys: { at: 5, alert: 'alerted' } },
      A_IN,
      WORKDAY,
      waits(plan('interval', 15)),
    ],
    [
      'that it has stopped',
      { ...here, stopped: 'cannotTell', stopNotice: 'alerting' },
      A_IN,
      WORKDAY,
      { do: 'notice', about: 'cannotTell' },
    ],
    [
      '… shown',
      { ...here, stopped: 'cannotTell', stopNotice: 'alerted' },
      A_IN,
      WORKDAY,
      { do: 'stop', why: 'cannotTell' },
    ],
    [
      'nobody’s before that',
      { ...here, nobodys: { at: 5, alert: 'alerting' }, stopNotice: 'alerting' },
      A_IN,
      WORKDAY,
      { do: 'notice', about: 'nobodys' },
    ],
    [
      'an alert before both',
      { ...alerting, nobodys: { at: 5, alert: 'alerting' } },
      A_IN,
      WORKDAY,
      { do: 'alert', candidate: 'b' },
    ],
  ] as [string, WatchState, Belief, number, Next][])('to be told: %s', (_, state, belief, now, expected) => {
    expect(next(state, belief, now, half)).toEqual(expected);
  });
});

describe('the reminder', () => {
  const [EARLY, NOON] = [at('2026-06-16T08:00'), at('2026-06-16T11:00')];
  const lookedAt = (when: number): WatchState => ({
    ...fresh,
    candidates: [{ ...fresh.candidates[0]!, lookedAt: when }],
  });
  const after = (day: string, when: string, is: 'started' | 'done' = 'done'): WatchState => ({
    ...fresh,
    reminder: { day, at: at(when), is },
  });
  it.each([
    ['not before 10:00 in London', fresh, OUT, EARLY, '2026-06-16T09:00'],
    ['at 10:00', fresh, OUT, at('2026-06-16T09:00'), 'now'],
    ['an hour after a look', lookedAt(at('2026-06-16T10:30')), OUT, NOON, '2026-06-16T11:30'],
    ['not for a look of the day before', lookedAt(at('2026-06-15T16:00')), OUT, NOON, 'now'],
    ['nor for one of later than now', lookedAt(NOON + 1000), OUT, NOON, 'now'],
    [
      'another’s turn: not where the person looked today',
      lookedAt(at('2026-06-16T06:30')),
      believed(OTHER),
      NOON,
      '2026-06-17T09:00',
    ],
    ['another’s turn: looked yesterday', lookedAt(at('2026-06-16T06:29')), believed(OTHER), NOON, 'now'],
    ['half an hour after a lock', fresh, { ...LOCKED, since: at('2026-06-16T10:50') }, NOON, '2026-06-16T11:20'],
    ['a lock of later than now', fresh, { ...LOCKED, since: at('2026-06-16T15:00') }, NOON, '2026-06-16T11:30'],
    ['once a day', after('2026-06-16', '2026-06-16T09:00'), OUT, NOON, '2026-06-17T09:00'],
    [
      'again where its notification may not have come',
      after('2026-06-16', '2026-06-16T09:00', 'started'),
      OUT,
      NOON,
      'now',
    ],
    ['after the day before', after('2026-06-15', '2026-06-15T09:00'), OUT, NOON, 'now'],
    [
      'that of the day before came this morning in Taiwan',
      after('2026-06-15', '2026-06-16T00:30'),
      OUT,
      NOON,
      '2026-06-16T23:30',
    ],
    ['a clock that ran three days ahead', after('2026-06-19', '2026-06-19T09:00'), OUT, NOON, undefined],
    ['a clock that ran a week ahead', after('2026-06-23', '2026-06-23T09:00'), OUT, NOON, undefined],
    ['a clock that ran further ahead', after('2026-06-24', '2026-06-24T09:00'), OUT, NOON, 'now'],
    ['not when the next day opens', lookedAt(at('2026-06-17T05:45')), OUT, at('2026-06-17T05:50'), '2026-06-17T09:00'],
    ['on a Saturday, of Friday', after('2026-06-18', '2026-06-18T09:00'), OUT, at('2026-06-20T05:00'), 'now'],
    [
      'after Friday’s, on Monday',
      after('2026-06-19', '2026-06-19T09:00'),
      OUT,
      at('2026-06-20T05:00'),
      '2026-06-22T09:00',
    ],
  ] as [string, WatchState, Belief, number, string | undefined][])('%s', (_, state, belief, now, when) => {
    const step = next(state, belief, now, half);
    expect([step.do, 'at' in step ? step.at : undefined]).toEqual(
      when === 'now' ? ['remind', undefined] : ['nothing', when && at(when)],
    );
  });
});

it.each([
  ['before the window', here, A_IN, WINDOW.opensAt - 1, { may: false, why: 'beforeWindow', at: WINDOW.opensAt }],
  ['before two', two(here), A_IN, WINDOW.opensAt - 1, { may: false, why: 'beforeWindow', at: WINDOW.opensAt }],
  ['opened', here, A_IN, WINDOW.opensAt, { may: true }],
  ['signed out', here, OUT, WORKDAY, { may: false, why: 'signedOut' }],
  ['locked', here, LOCKED, WORKDAY, { may: false, why: 'signedOut' }],
  ['a login is under way', here, busy, WORKDAY, { may: false, why: 'unsure' }],
  ['not known who', here, UNKNOWN_IN, WORKDAY, { may: true }],
  ['another candidate', here, believed(B), WORKDAY, { may: false, why: 'otherCandidate' }],
  ['another candidate who is waited for', watchFor(here, 'b', SITTING), believed(B), WORKDAY, { may: true }],
  [
    'pointless',
    { ...here, pointless: { generation: 1, why: 'otherExam' } },
    A_IN,
    WORKDAY,
    { may: false, why: 'otherCandidate' },
  ],
  [
    'under way',
    { ...here, inFlight: { at: WORKDAY - 1000, generation: 1 } },
    A_IN,
    WORKDAY,
    { may: false, why: 'underWay', at: WORKDAY + 59_000 },
  ],
  [
    'throttled',
    planned(plan('throttled', 5)),
    A_IN,
    WORKDAY,
    { may: false, why: 'throttled', at: WORKDAY + 5 * MINUTE_MS },
  ],
  [
    'forbidden',
    planned(plan('forbidden', 5)),
    A_IN,
    WORKDAY,
    { may: false, why: 'forbidden', at: WORKDAY + 5 * MINUTE_MS },
  ],
  ['no longer throttled', planned(plan('throttled', 0)), A_IN, WORKDAY, { may: true }],
  ['a clock that was set back', planned(plan('throttled', 5, WORKDAY + 1)), A_IN, WORKDAY, { may: true }],
  ['before the next look', planned(plan('interval', 5)), A_IN, WORKDAY, { may: true }],
  ['although the schedule is rationed', planned(plan('rationed', 5)), A_IN, WORKDAY, { may: true }],
  [
    'right after a look',
    { ...here, looks: [WORKDAY - 90_000, WORKDAY - 119_999] },
    A_IN,
    WORKDAY,
    { may: false, why: 'tooSoon', at: WORKDAY + 30_000 },
  ],
  ['two minutes after a look', { ...here, looks: [WORKDAY - 120_000] }, A_IN, WORKDAY, { may: true }],
  [
    '19 looks',
    { ...here, looks: Array.from({ length: 19 }, (_, n) => WORKDAY - (n + 1) * HOUR_MS) },
    A_IN,
    WORKDAY,
    { may: true },
  ],
  [
    '20 looks',
    { ...here, looks: Array.from({ length: 20 }, (_, n) => WORKDAY - (n + 1) * HOUR_MS) },
    A_IN,
    WORKDAY,
    { may: false, why: 'enough', at: WORKDAY + 4 * HOUR_MS },
  ],
] as [string, WatchState, Belief, number, LookNow][])('look now: %s', (_, state, belief, now, expected) => {
  expect(lookNow(state, belief, now)).toEqual(expected);
});
