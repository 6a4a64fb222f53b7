/**
 * Results that a person chose to keep on this device. One says which candidate it is by the random
 * id on the list, never by an ID Number. What cannot be read stays where it is.
 */
import * as z from 'zod/mini';
import { EXAM_IDS, PAPERS, type ExamId, type Paper } from '../exams/exams.ts';
import type { Area } from '../storage/area.ts';
import { isDay, type Day } from '../watch/day.ts';
import { readStatus } from './read-status.ts';
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
  /** Kept from a Statement of Results, not from the site: the day on which it was released is not known. */
  from: z.exactOptional(z.literal('statement')),
  /** The score of each paper, as on the Statement or entered by hand. */
  papers: z.exactOptional(z.partialRecord(z.enum(PAPERS), z.int().check(z.minimum(0), z.maximum(999)))),
  /** The shields of each skill, likewise. */
  shields: z.exactOptional(z.partialRecord(z.enum(PAPERS), z.int().check(z.minimum(1), z.maximum(5)))),
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

/** What a person keeps of a Statement of Results that was read, or entered by hand. */
export interface KeptStatement {
  readonly exam: ExamId;
  /** The exam's name. */
  readonly examTitle: string;
  /** As printed; empty where they were not read. */
  readonly words: string;
  readonly score?: number;
  readonly papers: Readonly<Partial<Record<Paper, number>>>;
  readonly shields: Readonly<Partial<Record<Paper, number>>>;
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
  /**
   * Keeps the numbers of a Statement. Where the same result of this candidate was kept from the site, they are put to
   * it; what contradicts it is kept beside it.
   */
  keepStatement(statement: KeptStatement, candidate: string | undefined, today: Day): Promise<Keeping>;
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
  /** One with the id of another takes its place. */
  const keepBeside = async (before: KeptResults, fresh: readonly KeptResult[]): Promise<Keeping> => {
    if (fresh.length === 0) return 'already';
    const kept = readKeptResults(fresh);
    if (kept.unreadable.length) return 'failed';
    const fresher = new Map(kept.results.map((one) => [one.id, one]));
    const results = before.results.map((one) => {
      const other = fresher.get(one.id);
      fresher.delete(one.id);
      return other ?? one;
    });
    results.push(...fresher.values());
    if (results.length + before.unreadable.length > MOST_KEPT) return 'failed';
    await write({ ...before, results });
    return 'kept';
  };
  return {
    read: async () => readKeptResults(await stored()),
    keep: (found, candidate, today) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        const fresh: KeptResult[] = found
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
        return keepBeside(
          before,
          fresh.map((one) => withNumbersOf(before, one)),
        );
      }),
    keepStatement: ({ papers, shields, score, ...statement }, candidate, today) =>
      exclusive(async () => {
        const before = readKeptResults(await stored());
        const one: KeptResult = {
          id: newId(),
          ...(candidate !== undefined && { candidate }),
          ...statement,
          ...(score !== undefined && { score }),
          from: 'statement',
          ...(Object.keys(papers).length > 0 && { papers: { ...papers } }),
          ...(Object.keys(shields).length > 0 && { shields: { ...shields } }),
          keptOn: today,
        };
        const known = before.results.findLast((other) => isOneResult(one, other));
        if (!known) return keepBeside(before, [one]);
        const { from: _from, ...both } = { ...one, ...known, words: known.words || one.words };
        const numbers = { ...(one.papers && { papers: one.papers }), ...(one.shields && { shields: one.shields }) };
        const filled: KeptResult = { ...both, ...(known.from && { from: known.from }), ...numbers };
        if (JSON.stringify(sorted(filled)) === JSON.stringify(sorted(known))) return 'already';
        return keepBeside(before, [filled]);
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

/** What was kept of the same result before, from its Statement, is kept with what the site shows of it. */
function withNumbersOf(before: KeptResults, fresh: KeptResult): KeptResult {
  const known = before.results.findLast((one) => one.from === 'statement' && isOneResult(one, fresh));
  if (!known) return fresh;
  const { papers, shields, id } = known;
  return { ...fresh, id, ...(papers && { papers }), ...(shields && { shields }) };
}

/** The same result of one candidate, as far as both say anything: one may lack the words or the score. */
function isOneResult(one: KeptResult, other: KeptResult): boolean {
  return (
    one.candidate !== undefined &&
    one.candidate === other.candidate &&
    one.exam !== undefined &&
    one.exam === other.exam &&
    (one.score ?? other.score) === (other.score ?? one.score) &&
    (one.words === '' || other.words === '' || haveOneMeaning(one.words, other.words))
  );
}

/** The site's "Grade C" is the Statement's "Pass at Grade C". */
const haveOneMeaning = (one: string, other: string) =>
  one === other || JSON.stringify(readStatus(one)) === JSON.stringify(readStatus(other));

/** With its entries in one order, so that two can be compared as texts. */
const sorted = (one: KeptResult) => Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1));

function isSame(one: Omit<KeptResult, 'id' | 'keptOn' | 'seenOn'>, other: KeptResult): boolean {
  return (['candidate', 'examTitle', 'words', 'score'] as const).every((entry) => one[entry] === other[entry]);
}
