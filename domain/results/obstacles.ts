/** What stands between a person and the result on a page that shows neither a result nor that there is none. */
import { examNamed } from '../exams/exams.ts';
import { plainWords } from '../site/label-words.ts';
import { headingRank, type PageNode, type PageTree } from './page-tree.ts';
import type { Pair } from './panel-pairs.ts';
import { isControl } from './page-signals.ts';
import { ASKS, FIRST, GOES_ON, LEADS_ON } from './result-facts.ts';

export type Unread = 'picture' | 'frame' | 'component';

/** Smaller ones are icons, px. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 40;

const PICTURES = new Set(['img', 'canvas', 'svg', 'object', 'embed']);
/** Pictures that show no result by what they are called. */
const DECORATIVE = /logo|icon|banner|photo|avatar|decorat|school|spinner|loader/i;

/** What a page shows there, and no reader of texts can read; undefined for anything else. */
function unreadAt({ tag, attributes, text, aside, parent }: PageNode): Unread | undefined {
  if (aside) return undefined;
  const { width, height, alt, id = '', class: classes = '' } = attributes;
  const size = (px: string | undefined, least: number) => px === undefined || !(Number(px) < least);
  // One that has not come is as small as the words in its place.
  const saysWhat = tag === 'img' && /\bresult/i.test(alt ?? '');
  if (!saysWhat && (!size(width, LEAST_WIDTH) || !size(height, LEAST_HEIGHT))) return undefined;
  if (tag === 'iframe') return 'frame';
  if (attributes.shadow !== undefined) return 'component';
  const named = `${tag} ${id} ${classes} ${alt ?? ''}`.slice(0, 500);
  if (tag.includes('-')) return text || DECORATIVE.test(named) ? undefined : 'component';
  // A drawing without a known size is an icon far more often than anything else.
  if (
    !PICTURES.has(tag) ||
    isInHeader(parent) ||
    alt === '' ||
    attributes.role === 'presentation' ||
    DECORATIVE.test(named)
  )
    return undefined;
  return tag === 'svg' && width === undefined ? undefined : 'picture';
}

function isInHeader(node: PageNode | undefined): boolean {
  return node !== undefined && (node.tag === 'header' || isInHeader(node.parent));
}

/** Within the table, list or block that holds the labels of a panel. */
export function unreadInPanel({ nodes }: PageTree, pairs: readonly Pair[]): Unread | undefined {
  const [first, ...more] = pairs.filter(({ part }) => part !== 'name').map(({ node }) => node);
  let panel = first?.parent;
  while (panel && !more.every((node) => isWithin(node, panel!))) panel = panel.parent;
  // A single label stands in a row: its value may be beside that.
  if (panel && more.length === 0) panel = panel.parent ?? panel;
  if (!panel) return undefined;
  return firstOf(nodes, (node) => (isWithin(node, panel) ? unreadAt(node) : undefined));
}

function isWithin(node: PageNode, outer: PageNode): boolean {
  let at: PageNode | undefined = node;
  while (at && at.index > outer.index) at = at.parent;
  return at === outer;
}

/**
 * Where the page's own result would stand.
 * @param announced the page says that there is one: then it may be anywhere
 */
export function unreadResult({ nodes }: PageTree, announced: boolean): Unread | undefined {
  let under: number | undefined;
  return firstOf(nodes, (node) => {
    const rank = headingRank(node);
    if (rank !== undefined && !node.aside) {
      if (/\bresults?\b/i.test(node.text)) under = rank;
      else if (under !== undefined && rank <= under) under = undefined;
    }
    return announced || under !== undefined ? unreadAt(node) : undefined;
  });
}

function firstOf<T>(nodes: readonly PageNode[], find: (node: PageNode) => T | undefined): T | undefined {
  for (const node of nodes) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * True where a link or button leads to a result.
 * @param announced the page says that there is one: then "Continue" does too
 */
export function leadsOn({ nodes }: PageTree, announced: boolean): boolean {
  return nodes.some((node) => {
    if (!isEntry(node)) return false;
    const words = plainWords(node.text);
    return LEADS_ON.test(words) || (announced && GOES_ON.test(words));
  });
}

/** How many links and buttons bear an exam's name: entries to choose from. */
export function entriesIn({ nodes }: PageTree): number {
  return nodes.filter((node) => isEntry(node) && examNamed(node.text) !== undefined).length;
}

const isEntry = (node: PageNode): boolean =>
  !node.aside && isControl(node) && node.text !== '' && node.text.length <= 60;

/** Drawn while a page loads. */
const PLACEHOLDER = /(?:^|[\s_-])(?:skeleton|spinner|loader|loading|shimmer)(?:[\s_-]|$)/i;
export function hasPlaceholder({ nodes }: PageTree): boolean {
  return nodes.some(
    ({ aside, text, attributes }) =>
      !aside && !text && (attributes.role === 'progressbar' || PLACEHOLDER.test(attributes.class ?? '')),
  );
}

const ASKING = /^(?:text|email|tel|number|date|radio|checkbox)$/i;

/** What the page wants first; undefined where it asks for nothing. */
export function askedFirst({ nodes, lines }: PageTree): (typeof ASKS)[number]['why'] | undefined {
  const said = lines.flatMap(({ text, aside }) => (aside || text.length > 600 ? [] : [text]));
  const asks = nodes.some(
    ({ tag, attributes, aside }) =>
      !aside && (tag === 'select' || tag === 'textarea' || (tag === 'input' && ASKING.test(attributes.type ?? 'text'))),
  );
  const first = said.some((text) => FIRST.test(text));
  if (!asks && !first) return said.some((text) => ASKS[0]!.line.test(text)) ? ASKS[0]!.why : undefined;
  return ASKS.find(({ line }) => said.some((text) => line.test(text)))?.why;
}
