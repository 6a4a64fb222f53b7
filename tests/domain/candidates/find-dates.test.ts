import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrder, findDates, readDate } from '../../../domain/candidates/find-dates.ts';
import { dayFromNumber } from '../../../domain/watch/day.ts';

const sure = (day: string) => ({ day });
const swapped = (day: string) => ({ day, doubt: 'swapped' });

test.each([
  ['12 December 2026', sure('2026-12-12')],
  ['12th December 2026', sure('2026-12-12')],
  ['12th of December, 2026', sure('2026-12-12')],
  ['Saturday 12 December 2026', sure('2026-12-12')],
  ['Sat, 12 Dec 2026', sure('2026-12-12')],
  ['12-Dec-2026', sure('2026-12-12')],
  ['12-Dec-26', sure('2026-12-12')],
  ['1 Sept. 2026', sure('2026-09-01')],
  ['Dec 12, 2026', sure('2026-12-12')],
  ['December 12th, 2026', sure('2026-12-12')],
  ['DEC. 12 2026', sure('2026-12-12')],
  ['12/12/2026', sure('2026-12-12')],
  ['03/04/2026', swapped('2026-04-03')],
  ['3.4.2026', swapped('2026-04-03')],
  ['25/12/2026', sure('2026-12-25')],
  ['12/25/2026', sure('2026-12-25')],
  ['25/12/26', { day: '2026-12-25', doubt: 'year' }],
  ['2026/12/12', sure('2026-12-12')],
  ['2026/3/4', sure('2026-03-04')],
  ['2026-12-12', sure('2026-12-12')],
  ['2026.12.12', sure('2026-12-12')],
  ['2026 / 12 / 12', sure('2026-12-12')],
  ['２０２６／１２／１２', sure('2026-12-12')],
  ['2026年12月12日', sure('2026-12-12')],
  ['2026 年 3 月 4 日', sure('2026-03-04')],
  ['２０２６年１２月１２日（六）', sure('2026-12-12')],
  ['民國115年12月12日', sure('2026-12-12')],
  ['中華民國 115 年 12 月 12 日', sure('2026-12-12')],
  ['115年12月12日', sure('2026-12-12')],
  ['26年12月12日', sure('2026-12-12')],
  ['115/12/12', sure('2026-12-12')],
  ['民國115/12/12', sure('2026-12-12')],
  ['115.3.4', sure('2026-03-04')],
  ['20261212', sure('2026-12-12')],
  ['1151212', sure('2026-12-12')],
  ['2026/12/12 00:00', sure('2026-12-12')],
  ['0115-12-12', sure('2026-12-12')],
  ['2026-12-12T00:00:00.000Z', sure('2026-12-12')],
  ['2026/12/12 上午 09:00', sure('2026-12-12')],
  ['2026/12/12 星期六', sure('2026-12-12')],
  [' 12 Dec 2026 ', sure('2026-12-12')],
  ['115/12/03', sure('2026-12-03')],
  ['2026/12/05(六) 09:00-12:00', sure('2026-12-05')],
  ['2026/12/05（週六）上午 9 點', sure('2026-12-05')],
  ['民國 115 年 12 月 5 日（星期六）09:00～12:00', sure('2026-12-05')],
  ['46361', sure('2026-12-05')],
  ['46361.375', sure('2026-12-05')],
])('%s', (cell, date) => {
  expect(readDate(cell)).toEqual(date);
});

test.each([
  [''],
  ['30 February 2026'],
  ['2026-02-30'],
  ['2026/13/13'],
  ['31/11/2026'],
  ['12 December'],
  ['December 2026'],
  ['4636'],
  ['99999'],
  ['20000'],
  ['12/12/1926'],
  ['2026/12/12-2026/12/13'],
  ['12/12/2026 and 13/12/2026'],
  ['call me on 12 December 2026'],
  ['A2026/12/12'],
  ['2026/12/123'],
  ['1.2.3.2026'],
  ['x'.repeat(100)],
])('%j is no date', (cell) => {
  expect(readDate(cell)).toBeUndefined();
});

test('which of day and month comes first is what the column shows', () => {
  expect(dateOrder(['03/04/2026', '25/12/2026', ''])).toBe('dayFirst');
  expect(dateOrder(['03/04/2026', '12/25/2026 09:00'])).toBe('monthFirst');
  expect(dateOrder(['03/04/2026'])).toBeUndefined();
  expect(dateOrder(['25/12/2026', '12/25/2026'])).toBeUndefined();
  expect(readDate('03/04/2026', 'dayFirst')).toEqual(sure('2026-04-03'));
  expect(readDate('03/04/2026', 'monthFirst')).toEqual(sure('2026-03-04'));
});

describe('in a text', () => {
  test('each stands at its place, also behind full-width signs and pairs', () => {
    const text = '😀考試：１２／１２／２０２６，成績 20 January 2027。';
    expect(findDates(text).map(({ at, length }) => text.slice(at, at + length))).toEqual([
      '１２／１２／２０２６',
      '20 January 2027',
    ]);
  });

  test('every form of every day is read back, sure or not', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(fc.integer({ min: 8_000, max: 47_000 }), (number) => {
        const day = dayFromNumber(number);
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const name = months[month - 1]!;
        for (const form of [
          `${date} ${name} ${year}`,
          `${date} ${name.slice(0, 3)} ${year}`,
          `${name} ${date}, ${year}`,
          `${year}/${month}/${date}`,
          day,
          `${date}/${month}/${year}`,
          `${year}年${month}月${date}日`,
          `民國${year - 1911}年${month}月${date}日`,
        ])
          expect(readDate(form), form).toMatchObject({ day });
      }),
      { numRuns: 300 },
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789/-. 年月日民國Dec,Mayst'), maxLength: 60 }),
        (text) => void findDates(text),
      ),
    );
  });
});
