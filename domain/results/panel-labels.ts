/** Which elements and texts of a page are the labels of a result panel. */
import type { PageNode } from './page-tree.ts';
import { PART_IDS, PART_LABELS, type Part } from './result-facts.ts';

export interface Label {
  readonly part: Part;
  /** What follows the label in the same text, as in "Result: Pass at". */
  readonly rest: string;
}

const LONGEST_LABEL = 60;
/** Asked first, since nearly every text of a page is no label. */
const ANY_LABEL = new RegExp(`^(?:${PART_LABELS.map(({ label }) => label.source).join('|')})$`);
const MARKS = /[\s*:：]$/;

/** The part that a text labels as a whole. Marks at its end do not count. */
export function partLabelled(text: string): Part | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  const plain = (MARKS.test(text) ? text.replace(/(?<![\s*:：])[\s*:：]+$/, '') : text).toLowerCase();
  if (!ANY_LABEL.test(plain)) return undefined;
  return PART_LABELS.find(({ label }) => label.test(plain))?.part;
}

/** Reads an element or text as a label; undefined for one that is none. */
export function labelOf(node: PageNode): Label | undefined {
  const { tag, text } = node;
  if (!text) return undefined;
  const part = partLabelled(text);
  if (part) return { part, rest: '' };
  // Only a text by itself: an element with more in it is read by its children.
  if (tag !== '') return undefined;
  const colon = text.search(/[:：]/);
  if (colon < 0 || colon > LONGEST_LABEL) return undefined;
  const before = partLabelled(text.slice(0, colon));
  return before && { part: before, rest: text.slice(colon + 1).trim() };
}

/** The part whose id an element bears, alone or behind the ids of its containers. */
export function partById({ attributes }: PageNode): Part | undefined {
  const { id } = attributes;
  if (!id || id.length > 200) return undefined;
  return PART_IDS.find((known) => id === known.id || id.endsWith(`_${known.id}`))?.part;
}
