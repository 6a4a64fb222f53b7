/** Sorts the values of a page by the results they belong to. */
import type { Pair } from './panel-pairs.ts';
import type { Part } from './result-facts.ts';

/** The values of one result; an entry is absent where the page has no such place. */
export interface Group {
  readonly title?: Pair;
  readonly result?: Pair;
  readonly score?: Pair;
}

type Parts = { -readonly [Key in keyof Group]: Group[Key] };

/** In the order of the page; what is said twice in the same words is one. */
export function groupPairs(pairs: readonly Pair[]): Group[] {
  const groups: Parts[] = [];
  let row: Pair['row'];
  for (const pair of pairs) {
    const { part } = pair;
    if (part === 'name') continue;
    let group = groups.at(-1);
    const said = group?.[part];
    const again = said?.value === pair.value && said.row === pair.row && Object.keys(group!).length === 1;
    if (again) continue;
    if (!group || said || pair.row !== row) groups.push((group = {}));
    row = pair.row;
    group[part] = pair;
  }
  return withoutRepeats(groups);
}

/** A summary beside the panel says some of its values once more. */
function withoutRepeats(groups: readonly Group[]): Group[] {
  return groups.filter(
    (group, i) => !groups.some((other, j) => i !== j && repeats(group, other) && (i > j || !repeats(other, group))),
  );
}

function repeats(group: Group, other: Group): boolean {
  return (Object.entries(group) as [Exclude<Part, 'name'>, Pair][]).every(
    ([part, { value }]) => other[part]?.value === value,
  );
}
