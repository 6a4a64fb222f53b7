/**
 * A page as a small tree, made alike from what a person sees (by the script in the page) and from HTML (by the
 * background, which has no DOM in Chrome). HTML does not tell what a style sheet hides: what a style sheet of the page
 * itself, or the name of a class, says may be hidden is left out and noted as `unsure`.
 * Work and memory grow with the text's length only, whatever the text is.
 */
import { Parser } from 'htmlparser2';
import { hidingNames, seenInHtml } from './hidden-in-html.ts';
import { ASIDE_NAMES, ASIDE_ROLES, STANDING_HEADINGS } from './result-facts.ts';
import { foreignLetters, isTranslation, latinLetters, saysTranslated, type Translator } from './translation.ts';
import { DEEPEST, MOST_PAGE_LENGTH, type VisiblePage } from './visible-page.ts';

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
  /** The lines of the page that it has words in: from `line`, and before `end`. */
  readonly line: number;
  end: number;
  /** In a menu, a footer, a side column or small print. */
  readonly aside: boolean;
}

export interface PageLine {
  /** Cut after LONGEST_LINE characters. */
  readonly text: string;
  /** Not about this person's result by where it stands: menus, footers, small print, questions and their answers. */
  aside: boolean;
  /** All of it is the words of links or buttons. */
  readonly control: boolean;
}

export interface PageTree {
  readonly source: 'visible' | 'html';
  /** Every visible element and text, in the order of the page. */
  readonly nodes: readonly PageNode[];
  /** What a reader sees, line by line. */
  readonly lines: readonly PageLine[];
  /** - `whole`: the page's end was reached. - `cutOff`, `tooLarge`, `tooDeep`: the rest is missing. */
  readonly extent: 'whole' | 'cutOff' | 'tooLarge' | 'tooDeep';
  /** Texts that may be hidden or not. */
  readonly unsure: readonly string[];
  /** Links and buttons that are hidden now, as in a menu that is folded: their ids and words, and nothing around them. */
  readonly folded: readonly PageNode[];
  /** HTML with a style sheet of another file: which parts of the page a person sees cannot be known. */
  readonly styledElsewhere: boolean;
  /** Who has put other words in place of the site's, by the marks that are left; the rest is in the letters. */
  readonly translator: Translator | undefined;
  /** Letters of other scripts, which are left out of the tree, and Latin ones. */
  readonly foreign: number;
  readonly latin: number;
}

/** Small, so that a page of nothing but opening tags is given up early. */
const CHUNK = 16_384;
export const LONGEST_TEXT = 300;
const LONGEST_LINE = 2000;
const MOST_UNSURE = 500;
const MOST_FOLDED = 200;

/** Never shown, or not as words of the page. */
const UNSEEN = new Set('head title script style template noscript noframes datalist'.split(' '));
/** Shown, and not to be read as words. */
const WORDLESS = new Set('textarea select svg math iframe object embed audio video canvas img'.split(' '));
/** Stand within a line; '' is a text. */
const INLINE = new Set(
  ' a abbr b bdi bdo big cite code data dfn em i kbd label mark q s samp small span strong sub sup time tt u var wbr img svg'.split(
    ' ',
  ),
);
const CONTROLS = new Set(['a', 'button']);
const ASIDE_TAGS = new Set(['nav', 'footer', 'aside', 'small']);
/** Of headings, by their tags. */
const RANKS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  summary: 6,
  legend: 6,
  caption: 6,
};

const NONE: PageNode[] = [];
const NO_ATTRIBUTES = {};

export function isInline({ tag }: PageNode): boolean {
  return INLINE.has(tag);
}

/** The rank of a heading, 1 to 6; undefined for anything else. */
export function headingRank({ tag, attributes }: PageNode): number | undefined {
  return RANKS[tag] ?? (attributes.role === 'heading' ? 6 : undefined);
}

/**
 * What is open: an element of the tree; `through` for one that only wraps; `unseen`, `hidden` and `unsure` for one within
 * which nothing is taken in. `hidden` and `unsure` may be shown at another time, or to another eye.
 */
type Open = PageNode | 'through' | 'unseen' | 'hidden' | 'unsure';

class TreeBuilder {
  readonly nodes: PageNode[] = [];
  readonly lines: PageLine[] = [];
  readonly unsure: string[] = [];
  readonly folded: PageNode[] = [];
  styledElsewhere = false;
  foreign = 0;
  latin = 0;
  tooDeep = false;
  translator: Translator | undefined;
  private readonly opened: Open[] = [];
  private readonly parents: PageNode[] = [];
  /** Headings, and what may be said to everybody: questions, and headings over such. */
  private readonly headings: PageNode[] = [];
  private readonly standing: PageNode[] = [];
  private line = '';
  private lineBegun = false;
  private lineAside = false;
  private lineControl = true;
  private controls = 0;
  private fonts = 0;
  /** The hidden link or button that is open, and how much was open around it. */
  private foldedNow: { readonly node: PageNode; readonly depth: number } | undefined;

  open(tag: string, attributes: PageNode['attributes'], seen: 'seen' | 'hidden' | 'unsure'): void {
    if (this.opened.length >= DEEPEST) this.tooDeep = true;
    if (this.tooDeep) return;
    const last = this.opened.at(-1);
    if (last === 'unseen' || last === 'hidden' || last === 'unsure') {
      if (last !== 'unseen') this.fold(tag, attributes);
      this.opened.push(UNSEEN.has(tag) ? 'unseen' : last);
      return;
    }
    if (attributes.folded !== undefined) seen = 'hidden';
    if (seen !== 'seen') this.fold(tag, attributes);
    this.translator ??= saysTranslated(tag, attributes, last === 'through' && this.fonts > 0);
    const besides = isTranslation(tag, attributes);
    if (!INLINE.has(tag) && tag !== 'font' && !besides) this.endLine();
    if (WORDLESS.has(this.parents.at(-1)?.tag ?? '')) this.opened.push('unseen');
    else if (UNSEEN.has(tag)) this.opened.push('unseen');
    else if (seen !== 'seen') this.opened.push(seen);
    else if (besides) this.opened.push('unseen');
    else if (tag === 'font') {
      this.fonts += 1;
      this.opened.push('through');
    } else {
      const node = this.add(tag, attributes);
      this.parents.push(node);
      if (CONTROLS.has(tag)) this.controls += 1;
      this.opened.push(node);
    }
  }

  text(data: string): void {
    const last = this.opened.at(-1);
    if (this.tooDeep || last === 'unseen') return;
    const words = spaced(data);
    const { foldedNow } = this;
    if (foldedNow && foldedNow.node.text.length <= LONGEST_TEXT) foldedNow.node.text += words;
    if (last === 'hidden') return;
    if (last === 'unsure') {
      if (words !== ' ' && this.unsure.length < MOST_UNSURE) this.unsure.push(words.trim().slice(0, LONGEST_TEXT));
      return;
    }
    const parent = this.parents.at(-1);
    if (parent && WORDLESS.has(parent.tag)) return;
    const foreign = foreignLetters(words);
    this.foreign += foreign;
    // The site writes English only. A single one may be a slip in a word or number of the site's.
    if (foreign > 1) return;
    this.latin += latinLetters(words);
    if (words !== ' ') {
      if (!this.lineBegun) this.lineAside = parent?.aside ?? false;
      this.lineBegun = true;
      this.lineControl &&= this.controls > 0;
    }
    if (this.line.length < LONGEST_LINE) this.line += words;
    // A text that comes in pieces (at every entity, every chunk and every wrapper) is one text.
    const before = parent?.children.at(-1);
    if (before?.tag === '') {
      if (before.text.length <= LONGEST_TEXT) before.text = spaced(before.text + words);
    } else if (words !== ' ' || (before && isInline(before))) {
      // Spaces between blocks are no text: a page has thousands of them.
      this.add('', NO_ATTRIBUTES).text = words;
    }
  }

  close(): void {
    if (this.tooDeep) return;
    const node = this.opened.pop();
    if (this.foldedNow?.depth === this.opened.length) {
      this.foldedNow.node.text = plainLine(this.foldedNow.node.text);
      this.foldedNow = undefined;
    }
    if (node === undefined || node === 'unseen' || node === 'hidden' || node === 'unsure') return;
    if (node === 'through') {
      this.fonts -= 1;
      return;
    }
    this.parents.pop();
    if (CONTROLS.has(node.tag)) this.controls -= 1;
    node.text = textOf(node);
    const inline = INLINE.has(node.tag);
    if (!inline) this.endLine();
    node.end = this.lines.length + (this.lineBegun ? 1 : 0);
    if (!inline && mayStand(node)) this.standing.push(node);
  }

  finish(source: PageTree['source'], extent: PageTree['extent']): PageTree {
    this.endLine();
    const { nodes, lines, unsure, folded, styledElsewhere, translator, foreign, latin } = this;
    for (const node of nodes) {
      const { text } = node;
      if (text.length > LONGEST_TEXT * 2 || text.charCodeAt(0) <= SPACE || text.charCodeAt(text.length - 1) <= SPACE)
        node.text = text.slice(0, LONGEST_TEXT * 2).trim();
    }
    markStanding(
      this.standing.sort((a, b) => a.index - b.index),
      this.headings,
      lines,
    );
    return {
      source,
      nodes,
      lines,
      extent: this.tooDeep ? 'tooDeep' : extent,
      unsure,
      folded,
      styledElsewhere,
      translator,
      foreign,
      latin,
    };
  }

  /** Takes in a link or button that begins within what is hidden. */
  private fold(tag: string, attributes: PageNode['attributes']): void {
    const isInput = tag === 'input' && /^(?:submit|button)$/i.test(attributes.type ?? '');
    if ((!CONTROLS.has(tag) && !isInput) || this.foldedNow || this.folded.length >= MOST_FOLDED) return;
    const text = isInput ? plainLine(attributes.value ?? '') : '';
    const node = {
      tag,
      attributes,
      parent: undefined,
      place: 0,
      index: -1,
      children: NONE,
      text,
      line: 0,
      end: 0,
      aside: false,
    };
    this.folded.push(node);
    this.foldedNow = { node, depth: this.opened.length };
  }

  private add(tag: string, attributes: PageNode['attributes']): PageNode {
    const parent = this.parents.at(-1);
    const place = parent?.children.length ?? 0;
    const line = this.lines.length;
    const node: PageNode = {
      tag,
      attributes,
      parent,
      place,
      index: this.nodes.length,
      children: tag ? [] : NONE,
      text: '',
      line,
      end: line + 1,
      aside: (parent?.aside ?? false) || isAside(tag, attributes),
    };
    this.nodes.push(node);
    if (headingRank(node) !== undefined) this.headings.push(node);
    parent?.children.push(node);
    return node;
  }

  private endLine(): void {
    const text = this.line && plainLine(this.line);
    if (text) this.lines.push({ text, aside: this.lineAside, control: this.lineControl });
    this.line = '';
    this.lineBegun = false;
    this.lineControl = true;
  }
}

/** @param html the whole page's text; no more than its first million characters are read */
export function treeFromHtml(html: string): PageTree {
  const builder = new TreeBuilder();
  const hiding = hidingNames(html);
  let ended = false;
  const details: boolean[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const folded = details.at(-1) === true && tag !== 'summary';
      details.push(tag === 'details' && !('open' in attributes));
      if (tag === 'link' && /\bstylesheet\b/i.test(attributes.rel ?? '')) builder.styledElsewhere = true;
      builder.open(tag, attributes, folded ? 'hidden' : seenInHtml(tag, attributes, hiding));
    },
    ontext(data) {
      // Words by themselves in a closed fold are hidden like its elements.
      if (!details.at(-1)) builder.text(data);
    },
    onclosetag(tag, implied) {
      if (tag === 'html' && !implied) ended = true;
      details.pop();
      builder.close();
    },
  });
  for (let at = 0; at < html.length && at < MOST_PAGE_LENGTH && !builder.tooDeep; at += CHUNK)
    parser.write(html.slice(at, Math.min(at + CHUNK, MOST_PAGE_LENGTH)));
  if (!builder.tooDeep) parser.end();
  return builder.finish('html', html.length > MOST_PAGE_LENGTH ? 'tooLarge' : ended ? 'whole' : 'cutOff');
}

/** @param page as the script in the page has written it down: only what a person sees */
export function treeFromVisible({ tokens, extent }: VisiblePage): PageTree {
  const builder = new TreeBuilder();
  for (const token of tokens) {
    if (token === null) builder.close();
    else if (typeof token === 'string') builder.text(token);
    else builder.open(token[0], token[1], 'seen');
  }
  return builder.finish('visible', extent);
}

function isAside(tag: string, { role, class: classes, id }: PageNode['attributes']): boolean {
  if (ASIDE_TAGS.has(tag)) return true;
  if (tag === 'html' || tag === 'body' || tag === 'main') return false;
  if (role && ASIDE_ROLES.has(role)) return true;
  if (id && ASIDE_NAMES.test(id.slice(0, 200))) return true;
  return (
    classes !== undefined &&
    classes
      .slice(0, 500)
      .split(/\s+/)
      .some((name) => ASIDE_NAMES.test(name))
  );
}

/** True of a block that ends with a question mark, and of a heading over what is said to everybody. */
function mayStand(node: PageNode): boolean {
  const { text } = node;
  if (text.charCodeAt(text.length - (text.endsWith(' ') ? 2 : 1)) === QUESTION) return node.end - node.line === 1;
  return headingRank(node) !== undefined && STANDING_HEADINGS.test(text.trim());
}

/**
 * What follows a question or a heading over what is said to everybody is nobody's result. It ends at the next heading
 * of the same rank or a higher one, or with the part of the page that the question stands in.
 */
function markStanding(standing: readonly PageNode[], headings: readonly PageNode[], lines: readonly PageLine[]): void {
  let next = 0;
  let until = 0;
  for (const node of standing) {
    if (node.line < until) continue;
    let part = node;
    while (part.parent && part.parent.line === part.line && part.parent.end === part.end) part = part.parent;
    while (next < headings.length && headings[next]!.index <= node.index) next += 1;
    const rank = headingRank(node) ?? 6;
    let end = part.parent?.end ?? node.end;
    for (let i = next; i < headings.length && headings[i]!.line < end; i += 1)
      if (headingRank(headings[i]!)! <= rank) end = headings[i]!.line;
    for (let i = node.line; i < end && i < lines.length; i += 1) lines[i]!.aside = true;
    until = end;
  }
}

const QUESTION = 63;
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
