/**
 * The visible part of an HTML text as a small tree, without a DOM: the background of Chrome has none.
 * Work and memory grow with the text's length only, whatever the text is.
 */
import { Parser } from 'htmlparser2';
import { MOST_PAGE_LENGTH } from './reading.ts';
import { HIDING_CLASSES, HIDING_STYLE } from './result-facts.ts';

export interface PageNode {
  /** Lower case; '' for a text. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageNode | undefined;
  /** Which of its parent's children, and which of the page's nodes, it is. */
  readonly place: number;
  readonly index: number;
  /** Empty for a text. */
  readonly children: PageNode[];
  /** The words within, in one line; longer than LONGEST_TEXT where more was cut off. */
  text: string;
  /** How many lines of the page stand before it. */
  readonly line: number;
}

export interface PageTree {
  /** Every visible element and text, in the order of the page. */
  readonly nodes: readonly PageNode[];
  /** What a reader sees, line by line; each cut after LONGEST_LINE characters. */
  readonly lines: readonly string[];
  /** - `whole`: the page's end was reached. - `cutOff`, `tooLarge`, `tooDeep`: the rest is missing. */
  readonly extent: 'whole' | 'cutOff' | 'tooLarge' | 'tooDeep';
}

const DEEPEST = 256;
/** Small, so that a page of nothing but opening tags is given up early. */
const CHUNK = 16_384;
export const LONGEST_TEXT = 300;
const LONGEST_LINE = 2000;

/** Never shown, or not as words of the page. */
const UNSEEN = new Set(
  'head title script style template noscript noframes textarea select datalist svg math iframe object audio video canvas'.split(
    ' ',
  ),
);
/** Stand within a line; '' is a text. */
const INLINE = new Set(
  ' a abbr b bdi bdo big cite code data dfn em font i kbd label mark q s samp small span strong sub sup time tt u var wbr img'.split(
    ' ',
  ),
);

const NONE: PageNode[] = [];
const NO_ATTRIBUTES = {};

export function isInline({ tag }: PageNode): boolean {
  return INLINE.has(tag);
}

/** @param html the whole page's text; no more than its first million characters are read */
export function pageTree(html: string): PageTree {
  const nodes: PageNode[] = [];
  const lines: string[] = [];
  /** The elements that are open; undefined for one that is not seen, within which nothing is. */
  const open: (PageNode | undefined)[] = [];
  let ended = false;
  let tooDeep = false;
  let line = '';

  const endLine = () => {
    const words = line && plainLine(line);
    if (words) lines.push(words);
    line = '';
  };
  const add = (tag: string, attributes: PageNode['attributes']): PageNode => {
    const parent = open.at(-1);
    const place = parent?.children.length ?? 0;
    const node: PageNode = {
      tag,
      attributes,
      parent,
      place,
      index: nodes.length,
      children: tag ? [] : NONE,
      text: '',
      line: lines.length,
    };
    nodes.push(node);
    parent?.children.push(node);
    return node;
  };
  const inUnseen = () => open.length > 0 && open.at(-1) === undefined;

  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length >= DEEPEST) tooDeep = true;
      if (tooDeep) return;
      const unseen =
        inUnseen() || UNSEEN.has(tag) || isHidden(attributes) || (tag === 'dialog' && !('open' in attributes));
      if (!INLINE.has(tag) && !inUnseen()) endLine();
      open.push(unseen ? undefined : add(tag, attributes));
    },
    ontext(data) {
      if (tooDeep || inUnseen()) return;
      const words = spaced(data);
      if (line.length < LONGEST_LINE) line += words;
      // A text that comes in pieces (at every entity and every chunk) is one text.
      const last = open.at(-1)?.children.at(-1);
      if (last?.tag === '') {
        if (last.text.length <= LONGEST_TEXT) last.text = spaced(last.text + words);
      } else if (words !== ' ' || (last && isInline(last))) {
        // Spaces between blocks are no text: a page has thousands of them.
        add('', NO_ATTRIBUTES).text = words;
      }
    },
    onclosetag(tag, implied) {
      if (tag === 'html' && !implied) ended = true;
      if (tooDeep) return;
      const node = open.pop();
      if (!node) return;
      node.text = textOf(node);
      if (!INLINE.has(tag)) endLine();
    },
  });
  for (let at = 0; at < html.length && at < MOST_PAGE_LENGTH && !tooDeep; at += CHUNK)
    parser.write(html.slice(at, Math.min(at + CHUNK, MOST_PAGE_LENGTH)));
  if (!tooDeep) parser.end();
  endLine();
  for (const node of nodes) node.text = node.text.slice(0, LONGEST_TEXT * 2).trim();
  const extent = tooDeep ? 'tooDeep' : html.length > MOST_PAGE_LENGTH ? 'tooLarge' : ended ? 'whole' : 'cutOff';
  return { nodes, lines, extent };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  const { style, type, class: classes } = attributes;
  if (type?.toLowerCase() === 'hidden') return true;
  return (
    (style !== undefined && HIDING_STYLE.test(style.slice(0, 2000))) ||
    (classes !== undefined && HIDING_CLASSES.test(classes.slice(0, 2000)))
  );
}

const SPACE = 32;
const SPACES = /[\s\u00a0\u200b\u00ad]+/g;
const UNEVEN = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** With one space wherever there are spaces. Most texts are so already, and asking is cheaper than replacing. */
function spaced(text: string): string {
  return UNEVEN.test(text) ? text.replace(SPACES, ' ') : text;
}

/** With the spaces at its ends, which part it from its neighbours. A button that is an input bears its words in its value. */
function textOf({ tag, attributes, children }: PageNode): string {
  if (tag === 'input') return /^(?:submit|button)$/i.test(attributes.type ?? '') ? spaced(attributes.value ?? '') : '';
  let text = '';
  /** No two spaces ever meet, so that nothing has to be searched for them afterwards. */
  let gap = false;
  for (const child of children) {
    const block = !isInline(child);
    const words = child.text;
    if (words) {
      const first = words.charCodeAt(0) === SPACE;
      if (gap) text += first ? words.slice(1) : words;
      else text += block && text && !first ? ` ${words}` : words;
      gap = words.charCodeAt(words.length - 1) === SPACE;
    }
    if (block && text && !gap) {
      text += ' ';
      gap = true;
    }
    if (text.length > LONGEST_TEXT) break;
  }
  return text.slice(0, LONGEST_TEXT + 1);
}

function plainLine(text: string): string {
  return spaced(text.slice(0, LONGEST_LINE)).trim();
}
