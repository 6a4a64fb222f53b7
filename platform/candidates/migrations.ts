/**
 * Migrates stored candidates from every earlier version of the database to the current one, step by step.
 * A row that would not be readable in the current version is left unchanged and stays unreadable.
 *
 * 1: `id`, `nickname`, `idNumber`, `createdAt`.
 * 2: and the exam: `exam`, `forSchools`, `delivery`, `examDate`, `finalDate`, `email`, `centre`,
 *    `note` (all may be absent), `changedAt`.
 * 3: and `desk`, `watching`; an index on `idNumber`.
 * 4: no year outside of the exams': the Republic's, typed into a date box (0115), becomes its own (2026).
 * 5: and `schoolClass`, `otherExam` (both may be absent).
 */
import { checkExamDate } from '../../domain/checks/exam-date.ts';
import { readCandidate } from '../../domain/candidates/candidate.ts';

export const STORE_VERSION = 5;

type Row = Readonly<Record<string, unknown>>;

/** Each step migrates a row of the previous version to `to`. Existing entries that this version can read stay. */
const STEPS: readonly { readonly to: number; readonly raise: (row: Row) => Row }[] = [
  { to: 2, raise: (row) => ({ changedAt: row.createdAt, ...row }) },
  { to: 3, raise: (row) => ({ desk: 'waiting', watching: false, ...row }) },
  { to: 4, raise: (row) => ({ ...row, ...meantDate(row, 'examDate'), ...meantDate(row, 'finalDate') }) },
  // Rows stay as they are. An earlier version could not read the new entries, so it must not open the list.
  { to: 5, raise: (row) => row },
];

function meantDate(row: Row, entry: string): Row {
  const typed = row[entry];
  const verdict = typeof typed === 'string' ? checkExamDate(typed) : undefined;
  const meant = verdict && 'correction' in verdict ? verdict.correction : undefined;
  return meant === undefined ? {} : { [entry]: meant };
}

/** The row as the current version has it, or undefined when it is to be left as it is. */
export function raisedRow(row: unknown, from: number): Row | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const raised = STEPS.filter(({ to }) => to > from).reduce<Row>((lower, { raise }) => raise(lower), row as Row);
  return readCandidate(raised).is === 'read' ? raised : undefined;
}
