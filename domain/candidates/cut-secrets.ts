/**
 * Cuts Secret Numbers and passwords out of the cells of a list, before anything reads them. A cell is no running text:
 * only what stands behind its own name is cut, so that other numbers stay.
 */
import { toHalfWidth } from '../checks/typed-text.ts';
import { namesASecret, type Target } from './class-list-headers.ts';
import { PASSWORD_LABELS, SECRET_LABELS } from './paste-labels.ts';
import { secretRanges } from './secret-ranges.ts';

const names = (labels: readonly string[]) => labels.map((label) => label.replace(/[ -]/g, '[\\s_-]{0,3}')).join('|');
const ANY = new RegExp(`${names([...SECRET_LABELS, ...PASSWORD_LABELS])}|\\bpin\\b`, 'iu');
const NUMBER = new RegExp(
  `(?:${names(SECRET_LABELS)}|\\bpin\\b)[^\\d\\n]{0,15}(\\d(?:[ .\\-]?\\d){3})(?![ .\\-]?\\d)`,
  'giu',
);
/** Latin letters, digits and signs: a password is typed with those, and a sentence in Chinese is none. */
const PASSWORD = new RegExp(
  `(?:${names(PASSWORD_LABELS)})(?:是|為|[^\\p{L}\\p{N}\\n]){0,6}([\\x21-\\x7e]{1,40})`,
  'giu',
);

/** The cell without secrets, or undefined where there is none to cut. */
function withoutSecret(cell: string): string | undefined {
  if (!ANY.test(toHalfWidth(cell))) return undefined;
  const ranges = secretRanges(cell, [NUMBER, PASSWORD]);
  if (ranges.length === 0) return undefined;
  let kept = '';
  let from = 0;
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    if (end <= from) continue;
    kept += cell.slice(from, Math.max(start, from));
    from = end;
  }
  return (kept + cell.slice(from)).trimEnd();
}

/** What stood between the cell and the secret, sign by sign. */
const AT_THE_END = /[\s/／()（）[\]:：.,，;；|-]/u;

/** A cell that a secret was cut out of, without the name of it: what is left of "ABC123456 (Secret No.: )". */
export function withoutSecretNames(cell: string): string {
  const plain = toHalfWidth(cell);
  // Signs of another width have the same length; where they have not, the cell stays as it is.
  if (plain.length !== cell.length) return cell;
  const from = plain.search(ANY);
  if (from < 0) return cell;
  const name = ANY.exec(plain)![0];
  const left = `${cell.slice(0, from)}${cell.slice(from + name.length)}`;
  let end = left.length;
  while (end > 0 && AT_THE_END.test(left[end - 1]!)) end -= 1;
  return left.slice(0, end);
}

type ReadAs = Target | 'none' | 'secret' | undefined;

/** "Pin" is also the name of a person. There it names nothing that stands in the next column, which has a name of its own. */
const isPerson = (column: ReadAs) =>
  column === 'nickname' || column === 'familyName' || column === 'givenName' || column === 'schoolClass';
const isOwnColumn = (column: ReadAs) =>
  column !== undefined && column !== 'none' && column !== 'secret' && column !== 'note';

/**
 * The cells of one row without Secret Numbers and passwords: behind their name in the same cell, or in the cell after one
 * that holds the name alone.
 * @param columns what the cells are read as, where that is known
 * @returns `cut`: the places of the cells that something was cut out of, counted from 0
 */
export function cutSecrets(
  cells: readonly string[],
  columns: readonly ReadAs[] = [],
): {
  readonly cells: readonly string[];
  readonly cut: readonly number[];
} {
  const cut: number[] = [];
  const cleaned = cells.map((cell, index) => {
    const before = cells[index - 1];
    const isApart = isPerson(columns[index - 1]) && isOwnColumn(columns[index]);
    if (before !== undefined && !isApart && cell.trim() !== '' && before.length < 40 && namesASecret(before)) {
      // The header names columns one after the other: there a name stands behind a name.
      const plain = toHalfWidth(cell);
      if (/\d/.test(plain) && /^[\x20-\x7e]+$/.test(plain)) {
        cut.push(index);
        return '';
      }
    }
    if (cell.length < 4) return cell;
    const without = withoutSecret(cell);
    if (without === undefined) return cell;
    cut.push(index);
    return without;
  });
  return { cells: cut.length ? cleaned : cells, cut };
}
