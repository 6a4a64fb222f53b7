/**
 * Words for boxes that nothing ties to theirs: a heading, perhaps a help text in an element of its own, then the
 * box. Within one form such words are told by their order, as a person reads them.
 */
import { holdsNoWords, isStrongTie, textOf } from './label-words.ts';
import { BORDER, saysOpposed, wordsOf, type Words } from './named-in-words.ts';

/** What stands between two controls of a form. */
interface Gap {
  /** The control that follows; undefined behind the last one. */
  readonly control: Element | undefined;
  readonly texts: Words[];
}

const CONTROL =
  'input:not([type=hidden]), select, textarea, button, [role=button], [role=radio], [role=checkbox], [role=textbox], [role=combobox], [contenteditable=true], iframe, object, embed, canvas';
const INLINE = 'b, strong, em, i, span, small, abbr, sup, sub, font, a, mark';
const MOST_NODES = 1_500;

/**
 * @param region the form, or the document where there is none
 * @param untied its boxes that no label or attribute names
 * @param named which field the words name, of all fields that are boxes; undefined for none
 * @returns the words for each of the boxes, none where the order proves nothing; undefined where the words
 * stand behind their boxes, so that those ahead of a box are another's
 */
export function wordsInOrder(
  region: ParentNode,
  untied: ReadonlySet<Element>,
  isVisible: (element: Element) => boolean,
  named: (words: Words) => string | undefined,
): ReadonlyMap<Element, Words[]> | undefined {
  const gaps = gapsOf(region, isVisible);
  const found = new Map<Element, Words[]>();
  const first = gaps.findIndex(({ control }) => control !== undefined && untied.has(control));
  const namesIn = ({ texts }: Gap) => new Set(texts.map(named).filter((name) => name !== undefined));
  const last = gaps.findLastIndex(({ control }) => control !== undefined && untied.has(control));
  if (last > first && namesIn(gaps[first]!).size === 0 && namesIn(gaps[last + 1]!).size > 0) return undefined;
  for (const [index, gap] of gaps.entries()) {
    const { control, texts } = gap;
    const names = namesIn(gap);
    const isUntied = control !== undefined && untied.has(control);
    // Words ahead of the first box, and none behind a box that could be its own: only so do they stand ahead.
    if (index === first && names.size !== 1) return new Map();
    if (index > first && !isUntied && names.size > 0) return new Map();
    if (
      isUntied &&
      names.size === 1 &&
      !saysOpposed(texts.map((words) => (named(words) === undefined ? words : withoutAgain(words))))
    )
      found.set(
        control,
        texts.filter((words) => named(words) !== undefined),
      );
  }
  return found;
}

/** "Confirm" and "again" belong to a second box's name; beside another name they tell of a second box. */
const withoutAgain = (words: Words) => words.filter((word) => !/^(?:confirm|reenter|retype|re|again)$/.test(word));

function gapsOf(region: ParentNode, isVisible: (element: Element) => boolean): Gap[] {
  const gaps: Gap[] = [];
  let texts: string[] = [];
  let block: Element | undefined;
  let left = MOST_NODES;
  const end = (control: Element | undefined) => {
    gaps.push({
      control,
      texts: texts.map((text) => wordsOf(text.toLowerCase())).filter((words) => words.some((word) => word !== BORDER)),
    });
    texts = [];
    block = undefined;
  };
  const walk = (parent: ParentNode) => {
    for (const node of parent.childNodes) {
      if ((left -= 1) < 0) return;
      if (node.nodeType === 3) {
        if (!node.nodeValue?.trim()) continue;
        const around = blockOf(node.parentElement);
        if (around && around === block) texts.push(`${texts.pop() ?? ''} ${BORDER} ${node.nodeValue.slice(0, 300)}`);
        else texts.push(node.nodeValue.slice(0, 300));
        block = around;
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (!isVisible(element) && !element.matches('br, wbr')) continue;
        if (element.matches(CONTROL) || (element.localName.includes('-') && !textOf(element).trim())) end(element);
        else if (!isStrongTie(element) && !holdsNoWords(element)) walk(element);
      }
    }
  };
  walk(region);
  end(undefined);
  return gaps;
}

function blockOf(element: Element | null): Element | undefined {
  let block = element;
  while (block?.matches(INLINE)) block = block.parentElement;
  return block ?? undefined;
}
