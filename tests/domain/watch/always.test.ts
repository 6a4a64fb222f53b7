/** What must hold whatever happens, in any order, at any time from 2024 to 2030. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterLook, afterVisit, beginLook } from '../../../domain/watch/take-answer.ts';
import { EXAM_IDS } from '../../../domain/exams/exams.ts';
import { finishAlert, finishNotice } from '../../../domain/watch/alert.ts';
import { addDays, DAY_MS, dayFromNumber, dayNumber, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { lookNow, next } from '../../../domain/watch/next-look.ts';
import type { Outcome } from '../../../domain/watch/outcome.ts';
import { releaseWindow, type Sitting } from '../../../domain/watch/release-window.ts';
import { finishReminder, startReminder } from '../../../domain/watch/reminder.ts';
import { isSignedOut, type Belief, type Whose } from '../../../domain/watch/belief.ts';
import { isQuiet, taiwanDay } from '../../../domain/watch/taiwan-time.ts';
import { isUkWorkingTime } from '../../../domain/watch/uk-calendar.ts';
import { NO_WATCH, readWatch, type WatchState } from '../../../domain/watch/watch-state.ts';
import { watchFor } from '../../simulator/listed.ts';
import { seeded } from '../../simulator/seeded.ts';
import { A, A_IN, available, B, believed, notYet, OTHER, UNKNOWN } from './moments.ts';
import { LONG, sized } from '../../long.ts';

const outcomes: Outcome[] = [
  notYet(A),
  notYet(UNKNOWN),
  notYet(B),
  { is: 'signedOut' },
  { is: 'locked' },
  { is: 'maintenance' },
  { is: 'cannotTell' },
  { is: 'offline' },
  { is: 'throttled' },
  { is: 'throttled', wait: 3 * HOUR_MS },
  { is: 'forbidden' },
  { is: 'clientError' },
  { is: 'serverError' },
  { is: 'noPermission' },
  available(OTHER),
  available(A),
  available(UNKNOWN),
  available(A, ['first']),
];

const sitting = (least: string, most: string) =>
  fc
    .record({
      exam: fc.constantFrom(...EXAM_IDS),
      delivery: fc.constantFrom('paper' as const, 'digital' as const, undefined),
      examDate: fc.integer({ min: dayNumber(least), max: dayNumber(most) }).map(dayFromNumber),
      final: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
    })
    .map(({ final, delivery, exam, examDate }): Sitting => ({
      exam,
      examDate,
      ...(delivery && { delivery }),
      ...(final !== undefined && { finalDate: addDays(examDate, final) }),
    }));

const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('wait' as const),
      ms: fc.oneof(fc.integer({ min: 0, max: 6 * HOUR_MS }), fc.integer({ min: 0, max: 4 * DAY_MS })),
    }),
  },
  { weight: 6, arbitrary: fc.record({ is: fc.constant('alarm' as const), outcome: fc.constantFrom(...outcomes) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('visit' as const),
      outcome: fc.constantFrom(...outcomes),
      front: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('login' as const), who: fc.constantFrom('a', 'b', 'tried') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('restart' as const) }) },
);

it('next() is pure, looks only where it may, and always comes back in the future', () => {
  fc.assert(
    fc.property(
      sitting('2024-01-01', '2030-10-01'),
      fc.array(event, { maxLength: 60 }),
      fc.nat(),
      fc.constantFrom(15, 30, 60),
      (own, events, seed, interval) => {
        const random = seeded(seed);
        const window = releaseWindow(own);
        let now = window.opensAt - 2 * DAY_MS;
        let state: WatchState = watchFor(
          watchFor({ ...NO_WATCH, on: true, interval: interval as 15 }, 'a', own),
          'b',
          own,
        );
        let belief: Belief = believed(A, 1, now);
        const believe = (who: Whose | { readonly is: 'signedOut' | 'locked' }) => {
          if (belief.is !== who.is) belief = believed(who, belief.generation + 1, now);
        };
        let notices = 0;
        const looks: number[] = [];
        const reminders: number[] = [];
        const alerts: string[] = [];

        const act = (outcome: Outcome) => {
          for (let steps = 0; steps < 6; steps += 1) {
            const draws = Math.floor(random() * 1e9);
            const step = next(state, belief, now, seeded(draws));
            expect(next(structuredClone(state), structuredClone(belief), now, seeded(draws))).toEqual(step);
            if (step.plan) state = { ...state, plan: step.plan };
            if (step.do === 'nothing' && step.at !== undefined) expect(step.at).toBeGreaterThan(now);
            if (step.do === 'nothing' || step.do === 'stop') return step;
            if (step.do === 'look') {
              expect(now).toBeGreaterThanOrEqual(window.opensAt);
              expect(now).toBeLessThan(window.stopsAt);
              expect(isSignedOut(belief)).toBe(false);
              expect(state.candidates.some(({ releasedAt }) => releasedAt === undefined)).toBe(true);
              state = beginLook(state, belief, now, random);
              // While one look is under way, there is no other.
              expect(next(state, belief, now + 30_000, random).do).not.toBe('look');
              expect(lookNow(state, belief, now + 30_000).may).toBe(false);
              if (outcome.is !== 'offline') looks.push(now);
              if (outcome.is === 'signedOut' || outcome.is === 'locked') believe({ is: outcome.is });
              state = afterLook(state, belief, outcome, now, random);
            } else if (step.do === 'remind') {
              expect(isQuiet(now)).toBe(false);
              reminders.push(now);
              state = finishReminder(startReminder(state, step.day, now));
            } else if (step.do === 'notice') {
              expect(isQuiet(now)).toBe(false);
              if (step.about === 'nobodys') notices += 1;
              state = finishNotice(state, step.about);
            } else {
              expect(isQuiet(now)).toBe(false);
              alerts.push(step.candidate);
              state = finishAlert(state, step.candidate);
            }
          }
          return undefined;
        };

        for (const one of events) {
          if (one.is === 'wait') now += one.ms;
          else if (one.is === 'restart') {
            const read = readWatch(JSON.parse(JSON.stringify(state)));
            expect(read).toEqual({ is: 'read', state });
          } else if (one.is === 'login') {
            believe(one.who === 'tried' ? UNKNOWN : { is: 'candidate', key: one.who });
          } else if (one.is === 'visit') {
            const { outcome } = one;
            if (outcome.is === 'available' || outcome.is === 'notYet') {
              believe(outcome.of);
              state = afterVisit(state, belief, outcome, one.front, now, random);
            } else if (outcome.is === 'signedOut' || outcome.is === 'locked') {
              believe({ is: outcome.is });
              state = afterVisit(state, belief, { is: outcome.is }, one.front, now, random);
            }
          } else {
            const step = act(one.outcome);
            if (step?.do === 'nothing' && step.at !== undefined) {
              // The promise of the table: in UK hours no less than three quarters of the pace lies between two looks.
              now = step.at;
              act(one.outcome);
            }
          }
        }
        for (const first of looks)
          expect(looks.filter((at) => at >= first && at < first + DAY_MS).length).toBeLessThanOrEqual(20);
        for (const at of reminders)
          expect(reminders.filter((other) => taiwanDay(other) === taiwanDay(at))).toHaveLength(1);
        expect(new Set(alerts).size).toBe(alerts.length);
        // One, and one more for each release that was known as somebody's meanwhile.
        expect(notices).toBeLessThanOrEqual(1 + alerts.length);
      },
    ),
    { numRuns: sized(2000) },
  );
}, 120_000);

it('waits between 11.25 min and 5 h after an ordinary look, on every hour of 2024–2030, through every clock change', () => {
  const from = dayNumber('2024-01-01');
  const until = dayNumber('2030-12-31');
  const random = seeded(7);
  for (let day = from; day < until; day += LONG ? 1 : 5) {
    const examDate = dayFromNumber(day - 33);
    const state = watchFor({ ...NO_WATCH, on: true }, 'a', { exam: 'key', delivery: 'paper', examDate });
    for (let hour = 0; hour < 24; hour += 1) {
      const now = day * DAY_MS + hour * HOUR_MS + random() * HOUR_MS;
      const { plan } = afterLook(beginLook(state, A_IN, now, random), A_IN, notYet(), now, random);
      const wait = (plan!.at - now) / MINUTE_MS;
      if (isUkWorkingTime(now)) {
        expect(wait).toBeGreaterThanOrEqual(11.25);
        expect(wait).toBeLessThanOrEqual(18.75);
      } else {
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(300);
        if (wait < 180) expect(isUkWorkingTime(plan!.at)).toBe(true);
      }
    }
  }
}, 60_000);

it('survives a clock that is set a day forward or back at any moment: no look sooner than the pace, none twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 * 24 * 60 }),
      fc.constantFrom(DAY_MS, -DAY_MS, 3 * DAY_MS),
      fc.nat(),
      (minute, jump, seed) => {
        const random = seeded(seed);
        const own: Sitting = { exam: 'key', delivery: 'paper', examDate: '2026-09-28' };
        const { opensAt } = releaseWindow(own);
        let now = opensAt + DAY_MS + minute * MINUTE_MS;
        let state = watchFor({ ...NO_WATCH, on: true }, 'a', own);
        state = afterLook(beginLook(state, A_IN, now, random), A_IN, notYet(), now, random);
        now += jump;
        const step = next(state, A_IN, now, random);
        expect(step.do).toBe('nothing');
        const { at } = step as { at: number };
        expect(at).toBeGreaterThan(now);
        expect(at - now).toBeLessThanOrEqual(5.1 * HOUR_MS);
        if (jump < 0)
          expect(at - now).toBeGreaterThanOrEqual(Math.min(state.plan!.at - state.plan!.from, 11.25 * MINUTE_MS));
        else expect(at - now).toBeGreaterThanOrEqual(0.5 * MINUTE_MS);
      },
    ),
  );
});
