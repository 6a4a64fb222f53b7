import { describe, expect, test } from 'vitest';
import { instant, readInstant } from '../../domain/watch/taiwan-time.ts';
import { examParams, formatDay, formatParams, formatTime } from '../../locales/format.ts';
import { TEXTS } from '../../locales/texts.ts';
import { translatorOf } from '../../locales/translator.ts';

const taiwan = (text: string) => Date.parse(`${text}+08:00`);
const zh = translatorOf({ language: 'zh-TW' }, TEXTS);
const en = translatorOf({ language: 'en' }, TEXTS);

describe('days and times', () => {
  test.each([
    ['2026-12-03', 'zh-TW', undefined, '12/3'],
    ['2026-12-03', 'zh-TW', '2026-01-01', '12/3'],
    ['2026-12-03', 'zh-TW', '2027-01-01', '2026/12/3'],
    ['2026-12-03', 'en', undefined, '3 Dec'],
    ['2026-12-03', 'en', '2026-01-01', '3 Dec'],
    ['2026-12-03', 'en', '2027-01-01', '3 Dec 2026'],
  ] as const)('%s in %s, seen on %s, is %s', (day, language, today, expected) => {
    expect(formatDay(day, language, today)).toBe(expected);
  });

  test('a moment of the same day in Taiwan is the time alone', () => {
    expect(formatTime(taiwan('2026-12-03T16:20'), taiwan('2026-12-03T08:00'), 'zh-TW')).toBe('16:20');
    expect(formatTime(taiwan('2026-12-04T00:05'), taiwan('2026-12-03T23:00'), 'zh-TW')).toBe('12/4 00:05');
    expect(formatTime(taiwan('2026-12-04T00:05'), taiwan('2026-12-03T23:00'), 'en')).toBe('4 Dec 00:05');
  });
});

describe('the values of a message', () => {
  const params = {
    exam: 'key',
    next: 'preliminary',
    from: '2026-12-03',
    last: instant(taiwan('2026-12-03T16:20')),
    score: 140,
    title: 'key',
    words: '2026',
    empty: '',
  };
  test('are written out in the language of the text', () => {
    const now = taiwan('2026-12-03T20:00');
    expect(formatParams(params, { ...zh, now })).toEqual({
      ...params,
      exam: 'A2 Key（KET）',
      next: 'B1 Preliminary（PET）',
      from: '12/3',
      last: '16:20',
    });
    expect(formatParams(params, { ...en, now: now + 86_400_000, today: '2027-01-01' })).toMatchObject({
      from: '3 Dec 2026',
      last: '3 Dec 16:20',
    });
  });
  test('for a form, days and moments stay as they are', () => {
    expect(examParams(params, zh.t)).toEqual({ ...params, exam: 'A2 Key（KET）', next: 'B1 Preliminary（PET）' });
  });
  test('an exam that is not known stays as it is, and nothing stays nothing', () => {
    expect(formatParams({ exam: 'Linguaskill' }, zh)).toEqual({ exam: 'Linguaskill' });
    expect(formatParams(undefined, zh)).toEqual({});
  });
  test('only a moment that was written as one is read as one', () => {
    expect(readInstant(instant(0))).toBe(0);
    expect(['', '2026-12-03', '16:20', '2026-12-03T16:20', 'x2026-12-03T16:20:00.000Z'].map(readInstant)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
