/** The table of docs/watch.md#schedule, row by row. */
import { describe, expect, it } from 'vitest';
import { afterLook, beginLook, afterVisit } from '../../../domain/watch/take-answer.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { lookNow, next } from '../../../domain/watch/next-look.ts';
import { afterUpdate, chooseInterval } from '../../../domain/watch/watch-list.ts';
import { badge, finishAlert, finishNotice } from '../../../domain/watch/alert.ts';
import type { Outcome } from '../../../domain/watch/outcome.ts';
import { readWatch, type WatchState } from '../../../domain/watch/watch-state.ts';
import type { Belief } from '../../../domain/watch/belief.ts';
import {
  A_IN,
  at,
  available,
  believed,
  half,
  LOCKED,
  notYet,
  OTHER,
  OUT,
  SITTING,
  taiwan,
  UNKNOWN,
  watchingState,
  WINDOW,
  WORKDAY,
} from './moments.ts';
import { watchFor } from '../../simulator/listed.ts';

const minutesUntil = (state: WatchState, now: number) => (state.plan!.at - now) / MINUTE_MS;
/** One whole look with this outcome. */
const look = (state: WatchState, outcome: Outcome, now: number, random = half, after: Belief = A_IN) =>
  afterLook(beginLook(state, A_IN, now, random), after, outcome, now, random);
const least = () => 0;
const most = () => 0.999_999;

describe('before the window', () => {
  it('does nothing until a quarter of an hour after it opens at most', () => {
    const now = WINDOW.opensAt - 3 * DAY_MS;
    const step = next(watchingState(now), A_IN, now, half);
    expect(step).toMatchObject({ do: 'nothing', why: 'beforeWindow', at: WINDOW.opensAt + 7.5 * MINUTE_MS });
  });

  it('keeps the moment that it drew, and looks then', () => {
    const now = WINDOW.opensAt - 3 * DAY_MS;
    const state = watchingState(now);
    const drawn = next(state, A_IN, now, half);
    const again = next({ ...state, plan: drawn.plan! }, A_IN, now + HOUR_MS, least);
    expect(again).toEqual(drawn);
    expect(next({ ...state, plan: drawn.plan! }, A_IN, WINDOW.opensAt + 7.5 * MINUTE_MS, half).do).toBe('look');
  });
});

describe('in the window, signed in', () => {
  it.each([
    [15, 11.25, 18.75],
    [30, 22.5, 37.5],
    [60, 45, 75],
  ] as const)('every %i min ± 25 %% in UK working hours', (interval, from, to) => {
    const state = watchingState(WORKDAY, { interval });
    expect(minutesUntil(look(state, notYet(), WORKDAY, least), WORKDAY)).toBeCloseTo(from);
    expect(minutesUntil(look(state, notYet(), WORKDAY, most), WORKDAY)).toBeCloseTo(to, 3);
  });

  it('every 4 h ± 25 % at other hours', () => {
    const night = at('2026-06-16T18:00');
    expect(minutesUntil(look(watchingState(night), notYet(), night, least), night)).toBeCloseTo(180);
    expect(minutesUntil(look(watchingState(night), notYet(), night, most), night)).toBeCloseTo(300, 2);
  });

  it('but no later than a quarter of an hour after the next opening', () => {
    const early = at('2026-06-16T05:00');
    expect(look(watchingState(early), notYet(), early).plan!.at).toBe(at('2026-06-16T06:30') + 7.5 * MINUTE_MS);
  });

  it('looks when the moment has come, and not before', () => {
    const state = look(watchingState(WORKDAY), notYet(), WORKDAY);
    expect(next(state, A_IN, state.plan!.at - 1, half)).toMatchObject({
      do: 'nothing',
      why: 'interval',
      at: state.plan!.at,
    });
    expect(next(state, A_IN, state.plan!.at, half).do).toBe('look');
  });

  it('keeps to 20 looks in any 24 hours on a device that is never off', () => {
    for (const interval of [15, 30, 60] as const) {
      let state = watchingState(WINDOW.opensAt, { interval });
      const looks: number[] = [];
      let now = WINDOW.opensAt;
      while (now < WINDOW.opensAt + 10 * DAY_MS) {
        const step = next(state, A_IN, now, half);
        if (step.plan) state = { ...state, plan: step.plan };
        if (step.do === 'look') {
          looks.push(now);
          state = look(state, notYet(), now);
        } else now = (step as { at: number }).at;
      }
      for (const first of looks)
        expect(looks.filter((time) => time >= first && time < first + DAY_MS).length).toBeLessThanOrEqual(20);
      expect(looks.length).toBeGreaterThan(40);
    }
  });
});

describe('woken', () => {
  it.each([3 * MINUTE_MS, 8 * HOUR_MS, 3 * DAY_MS])('%i ms late: one look after 0.5–4.5 min', (late) => {
    const state = look(watchingState(WORKDAY), notYet(), WORKDAY);
    const now = state.plan!.at + late;
    expect(next(state, A_IN, now, least)).toMatchObject({ do: 'nothing', why: 'woken', at: now + 30_000 });
    const step = next(state, A_IN, now, most);
    expect((step as { at: number }).at - now).toBeLessThanOrEqual(4.5 * MINUTE_MS);
    expect(next({ ...state, plan: step.plan! }, A_IN, (step as { at: number }).at, half).do).toBe('look');
  });

  it('does nothing where nothing is due', () => {
    const state = look(watchingState(WORKDAY), notYet(), WORKDAY);
    expect(next(state, A_IN, WORKDAY + 5 * MINUTE_MS, half)).toMatchObject({ do: 'nothing', at: state.plan!.at });
  });
});

describe('signed out', () => {
  it.each([OUT, LOCKED])('$is: no look until signed in again, one reminder a UK working day', (belief) => {
    let state = look(watchingState(WORKDAY), { is: belief.is as 'locked' }, WORKDAY, half, belief);
    expect(state.plan).toBeUndefined();
    const reminders: string[] = [];
    let now = WORKDAY;
    while (now < WORKDAY + 7 * DAY_MS) {
      const step = next(state, belief, now, half);
      expect(step.do).not.toBe('look');
      if (step.do === 'remind') {
        reminders.push(step.day.slice(5));
        state = { ...state, reminder: { day: step.day, at: now, is: 'done' } };
      } else now = Math.max(now + 1, (step as { at?: number }).at ?? Infinity);
    }
    expect(reminders).toEqual(['06-16', '06-17', '06-18', '06-19', '06-22', '06-23']);
    expect(next(state, A_IN, now, half)).toMatchObject({ do: 'nothing', why: 'woken' });
  });

  it('reminds at once where the day has had none, but not at night', () => {
    const out = (now: number) => look(watchingState(now), { is: 'signedOut' }, now, half, OUT);
    const evening = taiwan('2026-06-16T21:59');
    expect(next(out(evening), OUT, evening, half)).toMatchObject({
      do: 'remind',
      about: 'signedOut',
      day: '2026-06-16',
    });
    const night = taiwan('2026-06-16T22:00');
    expect(next(out(night), OUT, night, half)).toMatchObject({
      do: 'nothing',
      why: 'signedOut',
      at: taiwan('2026-06-17T07:30'),
    });
  });
});

describe('a site in trouble', () => {
  const state = watchingState(WORKDAY);
  it('waits as long as it is asked to', () => {
    const waits = look(state, { is: 'throttled', wait: 2 * HOUR_MS }, WORKDAY);
    expect(waits.plan!.why).toBe('throttled');
    expect(minutesUntil(waits, WORKDAY)).toBeGreaterThanOrEqual(120);
    expect(minutesUntil(look(state, { is: 'throttled', wait: DAY_MS }, WORKDAY, most), WORKDAY)).toBe(1440);
    // Asked for nothing, it still gets the ordinary pace.
    expect(minutesUntil(look(state, { is: 'throttled', wait: 0 }, WORKDAY), WORKDAY)).toBe(11.25);
  });

  it.each(['throttled', 'serverError', 'maintenance'] as const)(
    '%s: else 30 min × 2ⁿ with full jitter, at most 6 h',
    (is) => {
      let troubled = state;
      const longest: number[] = [];
      for (let times = 0; times < 6; times += 1) {
        const before = { ...troubled, looks: [] };
        longest.push(Math.round(minutesUntil(look(before, { is }, WORKDAY, most), WORKDAY)));
        expect(minutesUntil(look(before, { is }, WORKDAY, least), WORKDAY)).toBe(11.25);
        troubled = look(before, { is }, WORKDAY);
      }
      expect(longest).toEqual([30, 60, 120, 240, 360, 360]);
      const well = look({ ...troubled, looks: [] }, notYet(), WORKDAY);
      expect(Math.round(minutesUntil(look(well, { is }, WORKDAY, most), WORKDAY))).toBe(30);
    },
  );

  it('403: stops for the day', () => {
    const refused = look(state, { is: 'forbidden' }, WORKDAY);
    expect(refused.plan).toMatchObject({ why: 'forbidden', at: at('2026-06-17T06:30') + 7.5 * MINUTE_MS });
    const early = at('2026-06-16T04:00');
    expect(look(watchingState(early), { is: 'forbidden' }, early).plan!.at).toBeGreaterThan(at('2026-06-17T06:00'));
    const friday = at('2026-06-19T10:00');
    expect(look(watchingState(friday), { is: 'forbidden' }, friday).plan!.at).toBeGreaterThan(at('2026-06-22T06:00'));
  });

  it('two 4xx in a row: stops for the day; one, or two that are not in a row, do not', () => {
    const once = look(state, { is: 'clientError' }, WORKDAY);
    expect(once.plan!.why).toBe('interval');
    expect(look(once, { is: 'clientError' }, WORKDAY).plan!.why).toBe('forbidden');
    expect(look(look(once, notYet(), WORKDAY), { is: 'clientError' }, WORKDAY).plan!.why).toBe('interval');
  });

  it('offline, no permission: tries again at the ordinary pace, and does not count it', () => {
    const offline = look(state, { is: 'offline' }, WORKDAY);
    expect(offline.plan).toMatchObject({ why: 'offline', at: WORKDAY + 15 * MINUTE_MS });
    expect(offline.looks).toEqual([]);
    expect(afterLook(state, A_IN, { is: 'noPermission' }, WORKDAY, half).plan!.why).toBe('noPermission');
  });
});

describe('not recognised', () => {
  it('twice in a row: stops, with "?"', () => {
    const once = look(watchingState(WORKDAY), { is: 'cannotTell' }, WORKDAY);
    expect([once.stopped, badge(once), once.plan!.why]).toEqual([undefined, '', 'interval']);
    const twice = look(once, { is: 'cannotTell' }, WORKDAY);
    expect(badge(twice)).toBe('?');
    // Told once, never as a result, and not at night.
    expect(next(twice, A_IN, WORKDAY, half)).toMatchObject({ do: 'notice', about: 'cannotTell' });
    const night = taiwan('2026-06-16T23:00');
    expect(next(twice, A_IN, night, half)).toMatchObject({ do: 'nothing', why: 'quiet' });
    const told = finishNotice(twice, 'cannotTell');
    expect(next(told, A_IN, WORKDAY + DAY_MS, half)).toEqual({ do: 'stop', why: 'cannotTell' });
    const nobodyWaits = { ...twice, candidates: twice.candidates.map((own) => ({ ...own, on: false })) };
    expect(next(nobodyWaits, A_IN, WORKDAY, half)).toEqual({ do: 'stop', why: 'nobody' });
    expect(next({ ...twice, on: false }, A_IN, WORKDAY, half)).toEqual({ do: 'stop', why: 'off' });
    expect(look(look(once, notYet(), WORKDAY), { is: 'cannotTell' }, WORKDAY).stopped).toBeUndefined();
  });

  it('goes on when the person opens a page that is recognised', () => {
    const twice = look(look(watchingState(WORKDAY), { is: 'cannotTell' }, WORKDAY), { is: 'cannotTell' }, WORKDAY);
    const seen = afterVisit(twice, A_IN, notYet(), true, WORKDAY, half);
    expect(next(seen, A_IN, WORKDAY, half)).toMatchObject({ do: 'nothing', why: 'interval' });
    expect(afterUpdate(twice)).not.toHaveProperty('stopNotice');
    expect(afterVisit(twice, A_IN, { is: 'cannotTell' }, true, WORKDAY, half)).toBe(twice);
  });
});

describe('released', () => {
  const found = look(watchingState(WORKDAY), available(), WORKDAY);
  it('alerts once, and never looks again', () => {
    expect(next(found, A_IN, WORKDAY, half)).toMatchObject({ do: 'alert', candidate: 'a' });
    expect(badge(found)).toBe('1');
    const notified = finishAlert(found, 'a');
    for (const later of [0, HOUR_MS, DAY_MS, 400 * DAY_MS])
      expect(next(notified, A_IN, WORKDAY + later, half)).toEqual({ do: 'stop', why: 'nobody' });
    expect(look(notified, available(), WORKDAY)).toMatchObject({ candidates: [{ alert: 'alerted' }] });
    const seen = finishAlert(notified, 'a', 'seen');
    expect(badge(seen)).toBe('');
    expect(finishAlert(seen, 'a')).toEqual(seen);
    expect(finishAlert(watchingState(WORKDAY), 'a')).toEqual(watchingState(WORKDAY));
  });

  it('keeps the quiet hours', () => {
    const night = taiwan('2026-06-16T23:00');
    const late = look(watchingState(night), available(), night);
    expect(next(late, A_IN, night, half)).toMatchObject({
      do: 'nothing',
      why: 'quiet',
      at: taiwan('2026-06-17T07:30'),
    });
    expect(next(late, A_IN, taiwan('2026-06-17T07:30'), half).do).toBe('alert');
  });

  it('is silent where the person is looking at it', () => {
    const seen = afterVisit(watchingState(WORKDAY), A_IN, available(), true, WORKDAY, half);
    expect(next(seen, A_IN, WORKDAY, half)).toEqual({ do: 'stop', why: 'nobody' });
    const behind = afterVisit(watchingState(WORKDAY), A_IN, available(), false, WORKDAY, half);
    expect(next(behind, A_IN, WORKDAY, half).do).toBe('alert');
  });

  it('is another release after another exam date was entered', () => {
    const again = watchFor(finishAlert(found, 'a'), 'a', { ...SITTING, examDate: '2026-08-01' });
    expect(again.candidates[0]).toEqual({ key: 'a', on: true, ...SITTING, examDate: '2026-08-01' });
    const moved = watchFor(finishAlert(found, 'a'), 'a', { ...SITTING, finalDate: '2026-07-01' });
    expect(moved.candidates[0]).toMatchObject({ alert: 'alerted', finalDate: '2026-07-01' });
  });
});

describe('the end', () => {
  it('stops 14 days after the final date', () => {
    const state = watchingState(WORKDAY);
    expect(next(state, A_IN, WINDOW.stopsAt - 1, half).do).toBe('nothing');
    expect(next(state, A_IN, WINDOW.stopsAt, half)).toEqual({ do: 'stop', why: 'nobody' });
  });

  it('stops when switched off', () => {
    expect(next({ ...watchingState(WORKDAY), on: false }, A_IN, WORKDAY, half)).toEqual({ do: 'stop', why: 'off' });
  });
});

describe('the person’s own visit', () => {
  it('counts as a look, at no request', () => {
    const state = watchingState(WORKDAY, { looks: [] });
    const seen = afterVisit(state, A_IN, notYet(), true, WORKDAY, half);
    expect(seen.looks).toEqual([]);
    expect(seen.candidates[0]!.lookedAt).toBe(WORKDAY);
    expect(minutesUntil(seen, WORKDAY)).toBe(15);
  });

  it('does not shorten a wait that the site asked for', () => {
    const waits = look(watchingState(WORKDAY), { is: 'throttled', wait: 2 * HOUR_MS }, WORKDAY);
    const seen = afterVisit(waits, A_IN, notYet(), true, WORKDAY + MINUTE_MS, half);
    expect(seen.plan).toEqual(waits.plan);
  });

  it('on the login page ends the looks', () => {
    const out = afterVisit(watchingState(WORKDAY), OUT, { is: 'signedOut' }, true, WORKDAY, half);
    expect(out.last?.is).toBe('signedOut');
    expect(next(out, OUT, WORKDAY, half).do).not.toBe('look');
  });
});

describe('only while the person uses the site', () => {
  const quiet = chooseInterval(watchingState(WORKDAY), 'visits');

  it('sends no request, whoever is signed in and whoever asks', () => {
    for (const belief of [A_IN, OUT, believed(UNKNOWN), believed(OTHER)])
      for (let now = WINDOW.opensAt; now < WINDOW.stopsAt; now += 3 * HOUR_MS) {
        expect(next(quiet, belief, now, half).do).not.toBe('look');
        expect(lookNow(quiet, belief, now)).toMatchObject({ may: false, why: 'visitsOnly' });
      }
  });

  it('reads the pages that the person opens', () => {
    const seen = afterVisit(quiet, A_IN, available(), false, WORKDAY, half);
    expect(next(seen, A_IN, WORKDAY, half)).toMatchObject({ do: 'alert', candidate: 'a' });
  });

  it('reminds on a UK working day on which the person has not looked', () => {
    const later = WORKDAY + DAY_MS;
    expect(next(quiet, A_IN, later, half)).toMatchObject({ do: 'remind', about: 'visitsOnly' });
    const looked = afterVisit(quiet, A_IN, notYet(), true, later - MINUTE_MS, half);
    expect(next(looked, A_IN, later, half)).toMatchObject({ do: 'nothing', why: 'visitsOnly' });
  });

  it('is stored, and taken back by choosing an interval', () => {
    expect(readWatch(JSON.parse(JSON.stringify(quiet)))).toEqual({ is: 'read', state: quiet });
    expect(chooseInterval(quiet, 30)).toMatchObject({ ownRequests: true, interval: 30 });
    expect(next(chooseInterval(quiet, 30), A_IN, WORKDAY + HOUR_MS, half)).toMatchObject({
      do: 'nothing',
      why: 'woken',
    });
  });
});

describe('very late', () => {
  it('a paper exam is looked after about every 4 hours, until 90 days have passed', () => {
    const now = at('2026-07-21T10:00');
    expect(now).toBeGreaterThan(WINDOW.slowsAt);
    expect(minutesUntil(look(watchingState(now), notYet(), now, least), now)).toBeCloseTo(180);
    expect(minutesUntil(look(watchingState(now), notYet(), now, most), now)).toBeCloseTo(300, 2);
  });
});
