/**
 * Migrates stored candidates from every earlier version of the database to the current one, step by step.
 * A row that would not be readable in the current version is left unchanged and stays unreadable.
 *
 * 1: `id`, `nickname`, `idNumber`, `createdAt`.
 * 2: and the exam: `exam`, `forSchools`, `delivery`, `examDate`, `finalDate`, `email`, `centre`,
 *    `note` (all may be absent), `changedAt`.
 * 3: and `desk`, `watching`; an index on `idNumber`.
 */
import { readCandidate } from '../../domain/candidates/candidate.ts';

export const STORE_VERSION = 3;

type Row = Readonly<Record<string, unknown>>;

/** Each step migrates a row of the previous version to `to`. Existing entries stay. */
const STEPS: readonly { readonly to: number; readonly raise: (row: Row) => Row }[] = [
  { to: 2, raise: (row) => ({ changedAt: row.createdAt, ...row }) },
  { to: 3, raise: (row) => ({ desk: 'waiting', watching: false, ...row }) },
];

/** The row as version 3 has it, or undefined when it is to be left as it is. */
export function raisedRow(row: unknown, from: number): Row | undefined {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
  const raised = STEPS.filter(({ to }) => to > from).reduce<Row>((lower, { raise }) => raise(lower), row as Row);
  return readCandidate(raised).is === 'read' ? raised : undefined;
}
