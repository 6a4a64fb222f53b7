/** What a column of a list is called, as the pages call it. */
import type { Target } from '../../domain/candidates/class-list-headers.ts';
import { TERMS } from '../../domain/site/terms.ts';
import type { MessageKey } from '../../locales/message-key.ts';
import type { Translate } from '../../locales/translator.ts';

const LABELS = {
  nickname: 'column.nickname',
  schoolClass: 'column.schoolClass',
  exam: 'form.exam',
  forSchools: 'form.forSchools',
  delivery: 'form.delivery',
  examDate: 'form.examDate',
  finalDate: 'form.finalDate',
  email: 'column.email',
  centre: 'column.centre',
  note: 'column.note',
  familyName: 'column.familyName',
  givenName: 'column.givenName',
} as const satisfies Readonly<Record<Exclude<Target, 'idNumber'>, MessageKey>>;

export function columnLabel(target: Target, t: Translate): string {
  return target === 'idNumber' ? TERMS.idNumber : t(LABELS[target]);
}

/** The name of an entry in a reason; as the file writes it where it is no column's. */
export function entryLabel(entry: string, t: Translate): string {
  return entry === 'idNumber' || Object.hasOwn(LABELS, entry) ? columnLabel(entry as Target, t) : entry;
}
