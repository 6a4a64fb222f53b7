/** What the extension's pages may ask of the watch: taken as it is, without anything that is not named, or not at all. */
import { describe, expect, test } from 'vitest';
import { readWatchMessage } from '../../../domain/messages/watch-messages.ts';
import { MOST_KEPT } from '../../../domain/results/kept-results.ts';
import { INTERVALS } from '../../../domain/watch/watch-state.ts';

const KEY = '3f0c2b1e-8a8e-4a51-9d7e-1b2c3d4e5f60';
const RELEASE = { key: KEY, exam: 'key', examDate: '2026-12-05', releasedAt: 1 };

describe('readWatchMessage', () => {
  test.each<[Record<string, unknown>]>([
    [{ type: 'watch.list' }],
    [{ type: 'watch.switch', on: true }],
    [{ type: 'watch.switch', on: false }],
    [{ type: 'watch.interval', interval: 'visits' }],
    ...INTERVALS.map((interval): [Record<string, unknown>] => [{ type: 'watch.interval', interval }]),
    [{ type: 'watch.look' }],
    [{ type: 'watch.try' }],
    [{ type: 'watch.seen', candidate: KEY }],
    [{ type: 'watch.seen', candidate: 'a'.repeat(60) }],
    [{ type: 'watch.releases', releases: [RELEASE], restored: true }],
    [{ type: 'watch.releases', releases: [], restored: false }],
  ])('takes %o', (message) => expect(readWatchMessage(message)).toEqual(message));

  test('takes along nothing that is not named', () => {
    const more = { idNumber: 'ABC123456', password: 'secret', now: 0 };
    expect(readWatchMessage({ type: 'watch.look', ...more })).toEqual({ type: 'watch.look' });
    expect(readWatchMessage({ type: 'watch.seen', candidate: KEY, ...more })).toEqual({
      type: 'watch.seen',
      candidate: KEY,
    });
  });

  test.each([
    [undefined],
    [null],
    ['watch.look'],
    [[]],
    [{}],
    [{ type: 'watch' }],
    [{ type: 'watch.Look' }],
    [{ type: 'watch.erase' }],
    [{ type: 'login.tried', idNumber: 'ABC123456' }],
    [{ type: 'watch.switch' }],
    [{ type: 'watch.switch', on: 'true' }],
    [{ type: 'watch.switch', on: 1 }],
    [{ type: 'watch.interval' }],
    // No page may make the looks more frequent than the choices do.
    [{ type: 'watch.interval', interval: 1 }],
    [{ type: 'watch.interval', interval: 0 }],
    [{ type: 'watch.interval', interval: -15 }],
    [{ type: 'watch.interval', interval: 15.5 }],
    [{ type: 'watch.interval', interval: '15' }],
    [{ type: 'watch.interval', interval: Number.NaN }],
    [{ type: 'watch.seen' }],
    [{ type: 'watch.releases', releases: [{ ...RELEASE, exam: 'x' }], restored: true }],
    [{ type: 'watch.releases', releases: [{ ...RELEASE, examDate: '2026-02-30' }], restored: true }],
    [{ type: 'watch.releases', releases: [RELEASE] }],
    [{ type: 'watch.seen', candidate: '' }],
    [{ type: 'watch.seen', candidate: 7 }],
    [{ type: 'watch.seen', candidate: 'a'.repeat(61) }],
    [{ type: 'watch.seen', candidate: [KEY] }],
  ])('refuses %o', (message) => expect(readWatchMessage(message)).toBeUndefined());
});

test.each([
  { type: 'watch.seen', candidate: 'a' },
  { type: 'watch.seen', candidate: 'a'.repeat(60) },
  { type: 'watch.releases', releases: Array.from({ length: MOST_KEPT }, () => RELEASE), restored: true },
])('the longest and the shortest are taken', (message) => expect(readWatchMessage(message)).toEqual(message));
test.each([
  { type: 'watch.interval', interval: 'visit' },
  { type: 'watch.interval', interval: '' },
  { type: 'watch.list ' },
  { type: '' },
  { type: 'watch.releases', releases: {}, restored: true },
  { type: 'watch.releases', releases: Array.from({ length: MOST_KEPT + 1 }, () => RELEASE), restored: true },
  { type: 'watch.releases', releases: [RELEASE], restored: 'yes' },
])('what is not quite one is refused', (message) => expect(readWatchMessage(message)).toBeUndefined());
