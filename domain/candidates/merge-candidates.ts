/**
 * Brings imported candidates together with those on the list. One ID Number is one candidate: what
 * the import says of them wins where it says something, and what it leaves empty stays as it was.
 */
import type { Candidate, Details } from './candidate.ts';

export type Merge = { readonly how: 'added' | 'changed' | 'unchanged'; readonly candidate: Candidate };

/**
 * The stored candidate with the imported details, or `unchanged` when they say nothing new. The
 * key, desk status, watching and `createdAt` stay the stored one's.
 * @param now ms since 1970, becomes `changedAt`
 */
export function mergeDetails(stored: Candidate, imported: Details, now: number): Merge {
  const said = Object.entries(detailsOf(imported)).filter(([, value]) => value !== undefined && value !== '');
  const news = said.filter(([entry, value]) => stored[entry as keyof Details] !== value);
  if (news.length === 0) return { how: 'unchanged', candidate: stored };
  const names = news.map(([entry]) => entry);
  const { otherExam: _other, ...withoutOther } = stored;
  const { exam: _exam, forSchools: _schools, ...withoutExam } = stored;
  const before = names.includes('exam') ? withoutOther : names.includes('otherExam') ? withoutExam : stored;
  return { how: 'changed', candidate: { ...before, ...Object.fromEntries(news), changedAt: now } };
}

/**
 * What a backup changes on the list: candidates of a new ID Number come as they are, the others are
 * merged. `put` holds only what must be written. A key already in use by another candidate is
 * replaced by a new one.
 * @param newId gives a random UUID
 */
export function mergeBackup(
  stored: readonly Candidate[],
  imported: readonly Candidate[],
  now: number,
  newId: () => string,
): {
  readonly put: readonly Candidate[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The key on the list of each candidate of the backup, by its key there: results and the watch go by it. */
  readonly keys: ReadonlyMap<string, string>;
} {
  const byIdNumber = new Map([...stored].sort((a, b) => a.changedAt - b.changedAt).map((one) => [one.idNumber, one]));
  const used = new Set(stored.map(({ id }) => id));
  const keys = new Map<string, string>();
  const put = new Map<string, Candidate>();
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const one of imported) {
    const before = byIdNumber.get(one.idNumber);
    const merge: Merge = before
      ? mergeDetails(before, one, now)
      : { how: 'added', candidate: used.has(one.id) ? { ...one, id: newId() } : one };
    counts[merge.how] += 1;
    keys.set(one.id, merge.candidate.id);
    if (merge.how === 'unchanged') continue;
    used.add(merge.candidate.id);
    byIdNumber.set(one.idNumber, merge.candidate);
    put.set(merge.candidate.id, merge.candidate);
  }
  return { put: [...put.values()], ...counts, keys };
}

/**
 * A row of a backup that names its candidate by the key there (`candidate` of a kept result), with the key on the list.
 * Anything else as it is.
 */
export function withListKey(row: unknown, keys: ReadonlyMap<string, string>): unknown {
  if (typeof row !== 'object' || row === null || !('candidate' in row) || typeof row.candidate !== 'string') return row;
  return { ...row, candidate: keys.get(row.candidate) ?? row.candidate };
}

/** Only what a person or a list says of a candidate. */
function detailsOf({
  id: _id,
  desk: _desk,
  watching: _watching,
  createdAt: _created,
  changedAt: _changed,
  ...details
}: Details & Partial<Candidate>): Details {
  return details;
}
