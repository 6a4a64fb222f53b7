import { describe, expect, it } from 'vitest';
import { lookNow } from '../../../domain/watch/next-look.ts';
import { switchWatch } from '../../../domain/watch/watch-list.ts';
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
