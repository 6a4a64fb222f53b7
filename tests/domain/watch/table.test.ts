/** The table of docs/watch.md#schedule, row by row. */
import { describe, expect, it } from 'vitest';
import { afterLook, beginLook, afterSignIn, afterVisit } from '../../../domain/watch/take-answer.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../domain/watch/day.ts';
import { next } from '../../../domain/watch/next-look.ts';
import { finishAlert, badge } from '../../../domain/watch/alert.ts';
import type { Outcome } from '../../../domain/watch/outcome.ts';
import type { WatchState } from '../../../domain/watch/watch-state.ts';
import { A, at, half, SITTING, signedInState, taiwan, WINDOW, WORKDAY } from './moments.ts';
import { watchFor } from '../../simulator/listed.ts';

const minutesUntil = (state: WatchState, now: number) => (state.plan!.at - now) / MINUTE_MS;
/** One whole look with this outcome. */
const look = (state: WatchState, outcome: Outcome, now: number, random = half) =>
  afterLook(beginLook(state, now, random), outcome, now, random);
const notYet: Outcome = { is: 'notYet', by: A };
const least = () => 0;
const most = () => 0.999_999;

describe('before the window', () => {
  it('does nothing until a quarter of an hour after it opens at most', () => {
    const now = WINDOW.opensAt - 3 * DAY_MS;
    const step = next(signedInState(now), now, half);
    expect(step).toMatchObject({ do: 'nothing', why: 'beforeWindow', at: WINDOW.opensAt + 7.5 * MINUTE_MS });
  });

  it('keeps the moment that it drew, and looks then', () => {
    const now = WINDOW.opensAt - 3 * DAY_MS;
    const state = signedInState(now);
    const drawn = next(state, now, half);
    const again = next({ ...state, plan: drawn.plan! }, now + HOUR_MS, least);
    expect(again).toEqual(drawn);
    expect(next({ ...state, plan: drawn.plan! }, WINDOW.opensAt + 7.5 * MINUTE_MS, half).do).toBe('look');
  });
});

describe('in the window, signed in', () => {
  it.each([
    [15, 11.25, 18.75],
    [30, 22.5, 37.5],
    [60, 45, 75],
  ] as const)('every %i min ± 25 %% in UK working hours', (interval, from, to) => {
    const state = signedInState(WORKDAY, { interval });
    expect(minutesUntil(look(state, notYet, WORKDAY, least), WORKDAY)).toBeCloseTo(from);
    expect(minutesUntil(look(state, notYet, WORKDAY, most), WORKDAY)).toBeCloseTo(to, 3);
  });

  it('every 4 h ± 25 % at other hours', () => {
    const night = at('2026-06-16T18:00');
    expect(minutesUntil(look(signedInState(night), notYet, night, least), night)).toBeCloseTo(180);
    expect(minutesUntil(look(signedInState(night), notYet, night, most), night)).toBeCloseTo(300, 2);
  });

  it('but no later than a quarter of an hour after the next opening', () => {
    const early = at('2026-06-16T05:00');
    expect(look(signedInState(early), notYet, early).plan!.at).toBe(at('2026-06-16T06:30') + 7.5 * MINUTE_MS);
  });

  it('looks when the moment has come, and not before', () => {
    const state = look(signedInState(WORKDAY), notYet, WORKDAY);
    expect(next(state, state.plan!.at - 1, half)).toMatchObject({ do: 'nothing', why: 'interval', at: state.plan!.at });
    expect(next(state, state.plan!.at, half).do).toBe('look');
  });

  it('keeps to 20 looks in any 24 hours on a device that is never off', () => {
    for (const interval of [15, 30, 60] as const) {
      let state = signedInState(WINDOW.opensAt, { interval });
      const looks: number[] = [];
      let now = WINDOW.opensAt;
      while (now < WINDOW.opensAt + 10 * DAY_MS) {
        const step = next(state, now, half);
        if (step.plan) state = { ...state, plan: step.plan };
        if (step.do === 'look') {
          looks.push(now);
          state = look(state, notYet, now);
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
    const state = look(signedInState(WORKDAY), notYet, WORKDAY);
    const now = state.plan!.at + late;
    expect(next(state, now, least)).toMatchObject({ do: 'nothing', why: 'woken', at: now + 30_000 });
    const step = next(state, now, most);
    expect((step as { at: number }).at - now).toBeLessThanOrEqual(4.5 * MINUTE_MS);
    expect(next({ ...state, plan: step.plan! }, (step as { at: number }).at, half).do).toBe('look');
  });

  it('does nothing where nothing is due', () => {
    const state = look(signedInState(WORKDAY), notYet, WORKDAY);
    expect(next(state, WORKDAY + 5 * MINUTE_MS, half)).toMatchObject({ do: 'nothing', at: state.plan!.at });
  });
});

describe('signed out', () => {
  it.each(['signedOut', 'locked'] as const)(
    '%s: no look until signed in again, one reminder a UK working day',
    (is) => {
      let state = look(signedInState(WORKDAY), { is }, WORKDAY);
      expect(state.plan).toBeUndefined();
      const reminders: string[] = [];
      let now = WORKDAY;
      while (now < WORKDAY + 7 * DAY_MS) {
        const step = next(state, now, half);
        expect(step.do).not.toBe('look');
        if (step.do === 'remind') {
          reminders.push(step.day.slice(5));
          state = { ...state, reminder: { day: step.day, at: now, is: 'done' } };
        } else now = Math.max(now + 1, (step as { at?: number }).at ?? Infinity);
      }
      expect(reminders).toEqual(['06-16', '06-17', '06-18', '06-19', '06-22', '06-23']);
      const back = afterSignIn(state, { is: 'candidate', key: 'a' }, now);
      expect(next(back, now, half)).toMatchObject({ do: 'nothing', why: 'woken' });
    },
  );

  it('reminds at once where the day has had none, but not at night', () => {
    const evening = taiwan('2026-06-16T21:59');
    expect(next(look(signedInState(evening), { is: 'signedOut' }, evening), evening, half)).toMatchObject({
      do: 'remind',
      about: 'signedOut',
      day: '2026-06-16',
    });
    const night = taiwan('2026-06-16T22:00');
    expect(next(look(signedInState(night), { is: 'signedOut' }, night), night, half)).toMatchObject({
      do: 'nothing',
      why: 'signedOut',
      at: taiwan('2026-06-17T07:30'),
    });
  });
});

describe('a site in trouble', () => {
  const state = signedInState(WORKDAY);
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
      const well = look({ ...troubled, looks: [] }, notYet, WORKDAY);
      expect(Math.round(minutesUntil(look(well, { is }, WORKDAY, most), WORKDAY))).toBe(30);
    },
  );

  it('403: stops for the day', () => {
    const refused = look(state, { is: 'forbidden' }, WORKDAY);
    expect(refused.plan).toMatchObject({ why: 'forbidden', at: at('2026-06-17T06:30') + 7.5 * MINUTE_MS });
    const early = at('2026-06-16T04:00');
    expect(look(signedInState(early), { is: 'forbidden' }, early).plan!.at).toBeGreaterThan(at('2026-06-17T06:00'));
    const friday = at('2026-06-19T10:00');
    expect(look(signedInState(friday), { is: 'forbidden' }, friday).plan!.at).toBeGreaterThan(at('2026-06-22T06:00'));
  });

  it('two 4xx in a row: stops for the day; one, or two that are not in a row, do not', () => {
    const once = look(state, { is: 'clientError' }, WORKDAY);
    expect(once.plan!.why).toBe('interval');
    expect(look(once, { is: 'clientError' }, WORKDAY).plan!.why).toBe('forbidden');
    expect(look(look(once, notYet, WORKDAY), { is: 'clientError' }, WORKDAY).plan!.why).toBe('interval');
  });

  it('offline, no permission: tries again at the ordinary pace, and does not count it', () => {
    const offline = look(state, { is: 'offline' }, WORKDAY);
    expect(offline.plan).toMatchObject({ why: 'offline', at: WORKDAY + 15 * MINUTE_MS });
    expect(offline.looks).toEqual([]);
    expect(afterLook(state, { is: 'noPermission' }, WORKDAY, half).plan!.why).toBe('noPermission');
  });
});

describe('not recognised', () => {
  it('twice in a row: stops, with "?"', () => {
    const once = look(signedInState(WORKDAY), { is: 'unrecognised' }, WORKDAY);
    expect([once.stopped, badge(once), once.plan!.why]).toEqual([undefined, '', 'interval']);
    const twice = look(once, { is: 'unrecognised' }, WORKDAY);
    expect(next(twice, WORKDAY + DAY_MS, half)).toEqual({ do: 'stop', why: 'unrecognised' });
    expect(badge(twice)).toBe('?');
    expect(look(look(once, notYet, WORKDAY), { is: 'unrecognised' }, WORKDAY).stopped).toBeUndefined();
  });

  it('goes on when the person opens a page that is recognised', () => {
    const twice = look(look(signedInState(WORKDAY), { is: 'unrecognised' }, WORKDAY), { is: 'unrecognised' }, WORKDAY);
    const seen = afterVisit(twice, { is: 'notYet', by: A }, true, WORKDAY, half);
    expect(next(seen, WORKDAY, half)).toMatchObject({ do: 'nothing', why: 'interval' });
    expect(afterVisit(twice, { is: 'unrecognised' }, true, WORKDAY, half)).toBe(twice);
  });
});

describe('released', () => {
  const found = look(signedInState(WORKDAY), { is: 'available', by: A }, WORKDAY);
  it('alerts once, and never looks again', () => {
    expect(next(found, WORKDAY, half)).toMatchObject({ do: 'alert', candidate: 'a' });
    expect(badge(found)).toBe('1');
    const notified = finishAlert(found, 'a');
    for (const later of [0, HOUR_MS, DAY_MS, 400 * DAY_MS])
      expect(next(notified, WORKDAY + later, half)).toEqual({ do: 'stop', why: 'nobody' });
    expect(look(notified, { is: 'available', by: A }, WORKDAY)).toMatchObject({ candidates: [{ alert: 'alerted' }] });
    const seen = finishAlert(notified, 'a', 'seen');
    expect(badge(seen)).toBe('');
    expect(finishAlert(seen, 'a')).toEqual(seen);
    expect(finishAlert(signedInState(WORKDAY), 'a')).toEqual(signedInState(WORKDAY));
  });

  it('keeps the quiet hours', () => {
    const night = taiwan('2026-06-16T23:00');
    const late = look(signedInState(night), { is: 'available', by: A }, night);
    expect(next(late, night, half)).toMatchObject({ do: 'nothing', why: 'quiet', at: taiwan('2026-06-17T07:30') });
    expect(next(late, taiwan('2026-06-17T07:30'), half).do).toBe('alert');
  });

  it('is silent where the person is looking at it', () => {
    const seen = afterVisit(signedInState(WORKDAY), { is: 'available', by: A }, true, WORKDAY, half);
    expect(next(seen, WORKDAY, half)).toEqual({ do: 'stop', why: 'nobody' });
    const behind = afterVisit(signedInState(WORKDAY), { is: 'available', by: A }, false, WORKDAY, half);
    expect(next(behind, WORKDAY, half).do).toBe('alert');
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
    const state = signedInState(WORKDAY);
    expect(next(state, WINDOW.stopsAt - 1, half).do).toBe('nothing');
    expect(next(state, WINDOW.stopsAt, half)).toEqual({ do: 'stop', why: 'nobody' });
  });

  it('stops when switched off', () => {
    expect(next({ ...signedInState(WORKDAY), on: false }, WORKDAY, half)).toEqual({ do: 'stop', why: 'off' });
  });
});

describe('the person’s own visit', () => {
  it('counts as a look, at no request', () => {
    const state = signedInState(WORKDAY, { looks: [] });
    const seen = afterVisit(state, { is: 'notYet', by: A }, true, WORKDAY, half);
    expect(seen.looks).toEqual([]);
    expect(seen.candidates[0]!.lookedAt).toBe(WORKDAY);
    expect(minutesUntil(seen, WORKDAY)).toBe(15);
  });

  it('does not shorten a wait that the site asked for', () => {
    const waits = look(signedInState(WORKDAY), { is: 'throttled', wait: 2 * HOUR_MS }, WORKDAY);
    const seen = afterVisit(waits, { is: 'notYet', by: A }, true, WORKDAY + MINUTE_MS, half);
    expect(seen.plan).toEqual(waits.plan);
  });

  it('on the login page ends the looks', () => {
    const out = afterVisit(signedInState(WORKDAY), { is: 'signedOut' }, true, WORKDAY, half);
    expect(out.session.is).toBe('signedOut');
    expect(next(out, WORKDAY, half).do).not.toBe('look');
  });
});
