/** Announced results come back with a backup, are not announced again, and go with its undo. */
import { expect, test } from 'vitest';
import { releasesOf, restoreReleases, withdrawReleases } from '../../../domain/watch/restore-releases.ts';
import { followList } from '../../../domain/watch/watch-list.ts';
import { NO_WATCH, readWatch, watchedBy } from '../../../domain/watch/watch-state.ts';
import { made } from '../candidates/made.ts';
import { WORKDAY } from './moments.ts';

const [AN, BO] = [
  made({ exam: 'key', delivery: 'paper', examDate: '2026-12-05', watching: true }),
  made({ idNumber: 'DEF234567', exam: 'first', delivery: 'paper', examDate: '2026-12-05', watching: true }),
];
const release = { key: AN.id, exam: 'key', examDate: '2026-12-05', releasedAt: WORKDAY } as const;

test('before the list is followed, and after', () => {
  const early = followList(restoreReleases(NO_WATCH, [release], WORKDAY), [AN, BO], WORKDAY);
  const late = restoreReleases(followList(NO_WATCH, [AN, BO], WORKDAY), [release], WORKDAY);
  for (const state of [early, late]) {
    expect(watchedBy(state, AN.id)).toMatchObject({ releasedAt: WORKDAY, alert: 'seen' });
    expect(watchedBy(state, BO.id)?.releasedAt).toBeUndefined();
    expect(state.notified ?? []).toEqual([]);
    expect(releasesOf(state)).toEqual([release]);
    expect(readWatch(JSON.parse(JSON.stringify(state)))).toEqual({ is: 'read', state });
  }
});

test('another exam or date is another release', () => {
  const state = restoreReleases(followList(NO_WATCH, [{ ...AN, examDate: '2026-12-12' }], WORKDAY), [release], WORKDAY);
  expect(watchedBy(state, AN.id)?.releasedAt).toBeUndefined();
});

test('what was seen here is not overwritten', () => {
  const seen = restoreReleases(followList(NO_WATCH, [AN], WORKDAY), [release], WORKDAY);
  expect(releasesOf(restoreReleases(seen, [{ ...release, releasedAt: 5 }], WORKDAY))).toEqual([release]);
});

test.each([
  ['followed', [AN, BO]],
  ['not followed yet', []],
])('an undo leaves nothing of it: %s', (_, list) => {
  const before = followList(NO_WATCH, list, WORKDAY);
  const after = withdrawReleases(restoreReleases(before, [release], WORKDAY), [release]);
  expect({ ...after, plan: undefined }).toEqual({ ...before, plan: undefined });
  // Who left the list with the undo of the import is not remembered either.
  const left = followList(restoreReleases(before, [release], WORKDAY), [], WORKDAY);
  expect(withdrawReleases(left, [release]).notified).toBeUndefined();
});

test('whole: another exam, another date and another candidate wait, each once', () => {
  const state = followList(NO_WATCH, [AN, BO], WORKDAY);
  const others = [
    { ...release, exam: 'first' as const },
    { ...release, examDate: '2026-12-12' },
    { ...release, key: 'nobody' },
  ];
  const waiting = others.map((one) => ({ ...one, alert: 'seen', since: 9 }));
  const earlier = { ...release, key: 'earlier', alert: 'alerted' as const, since: 3 };
  const restored = restoreReleases({ ...state, notified: [earlier] }, [...others, ...others, release], 9);
  expect(restored).toEqual({
    ...state,
    candidates: [{ ...state.candidates[0]!, releasedAt: WORKDAY, alert: 'seen' }, state.candidates[1]],
    notified: [earlier, ...waiting],
  });
  expect(releasesOf(state)).toEqual([]);
  expect(withdrawReleases(restored, [...others, release])).toEqual({ ...state, notified: [earlier] });
  // One that was seen at another time was not restored.
  expect(withdrawReleases(restored, [{ ...release, releasedAt: 1 }])).toEqual(restored);
  expect(
    withdrawReleases(
      restored,
      others.map((one) => ({ ...one, releasedAt: 1 })),
    ),
  ).toEqual(restored);
});

test('the schedule is drawn anew, unless a wait is imposed', () => {
  const plan = { from: 1, at: 2, why: 'interval' } as const;
  for (const change of [restoreReleases, withdrawReleases]) {
    expect(change({ ...NO_WATCH, plan }, [], WORKDAY)).toEqual(NO_WATCH);
    const imposed = { ...NO_WATCH, plan: { ...plan, why: 'throttled' as const } };
    expect(change(imposed, [], WORKDAY)).toEqual(imposed);
  }
});
