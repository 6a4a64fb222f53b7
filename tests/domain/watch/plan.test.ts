/** How long is waited, rule by rule. */
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import {
  backedOff,
  isImposed,
  looksOfTheDay,
  ordinary,
  rationed,
  replan,
  stoppedForToday,
  unreached,
  windowOpens,
  woken,
} from '../../../domain/watch/plan.ts';
import { watchFor } from '../../simulator/listed.ts';
import { NO_WATCH, type Plan, type WatchState } from '../../../domain/watch/watch-state.ts';
import { at, half, SITTING, watchingState, WORKDAY } from './moments.ts';

const least = () => 0;
const minutes = (from: number, plan: Plan) => Math.round((plan.at - from) / 6000) / 10;
/** So many looks, five minutes apart, the last one five minutes ago. */
const looked = (times: number, interval: 15 | 30 | 60 = 15, now = WORKDAY): WatchState =>
  watchingState(now, { interval, looks: Array.from({ length: times }, (_, n) => now - (n + 1) * 5 * MINUTE_MS) });

const EVENING = at('2026-06-16T18:00');
const NEARLY_CLOSED = at('2026-06-16T16:50');
const EARLY = at('2026-06-16T05:30');
const VERY_LATE = at('2026-07-21T10:00');
/** Until there is room for another look: a day and a minute after the first of so many, five minutes apart. */
const room = (times: number) => 24 * 60 + 1 - times * 5;

it.each([
  ['in working hours', looked(0), WORKDAY, 15, 'interval'],
  ['every half hour', looked(0, 30), WORKDAY, 30, 'interval'],
  ['every hour', looked(0, 60), WORKDAY, 60, 'interval'],
  ['in the evening', looked(0, 15, EVENING), EVENING, 240, 'otherHours'],
  ['soon before the opening', looked(0, 15, EARLY), EARLY, 67.5, 'otherHours'],
  ['very late', looked(0, 15, VERY_LATE), VERY_LATE, 240, 'otherHours'],
  ['with four left', looked(13), WORKDAY, 15, 'interval'],
  // Seven hours are left until 18:00 in London; each of three has a third of them, less a fifth.
  ['with three left', looked(14), WORKDAY, 112, 'rationed'],
  ['with two left', looked(15), WORKDAY, 168, 'rationed'],
  ['with one left', looked(16), WORKDAY, 336, 'rationed'],
  ['with three left, in the evening', looked(14, 15, EVENING), EVENING, 240, 'otherHours'],
  ['with three left, nearly closed', looked(14, 15, NEARLY_CLOSED), NEARLY_CLOSED, 15, 'interval'],
  ['with none left', looked(17), WORKDAY, room(17), 'rationed'],
  ['with none left, every half hour', looked(10, 30), WORKDAY, room(10), 'rationed'],
  ['with none left, every hour', looked(7, 60), WORKDAY, room(7), 'rationed'],
  ['with three left, every half hour', looked(7, 30), WORKDAY, 112, 'rationed'],
  ['with three left, every hour', looked(4, 60), WORKDAY, 112, 'rationed'],
] as [string, WatchState, number, number, string][])('the next ordinary look %s', (_, state, now, wait, why) => {
  const plan = ordinary(state, now, half);
  expect([minutes(now, plan), plan.why, plan.from]).toEqual([wait, why, now]);
});

it('is drawn within a quarter more or less', () => {
  expect(minutes(WORKDAY, ordinary(looked(0), WORKDAY, least))).toBe(11.3);
  expect(minutes(EVENING, ordinary(looked(0), EVENING, least))).toBe(180);
  expect(minutes(WORKDAY, ordinary(looked(14), WORKDAY, least))).toBe(84);
});

it('is slow only where everybody who is waited for is very late', () => {
  const younger = watchFor(watchingState(VERY_LATE), 'b', { ...SITTING, examDate: '2026-06-20' });
  expect(ordinary(younger, VERY_LATE, half).why).toBe('interval');
  // One whose window has not opened yet does not count.
  const ahead = watchFor(watchingState(VERY_LATE), 'b', { ...SITTING, examDate: '2026-07-20' });
  expect(ordinary(ahead, VERY_LATE, half).why).toBe('otherHours');
  expect(ordinary({ ...NO_WATCH, on: true }, WORKDAY, half).why).toBe('interval');
});

it('the looks of the day are those of 24 hours to either side', () => {
  const looks = [-DAY_MS, 1 - DAY_MS, 0, DAY_MS - 1, DAY_MS].map((by) => WORKDAY + by);
  expect(looksOfTheDay(looks, WORKDAY)).toEqual(looks.slice(1, 4));
});

describe('a plan for whatever reason', () => {
  const plan: Plan = { from: WORKDAY, at: WORKDAY + HOUR_MS, why: 'serverError' };
  it.each([
    [15, 16, 17],
    [30, 9, 10],
    [60, 6, 7],
  ] as const)('every %i minutes: stays with %i looks of the day, waits for room with %i', (interval, few, many) => {
    expect(rationed(looked(few, interval), plan)).toBe(plan);
    expect(rationed(looked(many, interval), plan)).toEqual({ ...plan, at: WORKDAY + room(many) * MINUTE_MS });
    const later = { ...plan, at: WORKDAY + 2 * DAY_MS };
    expect(rationed(looked(many, interval), later)).toEqual(later);
  });
});

it.each([
  ['woken', woken(WORKDAY, least), 0.5, 'woken'],
  ['woken', woken(WORKDAY, half), 2.5, 'woken'],
  ['a window that opens in an hour', windowOpens(WORKDAY, WORKDAY + HOUR_MS, least), 60, 'windowOpens'],
  ['a window that opens in an hour', windowOpens(WORKDAY, WORKDAY + HOUR_MS, half), 67.5, 'windowOpens'],
  ['refused: until tomorrow 06:30 UTC', stoppedForToday(WORKDAY, least), 20.5 * 60, 'forbidden'],
  ['refused: until tomorrow 06:30 UTC', stoppedForToday(WORKDAY, half), 20.5 * 60 + 7.5, 'forbidden'],
  ['offline', unreached(looked(0, 30), 'offline', WORKDAY, least), 22.5, 'offline'],
  ['no permission', unreached(looked(0, 60), 'noPermission', WORKDAY, half), 60, 'noPermission'],
] as [string, Plan, number, string][])('%s', (_, plan, wait, why) => {
  expect([minutes(WORKDAY, plan), plan.why, plan.from]).toEqual([wait, why, WORKDAY]);
});

describe('a site in trouble', () => {
  it.each([
    [15, 1, 15],
    [15, 2, 30],
    [15, 3, 60],
    [15, 4, 120],
    [15, 5, 180],
    [15, 40, 180],
    [30, 1, 22.5],
    [30, 2, 30],
    [60, 1, 45],
    [60, 2, 45],
    [60, 3, 60],
  ] as const)('every %i minutes, %i times in a row: %f min', (interval, times, wait) => {
    const plan = backedOff(looked(0, interval), 'maintenance', times, WORKDAY, half);
    expect([minutes(WORKDAY, plan), plan.why, plan.from]).toEqual([wait, 'maintenance', WORKDAY]);
  });

  it.each([
    ['nothing', 0, 11.3],
    ['less than the ordinary interval', 5, 11.3],
    ['20 minutes: a tenth more at most', 20, 21],
    ['50 minutes: five more at most', 50, 52.5],
    ['two hours', 120, 122.5],
    ['a day', 1440, 1440],
    ['more than a day', 2880, 1440],
  ] as const)('that asks for %s', (_, wait, waited) => {
    const plan = backedOff(looked(0), 'throttled', 4, WORKDAY, half, wait * MINUTE_MS);
    expect([minutes(WORKDAY, plan), plan.why, plan.from]).toEqual([waited, 'throttled', WORKDAY]);
  });
});

it.each([
  ['throttled', true],
  ['forbidden', true],
  ['rationed', true],
  ['interval', false],
  ['otherHours', false],
  ['windowOpens', false],
  ['woken', false],
  ['serverError', false],
  ['maintenance', false],
  ['offline', false],
  ['noPermission', false],
] as const)('a wait because of %s is imposed: %s', (why, imposed) => {
  const plan: Plan = { from: WORKDAY, at: WORKDAY + HOUR_MS, why };
  expect(isImposed(plan)).toBe(imposed);
  const state = watchingState(WORKDAY);
  const planned = { ...state, plan };
  if (imposed) expect(replan(planned)).toBe(planned);
  else expect(replan(planned)).toEqual(state);
});
