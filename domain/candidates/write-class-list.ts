/** Writes the list as a CSV file that spreadsheet programs open and that `readClassList` reads back. */
import Papa from 'papaparse';
import { examOf } from '../exams/exams.ts';
import type { Candidate } from './candidate.ts';
import { type Column, COLUMN_NAMES, COLUMNS, DELIVERY_WORDS, NO_WORDS, YES_WORDS } from './class-list-headers.ts';
import { DANGEROUS_CELL } from './spreadsheet-cell.ts';

/**
 * The text of the file, to be saved as UTF-8: it begins with the mark by which Excel knows that.
 * Desk status and watching are not in it; the backup holds those.
 * @param words of the headers and in cells
 */
export function writeClassList(candidates: readonly Candidate[], words: 'chinese' | 'english' = 'chinese'): string {
  const pick = ([first]: readonly string[]) => first!;
  const pickEnglish = (all: readonly string[]) => all.find((word) => /^[A-Za-z]/.test(word))!;
  const word = words === 'english' ? pickEnglish : pick;
  const header = COLUMNS.map((column) => word(COLUMN_NAMES[column]));
  const rows = candidates.map((candidate) => COLUMNS.map((column) => cellOf(candidate, column, word)));
  return '\ufeff' + Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: DANGEROUS_CELL });
}

/**
 * The rows of a list that could not be taken, as they stood in the file, with a column that says why. Once they are
 * corrected, the file can be imported as it is.
 * @param header the names of the file's columns
 * @param column the name of the new one
 */
export function writeBadRows(
  header: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly reason: string }[],
  column: string,
): string {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? '');
  const all = [[...padded(header), column], ...rows.map(({ cells, reason }) => [...padded(cells), reason])];
  return '\ufeff' + Papa.unparse(all, { newline: '\r\n', escapeFormulae: DANGEROUS_CELL });
}

function cellOf(candidate: Candidate, column: Column, word: (words: readonly string[]) => string): string {
  switch (column) {
    case 'exam':
      return candidate.exam ? examOf(candidate.exam).names.current : (candidate.otherExam ?? '');
    case 'forSchools':
      return candidate.forSchools === undefined ? '' : word(candidate.forSchools ? YES_WORDS : NO_WORDS);
    case 'delivery':
      return candidate.delivery ? word(DELIVERY_WORDS[candidate.delivery]) : '';
    default:
      return candidate[column] ?? '';
  }
}
