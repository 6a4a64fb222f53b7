/** Tables whose first row names the columns: Qualification | Result | Overall score. */
import type { PageNode } from './page-tree.ts';
import type { Label } from './panel-labels.ts';
import type { Pair } from './panel-pairs.ts';

interface Columns {
  readonly pairs: readonly Pair[];
  /** The labels that are headings of columns, and so label nothing beside them. */
  readonly headings: ReadonlySet<PageNode>;
}

const MOST_COLUMNS = 20;
const cells = (row: PageNode) => row.children.filter(({ tag }) => tag === 'td' || tag === 'th');

export function readColumns(labels: ReadonlyMap<PageNode, Label>): Columns {
  const headings = new Set<PageNode>();
  const rowsWithLabels = new Map<PageNode, PageNode[]>();
  for (const label of labels.keys()) {
    const row = above(label, 'tr');
    if (!row) continue;
    if (!rowsWithLabels.has(row)) rowsWithLabels.set(row, []);
    rowsWithLabels.get(row)!.push(label);
  }
  const pairs: Pair[] = [];
  for (const [row, inRow] of rowsWithLabels) {
    if (cells(row).length > MOST_COLUMNS) continue;
    const heads = cells(row).map((cell) => inRow.find((label) => above(label, cell.tag) === cell || label === cell));
    const parts = new Set(heads.map((label) => label && labels.get(label)!.part));
    // "Qualification | B2 First | Result | Pass" in one row is no row of headings.
    const adjoining = heads.some((label, i) => label && heads[i + 1]);
    if (!parts.has('title') || parts.size < 2 || !adjoining) continue;
    for (const label of inRow) headings.add(label);
    for (const other of rowsBelow(row)) {
      const values = cells(other);
      if (values.length !== heads.length || rowsWithLabels.has(other)) continue;
      heads.forEach((label, i) => {
        if (label)
          pairs.push({
            part: labels.get(label)!.part,
            value: values[i]!.text,
            byId: false,
            row: other,
            node: values[i]!,
          });
      });
    }
  }
  return { pairs, headings };
}

/** The element itself or the nearest around it, a few steps up. */
function above(node: PageNode, tag: string): PageNode | undefined {
  let found: PageNode | undefined = node;
  for (let steps = 0; found && found.tag !== tag; steps += 1) found = steps < 6 ? found.parent : undefined;
  return found;
}

function rowsBelow(row: PageNode): PageNode[] {
  const table = above(row, 'table');
  if (!table) return [];
  const rows = table.children.flatMap((child) =>
    child.tag === 'tr' ? [child] : child.children.filter(({ tag }) => tag === 'tr'),
  );
  return rows.slice(rows.indexOf(row) + 1);
}
