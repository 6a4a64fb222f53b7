/** Days, times and exams of a message, written out in a language. */
import { EXAM_IDS } from '../domain/exams/exams.ts';
import type { Params } from '../domain/message.ts';
import { isDay, type Day } from '../domain/watch/day.ts';
import { readInstant, taiwanClock, taiwanDay } from '../domain/watch/taiwan-time.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { examName } from './messages/exam-name.ts';
import type { OneLanguage, Translate } from './translator.ts';

/**
 * `12/3`, or `3 Dec` in English.
 * @param today where the year is to be written if it is another one than this day's
 */
export function formatDay(day: Day, language: Language, today?: Day): string {
  const { locale, month } = LANGUAGES[language].dates;
  const otherYear = today !== undefined && day.slice(0, 4) !== today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    month,
    day: 'numeric',
    ...(otherYear && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * The time in Taiwan: `16:20` on the day of `now`, else `12/3 16:20`.
 * @param at ms since 1970, as `now`
 */
export function formatTime(at: number, now: number, language: Language): string {
  const day = taiwanDay(at);
  const clock = taiwanClock(at);
  return day === taiwanDay(now) ? clock : `${formatDay(day, language)} ${clock}`;
}

export interface FormatNeeds extends OneLanguage {
  /** Days of other years than this day's are written with their year; without it no year is written. */
  readonly today?: Day;
  /** Ms since 1970: moments of this day are written as the time alone. */
  readonly now?: number;
}

/** A message's values as they stand in its text. */
export function formatParams(params: Params | undefined, { t, language, today, now }: FormatNeeds): Params {
  const written = Object.entries(examParams(params, t)).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    if (isDay(value)) return [name, formatDay(value, language, today)];
    const at = readInstant(value);
    return [name, at === undefined ? value : formatTime(at, now ?? at, language)];
  });
  return Object.fromEntries(written) as Params;
}

/** Placeholders that hold the id of an exam. */
const EXAMS = new Set(['exam', 'next']);

/** The same values with the name of an exam for its id; days and moments stay as they are. */
export function examParams(params: Params | undefined, t: Translate): Params {
  const named = Object.entries(params ?? {}).map(([name, value]) => {
    const exam = EXAMS.has(name) ? EXAM_IDS.find((id) => id === value) : undefined;
    return [name, exam ? examName(exam, t) : value];
  });
  return Object.fromEntries(named) as Params;
}
