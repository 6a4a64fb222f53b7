/**
 * Finds calendar dates in a text, in the forms that Confirmations of Entry, e-mails and class lists
 * use. A date that could be read in two ways is found, but not sure. Linear in the text's length:
 * every repetition in the patterns is bounded.
 */
import { toHalfWidth } from '../checks/typed-text.ts';
import { dayFromNumber, EXAM_YEARS, isDay, REPUBLIC_BEFORE, type Day } from '../watch/day.ts';

export interface FoundDate {
  readonly day: Day;
  /** False where another reading is possible: 03/04/2026 is taken as 3 April. */
  readonly sure: boolean;
  /** The other reading of day and month, where there is one. */
  readonly other?: Day;
  /** Position and length in the text. */
  readonly at: number;
  readonly length: number;
}

// The words of dates as Taiwan writes them.
const YEAR = '年';
const MONTH = '月';
const DAY = '[日號号]';
/** The Republic's years; 1 is 1912. */
const REPUBLIC = '(?:中華)?民國';
/** What may stand beside a date in a cell of its own: the day of the week, half of the day. */
const BESIDE_A_DATE = /星期|週|周|禮拜|[一二三四五六日天]|上午|下午/g;

const MONTH_NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const NAMED = `(${MONTH_NAMES.join('|')})`;
/** Han may stand right before a date, Latin letters may not. */
const ALONE = '(?<![A-Za-z\\d]|\\d[/.-])';
const END = '(?![\\d]|[/.-]\\d)';

type Reading = { year: number; month: number; day: number; sure?: boolean; swapped?: true } | undefined;
interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: string[]) => Reading;
}

const FORMS: readonly Form[] = [
  {
    pattern: form(`(?<!\\d)(${REPUBLIC} ?)?(\\d{2,4}) ?${YEAR} ?(\\d{1,2}) ?${MONTH} ?(\\d{1,2}) ?${DAY}`),
    read: ([republic, year, month, day]) => {
      if (year!.length === 4) return numbers(year, month, day);
      const sure = Boolean(republic) || year!.length === 3;
      const ours = Number(year) + REPUBLIC_BEFORE;
      // "26 年" without a word before it is more likely 2026 than the Republic's 26th.
      return numbers(sure || ours >= EXAM_YEARS.first ? ours : Number(year) + 2000, month, day, sure);
    },
  },
  {
    pattern: form(`${ALONE}(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})${END}`),
    read: ([year, , month, day]) => numbers(year, month, day),
  },
  {
    // 115/12/12: the Republic's year, in a program's date box 0115-12-12.
    pattern: form(`${ALONE}(${REPUBLIC} ?)?0?(1\\d{2}) ?([-/.]) ?(\\d{1,2}) ?\\3 ?(\\d{1,2})${END}`),
    read: ([republic, year, , month, day]) => numbers(Number(year) + REPUBLIC_BEFORE, month, day, Boolean(republic)),
  },
  {
    pattern: form(`${ALONE}(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})${END}`),
    read: ([first, , second, year]) => {
      const full = year!.length === 2 ? 2000 + Number(year) : Number(year);
      const [a, b] = [Number(first), Number(second)];
      if (b > 12) return numbers(full, a, b, year!.length === 4);
      if (a > 12 || a === b) return numbers(full, b, a, year!.length === 4);
      return { ...numbers(full, b, a, false), swapped: true };
    },
  },
  {
    pattern: form(
      `${ALONE}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ,.-]{0,3}${NAMED}(?:[ ,.-]{1,3}(\\d{4})|-(\\d{2}))${END}`,
    ),
    read: ([day, month, year, short]) =>
      numbers(year ?? 2000 + Number(short), monthNumber(month), day, year !== undefined),
  },
  {
    pattern: form(`(?<![A-Za-z])${NAMED}\\.? {0,2}(\\d{1,2})(?:st|nd|rd|th)?[ ,]{1,3}(\\d{4})${END}`),
    read: ([month, day, year]) => numbers(year, monthNumber(month), day),
  },
  // 20261212 and 1151212, as school systems write them.
  {
    pattern: form(`${ALONE}(20\\d{2})(\\d{2})(\\d{2})(?![A-Za-z\\d])`),
    read: ([year, month, day]) => numbers(year, month, day, false),
  },
  {
    pattern: form(`${ALONE}(1[0-4]\\d)(\\d{2})(\\d{2})(?![A-Za-z\\d])`),
    read: ([year, month, day]) => numbers(Number(year) + REPUBLIC_BEFORE, month, day, false),
  },
];

/** Every date in the text, in order, none within another. Dates that do not exist (30 February) are passed over. */
export function findDates(text: string): FoundDate[] {
  // Full-width signs become plain ones one by one, so that positions stay true.
  const plain = toHalfWidth(text);
  const found = FORMS.flatMap(({ pattern, read }) =>
    [...plain.matchAll(pattern)].flatMap((match): FoundDate[] => {
      const day = dayOf(read(match.slice(1)));
      return day ? [{ ...day, at: match.index, length: match[0].length }] : [];
    }),
  );
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  let end = 0;
  return found.filter(({ at, length }) => {
    if (at < end) return false;
    end = at + length;
    return true;
  });
}

/** Which of day and month a list writes first. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * The date that a cell holds and nothing else (a day of the week or times may stand beside it), or undefined. Also a
 * spreadsheet's own number for a day: 46361 is 2026-12-05.
 * @param order what the other cells of the column show; absent where they show neither
 * @returns `doubt`: day and month may be `swapped`, or the `year` is of two digits
 */
export function readDate(
  cell: string,
  order?: DateOrder,
): { readonly day: Day; readonly doubt?: 'swapped' | 'year' } | undefined {
  if (cell.length > 60) return undefined;
  const serial = /^\s*(\d{5})(?:\.\d+)?\s*$/.exec(cell)?.[1];
  if (serial) {
    const day = dayFromNumber(Number(serial) - SERIAL_OF_1970);
    const year = Number(day.slice(0, 4));
    return year >= EXAM_YEARS.first && year <= EXAM_YEARS.last ? { day } : undefined;
  }
  const [date, another] = findDates(cell);
  if (!date || another) return undefined;
  const beside = toHalfWidth(cell.slice(0, date.at) + ' ' + cell.slice(date.at + date.length))
    .replace(BESIDE_A_DATE, '')
    .replace(/\bT?\d{1,2} ?[:點時] ?\d{0,2} ?分?(?::\d{2}(?:\.\d{1,3})?)?Z?/g, '')
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b|\b[ap]\.?m\b\.?/gi, '');
  if (!/^[\s,.()[\]\-–—~～至起]*$/.test(beside)) return undefined;
  if (date.other)
    return order ? { day: order === 'dayFirst' ? date.day : date.other } : { day: date.day, doubt: 'swapped' };
  const shortYear = /(?<!\d)\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2}(?!\d)/.test(cell);
  return shortYear ? { day: date.day, doubt: 'year' } : { day: date.day };
}

/** The day number of 1970-01-01 in a spreadsheet, which counts from 1899-12-30. */
const SERIAL_OF_1970 = 25_569;

/** Which of day and month the cells of one column write first, where some can be read in one way only and none in the other. */
export function dateOrder(cells: Iterable<string>): DateOrder | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const match = /^\s*(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?\d{4}(?!\d)/.exec(cell.slice(0, 60));
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'dayFirst' : 'monthFirst';
}

function form(source: string): RegExp {
  return new RegExp(source, 'giu');
}

function monthNumber(name: string | undefined): number {
  return MONTH_NAMES.findIndex((one) => one.startsWith(name!.slice(0, 3).toLowerCase())) + 1;
}

function numbers(year: unknown, month: unknown, day: unknown, sure = true): NonNullable<Reading> {
  return { year: Number(year), month: Number(month), day: Number(day), sure };
}

function dayOf(reading: Reading): { day: Day; sure: boolean; other?: Day } | undefined {
  if (!reading || reading.year < EXAM_YEARS.first || reading.year > EXAM_YEARS.last) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${reading.year}-${two(reading.month)}-${two(reading.day)}`;
  const other = `${reading.year}-${two(reading.day)}-${two(reading.month)}`;
  return isDay(day)
    ? { day, sure: reading.sure ?? true, ...(reading.swapped && isDay(other) ? { other } : {}) }
    : undefined;
}
