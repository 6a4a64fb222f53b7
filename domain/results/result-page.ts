/** Pages of the extension about a result, by their addresses, which hold names of an exam and of a trouble alone. */
import type { Trouble } from '../contacts/centre-message.ts';
import type { ExamId } from '../exams/exams.ts';

export interface ResultPage {
  readonly page: 'statement' | 'message';
  readonly exam?: ExamId;
  readonly trouble?: Trouble;
}

/** From the root of the extension: `/statement.html?exam=first`. */
export function resultPage({ page, exam, trouble }: ResultPage): string {
  const known = Object.entries({ exam, trouble }).flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
  return `/${page}.html${known.length ? `?${known.join('&')}` : ''}`;
}
