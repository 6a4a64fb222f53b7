/**
 * Finds the values of a result panel: by their ids, by the label in front of them (table rows,
 * definition lists, blocks, bold words, "Result: Pass"), or by the heading of their column.
 */
import { headingRank, isInline, LONGEST_TEXT, type PageNode } from './page-tree.ts';
import { PAGE_LINKS, PART_IDS, PART_LABELS, STAGE, type Part } from './result-facts.ts';

export interface Pair {
  readonly part: Part;
  /** As shown, in one line; '' where nothing stands. */
  readonly value: string;
  /** An id of the site says so, which no other page has. */
  readonly byId: boolean;
  /** Table rows with a common heading have a value in each row. */
  readonly row?: PageNode;
  readonly node: PageNode;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Labels, with and without a value. */
  readonly labels: number;
  /** The labels without a value. */
  readonly empty: readonly PageNode[];
}

/** Longer texts are prose, not values. */
const LONGEST_VALUE = 160;
/** More than any page of results has: what has so many is something else. */
export const MOST_LABELS = 60;
/** Marks between a label and its value. */
const MARKS = /^[\s:：*]+|(?<![\s:：*])[\s:：*]+$/g;
const CELL = /^(?:td|th|dt|dd)$/;

/** Every value in the order of the page. */
export function findPairs(nodes: readonly PageNode[]): Pairs {
  const labels = new Map<PageNode, Label>();
  const byId = new Map<PageNode, Part>();
  for (const node of nodes) {
    const part = node.aside ? undefined : partById(node);
    if (part && byId.size <= MOST_LABELS) byId.set(node, part);
  }
  const within = ancestorsOf(byId.keys());
  for (const node of nodes) {
    if (labels.size > MOST_LABELS) break;
    const label = node.aside ? undefined : labelOf(node);
    if (!label || byId.has(node) || within.has(node)) continue;
    // The label is the innermost element with these words: its parents have the same words once more.
    if (!node.children.some((child) => labelOf(child)?.part === label.part)) labels.set(node, label);
  }
  const labelled = ancestorsOf(labels.keys());
  const isLabel = (node: PageNode) => labels.has(node) || labelled.has(node);

  const columns = readColumns(labels);
  const pairs: Pair[] = [...columns.pairs];
  const empty: PageNode[] = [];
  for (const [node, part] of byId) pairs.push({ part, value: node.text, byId: true, node });
  for (const [node, { part, rest }] of labels) {
    if (columns.headings.has(node)) continue;
    const value = valueAfter(node, rest, isLabel, (one) => byId.has(one) || within.has(one));
    if (value === undefined) empty.push(node);
    // "Exam taken" and what follows it in a timeline.
    else if (part === 'title' && STAGE.test(value)) continue;
    else if (value.length <= LONGEST_VALUE && !PAGE_LINKS.test(value)) pairs.push({ part, value, byId: false, node });
  }
  return { pairs: pairs.sort((a, b) => a.node.index - b.node.index), labels: labels.size, empty };
}

function ancestorsOf(nodes: Iterable<PageNode>): Set<PageNode> {
  const found = new Set<PageNode>();
  for (const node of nodes)
    for (let parent = node.parent; parent && !found.has(parent); parent = parent.parent) found.add(parent);
  return found;
}

type Question = (node: PageNode) => boolean;

/** What stands behind a label; undefined where that is no value of its own, or is known by its id. */
function valueAfter(label: PageNode, rest: string, isLabel: Question, hasId: Question): string | undefined {
  const bare = label.text.replace(MARKS, '');
  for (let node: PageNode = label; node.parent; node = node.parent) {
    const value = besides(node, rest, isLabel, hasId);
    if (value !== 'nothing') return value?.replace(MARKS, '');
    // Beyond a cell, beyond other words, the value would be another's.
    if (rest || CELL.test(node.tag) || node.parent.text.replace(MARKS, '') !== bare)
      return rest || valueAhead(node, isLabel, hasId);
  }
  return rest || undefined;
}

/** In a tile the value stands ahead of its label, by itself. */
function valueAhead(node: PageNode, isLabel: Question, hasId: Question): string | undefined {
  const isText = ({ text }: PageNode) => text.replace(MARKS, '') !== '';
  const parts = node.parent!.children.filter(isText);
  const [value, label, ...more] = parts;
  // The cells of a row are no tile.
  if (
    CELL.test(node.tag) ||
    label !== node ||
    more.length ||
    !value ||
    value.tag === '' ||
    isLabel(value) ||
    hasId(value)
  )
    return undefined;
  return headingRank(value) === undefined ? value.text.replace(MARKS, '') : undefined;
}

function besides(node: PageNode, rest: string, isLabel: Question, hasId: Question): string | undefined | 'nothing' {
  const siblings = node.parent!.children;
  let words = rest;
  let seen = rest !== '';
  for (let i = node.place + 1; i < siblings.length; i += 1) {
    const next = siblings[i]!;
    if (next.tag === '' && !next.text.replace(MARKS, '')) continue;
    if (hasId(next)) return undefined;
    // A label that is followed by a label has no value; one before a whole panel is its heading.
    if (isLabel(next)) return seen ? words : undefined;
    if (next.tag === 'br') {
      if (words) return words;
      continue;
    }
    seen = true;
    if (CELL.test(node.tag) || !isInline(next)) return words || next.text;
    words = `${words} ${next.text}`.trim();
    if (words.length > LONGEST_TEXT) return undefined;
  }
  return seen ? words : 'nothing';
}

interface Label {
  readonly part: Part;
  /** What follows the label in the same text, as in "Result: Pass at". */
  readonly rest: string;
}

const LONGEST_LABEL = 60;
/** Asked first, since nearly every text of a page is no label. */
const ANY_LABEL = new RegExp(`^(?:${PART_LABELS.map(({ label }) => label.source).join('|')})$`);
const MARK_AT_END = /[\s*:：]$/;

/** The part that a text labels as a whole. Marks at its end do not count. */
function partLabelled(text: string): Part | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const plain = (MARK_AT_END.test(text) ? text.replace(/(?<![\s*:：])[\s*:：]+$/, '') : text).toLowerCase();
  if (!ANY_LABEL.test(plain)) return undefined;
  return PART_LABELS.find(({ label }) => label.test(plain))?.part;
}

/** Reads an element or text as a label; undefined for one that is none. */
function labelOf(node: PageNode): Label | undefined {
  const { tag, text } = node;
  if (!text) return undefined;
  const part = partLabelled(text);
  if (part) return { part, rest: '' };
  // Only a text by itself: an element with more in it is read by its children.
  if (tag !== '') return undefined;
  // In one line with a value ahead of it: "Pass at Grade B – Overall score: 157".
  const own = text.replace(/^ ?[–—|·•,;] /, '');
  const colon = own.search(/[:：]/);
  if (colon < 0 || colon > LONGEST_LABEL) {
    const alone = own === text ? undefined : partLabelled(own);
    return alone && { part: alone, rest: '' };
  }
  const before = partLabelled(own.slice(0, colon));
  return before && { part: before, rest: own.slice(colon + 1).trim() };
}

/** The part whose id an element bears, alone or behind the ids of its containers. */
function partById({ attributes }: PageNode): Part | undefined {
  const { id } = attributes;
  if (!id || id.length > 200) return undefined;
  return PART_IDS.find((known) => id === known.id || id.endsWith(`_${known.id}`))?.part;
}

interface Columns {
  readonly pairs: readonly Pair[];
  /** The labels that are headings of columns, and so label nothing beside them. */
  readonly headings: ReadonlySet<PageNode>;
}

const MOST_COLUMNS = 20;
const cellsOf = (row: PageNode) => row.children.filter(({ tag }) => tag === 'td' || tag === 'th');

/** Tables whose first row names the columns: Qualification | Result | Overall score. */
function readColumns(labels: ReadonlyMap<PageNode, Label>): Columns {
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
    if (cellsOf(row).length > MOST_COLUMNS) continue;
    const heads = cellsOf(row).map((cell) => inRow.find((label) => above(label, cell.tag) === cell || label === cell));
    const parts = new Set(heads.map((label) => label && labels.get(label)!.part));
    // "Qualification | B2 First | Result | Pass" in one row is no row of headings.
    const headed = cellsOf(row).every(({ tag }) => tag === 'th') || heads.some((label, i) => label && heads[i + 1]);
    if (!parts.has('title') || parts.size < 2 || !headed) continue;
    for (const label of inRow) headings.add(label);
    for (const other of rowsBelow(row)) {
      const values = cellsOf(other);
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
