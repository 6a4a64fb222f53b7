/** What a redesign does to a page. Each change keeps the table of true meanings up to date, and returns a description. */
import type { Chance } from './chance.ts';
import { isShown, labelsOf, rowOf, type Redesign, type Truth } from './redesign.ts';
import { STRANGERS, type Stranger } from './strangers.ts';
import { TRANSLATED } from './translations.ts';

export type Change = (page: Redesign, chance: Chance) => void;

const boxes = ({ truths }: Redesign) =>
  [...truths].filter(([element]) => element.matches('input:not([type=submit]):not([type=button]), select'));

/** A new id and name for a control, and for everything that refers to it. */
function rename(page: Redesign, control: Element, id: string): void {
  const old = control.id;
  if (old && page.document.querySelectorAll(`[id="${old}"]`).length > 1) return;
  control.id = id;
  if (control.hasAttribute('name') && control.getAttribute('type') !== 'radio') control.setAttribute('name', id);
  if (!old) return;
  for (const label of page.document.querySelectorAll(`label[for="${old}"]`)) label.setAttribute('for', id);
  for (const end of ['-label', '-helper', 'Error', '-t']) {
    const companion = page.document.getElementById(old + end);
    if (companion) companion.id = id + end;
  }
  for (const name of ['aria-labelledby', 'aria-describedby'])
    if (control.hasAttribute(name)) control.setAttribute(name, control.getAttribute(name)!.replaceAll(old, id));
}

const renameIds: Change = (page, chance) => {
  for (const [control] of chance.some([...page.truths], chance.one([0.3, 1])))
    rename(page, control, chance.word() + chance.below(99));
};

/** The old ids move to other fields; the words, which people read, stay. */
const swapIds: Change = (page, chance) => {
  const known = boxes(page).filter(([control, { labelled }]) => labelled && labelsOf(control).length > 0);
  for (const type of ['text', 'password']) {
    const group = chance.shuffled(known.filter(([control]) => (control as HTMLInputElement).type === type));
    const ids = group.map(([control]) => control.id);
    for (const [control] of group) rename(page, control, `swap${chance.word()}`);
    group.forEach(([control], index) => rename(page, control, ids[(index + 1) % ids.length]!));
  }
};

const wrap: Change = (page, chance) => {
  for (const [control] of chance.some([...page.truths], 0.6)) {
    const inner = chance.is(0.5) ? control : rowOf(page, control);
    if (inner.matches('tr, td, dt, dd, body, form')) continue;
    for (let depth = 1 + chance.below(3); depth > 0; depth -= 1) {
      const shell = page.document.createElement(chance.one(['div', 'span', 'x-field', 'section']));
      inner.replaceWith(shell);
      shell.append(inner);
    }
  }
};

const reorder: Change = (page, chance) => {
  // Only rows of one parent change places, so that a definition list's term stays with its description.
  const rows = [...new Set(boxes(page).map(([control]) => rowOf(page, control)))].filter(
    (row) => !row.matches('dd, td, input, select'),
  );
  for (const parent of new Set(rows.map((row) => row.parentElement))) {
    // The tops of different shadow roots have none, and one may stand within another.
    if (!parent) continue;
    const own = rows.filter((row) => row.parentElement === parent);
    const places = own.map((row) => {
      const place = page.document.createComment('');
      row.replaceWith(place);
      return place;
    });
    chance.shuffled(own).forEach((row, index) => places[index]!.replaceWith(row));
  }
};

/** Other words at the control; the ids may stay. */
function translate(page: Redesign, control: Element, truth: Truth, words: string): void {
  for (const label of labelsOf(control)) {
    const texts = page.document.createTreeWalker(label, 4);
    let put = false;
    while (texts.nextNode()) {
      if (!texts.currentNode.nodeValue?.trim()) continue;
      texts.currentNode.nodeValue = put ? '' : words;
      put = true;
    }
  }
  if (control.hasAttribute('aria-label')) control.setAttribute('aria-label', words);
  if (control.hasAttribute('placeholder')) control.setAttribute('placeholder', words);
  const named = page.document.getElementById(control.getAttribute('aria-labelledby') ?? '');
  if (named) named.textContent = words;
  if (control.matches('a, button')) control.textContent = words;
  if (control.matches('input[type=submit]')) control.setAttribute('value', words);
  const cell = control.closest('td, dd');
  const ahead = cell?.previousElementSibling ?? control.previousElementSibling;
  if (ahead && labelsOf(control).length === 0 && !ahead.querySelector('input, select')) ahead.textContent = words;
  truth.labelled = false;
}

const translateSome: Change = (page, chance) => {
  for (const [control, truth] of chance.some([...page.truths], chance.one([0.3, 1]))) {
    const words = TRANSLATED[truth.field];
    if (words) translate(page, control, truth, chance.one(words));
  }
};

/** The words become a picture, so that no readable text labels the box. */
const wordless: Change = (page, chance) => {
  for (const [control, truth] of chance.some(boxes(page), chance.one([0.3, 1])))
    if (truth.field) translate(page, control, truth, '');
};

const remove: Change = (page, chance) => {
  for (const [control] of chance.some([...page.truths], 0.25)) {
    rowOf(page, control).remove();
    page.truths.delete(control);
  }
};

const hide: Change = (page, chance) => {
  for (const [control] of chance.some([...page.truths], 0.25)) {
    const row = rowOf(page, control) as HTMLElement;
    if (chance.is(0.5)) row.hidden = true;
    else row.style.display = 'none';
  }
};

/** A second copy, visible or hidden, as on a page with a phone and a desktop version in one. */
const double: Change = (page, chance) => {
  for (const [control, truth] of chance.some(boxes(page), 0.25)) {
    const row = rowOf(page, control);
    if (row.matches('dd, td, input, select')) continue;
    const copy = row.cloneNode(true) as HTMLElement;
    const twin = [...copy.querySelectorAll('*')].find(({ id }) => id === control.id);
    if (!twin) continue;
    const shown = chance.is(0.5);
    if (!shown) copy.style.display = 'none';
    else truth.twin = true;
    // Labels go by the first element of an id: the copy gets one of its own, or stays an exact double.
    const same = shown && chance.is(0.5);
    if (!same) {
      const id = `${chance.word()}2`;
      for (const label of copy.querySelectorAll(`label[for="${control.id}"]`)) label.setAttribute('for', id);
      twin.id = id;
    }
    row[chance.is(0.5) ? 'before' : 'after'](copy);
    page.truths.set(twin, { ...truth, twin: shown });
    if (same) page.truths.get(control.compareDocumentPosition(twin) & 2 ? control : twin)!.labelled = false;
  }
};

export function addStranger(page: Redesign, stranger: Stranger, chance: Chance, id = chance.word()): void {
  const { document } = page;
  const rows = boxes(page)
    .map(([control]) => rowOf(page, control))
    .filter((row) => !row.matches('tr, td, dt, dd, input, select, li'));
  const place = rows.length && chance.is(0.8) ? chance.one(rows) : (document.querySelector('form') ?? document.body);
  const row = document.createElement('div');
  const isWord = stranger.type === 'button' || stranger.type === 'link';
  const control = document.createElement(
    stranger.type === 'select'
      ? 'select'
      : stranger.type === 'link'
        ? 'a'
        : stranger.type === 'button'
          ? 'button'
          : 'input',
  );
  if (control.localName === 'input') control.setAttribute('type', stranger.type);
  control.id = id;
  if (isWord) control.textContent = stranger.words;
  else {
    const tie = chance.below(4);
    if (tie === 3) control.setAttribute('aria-label', stranger.words);
    else {
      const label = document.createElement('label');
      label.textContent = stranger.words;
      if (tie === 0) label.append(control);
      else label.setAttribute('for', id);
      if (tie === 2) label.textContent += ' *';
      row.append(label);
    }
  }
  if (!control.isConnected && !row.contains(control)) row.append(control);
  if (control.localName === 'input' && !isWord) (control as HTMLInputElement).value = '1990-01-01';
  if (place.localName === 'form' || place.localName === 'body') place.append(row);
  else place[chance.is(0.5) ? 'before' : 'after'](row);
  page.truths.set(control, { field: '', labelled: false });
}

const strangers: Change = (page, chance) => {
  for (let left = 1 + chance.below(4); left > 0; left -= 1) addStranger(page, chance.one(STRANGERS), chance);
};

/** A known id on a field that is none of ours, while the real one has a new id and keeps its words. */
const staleIds: Change = (page, chance) => {
  for (const [control, truth] of chance.some(boxes(page), 0.25)) {
    const type = control.localName === 'select' ? 'select' : (control as HTMLInputElement).type;
    if (!truth.labelled || !control.id || !truth.field || labelsOf(control).length === 0) continue;
    const words = STRANGERS.filter((one) => one.type === (type === 'email' ? 'text' : type));
    if (words.length === 0) continue;
    const id = control.id;
    rename(page, control, `${chance.word()}3`);
    addStranger(page, chance.one(words), chance, id);
  }
};

const frame: Change = (page, chance) => {
  for (const [control] of chance.some(boxes(page), 0.3)) {
    const row = rowOf(page, control);
    const inner = page.document.createElement('iframe');
    inner.setAttribute('srcdoc', row.outerHTML);
    row.replaceWith(inner);
    page.truths.delete(control);
  }
};

/** The box moves into a shadow root; the words may stay outside. */
const shadow: Change = (page, chance) => {
  for (const [control, truth] of chance.some(boxes(page), 0.3)) {
    const inner = chance.is(0.5) ? control : rowOf(page, control);
    if (inner.matches('tr, td, dt, dd')) continue;
    const host = page.document.createElement('x-box');
    inner.replaceWith(host);
    host.attachShadow({ mode: chance.is(0.5) ? 'open' : 'closed' }).append(inner);
    truth.labelled = false;
  }
};

/** Rows come one after the other, in any order. */
const late: Change = (page, chance) => {
  for (const [control] of chance.shuffled(boxes(page))) {
    const row = rowOf(page, control);
    if (row.matches('dd, td, input, select') || !row.parentNode) continue;
    const place = page.document.createComment('');
    row.replaceWith(place);
    page.later.push(() => place.replaceWith(row));
  }
};

const otherHeadings: Change = (page, chance) => {
  for (const heading of page.document.querySelectorAll('h1, h2, h3, legend, title'))
    heading.textContent = chance.one(['Welcome', '註冊', 'Your details', 'Bienvenue', 'Step 1 of 3', '']);
};

const showPasswords: Change = (page, chance) => {
  for (const [control] of chance.some(boxes(page), 0.3))
    if ((control as HTMLInputElement).type === 'password') {
      control.setAttribute('type', 'text');
      page.truths.get(control)!.labelled = false;
    }
};

const otherPath: Change = (page, chance) => {
  page.path = chance.one(['/', '/members/index', `${page.path}x`, page.path.toLowerCase(), '/Members/Step2.aspx']);
};

const large: Change = (page, chance) => {
  const { document } = page;
  const pile = document.createElement('div');
  for (let left = 300; left > 0; left -= 1) {
    const part = document.createElement('p');
    part.textContent = `ID Number, Password, Submit: see part ${left}.`;
    pile.append(part);
  }
  document.body[chance.is(0.5) ? 'prepend' : 'append'](pile);
};

/**
 * Things of other sites are added around the form: a newsletter, a notice on cookies, a search, with words of the
 * form's own.
 */
const surroundings: Change = (page, chance) => {
  const { document } = page;
  const put = (tag: string, html: string) => {
    const part = document.createElement(tag);
    part.innerHTML = html;
    document.body[chance.is(0.5) ? 'prepend' : 'append'](part);
    for (const control of part.querySelectorAll('input, button')) {
      control.id = `${chance.word()}9`;
      page.truths.set(control, { field: '', labelled: false });
    }
  };
  if (chance.is(0.6))
    put(
      chance.one(['footer', 'aside', 'form']),
      `<label>${chance.one(['Email', 'Email address', 'Your e-mail'])} <input type="email"></label><button>${chance.one(['Submit', 'Register', 'Sign up'])}</button>`,
    );
  if (chance.is(0.6))
    put(
      chance.one(['header', 'nav', 'footer']),
      `<button>${chance.one(['Log in', 'Submit', 'Continue', 'Sign in'])}</button>`,
    );
  if (chance.is(0.3)) put('header', '<input type="text" placeholder="Search">');
};

const PILLS = ['Required', 'Optional', 'New', 'This field is required.', 'Enter a valid value.', 'Must not be empty'];
/** A pill or an error line within the labels. */
const pills: Change = (page, chance) => {
  for (const [control, truth] of chance.some(boxes(page), chance.one([0.5, 1])))
    for (const label of truth.labelled ? labelsOf(control) : []) {
      const pill = page.document.createElement(chance.one(['span', 'em', 'div', 'b']));
      pill.textContent = chance.one(PILLS);
      const words = [...label.childNodes].find((node) => node.textContent?.trim() && !node.contains(control));
      if (!words) continue;
      const name = page.document.createElement('span');
      words.replaceWith(name);
      name.append(words);
      name.after(pill);
    }
};

/** The words in an element of their own, a help text in another, then the box: nothing ties them any more. */
const untie: Change = (page, chance) => {
  const { document } = page;
  const tied = boxes(page).filter(
    ([control, { labelled }]) =>
      labelled && labelsOf(control).length === 1 && !control.matches('[type=radio], [type=checkbox]'),
  );
  for (const [control, truth] of tied) {
    const row = rowOf(page, control);
    if (row.matches('dd, td, tr, input, select')) continue;
    const [label] = labelsOf(control);
    const words = [...label!.childNodes]
      .filter((node) => !node.contains(control))
      .map((node) => node.textContent)
      .join(' ')
      .trim();
    for (const name of ['aria-labelledby', 'aria-label', 'placeholder']) control.removeAttribute(name);
    label!.remove();
    const lines = [
      [chance.one(['h3', 'div', 'p', 'strong']), words],
      ['p', chance.one(['', 'See your letter.', 'Please check it twice.'])],
    ] as const;
    row.replaceChildren(
      ...lines.flatMap(([tag, text]) =>
        text ? [Object.assign(document.createElement(tag), { textContent: text })] : [],
      ),
      control,
    );
    truth.untied = true;
  }
};

/** Names that other sites use for the same; the ids may stay. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  idNumber: ['ID', 'Candidate ID', 'Exam ID', 'Candidate UCI'],
  secretNumber: ['PIN', 'Security code', 'Access code', 'Secret Code'],
};
const otherNames: Change = (page, chance) => {
  for (const [control, truth] of boxes(page)) {
    const names = OTHER_NAMES[truth.field];
    if (names && truth.labelled && !truth.untied && chance.is(0.8)) translate(page, control, truth, chance.one(names));
  }
};

/** Choices that a script draws: buttons that say what they are. */
const drawnChoices: Change = (page) => {
  for (const [control, truth] of [...page.truths]) {
    if (!control.matches('input[type=radio], input[type=checkbox]') || labelsOf(control).length !== 1) continue;
    const [label] = labelsOf(control);
    const drawn = page.document.createElement('button');
    drawn.setAttribute('type', 'button');
    drawn.setAttribute('role', (control as HTMLInputElement).type);
    drawn.setAttribute('aria-checked', `${(control as HTMLInputElement).checked}`);
    drawn.textContent = label!.textContent;
    if (!label!.contains(control)) label!.remove();
    (label!.contains(control) ? label! : control).replaceWith(drawn);
    page.truths.delete(control);
    page.truths.set(drawn, { field: truth.field, labelled: truth.labelled });
  }
};

/** Only the first of several steps: the two numbers, and a button that leads on. */
const firstStep: Change = (page) => {
  for (const [control, { field }] of [...page.truths]) {
    if (page.page !== 'register' || field === 'idNumber' || field === 'secretNumber') continue;
    rowOf(page, control).remove();
    page.truths.delete(control);
  }
};

export const CHANGES = {
  drawnChoices,
  firstStep,
  pills,
  untie,
  otherNames,
  renameIds,
  swapIds,
  staleIds,
  wrap,
  reorder,
  translateSome,
  wordless,
  remove,
  hide,
  double,
  strangers,
  frame,
  shadow,
  late,
  otherHeadings,
  showPasswords,
  otherPath,
  surroundings,
  large,
} satisfies Record<string, Change>;

/**
 * Pairs of changes that would make a page undecidable for people too: a misleading id without words that
 * contradict it.
 */
const NEVER_BOTH: readonly (readonly [keyof typeof CHANGES, keyof typeof CHANGES])[] = [
  // What is told by its order is not told once the order or what stands between is another.
  ...(
    [
      'swapIds',
      'staleIds',
      'reorder',
      'translateSome',
      'wordless',
      'double',
      'wrap',
      'pills',
      'otherNames',
      'showPasswords',
      'shadow',
    ] as const
  ).map((name) => ['untie', name] as const),
  // Other changes look for the words of a box around it.
  ...(['swapIds', 'staleIds', 'translateSome', 'double', 'shadow', 'frame', 'late', 'wrap'] as const).map(
    (name) => ['drawnChoices', name] as const,
  ),
  ['otherNames', 'swapIds'],
  ['otherNames', 'staleIds'],
  ['staleIds', 'translateSome'],
  ['staleIds', 'wordless'],
  ['swapIds', 'translateSome'],
  ['swapIds', 'wordless'],
  // A copy with the same ids has no label of its own.
  ['double', 'swapIds'],
  ...(['remove', 'hide', 'frame', 'shadow', 'late', 'showPasswords'] as const).map(
    (name) => ['staleIds', name] as const,
  ),
];

/** One to five changes, in any order. */
export function change(page: Redesign, chance: Chance): void {
  const names = chance.shuffled(Object.keys(CHANGES) as (keyof typeof CHANGES)[]).slice(0, 1 + chance.below(5));
  for (const name of names) {
    if (name === 'large' && !chance.is(0.1)) continue;
    if (NEVER_BOTH.some(([a, b]) => (name === a && page.done.includes(b)) || (name === b && page.done.includes(a))))
      continue;
    page.done.push(name);
    if (name !== 'late') CHANGES[name](page, chance);
  }
  // Last, because it takes apart what the others have made.
  if (page.done.includes('late')) CHANGES.late(page, chance);
}

/** Whether a hint is due: its field is visible exactly once and labelled by the site's own words. */
export function isDue(element: Element, truth: Truth): boolean {
  return (
    truth.field !== '' &&
    truth.labelled &&
    !truth.twin &&
    element.getRootNode() === element.ownerDocument &&
    isShown(element)
  );
}
