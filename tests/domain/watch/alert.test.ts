/** The notifications of the watch: their ids, what becomes of each, and the badge. */
import { describe, expect, it } from 'vitest';
import {
  alertId,
  badge,
  candidateOfAlert,
  finishAlert,
  finishNotice,
  isReminder,
  noticedAt,
  noticeId,
  noticeOf,
  NOTICES,
  reminderId,
  TRIAL_ID,
} from '../../../domain/watch/alert.ts';
import { NO_WATCH, type WatchState } from '../../../domain/watch/watch-state.ts';
import { SITTING } from './moments.ts';

type Alert = WatchState['candidates'][number]['alert'];
const own = (key: string, alert?: Alert) => ({ key, on: true, ...SITTING, ...(alert && { alert }) });
const state = (...alerts: Alert[]): WatchState => ({
  ...NO_WATCH,
  on: true,
  candidates: alerts.map((alert, index) => own('abc'[index]!, alert)),
});

describe('ids', () => {
  it('are these, which stand in notifications that an earlier version has shown', () => {
    expect([TRIAL_ID, reminderId('2026-06-16'), alertId('a'), NOTICES.map(noticeId)]).toEqual([
      'watch.trial',
      'watch.reminder.2026-06-16',
      'watch.result.a',
      ['watch.notice', 'watch.stopped'],
    ]);
    expect(NOTICES).toEqual(['nobodys', 'cannotTell']);
  });

  it.each([
    ['watch.trial', false, undefined, undefined],
    ['watch.reminder.2026-06-16', true, undefined, undefined],
    ['watch.result.a', false, 'a', undefined],
    ['watch.result.watch.reminder.', false, 'watch.reminder.', undefined],
    ['watch.notice', false, undefined, 'nobodys'],
    ['watch.stopped', false, undefined, 'cannotTell'],
    ['another', false, undefined, undefined],
    ['', false, undefined, undefined],
  ])('%s', (id, reminder, candidate, notice) => {
    expect([isReminder(id), candidateOfAlert(id), noticeOf(id)]).toEqual([reminder, candidate, notice]);
  });
});

it.each([
  ['nobodys', { at: 5, alert: 'alerting' }, { at: 7, is: 'cannotTell' }, 5],
  ['cannotTell', { at: 5, alert: 'alerting' }, { at: 7, is: 'cannotTell' }, 7],
  ['nobodys', undefined, { at: 7, is: 'cannotTell' }, 0],
  ['cannotTell', { at: 5, alert: 'alerting' }, undefined, 0],
] as const)('when a notice was found out: %s', (notice, nobodys, last, at) => {
  expect(noticedAt({ ...NO_WATCH, ...(nobodys && { nobodys }), ...(last && { last }) }, notice)).toBe(at);
});

it.each([
  [undefined, 'alerted', undefined],
  [undefined, 'seen', undefined],
  ['alerting', 'alerted', 'alerted'],
  ['alerting', 'seen', 'seen'],
  ['alerted', 'alerted', 'alerted'],
  ['alerted', 'seen', 'seen'],
  ['seen', 'alerted', 'seen'],
  ['seen', 'seen', 'seen'],
] as const)('an alert that is %s and was %s is %s', (before, as, after) => {
  const changed = finishAlert(state('alerting', before, 'alerting'), 'b', as);
  expect(changed).toEqual(state('alerting', after, 'alerting'));
});

describe('a notice that was shown', () => {
  const both: WatchState = { ...state(), nobodys: { at: 5, alert: 'alerting' }, stopNotice: 'alerting' };

  it('is marked so, and no other', () => {
    expect(finishNotice(both, 'nobodys')).toEqual({ ...both, nobodys: { at: 5, alert: 'alerted' } });
    expect(finishNotice(both, 'cannotTell')).toEqual({ ...both, stopNotice: 'alerted' });
  });

  it('is left as it is where there is none, or it was shown or seen', () => {
    for (const left of [
      state(),
      { ...state(), nobodys: { at: 5, alert: 'seen' } },
      { ...state(), nobodys: { at: 5, alert: 'alerted' }, stopNotice: 'alerted' },
    ] as WatchState[])
      for (const notice of NOTICES) expect(finishNotice(left, notice)).toBe(left);
  });
});

it.each([
  ['', state()],
  ['', state(undefined, 'seen')],
  ['1', state('alerting', undefined, 'seen')],
  ['1', state('alerted')],
  ['3', state('alerting', 'alerted', 'alerted')],
  ['?', { ...state('seen'), stopped: 'cannotTell' }],
  ['2', { ...state('alerted', 'alerting'), stopped: 'cannotTell' }],
  ['', { ...state('seen'), stopped: 'cannotTell', on: false }],
  // A result that was found stays one that nobody has looked at, also where the watch is off.
  ['1', { ...state('alerted'), on: false }],
] as [string, WatchState][])('the badge is "%s"', (text, of) => {
  expect(badge(of)).toBe(text);
});
