import { describe, expect, it, vi } from 'vitest';
import { addDays, dayFromNumber, dayNumber, isDay } from '../../../domain/watch/day.ts';
import { releaseWindow } from '../../../domain/watch/release-window.ts';
import { pageOutcome, readRetryAfter, showsOf } from '../../../domain/watch/outcome.ts';
import {
  afterQuiet,
  instant,
  isQuiet,
  nextTaiwanDay,
  readInstant,
  taiwanClock,
  taiwanDay,
} from '../../../domain/watch/taiwan-time.ts';
import { A, at, taiwan } from './moments.ts';

describe('the window', () => {
  const examDate = '2026-05-18';
  it.each([
    ['digital', { exam: 'first', delivery: 'digital', examDate }, '2026-05-23', '2026-05-28'],
    ['paper', { exam: 'key', delivery: 'paper', examDate }, '2026-06-15', '2026-06-29'],
    ['Young Learners on paper', { exam: 'flyers', delivery: 'paper', examDate }, '2026-06-08', '2026-07-13'],
    [
      'a later final date',
      { exam: 'key', delivery: 'paper', examDate, finalDate: '2026-07-10' },
      '2026-06-15',
      '2026-07-10',
    ],
    [
      'an earlier final date',
      { exam: 'key', delivery: 'paper', examDate, finalDate: '2026-06-20' },
      '2026-06-15',
      '2026-06-20',
    ],
    [
      'a final date before any paper result',
      { exam: 'key', delivery: 'paper', examDate, finalDate: '2026-05-28' },
      '2026-05-23',
      '2026-05-28',
    ],
    [
      'a final date three days after the exam',
      { exam: 'key', delivery: 'paper', examDate, finalDate: '2026-05-21' },
      '2026-05-21',
      '2026-05-21',
    ],
    ['paper or digital', { exam: 'key', examDate }, '2026-05-23', '2026-06-29'],
    ['Young Learners, paper or digital', { exam: 'flyers', examDate }, '2026-05-23', '2026-07-13'],
    [
      'paper or digital, with a final date',
      { exam: 'key', examDate, finalDate: '2026-07-10' },
      '2026-05-23',
      '2026-07-10',
    ],
    [
      'paper or digital, with a final date three days after the exam',
      { exam: 'key', examDate, finalDate: '2026-05-21' },
      '2026-05-21',
      '2026-05-21',
    ],
  ] as const)('%s', (_, sitting, first, last) => {
    const window = releaseWindow(sitting);
    expect([window.first, window.last]).toEqual([first, last]);
    expect(window.printed).toBe('finalDate' in sitting);
    expect(window.deliveryKnown).toBe('delivery' in sitting);
    expect(window.opensAt).toBe(at(`${first}T06:30`));
    expect(window.endsAt).toBe(at(`${last}T17:00`));
    expect(window.slowsAt - window.endsAt).toBe(14 * 24 * 3_600_000);
    const isOpenEnded = !('finalDate' in sitting) && !('delivery' in sitting && sitting.delivery === 'digital');
    expect(window.stopsAt).toBe(isOpenEnded ? at('2026-08-16T17:00') : window.slowsAt);
  });

  it.each([
    // The first day of a paper result is the 28th after the exam; the quickest one of a digital result the fifth.
    ['2026-06-15', '2026-06-15'],
    ['2026-06-14', '2026-05-23'],
    ['2026-05-23', '2026-05-23'],
    ['2026-05-22', '2026-05-22'],
    ['2026-05-18', '2026-05-18'],
    ['2026-05-15', '2026-05-15'],
  ])('a paper exam with the final date %s is expected from %s on', (finalDate, first) => {
    const { last, ...window } = releaseWindow({ exam: 'key', delivery: 'paper', examDate, finalDate });
    expect([window.first, last]).toEqual([first, finalDate]);
  });

  it('gives up 14 days after the last day also where the clocks change between', () => {
    const window = releaseWindow({ exam: 'key', delivery: 'paper', examDate: '2026-02-07', finalDate: '2026-03-21' });
    expect(window.stopsAt).toBe(at('2026-04-04T17:00'));
  });

  it.each(['key', 'flyers'] as const)('waits 90 days for a paper exam without a printed final date: %s', (exam) => {
    const window = releaseWindow({ exam, delivery: 'paper', examDate: '2026-02-07' });
    expect(window.stopsAt).toBe(at('2026-05-08T17:00'));
    const printed = releaseWindow({ exam, delivery: 'paper', examDate: '2026-02-07', finalDate: '2026-05-20' });
    expect(printed.stopsAt).toBe(at('2026-06-03T17:00'));
  });
});

describe('Retry-After', () => {
  const now = at('2026-06-16T10:00');
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['86400', 86_400_000],
    ['999999', 86_400_000],
    ['Tue, 16 Jun 2026 10:30:00 GMT', 1_800_000],
    ['Tuesday, 16-Jun-26 10:30:00 GMT', 1_800_000],
    ['Tue, 16 Jun 2026 09:00:00 GMT', 0],
    ['Sat, 20 Jun 2026 10:00:00 GMT', 86_400_000],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['2026', 2_026_000],
    ['86401', 86_400_000],
    ['12 s', undefined],
    ['x12', undefined],
    ['  Tue, 16 Jun 2026 10:00:01 GMT  ', 1000],
    ['Tue 16 Jun 2026 10:00:01 GMT', 1000],
    ['Wednesday, 17 Jun 2026 09:59:59 GMT', 86_399_000],
    ['16 Jun 2026 10:30:00 GMT', undefined],
    ['on Tue, 16 Jun 2026 10:30:00 GMT', undefined],
    ['tue, 16 Jun 2026 10:30:00 GMT', undefined],
    ['Tue, soon', undefined],
    ['Tu, 16 Jun 2026 10:30:00 GMT', undefined],
    ['Tue, 99 Jun 2026 10:30:00 GMT', undefined],
  ])('%s', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });

  it('takes the form of asctime for GMT, wherever the browser is', () => {
    vi.stubEnv('TZ', 'Asia/Taipei');
    expect(new Date(0).getHours()).toBe(8);
    expect(readRetryAfter('Tue Jun 16 11:00:00 2026', now)).toBe(3_600_000);
    expect(readRetryAfter('Tue Jun  2 11:00:00 2026', now)).toBe(0);
    expect(readRetryAfter('Tue, 16 Jun 2026 11:00:00 GMT', now, 'Tue Jun 16 10:00:00 2026')).toBe(3_600_000);
    vi.unstubAllEnvs();
  });

  it('counts a date from the server’s own clock, where it is given', () => {
    expect(readRetryAfter('Tue, 16 Jun 2026 10:30:00 GMT', now + 24 * 3_600_000, 'Tue, 16 Jun 2026 10:00:00 GMT')).toBe(
      1_800_000,
    );
    expect(readRetryAfter('Tue, 16 Jun 2026 10:30:00 GMT', now, ' Tue, 16 Jun 2026 10:10:00 GMT ')).toBe(1_200_000);
    expect(readRetryAfter('Tue, 16 Jun 2026 10:30:00 GMT', now, 'today')).toBe(1_800_000);
    expect(readRetryAfter(undefined, now)).toBeUndefined();
    expect(readRetryAfter(undefined, now, 'Tue, 16 Jun 2026 10:10:00 GMT')).toBeUndefined();
  });
});

describe('time in Taiwan', () => {
  it.each([
    ['2026-06-16T21:59', false],
    ['2026-06-16T22:00', true],
    ['2026-06-17T00:00', true],
    ['2026-06-17T07:29', true],
    ['2026-06-17T07:30', false],
  ])('%s quiet: %s', (text, quiet) => {
    expect(isQuiet(taiwan(text))).toBe(quiet);
  });

  it('ends the quiet hours at 07:30', () => {
    expect(afterQuiet(taiwan('2026-06-16T22:00'))).toBe(taiwan('2026-06-17T07:30'));
    expect(afterQuiet(taiwan('2026-06-17T03:00'))).toBe(taiwan('2026-06-17T07:30'));
    expect(afterQuiet(taiwan('2026-06-17T08:00'))).toBe(taiwan('2026-06-17T08:00'));
  });

  it('knows which days exist', () => {
    for (const day of ['2026-02-28', '2028-02-29', '1990-01-01', '2100-12-31'])
      expect([day, isDay(day)]).toEqual([day, true]);
    const none = ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-1', '', '20260101'];
    for (const day of [...none, '2026-01-01T', ' 2026-01-01', '2026-01-011', '12026-01-01', '2026-01-00', 'abcd-ef-gh'])
      expect([day, isDay(day)]).toEqual([day, false]);
  });
});

describe('days and moments', () => {
  it('are counted from 1970 on', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2026-06-16')]).toEqual([0, 20_620]);
    expect([dayFromNumber(-1), dayFromNumber(20_620)]).toEqual(['1969-12-31', '2026-06-16']);
    expect([addDays('2026-02-27', 2), addDays('2026-03-01', -1), addDays('2026-06-16', 0)]).toEqual([
      '2026-03-01',
      '2026-02-28',
      '2026-06-16',
    ]);
  });

  it.each([
    ['2026-06-16T00:00', '2026-06-16', '00:00', '2026-06-17T00:00'],
    ['2026-06-16T07:59', '2026-06-16', '07:59', '2026-06-17T00:00'],
    ['2026-06-16T23:59', '2026-06-16', '23:59', '2026-06-17T00:00'],
    ['2026-12-31T12:05', '2026-12-31', '12:05', '2027-01-01T00:00'],
    ['1970-01-01T00:00', '1970-01-01', '00:00', '1970-01-02T00:00'],
    ['1969-06-16T09:07', '1969-06-16', '09:07', '1969-06-17T00:00'],
  ])('%s in Taiwan', (text, day, clock, next) => {
    const now = taiwan(text);
    expect([taiwanDay(now), taiwanClock(now), nextTaiwanDay(now)]).toEqual([day, clock, taiwan(next)]);
    expect(taiwanClock(now + 59_999)).toBe(clock);
  });

  it('are read as they were written, and nothing else is', () => {
    const text = '2026-06-16T10:00:00.000Z';
    expect(instant(at('2026-06-16T10:00'))).toBe(text);
    expect(readInstant(text)).toBe(at('2026-06-16T10:00'));
    for (const other of [
      '',
      '2026-06-16',
      '2026-06-16T10:00:00Z',
      `${text}x`,
      `x${text}`,
      '2026-06-16T10:00:00.000+08:00',
    ])
      expect([other, readInstant(other)]).toEqual([other, undefined]);
  });

  it('the quiet hours end on the right day', () => {
    expect(afterQuiet(taiwan('2026-06-16T23:59'))).toBe(taiwan('2026-06-17T07:30'));
    expect(afterQuiet(taiwan('2026-06-17T00:00'))).toBe(taiwan('2026-06-17T07:30'));
    expect(afterQuiet(taiwan('2026-06-17T07:30'))).toBe(taiwan('2026-06-17T07:30'));
    expect(afterQuiet(taiwan('2026-06-16T21:59'))).toBe(taiwan('2026-06-16T21:59'));
  });
});

it.each([
  ['available', 'signedIn', { is: 'available', of: A, exams: ['key'] }],
  ['notYet', 'signedIn', { is: 'notYet', of: A }],
  ['signedOut', 'login', { is: 'signedOut' }],
  ['locked', 'locked', { is: 'locked' }],
  ['maintenance', 'failed', { is: 'maintenance' }],
  ['cannotTell', 'other', { is: 'cannotTell' }],
] as const)('a page that was read as %s shows %s', (is, shows, outcome) => {
  expect(showsOf(is)).toBe(shows);
  expect(pageOutcome({ is, exams: ['key'], name: 'hash' }, A)).toEqual(outcome);
});
