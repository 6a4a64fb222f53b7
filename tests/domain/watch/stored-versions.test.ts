/** What earlier versions of the extension stored is read by this one, and nothing of it is lost. */
import { describe, expect, it } from 'vitest';
import { readWatch, type WatchState } from '../../../domain/watch/watch-state.ts';

const candidates = [
  { key: 'a', exam: 'key', delivery: 'paper', examDate: '2026-05-18', on: true, lookedAt: 5 },
  {
    key: 'b',
    exam: 'first',
    delivery: 'digital',
    examDate: '2026-06-01',
    finalDate: '2026-06-20',
    on: false,
    releasedAt: 6,
    alert: 'alerting',
  },
] as const;
const release = {
  key: 'c',
  exam: 'flyers',
  examDate: '2026-04-01',
  releasedAt: 1,
  alert: 'alerted',
  since: 2,
} as const;

const VERSION_1 = {
  version: 1,
  on: true,
  pace: 30,
  session: { is: 'signedIn', who: { is: 'candidate', key: 'a' }, turn: 7, since: 3, mark: 'hash', resultShown: true },
  candidates,
  told: [release],
  plan: { from: 10, at: 20, why: 'pace' },
  started: { at: 10, turn: 7 },
  looks: [1, 2, 10],
  last: { at: 10, is: 'notYet' },
  inARow: { unrecognised: 1, refused: 0, busy: 2 },
  stopped: 'unrecognised',
  reminder: { day: '2026-06-16', at: 9, is: 'done' },
};

describe('version 1', () => {
  it('is read, all but who was signed in, which the session remembers, and the look under way', () => {
    const state: WatchState = {
      version: 2,
      on: true,
      ownRequests: true,
      interval: 30,
      candidates: [...candidates],
      notified: [release],
      plan: { from: 10, at: 20, why: 'interval' },
      looks: [1, 2, 10],
      last: { at: 10, is: 'notYet' },
      inARow: { cannotTell: 1, refused: 0, busy: 2 },
      stopped: 'cannotTell',
      nobodys: { at: 10, alert: 'alerted' },
      reminder: { day: '2026-06-16', at: 9, is: 'done' },
    };
    expect(readWatch(VERSION_1)).toEqual({ is: 'read', state });
    expect(readWatch(state)).toEqual({ is: 'read', state });
  });

  it('keeps that a page was not recognised', () => {
    const read = readWatch({ ...VERSION_1, last: { at: 10, is: 'unrecognised' } });
    expect(read).toMatchObject({ state: { last: { at: 10, is: 'cannotTell' } } });
  });

  it('keeps the other rules of a plan', () => {
    const read = readWatch({ ...VERSION_1, plan: { from: 10, at: 20, why: 'throttled' } });
    expect(read).toMatchObject({ state: { plan: { why: 'throttled' } } });
  });

  it.each(['told', 'plan', 'started', 'last', 'stopped', 'reminder'])('may lack %s', (name) => {
    const { [name]: _left, ...rest } = VERSION_1 as Record<string, unknown>;
    expect(readWatch(rest).is).toBe('read');
  });

  it.each([{ pace: 20 }, { candidates: 'x' }, { inARow: 5 }, { version: 3 }])(
    'spoilt or of a later version, it is left alone: %j',
    (spoilt) => {
      expect(readWatch({ ...VERSION_1, ...spoilt })).toEqual({ is: 'unreadable' });
    },
  );
});
