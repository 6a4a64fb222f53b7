/** Reads all results of a page, or says why it shows none. */
import { examNamed } from '../exams/exams.ts';
import type { PageTree } from './page-tree.ts';
import { MOST_LABELS, type Pair, type Pairs } from './panel-pairs.ts';
import { readGroup } from './read-group.ts';
import { readStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';
import { EXAMPLE_WORDS, WAS_EXAMPLE } from './result-facts.ts';
import { groupPairs, type Group } from './result-groups.ts';

/**
 * - `empty`: places for a result, and nothing in them. - `titleOnly`: an exam, and no place for its result.
 * - `none`: nothing that looks like a result.
 */
export type PanelReading =
  | { readonly is: 'results'; readonly results: readonly [ReadResult, ...ReadResult[]] }
  | { readonly is: 'empty' | 'titleOnly' | 'none' | 'unclear' | 'example' | 'contradictory' };

/** @param evidence `released`: something on the page is there only when a result is out */
export function readPanel(
  tree: PageTree,
  { pairs, labels }: Pairs,
  evidence: { released: boolean; heading: boolean },
): PanelReading {
  if (labels > MOST_LABELS || pairs.length > MOST_LABELS) return { is: 'unclear' };
  const groups = groupPairs(pairs);
  if (groups.length === 0) return { is: labels >= 2 ? 'empty' : looseWords(tree) };
  if (groups.some((group) => !group.title) && groups.some(({ title }) => title)) return { is: 'contradictory' };

  const panel = evidence.heading || pairs.some(({ byId, part }) => byId && part !== 'name');
  // Several rows may as well be a table of what can be achieved.
  const few = groups.length === 1 && !pairs.some(({ row }) => row);
  const readings = groups.map((group) =>
    isExample(tree, group, pairs)
      ? { is: 'example' as const }
      : readGroup(group, { released: evidence.released, panel: panel && few }),
  );
  const problem = (['example', 'unclear'] as const).find((is) => readings.some((reading) => reading.is === is));
  if (problem) return { is: problem };
  const [first, ...more] = readings.flatMap((reading) => (reading.is === 'result' ? [reading.result] : []));
  if (first) return { is: 'results', results: [first, ...more] };
  return { is: readings.some(({ is }) => is === 'empty') ? 'empty' : 'titleOnly' };
}

/** Looks at the few lines before the panel, a heading or a remark, and at those behind it; never as far as the menu. */
function isExample({ lines }: PageTree, group: Group, pairs: readonly Pair[]): boolean {
  const own = Object.values(group).map((pair: Pair) => pairs.indexOf(pair));
  let start = Math.min(...own);
  while (pairs[start - 1]?.part === 'name') start -= 1;
  const { node, byId } = pairs[start]!;
  // A value that is found by its id still has its label before it.
  const ahead = lines.slice(Math.max(0, node.line - (byId ? 3 : 2)), node.line);
  const last = pairs[Math.max(...own)]!.node.line;
  return (
    ahead.some((line) => EXAMPLE_WORDS.test(line)) ||
    lines.slice(last + 1, last + 4).some((line) => WAS_EXAMPLE.test(line))
  );
}

/** Words of a result without a label that is known: the page shows something, but not in a known form. */
function looseWords({ lines }: PageTree): 'unclear' | 'titleOnly' | 'none' {
  const short = lines.filter((line) => line.length <= 60);
  const isResult = (line: string) => {
    const { is } = readStatus(line);
    return is !== 'none' && is !== 'unreadable' && line.length > 1;
  };
  if (short.some((line) => isResult(line) || /^\d{3}$/.test(line))) return 'unclear';
  return short.some((line) => examNamed(line) !== undefined) ? 'titleOnly' : 'none';
}
