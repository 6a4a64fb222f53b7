import { describe, expect, it } from 'vitest';
import { lookNow } from '../../../domain/watch/next-look.ts';
import {
  afterUpdate,
  chooseInterval,
  followList,
  NOTIFIED_KEPT_MS,
  switchWatch,
} from '../../../domain/watch/watch-list.ts';
import { A_IN } from './moments.ts';
import { NO_WATCH, readWatch, type WatchState } from '../../../domain/watch/watch-state.ts';

const NOW = Date.UTC(2026, 5, 16, 10);
const WATCHING: WatchState = {
  ...NO_WATCH,
  on: true,
  candidates: [
    { key: 'a', exam: 'first', delivery: 'paper', examDate: '2026-06-01', on: true, releasedAt: NOW, alert: 'alerted' },
  ],
  looks: Array.from({ length: 3 }, (_, index) => NOW + index * 1000),
  last: { at: NOW, is: 'available' },
  inFlight: { at: NOW, generation: 4 },
  plan: { from: NOW, at: NOW + 900_000, why: 'interval' },
  pointless: { generation: 4, why: 'nobodys' },
  nobodys: { at: NOW, alert: 'alerted' },
};

describe('switched off', () => {
  const off = switchWatch(WATCHING, false);

  it('forgets what was seen last', () => {
    for (const name of ['last', 'inFlight', 'plan', 'pointless', 'nobodys']) expect(off).not.toHaveProperty(name);
    expect(readWatch(off)).toEqual({ is: 'read', state: off });
  });

  it('keeps to the daily limit and to a wait that the site asked for, and tells nothing twice', () => {
    expect(off.looks).toEqual(WATCHING.looks);
    expect(off.candidates).toEqual(WATCHING.candidates);
    const plan = { from: NOW, at: NOW + 7_200_000, why: 'throttled' } as const;
    expect(switchWatch({ ...WATCHING, plan }, false).plan).toEqual(plan);
    const again = switchWatch(off, true);
    expect(again).toEqual({ ...off, on: true });
    expect(lookNow(again, A_IN, NOW + 3000).may).toBe(false);
  });
});

describe('switched', () => {
  const { plan: _plan, ...unplanned } = WATCHING;
  it('off and on, whole', () => {
    const { last: _last, inFlight: _inFlight, pointless: _pointless, nobodys: _nobodys, ...left } = unplanned;
    expect(switchWatch({ ...WATCHING, unasked: true }, false)).toEqual({ ...left, on: false });
    expect(switchWatch({ ...WATCHING, on: false, unasked: true }, true)).toEqual(unplanned);
  });

  it.each([15, 30, 60] as const)('to every %i minutes', (interval) => {
    expect(chooseInterval({ ...WATCHING, ownRequests: false }, interval)).toEqual({
      ...unplanned,
      ownRequests: true,
      interval,
    });
  });

  it('to visits only, the interval is kept for later', () => {
    expect(chooseInterval({ ...WATCHING, interval: 30 }, 'visits')).toEqual({
      ...unplanned,
      ownRequests: false,
      interval: 30,
    });
  });
});

it('a new version tries the pages again, and keeps what else was counted', () => {
  const { plan: _plan, ...unplanned } = WATCHING;
  const stopped: WatchState = { ...WATCHING, stopped: 'cannotTell', stopNotice: 'alerted' };
  const inARow = { refused: 1, busy: 2 };
  expect(afterUpdate({ ...stopped, inARow: { ...inARow, cannotTell: 2 } })).toEqual({
    ...unplanned,
    inARow: { ...inARow, cannotTell: 0 },
  });
});

describe('the list, followed', () => {
  const card = (id: string, more: object = {}) => ({
    ...({ id, nickname: '', idNumber: 'MNP357912', exam: 'first', delivery: 'paper', examDate: '2026-06-01' } as const),
    ...({ desk: 'waiting', watching: true, createdAt: 1, changedAt: 1 } as const),
    ...more,
  });
  const A_SEEN = WATCHING.candidates[0]!;
  const release = { key: 'a', exam: 'first', examDate: '2026-06-01', releasedAt: NOW, alert: 'alerted' } as const;
  const { plan: _plan, pointless: _pointless, ...replanned } = WATCHING;

  it('whole: who is new, who is gone, in the order of the list', () => {
    const fresh = { key: 'b', exam: 'first', delivery: 'paper', examDate: '2026-06-01', on: false };
    const both = followList(WATCHING, [card('b', { watching: false }), card('a')], NOW + 5);
    expect(both).toEqual({ ...replanned, candidates: [fresh, A_SEEN] });
    const gone = followList(both, [card('b', { watching: false })], NOW + 5);
    expect(gone).toEqual({ ...replanned, candidates: [fresh], notified: [{ ...release, since: NOW + 5 }] });
    const back = followList(gone, [card('a'), card('b', { watching: false })], NOW + 6);
    expect(back).toEqual({ ...replanned, candidates: [A_SEEN, fresh] });
    expect(followList(both, [card('a'), card('b', { watching: false })], NOW).candidates).toEqual([A_SEEN, fresh]);
  });

  it('unchanged it is the same, also with what is remembered of others', () => {
    expect(followList(WATCHING, [card('a')], NOW)).toBe(WATCHING);
    const other = { ...WATCHING, notified: [{ ...release, key: 'z', since: NOW }] };
    expect(followList(other, [card('a')], NOW + NOTIFIED_KEPT_MS - 1)).toBe(other);
    expect(followList(other, [card('a')], NOW + NOTIFIED_KEPT_MS)).toEqual(WATCHING);
    expect(followList(other, [card('a'), card('z')], NOW).candidates[1]).toMatchObject({ releasedAt: NOW });
  });

  it('what was not seen, or not told of yet, is remembered only so far', () => {
    const { releasedAt: _releasedAt, alert: _alert, ...waiting } = A_SEEN;
    expect(followList({ ...WATCHING, candidates: [waiting] }, [], NOW).notified).toBeUndefined();
    const { alert: _none, ...untold } = A_SEEN;
    expect(followList({ ...WATCHING, candidates: [untold] }, [], NOW).notified).toBeUndefined();
  });

  it.each([
    ['a final date that goes', { finalDate: '2026-07-01' }, {}],
    ['a final date that comes', {}, { finalDate: '2026-07-01' }],
    ['another delivery', {}, { delivery: 'digital' }],
  ])('%s leaves the rest as it was', (_, before, after) => {
    const state = { ...WATCHING, candidates: [{ ...A_SEEN, account: 'hash', ...before }] };
    expect(followList(state, [card('a', after)], NOW)).toEqual({
      ...replanned,
      candidates: [{ ...A_SEEN, account: 'hash', ...after }],
    });
  });
});
