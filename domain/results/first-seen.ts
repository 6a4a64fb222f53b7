/**
 * The days on which results were first seen, so that what is counted from them does not move on. A result is known
 * by a salted slow hash alone: neither a name nor words nor a score are kept.
 */
import type { Area } from '../storage/area.ts';
import { addDays, isDay, type Day } from '../watch/day.ts';
import type { ReadResult } from './reading.ts';

/** The name under which the area keeps them. */
export const FIRST_SEEN_KEY = 'resultsFirstSeen';

/** After this nothing is left to be counted. */
const KEPT_DAYS = 400;

type FirstSeen = Readonly<Record<string, Day>>;

/** What tells one result from another; to be hashed before it is kept. */
export function resultMark(name: string | undefined, { examTitle, words, score }: Omit<ReadResult, 'doubts'>): string {
  return ['result', name ?? '', examTitle, words, String(score ?? '')].join('\n');
}

/** Entries of another shape and old ones are left out. */
export function readFirstSeen(stored: unknown, today: Day): FirstSeen {
  const entries = Object.entries(typeof stored === 'object' && stored !== null ? stored : {});
  const oldest = addDays(today, -KEPT_DAYS);
  return Object.fromEntries(
    entries.filter(
      (entry): entry is [string, Day] =>
        typeof entry[1] === 'string' && isDay(entry[1]) && entry[1] >= oldest && entry[1] <= today,
    ),
  );
}

interface Needs {
  readonly area: Area;
  /** Runs one change at a time. */
  readonly exclusive: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
}

/**
 * The day of each mark in turn: that of the first call with it.
 * @param marks hashes, none of them from which a result could be had back
 */
export function firstSeen({ area, exclusive }: Needs, marks: readonly string[], today: Day): Promise<Day[]> {
  return exclusive(async () => {
    const before = readFirstSeen((await area.get(FIRST_SEEN_KEY))[FIRST_SEEN_KEY], today);
    const fresh = marks.filter((mark) => !Object.hasOwn(before, mark));
    const after = { ...before, ...Object.fromEntries(fresh.map((mark) => [mark, today])) };
    if (fresh.length > 0) await area.set({ [FIRST_SEEN_KEY]: after });
    return marks.map((mark) => after[mark]!);
  });
}
