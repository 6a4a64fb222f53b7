/** What each answer of the site changes, and what it leaves. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import type { Outcome, PageOutcome } from '../../../domain/watch/outcome.ts';
import { afterLook, afterVisit, beginLook } from '../../../domain/watch/take-answer.ts';
import type { Plan, WatchState } from '../../../domain/watch/watch-state.ts';
import { watchFor } from '../../simulator/listed.ts';
import {
  A,
  A_IN,
  at,
  available,
  B,
  believed,
  half,
  notYet,
  OTHER,
  OUT,
  SITTING,
  UNKNOWN,
  watchingState,
  WORKDAY,
} from './moments.ts';

const BEFORE = WORKDAY - HOUR_MS;
/** Two candidates, and one of each kind of answer before. */
const state: WatchState = {
  ...watchFor(watchingState(BEFORE), 'b', SITTING),
  looks: [BEFORE],
  inARow: { cannotTell: 0, refused: 1, busy: 1 },
};
const [a, b] = state.candidates as [WatchState['candidates'][number], WatchState['candidates'][number]];
const QUIET = { cannotTell: 0, refused: 0, busy: 0 };
const quietly = { ...state, inARow: QUIET };
const ordinary: Plan = { from: WORKDAY, at: WORKDAY + 15 * MINUTE_MS, why: 'interval' };
const tomorrow: Plan = { from: WORKDAY, at: at('2026-06-17T06:37') + 30_000, why: 'forbidden' };
const waits = (why: Plan['why'], minutes: number): Plan => ({ from: WORKDAY, at: WORKDAY + minutes * MINUTE_MS, why });

describe('a look that begins', () => {
  it('is written down with its generation and with the next one, and forgets the looks of the day before', () => {
    const old = { ...state, looks: [WORKDAY - DAY_MS, BEFORE] };
    expect(beginLook(old, believed(A, 9), WORKDAY, half)).toEqual({
      ...state,
      looks: [BEFORE, WORKDAY],
      inFlight: { at: WORKDAY, generation: 9 },
      plan: ordinary,
    });
  });

  it('is not followed by another before it must have ended', () => {
    // The opening of the day is half a minute away.
    const early = at('2026-06-16T06:29') + 30_000;
    const { plan } = beginLook(state, A_IN, early, () => 0);
    expect(plan).toEqual({ from: early, at: early + MINUTE_MS, why: 'otherHours' });
  });
});

describe('after a look', () => {
  const begun = beginLook(state, A_IN, WORKDAY, half);
  const { inFlight: _inFlight, plan: _plan, ...ended } = begun;
  const last = (is: NonNullable<WatchState['last']>['is']) => ({ at: WORKDAY, is });
  const released = { lookedAt: WORKDAY, releasedAt: WORKDAY, alert: 'alerting' } as const;
  const cases: [string, Outcome, Partial<WatchState>][] = [
    [
      'not yet',
      notYet(A),
      { inARow: QUIET, last: last('notYet'), plan: ordinary, candidates: [{ ...a, lookedAt: WORKDAY }, b] },
    ],
    [
      'not yet, another candidate’s',
      notYet(B),
      { inARow: QUIET, last: last('notYet'), plan: ordinary, candidates: [a, { ...b, lookedAt: WORKDAY }] },
    ],
    ['not yet, of somebody else', notYet(OTHER), { inARow: QUIET, last: last('notYet'), plan: ordinary }],
    ['not yet, of nobody known', notYet(UNKNOWN), { inARow: QUIET, last: last('notYet'), plan: ordinary }],
    [
      'a result',
      available(A, ['key']),
      { inARow: QUIET, last: last('available'), plan: ordinary, candidates: [{ ...a, ...released }, b] },
    ],
    ['a result of somebody else', available(OTHER), { inARow: QUIET, last: last('available'), plan: ordinary }],
    [
      'a result of nobody known',
      available(UNKNOWN),
      {
        inARow: QUIET,
        last: last('available'),
        plan: ordinary,
        nobodys: { at: WORKDAY, alert: 'alerting' },
        pointless: { generation: 1, why: 'nobodys' },
      },
    ],
    [
      'a result of one who is not on the list',
      available({ is: 'candidate', key: 'z' }),
      { inARow: QUIET, last: last('available'), plan: ordinary },
    ],
    [
      'a result of another exam',
      available(A, ['first']),
      { inARow: QUIET, last: last('otherExam'), plan: ordinary, pointless: { generation: 1, why: 'otherExam' } },
    ],
    ['the login page', { is: 'signedOut' }, { inARow: QUIET, last: last('signedOut'), plan: ordinary }],
    ['a locked account', { is: 'locked' }, { inARow: QUIET, last: last('locked'), plan: ordinary }],
    [
      'a page that does not tell',
      { is: 'cannotTell' },
      { inARow: { ...QUIET, cannotTell: 1 }, last: last('cannotTell'), plan: ordinary },
    ],
    [
      'a second 4xx',
      { is: 'clientError' },
      { inARow: { cannotTell: 0, refused: 2, busy: 0 }, last: last('clientError'), plan: tomorrow },
    ],
    [
      'refused',
      { is: 'forbidden' },
      { inARow: { cannotTell: 0, refused: 2, busy: 0 }, last: last('forbidden'), plan: tomorrow },
    ],
    [
      'throttled a second time',
      { is: 'throttled' },
      { inARow: { cannotTell: 0, refused: 0, busy: 2 }, last: last('throttled'), plan: waits('throttled', 30) },
    ],
    [
      'asked to wait for two hours',
      { is: 'throttled', wait: 2 * HOUR_MS },
      { inARow: { cannotTell: 0, refused: 0, busy: 2 }, last: last('throttled'), plan: waits('throttled', 122.5) },
    ],
    [
      'a second error of the server',
      { is: 'serverError' },
      { inARow: { cannotTell: 0, refused: 0, busy: 2 }, last: last('serverError'), plan: waits('serverError', 30) },
    ],
    [
      'maintenance',
      { is: 'maintenance' },
      { inARow: { cannotTell: 0, refused: 0, busy: 2 }, last: last('maintenance'), plan: waits('maintenance', 30) },
    ],
    ['offline, not counted', { is: 'offline' }, { looks: [BEFORE], last: last('offline'), plan: waits('offline', 15) }],
    ['no permission', { is: 'noPermission' }, { last: last('noPermission'), plan: waits('noPermission', 15) }],
  ];
  it.each(cases)('%s', (_, outcome, changes) => {
    expect(afterLook(begun, A_IN, outcome, WORKDAY, half)).toEqual({ ...ended, ...changes });
  });

  it('that does not tell a second time the watch stops, whatever else was counted', () => {
    const once = { ...begun, inARow: { cannotTell: 1, refused: 1, busy: 1 } };
    expect(afterLook(once, A_IN, { is: 'cannotTell' }, WORKDAY, half)).toEqual({
      ...ended,
      inARow: { ...QUIET, cannotTell: 2 },
      last: last('cannotTell'),
      stopped: 'cannotTell',
      stopNotice: 'alerting',
    });
    // Answers that are no pages leave that count.
    for (const is of ['serverError', 'forbidden', 'offline'] as const)
      expect(afterLook(once, A_IN, { is }, WORKDAY, half).inARow.cannotTell).toBe(1);
  });

  it.each([OUT, believed({ is: 'locked' }, 2)])('there is no next one where it finds nobody signed in: $is', (out) => {
    const after = afterLook(begun, out, { is: out.is as 'locked' }, WORKDAY, half);
    expect(after).toEqual({ ...ended, inARow: QUIET, last: last(out.is as 'locked') });
  });

  it('whose answer says whose it is, it counts also where somebody came in meanwhile', () => {
    const other = believed(B, 2);
    expect(afterLook(begun, other, notYet(A), WORKDAY, half).candidates).toEqual([{ ...a, lookedAt: WORKDAY }, b]);
    expect(afterLook(begun, other, { is: 'serverError' }, WORKDAY, half).last).toEqual(last('serverError'));
    expect(afterLook(begun, other, notYet(UNKNOWN), WORKDAY, half)).toEqual({ ...ended, plan: ordinary });
  });
});

describe('a page that the person opens', () => {
  const visit = (page: PageOutcome, from = state, belief = A_IN, inFront = false) =>
    afterVisit(from, belief, page, inFront, WORKDAY, half);
  const stopped: WatchState = { ...state, stopped: 'cannotTell', stopNotice: 'alerted' };

  it('is as much as a look where it is the candidate’s', () => {
    expect(visit(notYet(B))).toEqual({
      ...quietly,
      last: { at: WORKDAY, is: 'notYet' },
      plan: ordinary,
      candidates: [a, { ...b, lookedAt: WORKDAY }],
    });
  });

  it.each([OTHER, UNKNOWN])('tells only that pages can be read where it is of $is', (whose) => {
    expect(visit(notYet(whose))).toEqual(quietly);
    expect(visit(notYet(whose), stopped)).toEqual(quietly);
    expect(visit(notYet(whose), quietly)).toBe(quietly);
  });

  it.each([
    { cannotTell: 1, refused: 0, busy: 0 },
    { cannotTell: 0, refused: 1, busy: 0 },
    { cannotTell: 0, refused: 0, busy: 1 },
  ])('clears what was counted: %j', (inARow) => {
    expect(visit(notYet(OTHER), { ...state, inARow })).toEqual(quietly);
  });

  it.each(['signedOut', 'locked'] as const)('%s counts where nobody is signed in', (is) => {
    const planned = { ...state, plan: ordinary };
    expect(visit({ is }, planned, OUT)).toEqual({ ...quietly, last: { at: WORKDAY, is } });
    expect(visit({ is }, planned, A_IN)).toEqual({ ...quietly, plan: ordinary });
  });

  it.each(['maintenance', 'cannotTell'] as const)('changes nothing where it is %s', (is) => {
    expect(visit({ is }, stopped)).toBe(stopped);
  });

  it('puts off the next look, unless a longer wait is imposed', () => {
    const plan: Plan = { from: BEFORE, at: WORKDAY + MINUTE_MS, why: 'throttled' };
    expect(visit(notYet(A), { ...state, plan }).plan).toEqual(plan);
    expect(visit(notYet(A), { ...state, plan: { ...plan, at: WORKDAY } }).plan).toEqual(ordinary);
    expect(visit(notYet(A), { ...state, plan: { ...plan, why: 'serverError' } }).plan).toEqual(ordinary);
    expect(visit(available(OTHER), { ...state, plan: { ...plan, why: 'interval' } }).plan).toEqual(ordinary);
  });

  it('with a result of nobody known is told of once, at the time of the first', () => {
    const first = { at: BEFORE, alert: 'alerted' } as const;
    expect(visit(available(UNKNOWN), { ...state, nobodys: first }).nobodys).toEqual(first);
    expect(visit(available(UNKNOWN), state, A_IN, true).nobodys).toEqual({ at: WORKDAY, alert: 'seen' });
    expect(visit(available(A), { ...state, nobodys: first }).nobodys).toBeUndefined();
    expect(visit(available(OTHER), { ...state, nobodys: first }).nobodys).toEqual(first);
  });
});

describe('a result', () => {
  const visit = (own: Partial<typeof a>, inFront: boolean, now = WORKDAY) =>
    afterVisit({ ...state, candidates: [{ ...a, ...own }, b] }, A_IN, available(), inFront, now, half).candidates[0];
  it.each([
    [{}, false, { releasedAt: WORKDAY, alert: 'alerting' }],
    [{}, true, { releasedAt: WORKDAY, alert: 'seen' }],
    [{ on: false }, false, { releasedAt: WORKDAY, alert: 'seen' }],
    [{ on: false }, true, { releasedAt: WORKDAY, alert: 'seen' }],
    [{ releasedAt: 5, alert: 'alerting' }, false, { releasedAt: 5, alert: 'alerting' }],
    [{ releasedAt: 5, alert: 'alerted' }, false, { releasedAt: 5, alert: 'alerted' }],
    [{ releasedAt: 5, alert: 'alerted' }, true, { releasedAt: 5, alert: 'seen' }],
    [{ releasedAt: 5, alert: 'seen' }, false, { releasedAt: 5, alert: 'seen' }],
  ] as [Partial<typeof a>, boolean, Partial<typeof a>][])('before: %j, in front: %s', (own, inFront, after) => {
    expect(visit(own, inFront)).toEqual({ ...a, ...own, lookedAt: WORKDAY, ...after });
  });

  it.each([
    ['2026-06-15', true],
    ['2026-06-16', false],
    ['2026-06-17', false],
  ])('that is there on 2026-06-16 may be of the exam of %s: %s', (examDate, theirs) => {
    expect(visit({ examDate }, false)?.releasedAt !== undefined).toBe(theirs);
  });
});
