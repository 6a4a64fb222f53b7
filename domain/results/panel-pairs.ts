/**
 * Finds the values of a result panel: by their ids, or by the label in front of them (table rows,
 * definition lists, blocks, bold words, "Result: Pass").
 */
import { isInline, LONGEST_TEXT, type PageNode } from './page-tree.ts';
import { labelOf, partById, type Label } from './panel-labels.ts';
import { readColumns } from './panel-columns.ts';
import { PAGE_LINKS } from './result-facts.ts';
import type { Part } from './result-facts.ts';

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
    const part = partById(node);
    if (part && byId.size <= MOST_LABELS) byId.set(node, part);
  }
  const within = ancestorsOf(byId.keys());
  for (const node of nodes) {
    if (labels.size > MOST_LABELS) break;
    const label = labelOf(node);
    if (!label || byId.has(node) || within.has(node)) continue;
    // The label is the innermost element with these words: its parents have the same words once more.
    if (!node.children.some((child) => labelOf(child)?.part === label.part)) labels.set(node, label);
  }
  const labelled = ancestorsOf(labels.keys());
  const isLabel = (node: PageNode) => labels.has(node) || labelled.has(node);

  const columns = readColumns(labels);
  const pairs: Pair[] = [...columns.pairs];
  for (const [node, part] of byId) pairs.push({ part, value: node.text, byId: true, node });
  for (const [node, { part, rest }] of labels) {
    if (columns.headings.has(node)) continue;
    const value = valueAfter(node, rest, isLabel, (one) => byId.has(one) || within.has(one));
    if (value !== undefined && value.length <= LONGEST_VALUE && !PAGE_LINKS.test(value))
      pairs.push({ part, value, byId: false, node });
  }
  return { pairs: pairs.sort((a, b) => a.node.index - b.node.index), labels: labels.size };
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
    if (rest || CELL.test(node.tag) || node.parent.text.replace(MARKS, '') !== bare) break;
  }
  return rest || undefined;
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
