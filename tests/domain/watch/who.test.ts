/** Whose result it is: candidates share the site's one session, and nobody may be told of another's. */
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../../domain/watch/belief.ts';
import { badge, finishNotice } from '../../../domain/watch/alert.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/watch/day.ts';
import { lookNow, next } from '../../../domain/watch/next-look.ts';
import type { PageOutcome } from '../../../domain/watch/outcome.ts';
import { afterLook, afterVisit, beginLook } from '../../../domain/watch/take-answer.ts';
import { switchWatch } from '../../../domain/watch/watch-list.ts';
import type { WatchState } from '../../../domain/watch/watch-state.ts';
import { forget, watchFor } from '../../simulator/listed.ts';
import {
  A,
  A_IN,
  available,
  B,
  believed,
  half,
  notYet,
  OTHER,
  SITTING,
  taiwan,
  UNKNOWN,
  watchingState,
  WORKDAY,
} from './moments.ts';

const both = watchFor(watchingState(WORKDAY), 'b', SITTING);
const B_IN = believed(B, 2);
const UNKNOWN_IN = believed(UNKNOWN, 3);
const OTHER_IN = believed(OTHER, 3);
const found = (state: WatchState, page: PageOutcome, belief: Belief = A_IN) =>
  afterLook(beginLook(state, belief, WORKDAY, half), belief, page, WORKDAY, half);
const alerts = (state: WatchState) => state.candidates.filter(({ alert }) => alert !== undefined).map(({ key }) => key);

describe('a result is notified', () => {
  it.each([
    ['the page is the candidate’s', available(A), ['a']],
    ['the page is another candidate’s', available(B), ['b']],
    ['the page is of somebody who is not on the list', available(OTHER), []],
    ['the page is of one who is not watched for', available({ is: 'candidate', key: 'z' }), []],
    ['nobody knows whose page it is', available(UNKNOWN), []],
    ['the page shows another exam', available(A, ['first']), []],
    ['the page shows this exam', available(A, ['key']), ['a']],
    ['the page shows this exam among others', available(A, ['first', 'key']), ['a']],
  ] as [string, PageOutcome, string[]][])('where %s', (_, page, expected) => {
    expect(alerts(found(both, page))).toEqual(expected);
    expect(alerts(afterVisit(both, A_IN, page, false, WORKDAY, half))).toEqual(expected);
  });

  it('not before the exam was sat', () => {
    const later = watchFor(watchingState(WORKDAY), 'a', { ...SITTING, examDate: '2026-06-16' });
    expect(alerts(afterVisit(later, A_IN, available(), false, WORKDAY, half))).toEqual([]);
  });

  it('not where somebody else came in while the answer was on its way', () => {
    const begun = beginLook(both, A_IN, WORKDAY, half);
    for (const belief of [B_IN, UNKNOWN_IN])
      for (const page of [available(UNKNOWN), notYet(UNKNOWN)]) {
        const after = afterLook(begun, belief, page, WORKDAY, half);
        expect(alerts(after)).toEqual([]);
        expect(after.nobodys).toBeUndefined();
        expect(after.last).toEqual(begun.last);
        expect(after.inFlight).toBeUndefined();
      }
  });

  it('as seen only, where the candidate is switched off', () => {
    const off: WatchState = { ...both, candidates: both.candidates.map((own) => ({ ...own, on: false })) };
    expect(found(off, available()).candidates[0]!.alert).toBe('seen');
  });
});

describe('with another one signed in', () => {
  it('there are no looks for the one who is not, but the day’s reminder', () => {
    const notified = found(both, available());
    const rest: WatchState = {
      ...notified,
      candidates: notified.candidates.map((own) => (own.key === 'a' ? { ...own, alert: 'alerted' } : own)),
    };
    expect(next(rest, A_IN, WORKDAY, half)).toMatchObject({ do: 'remind', about: 'otherCandidate' });
    const reminded: WatchState = { ...rest, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } };
    for (let now = WORKDAY; now < WORKDAY + DAY_MS / 2; now += HOUR_MS)
      expect(next(reminded, A_IN, now, half)).toMatchObject({ do: 'nothing', why: 'otherCandidate' });
    expect(next(reminded, OTHER_IN, WORKDAY, half)).toMatchObject({ do: 'nothing', why: 'otherCandidate' });
  });

  it('the one signed in is looked after all the same', () => {
    const reminded: WatchState = { ...both, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } };
    expect(next(reminded, A_IN, WORKDAY, half)).toMatchObject({ do: 'nothing', why: 'interval' });
  });

  it('a result of another exam ends the looks until somebody logs in anew', () => {
    const other = found(both, available(A, ['first']));
    expect(next(other, A_IN, WORKDAY + HOUR_MS, half).do).not.toBe('look');
    expect(lookNow(other, A_IN, WORKDAY + HOUR_MS).may).toBe(false);
    expect(lookNow(other, believed(A, 2), WORKDAY + HOUR_MS).may).toBe(true);
  });

  it('nothing of a candidate stays when it is forgotten', () => {
    expect(JSON.stringify(forget(both, 'a'))).not.toContain('"a"');
    expect(next(forget(both, 'a'), OTHER_IN, WORKDAY, half).do).not.toBe('look');
  });
});

describe('while a login is under way', () => {
  const busyUntil = WORKDAY + 5 * 60_000;
  const busy: Belief = { ...UNKNOWN_IN, busyUntil };
  const due: WatchState = { ...both, plan: { from: WORKDAY - 1000, at: WORKDAY, why: 'interval' } };

  it('there is no look, and the watch comes back when it must be over', () => {
    expect(next(due, UNKNOWN_IN, WORKDAY, half).do).toBe('look');
    expect(next(due, busy, WORKDAY, half)).toMatchObject({ do: 'nothing', at: busyUntil });
    expect(lookNow(due, busy, WORKDAY)).toMatchObject({ may: false, why: 'unsure' });
  });
});

describe('a result that is not known to be anybody’s', () => {
  const seen = found(both, available(UNKNOWN), UNKNOWN_IN);

  it('gets one notice of nobody in particular, and never another', () => {
    expect(next(seen, UNKNOWN_IN, WORKDAY, half)).toMatchObject({ do: 'notice' });
    expect(badge(seen)).toBe('');
    let state = finishNotice(seen, 'nobodys');
    for (let generation = 3; generation < 40; generation += 1) {
      const now = WORKDAY + generation * HOUR_MS;
      const belief = believed(UNKNOWN, generation);
      expect(next(state, belief, now, half).do).not.toBe('notice');
      state = afterVisit(found(state, available(UNKNOWN), belief), belief, available(UNKNOWN), false, now, half);
      expect(alerts(state)).toEqual([]);
    }
  });

  it('keeps the quiet hours', () => {
    const night = taiwan('2026-06-16T23:00');
    expect(next(seen, UNKNOWN_IN, night, half)).toMatchObject({ do: 'nothing', at: taiwan('2026-06-17T07:30') });
  });

  it('needs no notice where the person is looking at it, or has switched the watch off', () => {
    const visited = afterVisit(both, UNKNOWN_IN, available(UNKNOWN), true, WORKDAY, half);
    expect(next(visited, UNKNOWN_IN, WORKDAY, half).do).not.toBe('notice');
    expect(next(switchWatch(seen, false), UNKNOWN_IN, WORKDAY, half)).toEqual({ do: 'stop', why: 'off' });
  });

  it('ends the looks until somebody else comes in, and is forgotten once a release is known as theirs', () => {
    const noticed = finishNotice(seen, 'nobodys');
    expect(next(noticed, UNKNOWN_IN, WORKDAY + HOUR_MS, half)).toMatchObject({ do: 'nothing', why: 'unsure' });
    expect(lookNow(noticed, UNKNOWN_IN, WORKDAY + HOUR_MS)).toMatchObject({ may: false, why: 'unsure' });
    expect(lookNow(noticed, believed(A, 9), WORKDAY + HOUR_MS).may).toBe(true);
    const told = found(noticed, available(A), believed(A, 9));
    expect([alerts(told), told.nobodys]).toEqual([['a'], undefined]);
  });
});
