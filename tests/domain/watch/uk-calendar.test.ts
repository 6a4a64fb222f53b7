import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BANK_HOLIDAYS,
  isUkWorkingTime,
  lastUkOpening,
  nextUkOpening,
  nextUkOpeningAfterToday,
  ukDay,
  ukToday,
} from '../../../domain/watch/uk-calendar.ts';
import { addDays, DAY_MS, dayFromNumber, dayNumber, HOUR_MS } from '../../../domain/watch/day.ts';
import { at } from './moments.ts';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus/Jones/Butcher). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return `${year}-0${month}-${String(((h + l - 7 * m + 114) % 31) + 1).padStart(2, '0')}`;
}

function byRule(year: number): string[] {
  const firstMonday = (month: string) => addDays(`${year}-${month}-01`, (8 - weekday(`${year}-${month}-01`)) % 7);
  const lastMonday = (day: string) => addDays(day, -((weekday(day) + 6) % 7));
  const days = [
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    firstMonday('05'),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
  ];
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
    let day = fixed;
    while ([0, 6].includes(weekday(day)) || days.includes(day)) day = addDays(day, 1);
    days.push(day);
  }
  return days.sort();
}

describe('bank holidays', () => {
  it.each([2024, 2025, 2026, 2027, 2028, 2029, 2030])('are those of the rules in %i', (year) => {
    expect([...BANK_HOLIDAYS].filter((day) => day.startsWith(String(year))).sort()).toEqual(byRule(year));
  });

  it('are known for a year from today on: else add the years that www.gov.uk/bank-holidays announces', () => {
    const lastYear = Math.max(...[...BANK_HOLIDAYS].map((day) => Number(day.slice(0, 4))));
    expect(dayNumber(`${lastYear}-12-31`) - Date.now() / DAY_MS).toBeGreaterThan(365);
  });

  it('are known for these years', () => {
    const years = new Set([...BANK_HOLIDAYS].map((day) => day.slice(0, 4)));
    expect([...years]).toEqual(['2024', '2025', '2026', '2027', '2028', '2029', '2030']);
  });
});

describe('UK working time', () => {
  it.each([
    ['winter, before 07:30', '2026-01-14T07:29', false],
    ['winter, 07:30', '2026-01-14T07:30', true],
    ['winter, before 18:00', '2026-01-14T17:59', true],
    ['winter, 18:00', '2026-01-14T18:00', false],
    ['summer, 07:30 in London', '2026-07-15T06:30', true],
    ['summer, before 07:30 in London', '2026-07-15T06:29', false],
    ['summer, 18:00 in London', '2026-07-15T17:00', false],
    ['Saturday', '2026-07-18T10:00', false],
    ['bank holiday', '2026-08-31T10:00', false],
    ['the last winter Friday', '2026-03-27T07:30', true],
    ['the first summer Monday', '2026-03-30T06:30', true],
    ['the first summer Monday, an hour early', '2026-03-30T06:29', false],
    ['the last summer Friday', '2026-10-23T06:30', true],
    ['the first winter Monday', '2026-10-26T07:29', false],
    ['the first winter Monday, 07:30', '2026-10-26T07:30', true],
  ])('%s', (_, text, working) => {
    expect(isUkWorkingTime(at(text))).toBe(working);
  });

  it('knows the day in London around midnight', () => {
    expect(ukToday(at('2026-07-15T22:59')).date).toBe('2026-07-15');
    expect(ukToday(at('2026-07-15T23:00')).date).toBe('2026-07-16');
    expect(ukToday(at('2026-01-15T23:59')).date).toBe('2026-01-15');
  });

  it.each([
    // A day opens at 06:30 UTC in summer: then it is no longer the next one, but the last one.
    ['2026-07-15T06:29', '2026-07-15', '2026-07-14', '2026-07-16'],
    ['2026-07-15T06:30', '2026-07-16', '2026-07-15', '2026-07-16'],
    ['2026-07-15T22:59', '2026-07-16', '2026-07-15', '2026-07-16'],
    ['2026-07-15T23:00', '2026-07-16', '2026-07-15', '2026-07-17'],
    ['2026-01-14T07:29', '2026-01-14', '2026-01-13', '2026-01-15'],
    ['2026-01-14T07:30', '2026-01-15', '2026-01-14', '2026-01-15'],
    ['2026-01-14T23:59', '2026-01-15', '2026-01-14', '2026-01-15'],
    ['2026-01-15T00:00', '2026-01-15', '2026-01-14', '2026-01-16'],
    ['2026-07-17T12:00', '2026-07-20', '2026-07-17', '2026-07-20'],
    ['2026-07-18T12:00', '2026-07-20', '2026-07-17', '2026-07-20'],
    ['2026-12-24T20:00', '2026-12-29', '2026-12-24', '2026-12-29'],
    ['2026-03-27T20:00', '2026-03-30', '2026-03-27', '2026-03-30'],
  ])('%s UTC: the next opening, the last, and that of another day', (text, next, last, another) => {
    const now = at(text);
    expect([nextUkOpening(now).date, lastUkOpening(now).date, nextUkOpeningAfterToday(now).date]).toEqual([
      next,
      last,
      another,
    ]);
  });

  it('knows whole days in both of London’s times', () => {
    const day = (date: string, working: boolean, open: string, close: string) => ({
      date,
      working,
      open: at(`${date}T${open}`),
      close: at(`${date}T${close}`),
    });
    expect(ukDay('2026-01-14')).toEqual(day('2026-01-14', true, '07:30', '18:00'));
    expect(ukDay('2026-07-15')).toEqual(day('2026-07-15', true, '06:30', '17:00'));
    expect(ukDay('2026-07-18')).toEqual(day('2026-07-18', false, '06:30', '17:00'));
    expect(ukDay('2026-07-19')).toEqual(day('2026-07-19', false, '06:30', '17:00'));
    expect(ukDay('2026-12-25')).toEqual(day('2026-12-25', false, '07:30', '18:00'));
    expect(ukDay('2026-12-25')).toBe(ukDay('2026-12-25'));
  });

  it('agrees with the platform on the time in London, hour by hour over 2024–2030', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    for (let now = at('2024-01-01T00:30'); now < at('2031-01-01T00:00'); now += 5 * HOUR_MS) {
      const [date, time] = clock.format(now).split(', ') as [string, string];
      const day = ukToday(now);
      expect(day.date).toBe(date.split('/').reverse().join('-'));
      expect(isUkWorkingTime(now)).toBe(day.working && time >= '07:30' && time < '18:00');
    }
  });

  it('finds openings: the next one ahead, the last one behind, none between', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2024-01-02T08:00'), max: at('2030-12-20T00:00') }), (now) => {
        const next = nextUkOpening(now);
        const last = lastUkOpening(now);
        expect(next.open).toBeGreaterThan(now);
        expect(last.open).toBeLessThanOrEqual(now);
        expect(next.working && last.working).toBe(true);
        expect(next.open - now).toBeLessThan(6 * DAY_MS);
        for (let day = dayNumber(last.date) + 1; day < dayNumber(next.date); day += 1) {
          expect(ukDay(dayFromNumber(day)).working).toBe(false);
        }
        expect(nextUkOpeningAfterToday(now).date > ukToday(now).date).toBe(true);
      }),
    );
  });
});
