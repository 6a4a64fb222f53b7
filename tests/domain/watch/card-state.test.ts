/** What leads on a card while the dates are not certain. */
import { expect, it } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { cardState } from '../../../domain/watch/card-state.ts';
import { addDays, type Day } from '../../../domain/watch/day.ts';
import { releaseWindow } from '../../../domain/watch/release-window.ts';
import { followList } from '../../../domain/watch/watch-list.ts';
import { NO_WATCH } from '../../../domain/watch/watch-state.ts';
import { OUT, at } from './moments.ts';

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
