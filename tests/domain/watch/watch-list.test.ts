import { describe, expect, it } from 'vitest';
import { lookNow } from '../../../domain/watch/next-look.ts';
import { switchWatch } from '../../../domain/watch/watch-list.ts';
import { NO_WATCH, readWatch, type WatchState } from '../../../domain/watch/watch-state.ts';

const NOW = Date.UTC(2026, 5, 16, 10);
const WATCHING: WatchState = {
  ...NO_WATCH,
  on: true,
  session: { is: 'signedIn', who: { is: 'candidate', key: 'a' }, generation: 4, since: NOW, mark: 'hash' },
  candidates: [
    { key: 'a', exam: 'first', delivery: 'paper', examDate: '2026-06-01', on: true, releasedAt: NOW, alert: 'alerted' },
  ],
  looks: Array.from({ length: 3 }, (_, index) => NOW + index * 1000),
  last: { at: NOW, is: 'available' },
  inFlight: { at: NOW, generation: 4 },
  plan: { from: NOW, at: NOW + 900_000, why: 'interval' },
};

describe('switched off', () => {
  const off = switchWatch(WATCHING, false);

  it('forgets who was signed in and what was seen last', () => {
    expect(off.session).toEqual({ is: 'unknown', who: { is: 'unknown' }, generation: 5, since: 0 });
    expect(JSON.stringify(off)).not.toContain('hash');
    for (const name of ['last', 'inFlight', 'plan']) expect(off).not.toHaveProperty(name);
    expect(readWatch(off)).toEqual({ is: 'read', state: off });
  });

  it('keeps to the daily limit and to a wait that the site asked for, and tells nothing twice', () => {
    expect(off.looks).toEqual(WATCHING.looks);
    expect(off.candidates).toEqual(WATCHING.candidates);
    const plan = { from: NOW, at: NOW + 7_200_000, why: 'throttled' } as const;
    expect(switchWatch({ ...WATCHING, plan }, false).plan).toEqual(plan);
    const again = switchWatch(off, true);
    expect(again).toEqual({ ...off, on: true });
    expect(lookNow(again, NOW + 3000).may).toBe(false);
  });
});
