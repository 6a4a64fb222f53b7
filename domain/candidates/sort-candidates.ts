/** The orders in which the list can be shown. */
import { EXAM_IDS } from '../exams/exams.ts';
import type { Candidate } from './candidate.ts';

export const SORT_ORDERS = ['nickname', 'exam', 'examDate', 'finalDate', 'desk', 'changed'] as const;
/** `changed`: the latest first. `desk`: those who need help first, the done last. What is not known comes last. */
export type SortOrder = (typeof SORT_ORDERS)[number];

// Taiwan's order of strokes; numbers in names count as numbers, so that "2" comes before "10".
const NAMES = new Intl.Collator('zh-Hant-TW', { numeric: true });
const DESK_RANK = { help: 0, waiting: 1, done: 2 } as const;
const LAST = '9999-99-99';

/** What is compared before the nickname: the smaller comes first. */
const RANK: Readonly<Record<SortOrder, (candidate: Candidate) => number | string>> = {
  nickname: () => 0,
  exam: ({ exam }) => (exam ? EXAM_IDS.indexOf(exam) : EXAM_IDS.length),
  examDate: ({ examDate }) => examDate ?? LAST,
  finalDate: ({ finalDate }) => finalDate ?? LAST,
  desk: ({ desk }) => DESK_RANK[desk],
  changed: ({ changedAt }) => -changedAt,
};

/** A new list in this order; equals by nickname (the nameless last), then by ID Number. */
export function sortCandidates(candidates: readonly Candidate[], order: SortOrder): Candidate[] {
  const ranked = candidates.map((candidate) => ({ candidate, rank: RANK[order](candidate) }));
  ranked.sort((a, b) => {
    if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
    return byName(a.candidate, b.candidate);
  });
  return ranked.map(({ candidate }) => candidate);
}

function byName(a: Candidate, b: Candidate): number {
  if ((a.nickname === '') !== (b.nickname === '')) return a.nickname === '' ? 1 : -1;
  return NAMES.compare(a.nickname, b.nickname) || (a.idNumber < b.idNumber ? -1 : a.idNumber > b.idNumber ? 1 : 0);
}
