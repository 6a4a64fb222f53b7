/** A centre's desk: who is shown, how many are done, and who is next. */
import type { ExamId } from '../exams/exams.ts';
import { isRealSite } from '../site/real-site.ts';
import type { PageName } from '../site/site-map-shape.ts';
import { isAtPath, SITE_PAGES } from '../site/site-pages.ts';
import type { Candidate, DeskStatus } from './candidate.ts';
import { searchCandidates } from './search-candidates.ts';
import { sortCandidates } from './sort-candidates.ts';

export type Tally = Readonly<Record<DeskStatus | 'total', number>>;

export function tallyDesk(candidates: readonly Candidate[]): Tally {
  const tally = { waiting: 0, done: 0, help: 0, total: candidates.length };
  for (const { desk } of candidates) tally[desk] += 1;
  return tally;
}

/**
 * Who comes after `currentId` in the order shown: the next who is waiting, from the top again at
 * the end; when nobody waits any more, the next who needs help; otherwise undefined. Never the
 * current candidate.
 * @param currentId the store's own key; absent, or not on the list: start at the top
 */
export function nextAtDesk(candidates: readonly Candidate[], currentId?: string): Candidate | undefined {
  const current = candidates.findIndex(({ id }) => id === currentId);
  const others = [...candidates.slice(current + 1), ...candidates.slice(0, Math.max(current, 0))];
  return others.find(({ desk }) => desk === 'waiting') ?? others.find(({ desk }) => desk === 'help');
}

const NAMES = new Intl.Collator('zh-Hant-TW', { numeric: true });

/** By class, then by name, as at the desk of a school. Those without a class come last. */
export function deskOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ schoolClass = '' }: Candidate) => schoolClass || '\uffff';
  return sortCandidates(candidates, 'nickname').sort((a, b) => NAMES.compare(rank(a), rank(b)));
}

/** A class, or one exam: by its id, or as the list calls one that is not known. Absent: all. */
export interface DeskFilter {
  readonly schoolClass?: string | undefined;
  readonly exam?: string | undefined;
}

const examKey = ({ exam, otherExam }: Candidate): ExamId | string | undefined => exam ?? otherExam;

/** What there is to choose from, in order, with how many of each are still to be seen to. */
export function deskChoices(candidates: readonly Candidate[]): {
  readonly classes: readonly (readonly [name: string, tally: Tally])[];
  readonly exams: readonly (readonly [key: string, tally: Tally])[];
} {
  const by = (keyOf: (candidate: Candidate) => string | undefined) => {
    const groups = new Map<string, Candidate[]>();
    for (const candidate of candidates) {
      const key = keyOf(candidate);
      if (key) groups.set(key, [...(groups.get(key) ?? []), candidate]);
    }
    return [...groups].sort(([a], [b]) => NAMES.compare(a, b)).map(([key, group]) => [key, tallyDesk(group)] as const);
  };
  return { classes: by(({ schoolClass }) => schoolClass), exams: by(examKey) };
}

export function filterDesk(candidates: readonly Candidate[], { schoolClass, exam }: DeskFilter): readonly Candidate[] {
  return candidates.filter(
    (one) =>
      (schoolClass === undefined || one.schoolClass === schoolClass) && (exam === undefined || examKey(one) === exam),
  );
}

/** Those of `candidates` (in their order) that the filter and every word of the search leave. */
export function deskRows(candidates: readonly Candidate[], filter: DeskFilter, query: string): readonly Candidate[] {
  return searchCandidates(filterDesk(candidates, filter), query);
}

const pagesAt = (address: string): PageName[] => {
  const { pathname } = new URL(address);
  return SITE_PAGES.filter((page) => isAtPath(page, pathname)).map(({ name }) => name);
};

/** True for an address at which an ID Number is filled in: elsewhere that is not offered. */
export function fillsAt(address: string | undefined): boolean {
  if (address === undefined || !isRealSite(address)) return false;
  return pagesAt(address).some((name) => name === 'login' || name === 'register');
}

/** True for an address of the site at which no ID Number is asked for. An address that is not known may ask for it. */
export function refusesAt(address: string | undefined): boolean {
  if (address === undefined || !isRealSite(address) || fillsAt(address)) return false;
  return pagesAt(address).length > 0;
}
