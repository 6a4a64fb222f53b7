/** What the watch needs of a page that was read: no text of it, and its name as a hash. */
import type { Reading } from '../../domain/results/reading.ts';
import type { PageContent } from '../../domain/watch/outcome.ts';

/** @param nameOf gives the salted hash of a name */
export async function pageContent(reading: Reading, nameOf: (name: string) => Promise<string>): Promise<PageContent> {
  if (reading.is !== 'available' && reading.is !== 'notYet') return { is: reading.is, exams: [] };
  const exams = reading.is === 'available' ? reading.results.flatMap(({ exam }) => exam ?? []) : [];
  const name = reading.candidateName === undefined ? undefined : await nameOf(reading.candidateName);
  return { is: reading.is, exams, ...(name !== undefined && { name }) };
}
