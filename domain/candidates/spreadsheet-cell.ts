/**
 * Cells that a spreadsheet program would take for a formula get an apostrophe before them when
 * written, and lose it when read. Source: OWASP, "CSV Injection"; the full-width signs are taken
 * for formulas by East Asian versions of Excel.
 */

const STARTS = '[=+\\-@\\t\\r\\n＝＋－＠]';

/** For papaparse's `escapeFormulae`, which puts one apostrophe before what matches. Values that look already escaped get one more, so that reading gives back exactly what was written. */
export const DANGEROUS_CELL = new RegExp(`^'*${STARTS}`);
const ESCAPED_CELL = new RegExp(`^''*${STARTS}`);

/** The value of a cell as read: without our apostrophe, and without Excel's ="0123" around a number kept as text. */
export function unescapedCell(cell: string): string {
  if (ESCAPED_CELL.test(cell)) return cell.slice(1);
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}
