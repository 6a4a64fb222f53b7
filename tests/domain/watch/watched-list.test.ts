/** The watch follows the candidate list, and a release that was told of stays told of whatever is done to the list. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { afterLook, beginLook, afterVisit } from '../../../domain/watch/take-answer.ts';
import { finishAlert } from '../../../domain/watch/alert.ts';
import { DAY_MS } from '../../../domain/watch/day.ts';
import { next } from '../../../domain/watch/next-look.ts';
import { sittingOf } from '../../../domain/watch/release-window.ts';
import { NOTIFIED_KEPT_MS, followList } from '../../../domain/watch/watch-list.ts';
import { NO_WATCH, readWatch, watchedBy, type WatchState } from '../../../domain/watch/watch-state.ts';
import { A_IN, available, half, SITTING, WORKDAY } from './moments.ts';

const AN: Candidate = {
  id: 'a',
  nickname: 'An',
  idNumber: 'MNP357912',
  exam: SITTING.exam,
  delivery: 'paper',
  examDate: SITTING.examDate,
  desk: 'waiting',
  watching: true,
  createdAt: 1,
  changedAt: 1,
};
const { exam: _exam, ...WITHOUT_EXAM } = AN;
const BO: Candidate = { ...AN, id: 'b', nickname: 'Bo', idNumber: 'DEF234567' };
const ON: WatchState = { ...NO_WATCH, on: true };

const follow = (state: WatchState, ...candidates: Candidate[]) => followList(state, candidates, WORKDAY);
const found = (state: WatchState, now = WORKDAY) =>
  afterLook(beginLook(state, A_IN, now, half), A_IN, available(), now, half);
/** What the next turn does once the result has been seen (again). */
const nextAfter = (state: WatchState, now = WORKDAY) => next(found(state, now), A_IN, now, half).do;

const watching = follow(ON, AN, BO);
const notified = finishAlert(found(watching), 'a');

describe('when to expect the result', () => {
  it('is not known without exam or date', () => {
    const { examDate: _date, ...undated } = AN;
    expect(sittingOf(WITHOUT_EXAM)).toBeUndefined();
    expect(sittingOf(undated)).toBeUndefined();
  });

  it('is as the card says; neither paper nor digital where it does not say', () => {
    const { delivery: _delivery, ...unsaid } = AN;
    expect(sittingOf({ ...AN, delivery: 'digital' })).toEqual({ ...SITTING, delivery: 'digital' });
    expect(sittingOf(unsaid)).toEqual({ exam: SITTING.exam, examDate: SITTING.examDate });
    expect(sittingOf({ ...AN, finalDate: '2026-06-30' })?.finalDate).toBe('2026-06-30');
  });
});

describe('the list is followed', () => {
  it('who is added is watched for, switched as the card is, and under the random id only', () => {
    const state = follow(ON, AN, { ...BO, watching: false }, { ...WITHOUT_EXAM, id: 'c' });
    expect(state.candidates.map(({ key, on }) => [key, on])).toEqual([
      ['a', true],
      ['b', false],
    ]);
    for (const own of ['An', 'MNP357912']) expect(JSON.stringify(state)).not.toContain(own);
  });

  it('nothing that matters changed: the same state, with its plan', () => {
    const planned = beginLook(watching, A_IN, WORKDAY, half);
    expect(follow(planned, { ...AN, nickname: 'Anna', desk: 'done', changedAt: 2 }, BO)).toBe(planned);
  });

  it.each([
    ['exam', { exam: 'first' }],
    ['delivery', { delivery: 'digital' }],
    ['date', { examDate: '2026-05-20' }],
    ['final date', { finalDate: '2026-06-30' }],
    ['switch', { watching: false }],
  ] as [string, Partial<Candidate>][])('another %s is taken over and planned anew', (_, change) => {
    const planned = beginLook(watching, A_IN, WORKDAY, half);
    const state = follow(planned, { ...AN, ...change }, BO);
    const { watching: on, ...sitting } = change;
    expect(watchedBy(state, 'a')).toMatchObject({ ...sitting, ...(on === undefined ? {} : { on }) });
    expect(planned.plan).toBeDefined();
    expect(state.plan).toBeUndefined();
    expect(watchedBy(state, 'b')).toEqual(watchedBy(planned, 'b'));
  });

  it('a delivery that is no longer known is not remembered, and the stored watch can still be read', () => {
    const { delivery: _delivery, ...unsaid } = AN;
    const state = follow(beginLook(watching, A_IN, WORKDAY, half), unsaid, BO);
    expect(watchedBy(state, 'a')).not.toHaveProperty('delivery');
    expect(state.plan).toBeUndefined();
    expect(readWatch(JSON.parse(JSON.stringify(state)))).toEqual({ is: 'read', state });
  });

  it('who is removed, or has lost the exam, is not watched for', () => {
    for (const state of [follow(watching, BO), follow(watching, WITHOUT_EXAM, BO)]) {
      expect(state.candidates.map(({ key }) => key)).toEqual(['b']);
      expect(JSON.stringify(state)).not.toContain('"a"');
    }
  });
});

describe('a release that was told of is not told of again', () => {
  const back: [string, (state: WatchState) => WatchState][] = [
    ['the candidate is removed, and that is undone', (state) => follow(follow(state, BO), AN, BO)],
    ['… twice', (state) => follow(follow(follow(follow(state, BO), AN, BO), BO), AN, BO)],
    ['everybody is removed, and that is undone', (state) => follow(follow(state), AN, BO)],
    ['the exam is cleared, and chosen again', (state) => follow(follow(state, WITHOUT_EXAM, BO), AN, BO)],
    ['the date is changed, and changed back', (state) => follow(follow(state, { ...AN, examDate: '2026-05-25' }), AN)],
  ];

  it.each(back)('where %s', (_, change) => {
    const state = change(notified);
    expect(watchedBy(state, 'a')).toMatchObject({ alert: 'alerted', releasedAt: WORKDAY });
    expect(nextAfter(state)).not.toBe('alert');
    const visited = afterVisit(state, A_IN, available(), false, WORKDAY, half);
    expect(next(visited, A_IN, WORKDAY, half).do).not.toBe('alert');
  });

  it.each(back)('but one that was not told of yet still is, where %s', (_, change) => {
    expect(next(change(found(watching)), A_IN, WORKDAY, half).do).toBe('alert');
    expect(nextAfter(change(watching))).toBe('alert');
  });

  it('another date or exam is another release', () => {
    for (const other of [{ examDate: '2026-05-19' }, { exam: 'first' as const }]) {
      const state = follow(follow(notified, BO), { ...AN, ...other }, BO);
      expect(watchedBy(state, 'a')?.releasedAt).toBeUndefined();
      expect(nextAfter(state)).toBe('alert');
    }
  });

  it('another candidate of the same exam and date is told of', () => {
    expect(nextAfter(follow(follow(notified), { ...AN, id: 'c' }))).not.toBe('alert');
    const other = follow(follow(notified), { ...AN, id: 'c' });
    expect(watchedBy(other, 'c')?.releasedAt).toBeUndefined();
  });

  it('what is remembered outlives the worker, holds only random ids, and goes after a while', () => {
    const removed = follow(notified, BO);
    const kept = readWatch(JSON.parse(JSON.stringify(removed)));
    expect(kept).toEqual({ is: 'read', state: removed });
    for (const own of ['An', 'MNP357912']) expect(JSON.stringify(removed)).not.toContain(own);
    const [before, after] = [WORKDAY + NOTIFIED_KEPT_MS - DAY_MS, WORKDAY + NOTIFIED_KEPT_MS + DAY_MS];
    expect(watchedBy(followList(removed, [AN, BO], before), 'a')?.alert).toBe('alerted');
    const gone = followList(removed, [BO], after);
    expect(JSON.stringify(gone)).not.toContain('"a"');
    expect(gone.notified).toBeUndefined();
    expect(followList(gone, [BO], after)).toBe(gone);
  });

  it('a list that is emptied and filled a hundred times is not remembered without end', () => {
    let state = notified;
    for (let round = 0; round < 100; round += 1) {
      state = follow(state, BO);
      expect(state.notified).toHaveLength(1);
      state = follow(state, AN, BO);
      expect(state.notified).toBeUndefined();
    }
  });
});
