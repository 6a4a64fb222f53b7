/** What takes an import back. */
import type { Candidate } from './candidate.ts';
import type { Listing, RowKey } from './store-outcome.ts';

type List = Pick<Listing, 'candidates' | 'unreadable'>;

/**
 * Who was changed by the import becomes what they were, who was added goes. Who was changed again since stays.
 * @param imported what the import wrote
 * @param before the list before it
 * @param now the list now
 */
export function undoImport(
  imported: readonly Candidate[],
  before: List,
  now: List,
): { readonly put: readonly Candidate[]; readonly remove: readonly RowKey[] } {
  const written = new Map(imported.map(({ id, changedAt }) => [id, changedAt]));
  const untouched = new Set(now.candidates.flatMap(({ id, changedAt }) => (written.get(id) === changedAt ? [id] : [])));
  const put = before.candidates.filter(({ id }) => untouched.has(id));
  const stays = new Set(before.candidates.map(({ id }) => id));
  const rows = new Set(before.unreadable.map(({ key }) => key));
  return {
    put,
    remove: [
      ...[...untouched].filter((id) => !stays.has(id)),
      ...now.unreadable.map(({ key }) => key).filter((key) => !rows.has(key)),
    ],
  };
}
