/** The words that a page puts at a control, from the strongest tie to the weakest. */
import { BORDER } from './named-in-words.ts';

/** Lower case, without the marks that forms hang on their labels. */
export function plainWords(text: string): string {
  return (
    text
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/[*:：>›»]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      // A number or a picture ahead of a label is no part of it.
      .replace(/^[^\p{L}(]+(?=\p{L})/u, '')
  );
}

const LONGEST = 300;

/** Without borders at the ends, and one where several are. */
const labelText = (text: string) =>
  plainWords(text)
    .replace(/^(?:\| ?)+|(?: ?\|)+$/g, '')
    .replace(/(?:\| ?){2,}/g, '| ');

/**
 * Every text that labels the control, strongest first, in plain words, without empty ones. Where an element
 * begins or ends within a label stands `BORDER`, so that a name and a pill behind it are not run together.
 * The weak ties (a table cell or a text ahead) are asked only when no strong one answers.
 */
export function labelWords(control: Element): string[] {
  const strong = [...strongTies(control)].map(labelText).filter(Boolean);
  if (strong.length) return strong;
  const weak = [...weakTies(control)].map(labelText).filter(Boolean);
  return weak.length ? weak : hostWords(control);
}

/** The words of the component that draws this control and no other. */
function hostWords(control: Element): string[] {
  const root = control.getRootNode() as ShadowRoot;
  if (!root.host || root.querySelectorAll(FILLABLE).length > 1) return [];
  const own = labelText(root.host.getAttribute('label') ?? '');
  return own ? [own] : labelWords(root.host);
}

/** True where a label, an ARIA attribute or the element's own text names the control: nothing else may. */
export function isTied(control: Element): boolean {
  return [...strongTies(control)].some(plainWords);
}

function* strongTies(control: Element): Generator<string> {
  const root = control.getRootNode() as Document;
  const tag = control.localName;
  if (tag === 'a' || control.matches('button, [role=button], [role=radio], [role=checkbox]')) yield textOf(control);
  if (tag === 'input' && /^(?:submit|button|reset)$/.test((control as HTMLInputElement).type))
    yield (control as HTMLInputElement).value;
  const labels = [...((control as HTMLInputElement).labels ?? [])];
  for (const label of labels) yield textOf(label);
  // A help button ahead of the box takes the label that stands around both.
  const around = labels.length ? null : control.closest('label');
  if (around?.querySelectorAll(FILLABLE).length === 1) yield textOf(around);
  const labelledBy = control.getAttribute('aria-labelledby');
  if (labelledBy)
    yield labelledBy
      .split(/\s+/)
      .map((id) => textOf(root.getElementById?.(id)))
      .join(' ');
  yield control.getAttribute('aria-label') ?? '';
  // Both eras name companions of a control after its id.
  if (control.id) yield textOf(root.getElementById?.(`${control.id}-label`));
}

function* weakTies(control: Element): Generator<string> {
  yield control.getAttribute('placeholder') ?? '';
  const isChoice = control.matches(CHOICE);
  const beside = (part: Element): (ChildNode | null)[] => {
    const side = sideOfWords(part.parentElement, isChoice);
    if (side === 'ahead') return [part.previousSibling, part.previousElementSibling];
    // Words behind a box may be a remark on it; only a choice is labelled from there.
    return isChoice ? [part.nextSibling, part.nextElementSibling] : [];
  };
  const wordsBeside = (parts: readonly Element[], only: (node: Node) => boolean = () => true): string[] =>
    [...new Set(parts.flatMap(beside))].flatMap((node) =>
      node && !belongsToAnother(node) && only(node)
        ? [node.nodeType === 1 ? textOf(node as Element) : (node.nodeValue?.slice(0, LONGEST) ?? '')]
        : [],
    );
  const cell = control.closest('td, th, dd');
  let words = wordsBeside(cell ? [cell, control] : [control]);
  // In a row of its own, a box may stand in a wrapper beside the one of its words: the nearest are asked for.
  for (let shell = control.parentElement; !words.some(plainWords) && isAlone(shell?.parentElement);) {
    words = wordsBeside([shell!], isPlain);
    shell = shell!.parentElement;
  }
  yield* words;
  if (cell && !words.some(plainWords)) yield headingOf(cell);
  // A long one is a rule for what is typed, and may begin like another box's name.
  const title = control.getAttribute('title') ?? '';
  if (title.length <= 40) yield title;
}

/** The cell above it, in a row of headings for as many columns. */
function headingOf(cell: Element): string {
  const row = cell.parentElement!;
  const above = row.previousElementSibling;
  const heading = above?.children[[...row.children].indexOf(cell)];
  const isHeaded = heading?.localName === 'th' && above?.childElementCount === row.childElementCount;
  return isHeaded && row.childElementCount > 1 && !holdsControl(above) ? textOf(heading) : '';
}

const FILLABLE = 'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea';
const CHOICE = 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]';
const isAlone = (row: Element | null | undefined): boolean =>
  !!row && !row.matches('body, form, fieldset, main, table') && row.querySelectorAll(FILLABLE).length === 1;

/** True of words and nothing else: a whole row may hide the box that its words are for. */
const isPlain = (node: Node): boolean =>
  node.nodeType === 1 &&
  !(node as Element).querySelector(':not(b, strong, em, span, small, abbr, i, br, sup, label:not([for]))');

const holdsControl = (node: Node | undefined): boolean =>
  node?.nodeType === 1 && ((node as Element).matches(FILLABLE) || (node as Element).querySelector(FILLABLE) !== null);

/** True of a label that is tied to a control, or was to one that is gone or hidden. */
export const isStrongTie = (element: Element): boolean =>
  element.localName === 'label' && (element.hasAttribute('for') || (element as HTMLLabelElement).control !== null);

/** True of a neighbour with a control of its own, within it or by `for`: its words label that one. */
function belongsToAnother(node: Node): boolean {
  return holdsControl(node) || ((node as Element).localName === 'label' && (node as HTMLLabelElement).control !== null);
}

/**
 * On which side of its controls a row of words and controls has the words: read from its ends, so
 * that "box, words, box, words" never gives a box the words of the box before it. Where loose
 * words stand at both ends of a row of several boxes, the side is unknown.
 */
function sideOfWords(row: Element | null, isChoice: boolean): 'ahead' | 'behind' | 'unknown' {
  const parts = [...(row?.childNodes ?? [])].filter((node) => holdsControl(node) || plainWords(node.textContent ?? ''));
  if (isChoice) {
    const next = parts[parts.findLastIndex((part) => holdsChoice(part)) + 1];
    return next && !holdsControl(next) ? 'behind' : 'ahead';
  }
  if (holdsControl(parts[0])) return 'behind';
  const isLoose = parts[0]?.nodeType === 3 && parts.at(-1)?.nodeType === 3;
  return isLoose && parts.filter(holdsControl).length > 1 ? 'unknown' : 'ahead';
}

const holdsChoice = (node: Node): boolean =>
  node.nodeType === 1 && ((node as Element).matches(CHOICE) || (node as Element).querySelector(CHOICE) !== null);

const NOT_WORDS = 'select, textarea, button, [role=button], [role=tooltip], i[class], [class*=material-]';

export const holdsNoWords = (element: Element): boolean => element.matches(`${NOT_WORDS}, script, style, template`);

/** Without what is no word about the element: a list's options, a help button, an icon drawn by an icon font. */
export function textOf(element: Element | null | undefined): string {
  const whole = element?.textContent?.slice(0, LONGEST) ?? '';
  if (!element?.firstElementChild) return whole;
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType !== 1) return node.nodeType === 3 ? (node.nodeValue ?? '') : '';
    return (node as Element).matches(NOT_WORDS) ? ' ' : ` ${BORDER} ${textOf(node as Element)} ${BORDER} `;
  });
  const words = parts.join('').slice(0, LONGEST);
  return /[\p{L}\p{N}]/u.test(words) || element.querySelector('select, textarea') ? words : whole;
}
