/** What leads on a card: by the dates alone, and with the watch. */
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { cardState } from '../../../domain/watch/card-state.ts';
import { addDays, type Day } from '../../../domain/watch/day.ts';
import { releaseWindow } from '../../../domain/watch/release-window.ts';
import { followList } from '../../../domain/watch/watch-list.ts';
import { afterLook, beginLook } from '../../../domain/watch/take-answer.ts';
import { NO_WATCH, type WatchState } from '../../../domain/watch/watch-state.ts';
import type { Belief } from '../../../domain/watch/belief.ts';
import type { Outcome } from '../../../domain/watch/outcome.ts';
import {
  A,
  A_IN,
  at,
  available,
  B,
  believed,
  half,
  LOCKED,
  notYet,
  OUT,
  taiwan,
  UNKNOWN,
  watchingState,
  WINDOW,
  WORKDAY,
} from './moments.ts';

const AN: Candidate = {
  id: 'a',
  nickname: 'An',
  idNumber: 'MNP357912',
  exam: 'key',
  delivery: 'paper',
  examDate: '2026-05-18',
  desk: 'waiting',
  watching: true,
  createdAt: 1,
  changedAt: 1,
};
const { delivery: _delivery, ...UNSAID } = AN;
const TWO_WEEKS_LATER = at('2026-06-01T12:00');

it.each([undefined, true as const])(
  'paper or digital not known: the days cover both, and that is said; watch: %s',
  (on) => {
    const watched = (candidate: Candidate) =>
      on && { state: followList({ ...NO_WATCH, on }, [candidate], TWO_WEEKS_LATER), belief: OUT };
    const unsaid = cardState(UNSAID, watched(UNSAID), TWO_WEEKS_LATER);
    expect(unsaid).toMatchObject({
      isDeliveryUnknown: true,
      isEarly: false,
      bar: { first: '2026-05-23', last: '2026-06-29' },
    });
    const said = cardState(AN, watched(AN), TWO_WEEKS_LATER);
    expect(said).toMatchObject({
      isDeliveryUnknown: false,
      isEarly: true,
      bar: { first: '2026-06-15', last: '2026-06-29' },
    });
  },
);

it('without exam or date there are no days to doubt', () => {
  const { examDate: _date, ...undated } = UNSAID;
  expect(cardState(undated, undefined, TWO_WEEKS_LATER)).toMatchObject({
    lead: { key: 'card.state.noDates' },
    isDeliveryUnknown: false,
  });
});

const AN_SITTING = { exam: 'key', delivery: 'paper', examDate: AN.examDate! } as const;

it.each([
  ['ten days before', -10, { key: 'card.state.days', params: { days: 10 } }, undefined],
  ['two days before', -2, { key: 'card.state.days', params: { days: 2 } }, undefined],
  ['the day before', -1, { key: 'card.state.tomorrow' }, undefined],
  ['on the first day', 0, { key: 'card.state.anyDay' }, 'login'],
])('by the dates alone, %s', (_, days, lead, action) => {
  const now = at(`${addDays(releaseWindow(AN_SITTING).first, days) as Day}T04:00`);
  const state = cardState(AN, undefined, now);
  expect(state.lead).toEqual(lead);
  expect(state.action).toBe(action);
  expect(state).toMatchObject({ isReleased: false, isEarly: days < 0 });
});

it('by the dates alone: any day up to the last one, then past', () => {
  const lead = (day: Day) => cardState(AN, undefined, at(`${day}T04:00`)).lead.key;
  const { last } = releaseWindow(AN_SITTING);
  expect([lead(last), lead(addDays(last, 1))]).toEqual(['card.state.anyDay', 'card.state.past']);
});

/** The exam was on 18 May; the days are 15 to 29 June, 28 to 42 days after it. */
const bar = (daysAfter: number) => ({
  exam: '2026-05-18',
  first: '2026-06-15',
  last: '2026-06-29',
  firstAt: 28 / 42,
  todayAt: daysAfter / 42,
});

describe('whole, by the dates alone', () => {
  const kinds = { isDeliveryUnknown: false, isReleased: false };
  const [from, to] = ['2026-06-15', '2026-06-29'];
  it.each([
    [
      '2026-05-10',
      {
        ...kinds,
        isEarly: true,
        lead: { key: 'card.state.days', params: { days: 36 } },
        sentence: { key: 'watch.beforeWindow', params: { from, to, days: 36 } },
        bar: bar(0),
      },
    ],
    [
      '2026-06-14',
      {
        ...kinds,
        isEarly: true,
        lead: { key: 'card.state.tomorrow' },
        sentence: { key: 'watch.beforeWindow', params: { from, to, days: 1 } },
        bar: bar(27),
      },
    ],
    [
      '2026-06-22',
      {
        ...kinds,
        isEarly: false,
        lead: { key: 'card.state.anyDay' },
        sentence: { key: 'card.window', params: { from, to } },
        action: 'login',
        bar: bar(35),
      },
    ],
    [
      '2026-07-10',
      {
        ...kinds,
        isEarly: false,
        lead: { key: 'card.state.past' },
        sentence: { key: 'card.after', params: { to } },
        action: 'login',
        bar: bar(42),
      },
    ],
  ])('on %s', (day, expected) => {
    const now = taiwan(`${day}T12:00`);
    expect(cardState(AN, undefined, now)).toEqual(expected);
    // The same where the watch is off, or the candidate is not watched for or not followed yet.
    const followed = followList({ ...NO_WATCH, on: true }, [{ ...AN, watching: false }], now);
    for (const state of [followList(NO_WATCH, [AN], now), followed, { ...NO_WATCH, on: true }])
      expect(cardState(AN, { state, belief: A_IN }, now)).toEqual(expected);
  });

  it('without dates', () => {
    const { exam: _exam, ...without } = AN;
    expect(cardState(without, undefined, WORKDAY)).toEqual({
      lead: { key: 'card.state.noDates' },
      sentence: { key: 'card.noDates' },
      action: 'dates',
      isDeliveryUnknown: false,
      isReleased: false,
      isEarly: false,
    });
  });
});

describe('whole, with the watch', () => {
  const here = watchingState(WORKDAY);
  const look = (state: WatchState, outcome: Outcome, belief: Belief = A_IN, now = WORKDAY) =>
    afterLook(beginLook(state, A_IN, now, half), belief, outcome, now, half);
  const late = at('2026-07-02T10:00');
  const cases: [string, WatchState, Belief, number, object][] = [
    ['card.state.started', here, A_IN, WORKDAY, { key: 'watch.first', action: 'look' }],
    ['card.state.notYet', look(here, notYet()), A_IN, WORKDAY, { key: 'watch.looking', action: 'look' }],
    ['card.state.notYet', beginLook(here, A_IN, WORKDAY, half), A_IN, WORKDAY, { key: 'watch.underWay' }],
    ['card.state.notYet', look(here, notYet(), A_IN, late), A_IN, late, { key: 'watch.lateEstimated', action: 'look' }],
    ['card.state.login', look(here, { is: 'signedOut' }), OUT, WORKDAY, { key: 'watch.signedOut', action: 'login' }],
    ['card.state.login', here, { ...OUT, inContainers: ['a'] }, WORKDAY, { key: 'watch.container', action: 'login' }],
    ['card.state.login', here, believed(UNKNOWN), WORKDAY, { key: 'watch.unsure', action: 'login' }],
    ['card.state.locked', look(here, { is: 'locked' }), LOCKED, WORKDAY, { key: 'watch.locked' }],
    ['card.state.loginThis', here, believed(B), WORKDAY, { key: 'watch.otherCandidate', action: 'login' }],
    ['card.state.look', look(here, available(A, ['first'])), A_IN, WORKDAY, { key: 'watch.otherExam', action: 'site' }],
    ['card.state.look', { ...here, ownRequests: false }, A_IN, WORKDAY, { key: 'watch.visitsOnly', action: 'site' }],
    [
      'card.state.unsure',
      look(here, { is: 'cannotTell' }),
      A_IN,
      WORKDAY,
      { key: 'watch.cannotTellOnce', action: 'site' },
    ],
    [
      'card.state.siteDown',
      look(here, { is: 'maintenance' }),
      A_IN,
      WORKDAY,
      { key: 'watch.maintenance', action: 'look' },
    ],
    ['card.state.siteDown', look(here, { is: 'throttled' }), A_IN, WORKDAY, { key: 'watch.throttled' }],
    ['card.state.noAccess', look(here, { is: 'noPermission' }), A_IN, WORKDAY, { key: 'watch.noPermission' }],
    ['card.state.today', here, A_IN, WINDOW.opensAt - 1, { key: 'watch.beforeWindowToday' }],
  ];
  it.each(cases)('%s', (lead, state, belief, now, { key, action }: { key?: string; action?: string }) => {
    const daysAfter = Math.min(42, Math.floor((now - taiwan('2026-05-18T00:00')) / 86_400_000));
    const { sentence, ...card } = cardState(AN, { state, belief }, now);
    expect(sentence.key).toBe(key);
    expect(card).toEqual({
      lead: { key: lead },
      ...(action && { action }),
      bar: bar(daysAfter),
      isDeliveryUnknown: false,
      isReleased: false,
      isEarly: false,
    });
  });

  it('days before, overdue and released', () => {
    const card = (state: WatchState, now: number) => cardState(AN, { state, belief: A_IN }, now);
    const kinds = { isDeliveryUnknown: false, isReleased: false, isEarly: false };
    expect(card(here, taiwan('2026-06-12T12:00'))).toEqual({
      ...kinds,
      isEarly: true,
      lead: { key: 'card.state.days', params: { days: 3 } },
      sentence: { key: 'watch.beforeWindow', params: { from: '2026-06-15', to: '2026-06-29', days: 3 } },
      bar: bar(25),
    });
    expect(card(here, WINDOW.stopsAt)).toEqual({
      ...kinds,
      lead: { key: 'card.state.overdue' },
      sentence: { key: 'watch.overdue', params: { until: '2026-08-17' } },
      action: 'centre',
    });
    expect(card(look(here, available()), WORKDAY)).toEqual({
      ...kinds,
      isReleased: true,
      lead: { key: 'card.state.released' },
      sentence: { key: 'card.releasedAt', params: { at: '2026-06-16T10:00:00.000Z' } },
      action: 'results',
    });
  });
});

it('a printed final date on the day of the exam leaves no room on the bar', () => {
  const now = taiwan('2026-05-18T12:00');
  const day = '2026-05-18';
  const same = cardState({ ...AN, finalDate: day }, undefined, now).bar;
  expect(same).toEqual({ exam: day, first: day, last: day, firstAt: 0, todayAt: 0 });
});
