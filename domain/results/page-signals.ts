/** What a page says beside the results themselves: who is signed in, whether anybody is, and what is wrong. */
import { plainWords } from '../site/label-words.ts';
import { fits, wordsOf } from '../site/named-in-words.ts';
import { isRealSite } from '../site/real-site.ts';
import type { PageName } from '../site/site-map-shape.ts';
import { SITE_MAP } from '../site/site-map.ts';
import { isAtPath, SITE_PAGES } from '../site/site-pages.ts';
import { maintenanceIn, SITE_TEXTS } from '../site/site-texts.ts';
import type { PageNode, PageTree } from './page-tree.ts';
import type { Pair } from './panel-pairs.ts';
import { BUSY, GREETINGS, LOADING, LOGIN_WORDS, PAGE_LINKS, PANEL_HEADINGS, TROUBLE } from './result-facts.ts';
import { isStage, MAY_SAY, saysOf } from './said.ts';

/** Which page an address is; `otherSite` for any other host. */
export function pageAt(address: string): PageName | 'otherSite' | 'otherPage' {
  if (!isRealSite(address)) return 'otherSite';
  const { pathname } = new URL(address);
  const at = SITE_PAGES.find((page) => isAtPath(page, pathname));
  return at?.name ?? 'otherPage';
}

export interface PageSignals {
  /** A log-out, and no form to log in. */
  readonly loggedIn: boolean;
  /** Signals that somebody is signed in where no log-out is seen, and that nobody is, against each other. */
  readonly signedIn: number;
  /** The session has ended, and there is a way to log in. */
  readonly ended: boolean;
  readonly loginForm: boolean;
  readonly locked: boolean;
  readonly maintenance: 'maintenance' | 'busy' | undefined;
  /** The page says that it has failed. */
  readonly trouble: boolean;
  /** The page says that it is not there yet. */
  readonly loading: boolean;
  /** A link or button to a statement, or to send a result, that is there only when a result is out: not one of a menu. */
  readonly statement: boolean;
  /** A line of its own that says that a result is out. */
  readonly released: boolean;
  /** The heading of the panel, which may be empty. */
  readonly panelHeading: boolean;
}

export function pageSignals({ nodes, lines, folded }: PageTree): PageSignals {
  const passwords = nodes.filter(
    ({ tag, attributes }) => tag === 'input' && attributes.type?.toLowerCase() === 'password',
  );
  const says = (pattern: RegExp, longest = 2000) =>
    lines.some(({ text }) => text.length <= longest && pattern.test(text));
  const saysHere = (holds: (text: string) => boolean, longest: number) =>
    lines.some(({ text, aside, control }) => !aside && !control && text.length <= longest && holds(text));
  const loginForm =
    passwords.length === 1 &&
    (['registerLink', 'submit', 'forgottenPassword'].some((name) => hasControl(nodes, 'login', name)) ||
      says(LOGIN_WORDS, 300));
  const ended = lines.some(({ text }) => text.length <= 300 && SESSION_ENDED.test(text));
  const toLogin = hasControl(nodes, 'login', 'submit') || hasControl(nodes, 'login', 'registerLink');
  return {
    signedIn:
      (hasControl(folded, 'home', 'logout') ? 2 : 0) +
      ([...nodes, ...folded].some((node) => isControl(node) && OWN_PLACES.test(plainWords(node.text))) ? 1 : 0) -
      (ended || toLogin || loginForm ? 9 : 0),
    ended: ended && toLogin,
    loggedIn: !loginForm && hasControl(nodes, 'home', 'logout'),
    loginForm,
    locked: SITE_TEXTS.some((text) => text.name === 'locked' && says(text.anywhere, 400)),
    maintenance: says(BUSY, 400)
      ? 'busy'
      : lines.some(({ text }) => text.length <= 600 && maintenanceIn(text) === 'now')
        ? 'maintenance'
        : undefined,
    trouble: saysHere((text) => TROUBLE.test(text) && !/^if\b|\bif (?:you|something|the)\b/i.test(text), 600),
    loading:
      saysHere((text) => LOADING.test(text), 200) ||
      nodes.some(({ attributes, aside }) => !aside && attributes['aria-busy'] === 'true'),
    statement: ['statement', 'send'].some((name) => hasControl(nodes, 'home', name, (node) => stands(node, lines))),
    released: lines.some(
      ({ text, aside, control }, at) =>
        !aside && !control && text.length <= 100 && MAY_SAY.test(text) && saysOf(text) === 'out' && !isStage(lines, at),
    ),
    panelHeading: PANEL_HEADINGS.some(({ line }) => saysHere((text) => line.test(text), 100)),
  };
}

const SESSION_ENDED = SITE_TEXTS.find(({ name }) => name === 'sessionEnded')!.pattern;
/** Links that only somebody who is signed in needs. */
const OWN_PLACES = /^(?:my (?:details|account|profile|results)|your (?:account|details))$/;

/** By itself in the page, not as a word of a sentence nor as an entry of a menu. */
function stands(node: PageNode, lines: PageTree['lines']): boolean {
  const line = lines[node.line];
  if (node.aside || (node.tag !== 'input' && line && (line.aside || !line.control))) return false;
  // A menu is a part of the page that holds nothing but links.
  for (let around = node.parent; around && holdsControlsOnly(around); around = around.parent)
    if (hasMenuEntry(around)) return false;
  return true;
}

function holdsControlsOnly(node: PageNode): boolean {
  return node.children.every((child) =>
    child.tag === '' ? !/[\p{L}\p{N}]/u.test(child.text) : CONTROL.has(child.tag) || holdsControlsOnly(child),
  );
}

const MENU_ENTRY = /^(?:home|my details|exam information|information|help|log ?out|sign ?out)$/;
function hasMenuEntry(node: PageNode): boolean {
  return node.children.some((child) =>
    CONTROL.has(child.tag) ? MENU_ENTRY.test(plainWords(child.text)) : child.tag !== '' && hasMenuEntry(child),
  );
}

const CONTROL = new Set(['a', 'button', 'input']);

/** A link or button that can be used. */
export function isControl({ tag, attributes }: PageNode): boolean {
  return CONTROL.has(tag) && !('disabled' in attributes) && attributes['aria-disabled'] !== 'true';
}

/** True when the page has a field of the site map as a link or button that can be used. */
function hasControl(
  nodes: readonly PageNode[],
  page: PageName,
  name: string,
  counts: (node: PageNode) => boolean = () => true,
): boolean {
  const ways = SITE_MAP.find((one) => one.name === page)!.fields.find((field) => field.name === name)!.find;
  return nodes.some((node) => {
    const { text, attributes } = node;
    if (!isControl(node) || !counts(node)) return false;
    return ways.some((way) => {
      if ('id' in way) return attributes.id === way.id || attributes.name === way.id;
      return 'label' in way && text !== '' && fits(wordsOf(plainWords(text)), way.label);
    });
  });
}

interface NameReading {
  /** As shown; absent where the page names nobody, or two different people. */
  readonly name?: string;
  readonly differs: boolean;
}

/** Longer lines are no greeting. */
const LONGEST_GREETING = 120;

/** Whose page it is, by what the page says. */
export function candidateName({ lines }: PageTree, pairs: readonly Pair[]): NameReading {
  const shown = pairs.flatMap(({ part, value }) => (part === 'name' ? [value] : []));
  for (const { text } of lines) {
    if (text.length > LONGEST_GREETING) continue;
    for (const { greeting } of GREETINGS) {
      const greeted = greeting.exec(text)?.[1];
      if (greeted) shown.push(greeted);
    }
  }
  return oneName(shown.filter(isName).map((name) => name.trim()));
}

function oneName(shown: readonly string[]): NameReading {
  const [name] = shown;
  if (name === undefined) return { differs: false };
  const differs = shown.some((other) => plain(other) !== plain(name));
  return differs ? { differs } : { name, differs };
}

/** An ID Number, a sentence or one of the page's links in the place of a name is none. */
function isName(text: string): boolean {
  return text.length >= 2 && text.length <= 80 && /\p{L}/u.test(text) && !/\d/.test(text) && !PAGE_LINKS.test(text);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,-]+/g, ' ')
    .trim();
}
