/** Prints the figures with aligned columns and the failed cases below each row. */
import { isGood, type Figure } from './figure.ts';

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    isGood(one) ? 'ok' : 'BAD',
    one.kind,
    one.what,
    String(one.tried),
    one.asked === 'zero' ? String(one.figure) : `${one.figure.toFixed(1)} %`,
    one.asked === 'zero' ? '0' : `≥ ${one.asked.atLeast} %`,
  ]);
  const head = ['', 'kind', 'what', 'tried', 'figure', 'asked'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column > 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [
    line(head),
    ...rows.flatMap((row, index) => [
      line(row),
      ...(isGood(figures[index]!) && figures[index]!.asked === 'zero' ? [] : figures[index]!.notes).map(
        (note) => `       ${note}`,
      ),
    ]),
  ].join('\n');
}
