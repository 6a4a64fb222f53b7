/**
 * Results that a person chose to keep on this device. One says which candidate it is by the random
 * id on the list, never by an ID Number. What cannot be read stays where it is.
 */
import * as z from 'zod/mini';
import { EXAM_IDS } from '../exams/exams.ts';
import type { Area } from '../storage/area.ts';
import { isDay, type Day } from '../watch/day.ts';
import type { ReadResult } from './reading.ts';

/** The name under which the area keeps them. */
export const KEPT_RESULTS_KEY = 'keptResults';

/** More than any centre has candidates. */
export const MOST_KEPT = 20_000;

const keptResult = z.strictObject({
  id: z.uuid(),
  /** The id on the list; absent where nobody on the list was signed in. */
  candidate: z.exactOptional(z.uuid()),
  exam: z.exactOptional(z.enum(EXAM_IDS)),
  /** The site's own words, as the reader takes them. */
  examTitle: z.string().check(z.minLength(1), z.maxLength(200)),
  words: z.string().check(z.maxLength(200)),
  score: z.exactOptional(z.number()),
  /** The day on which it was first seen, in Taiwan; absent where that is the day of keeping or not known. */
  seenOn: z.exactOptional(z.string().check(z.refine(isDay))),
  /** In Taiwan. */
  keptOn: z.string().check(z.refine(isDay)),
});

export type KeptResult = Readonly<z.infer<typeof keptResult>>;

export interface KeptResults {
  readonly results: readonly KeptResult[];
  readonly unreadable: readonly unknown[];
}

/** Reads what the area or a backup holds. Never throws. */
export function readKeptResults(stored: unknown): KeptResults {
  if (stored === undefined) return { results: [], unreadable: [] };
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [stored];
  const results: KeptResult[] = [];
  const unreadable: unknown[] = [];
  for (const row of rows) {
    const parsed = keptResult.safeParse(row);
    if (parsed.success) results.push(parsed.data);
    else unreadable.push(row);
  }
  return { results, unreadable };
}

export type Keeping = 'kept' | 'already' | 'failed';

export interface KeptResultStore {
  read(): Promise<KeptResults>;
  /** Keeps what the page shows now. `already`: every one of them is there as it is. */
  keep(
    results: readonly (ReadResult & { readonly seenOn?: Day })[],
    candidate: string | undefined,
    today: Day,
  ): Promise<Keeping>;
  /** Puts rows of a backup beside what is there; one with the same id is there once. Resolves to those that are new. */
  put(rows: readonly unknown[]): Promise<readonly unknown[]>;
  /** Takes rows that `put` has put out again, as long as they are what they were. */
  takeOut(rows: readonly unknown[]): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface KeptResultNeeds {
  readonly area: Area;
  /** Runs one change at a time, over all pages of the extension. */
  readonly exclusive: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  readonly newId: () => string;
}

export function keptResultStore({ area, exclusive, newId }: KeptResultNeeds): KeptResultStore {
  const stored = async () => (await area.get(KEPT_RESULTS_KEY))[KEPT_RESULTS_KEY];
  const write = ({ results, unreadable }: KeptResults) => area.set({ [KEPT_RESULTS_KEY]: [...results, ...unreadable] });
  return {
    read: async () => readKeptResults(await stored()),
    keep: (found, candidate, today) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        const fresh = found
          .map(({ examTitle, words, exam, score, seenOn }) => ({
            id: newId(),
            ...(candidate !== undefined && { candidate }),
            ...(exam && { exam }),
            examTitle,
            words,
            ...(score !== undefined && { score }),
            ...(seenOn !== undefined && seenOn !== today && { seenOn }),
            keptOn: today,
          }))
          .filter((one) => !before.results.some((other) => isSame(one, other)));
        if (fresh.length === 0) return 'already';
        if (before.results.length + before.unreadable.length + fresh.length > MOST_KEPT) return 'failed';
        const kept = readKeptResults(fresh);
        if (kept.unreadable.length) return 'failed';
        await write({ ...before, results: [...before.results, ...kept.results] });
        return 'kept';
      }),
    put: (rows) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        const more = readKeptResults(rows);
        const ids = new Set(before.results.map(({ id }) => id));
        const asText = new Set(before.unreadable.map((row) => JSON.stringify(row)));
        const results = more.results.filter(({ id }) => !ids.has(id));
        const unreadable = more.unreadable.filter((row) => !asText.has(JSON.stringify(row)));
        await write({
          results: [...before.results, ...results],
          unreadable: [...before.unreadable, ...unreadable],
        });
        return [...results, ...unreadable];
      }),
    takeOut: (rows) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        const gone = new Set(rows.map((row) => JSON.stringify(row)));
        const stays = (row: unknown) => !gone.has(JSON.stringify(row));
        await write({ results: before.results.filter(stays), unreadable: before.unreadable.filter(stays) });
      }),
    remove: (id) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        await write({ ...before, results: before.results.filter((one) => one.id !== id) });
      }),
  };
}

function isSame(one: Omit<KeptResult, 'id' | 'keptOn' | 'seenOn'>, other: KeptResult): boolean {
  return (['candidate', 'examTitle', 'words', 'score'] as const).every((entry) => one[entry] === other[entry]);
}
