/** Whose result it is: several candidates share the site's one session, and nobody may be told of another's. */
import { describe, expect, it } from 'vitest';
import { afterLook, beginLook, afterLoginTried, afterSignIn, afterVisit } from '../../../domain/watch/take-answer.ts';
import { DAY_MS, HOUR_MS } from '../../../domain/watch/day.ts';
import { next } from '../../../domain/watch/next-look.ts';
import type { Attribution } from '../../../domain/watch/outcome.ts';
import { forget, watchFor } from '../../simulator/listed.ts';
import type { WatchState } from '../../../domain/watch/watch-state.ts';
import { A, B, half, SITTING, signedInState, WORKDAY } from './moments.ts';

const both = watchFor(signedInState(WORKDAY), 'b', SITTING);
const found = (state: WatchState, by: Attribution) =>
  afterLook(beginLook(state, WORKDAY, half), { is: 'available', by }, WORKDAY, half);
const alerts = (state: WatchState) => state.candidates.filter(({ alert }) => alert !== undefined).map(({ key }) => key);
const unnamed: Attribution = { who: { is: 'unknown' } };

describe('a result is told of', () => {
  it.each([
    ['the page names the candidate', both, A, ['a']],
    ['the page names nobody, and the login is known', both, unnamed, ['a']],
    ['the page names another of the candidates', both, B, ['b']],
    ['the page names somebody who is not in the store', both, { who: { is: 'other' } }, []],
    ['the page names one who is not watched for', both, { who: { is: 'candidate', key: 'z' } }, []],
    ['nobody knows who signed in', afterSignIn(both, { is: 'unknown' }, WORKDAY), unnamed, []],
    ['a login was just tried', afterLoginTried(both, WORKDAY), unnamed, []],
    ['the page shows another exam', both, { ...A, exam: 'first' }, []],
    ['the page shows this exam', both, { ...A, exam: 'key' }, ['a']],
    [
      'the name on the page is a new one',
      { ...both, session: { ...both.session, mark: 'one' } },
      { ...unnamed, mark: 'two' },
      [],
    ],
    [
      'the name on the page is the same',
      { ...both, session: { ...both.session, mark: 'one' } },
      { ...unnamed, mark: 'one' },
      ['a'],
    ],
  ] as [string, WatchState, Attribution, string[]][])('where %s', (_, state, by, expected) => {
    expect(alerts(found(state, by))).toEqual(expected);
  });

  it('not before the exam was sat', () => {
    const later = watchFor(signedInState(WORKDAY), 'a', { ...SITTING, examDate: '2026-06-16' });
    expect(alerts(afterVisit(later, { is: 'available', by: A }, false, WORKDAY, half))).toEqual([]);
  });

  it('not where somebody else signed in while the answer was on its way', () => {
    const begun = beginLook(both, WORKDAY, half);
    for (const changed of [
      afterSignIn(begun, { is: 'candidate', key: 'b' }, WORKDAY),
      afterLoginTried(begun, WORKDAY),
    ]) {
      const after = afterLook(changed, { is: 'available', by: unnamed }, WORKDAY, half);
      expect(alerts(after)).toEqual([]);
      expect(after.session).toEqual(changed.session);
      expect(after.inFlight).toBeUndefined();
    }
  });

  it('as seen only, where the candidate is switched off', () => {
    const off: WatchState = { ...both, candidates: both.candidates.map((own) => ({ ...own, on: false })) };
    expect(found(off, A).candidates[0]!.alert).toBe('seen');
  });
});

describe('with another one signed in', () => {
  it('there are no looks for the one who is not, but the day’s reminder', () => {
    const notified = found(both, A);
    const rest: WatchState = {
      ...notified,
      candidates: notified.candidates.map((own) => (own.key === 'a' ? { ...own, alert: 'alerted' } : own)),
    };
    const step = next(rest, WORKDAY, half);
    expect(step).toMatchObject({ do: 'remind', about: 'otherCandidate' });
    const reminded: WatchState = { ...rest, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } };
    for (let now = WORKDAY; now < WORKDAY + DAY_MS / 2; now += HOUR_MS)
      expect(next(reminded, now, half)).toMatchObject({ do: 'nothing', why: 'otherCandidate' });
  });

  it('the one signed in is looked after all the same', () => {
    const step = next({ ...both, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } }, WORKDAY, half);
    expect(step).toMatchObject({ do: 'nothing', why: 'interval' });
  });

  it('a result that cannot be given to anybody ends the looks, and is reminded of', () => {
    const unsure = found(afterSignIn(both, { is: 'unknown' }, WORKDAY), unnamed);
    expect(next(unsure, WORKDAY + HOUR_MS, half)).toMatchObject({ do: 'remind', about: 'unsure' });
    const reminded: WatchState = { ...unsure, reminder: { day: '2026-06-16', at: WORKDAY, is: 'done' } };
    expect(next(reminded, WORKDAY + HOUR_MS, half)).toMatchObject({ do: 'nothing', why: 'unsure' });
  });

  it('nothing of a candidate stays when it is forgotten', () => {
    expect(JSON.stringify(forget(both, 'a'))).not.toContain('"a"');
    expect(next(forget(both, 'a'), WORKDAY, half).do).not.toBe('look');
  });
});
