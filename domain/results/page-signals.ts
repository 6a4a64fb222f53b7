/** What a page says beside the results themselves: who is signed in, whether anybody is, and what is wrong. */
import { plainWords } from '../site/label-words.ts';
import { isRealSite } from '../site/recognise.ts';
import type { PageName } from '../site/site-map-shape.ts';
import { SITE_MAP } from '../site/site-map.ts';
import { SITE_TEXTS } from '../site/site-texts.ts';
import type { PageNode, PageTree } from './page-tree.ts';
import type { Pair } from './panel-pairs.ts';
import {
  BUSY,
  GREETINGS,
  LOGIN_WORDS,
  MAINTENANCE,
  NOT_YET_SENTENCES,
  PAGE_LINKS,
  PANEL_HEADINGS,
  RELEASED_LINES,
  TROUBLE,
} from './result-facts.ts';

/** Which page an address is; `otherSite` for any other host. */
export function pageAt(address: string): PageName | 'otherSite' | 'otherPage' {
  if (!isRealSite(address)) return 'otherSite';
  const { pathname } = new URL(address);
  const at = SITE_MAP.find(({ signals }) => signals.some((sign) => 'path' in sign && sign.path.test(pathname)));
  return at?.name ?? 'otherPage';
}

export interface PageSignals {
  readonly loggedIn: boolean;
  readonly loginForm: boolean;
  readonly locked: boolean;
  readonly maintenance: 'maintenance' | 'busy' | undefined;
  readonly trouble: boolean;
  readonly saysNotYet: boolean;
  /** Boxes to type in: the signed-in home page has none. */
  readonly asks: boolean;
  /** Something that stands on the page only when a result is out. */
  readonly released: boolean;
  /** The heading of the panel, which may be empty. */
  readonly panelHeading: boolean;
}

export function pageSignals({ nodes, lines }: PageTree): PageSignals {
  const passwords = nodes.filter(
    ({ tag, attributes }) => tag === 'input' && attributes.type?.toLowerCase() === 'password',
  );
  const says = (pattern: RegExp, longest = 2000) => lines.some((line) => line.length <= longest && pattern.test(line));
  const loginForm =
    passwords.length === 1 &&
    (['registerLink', 'submit', 'forgottenPassword'].some((name) => hasControl(nodes, 'login', name)) ||
      says(LOGIN_WORDS, 300));
  return {
    loggedIn: !loginForm && hasControl(nodes, 'home', 'logout'),
    loginForm,
    locked: SITE_TEXTS.some((text) => text.name === 'locked' && says(text.anywhere, 400)),
    maintenance: says(BUSY, 400) ? 'busy' : says(MAINTENANCE, 600) ? 'maintenance' : undefined,
    trouble: says(TROUBLE, 600),
    asks: nodes.some(({ tag, attributes }) => tag === 'input' && ASKING.test(attributes.type ?? 'text')),
    saysNotYet: lines.some(
      (line) => /\bresults?\b/i.test(line) && NOT_YET_SENTENCES.some(({ sentence }) => sentence.test(line)),
    ),
    released:
      RELEASED_LINES.some(({ line }) => says(line, 100)) ||
      hasControl(nodes, 'home', 'statement') ||
      hasControl(nodes, 'home', 'send'),
    panelHeading: PANEL_HEADINGS.some(({ line }) => says(line, 100)),
  };
}

const ASKING = /^(?:text|password|email|tel|number)$/i;
const CONTROL = new Set(['a', 'button', 'input']);

/** True when the page has a field of the site map as a link or button that can be used. */
function hasControl(nodes: readonly PageNode[], page: PageName, name: string): boolean {
  const ways = SITE_MAP.find((one) => one.name === page)!.fields.find((field) => field.name === name)!.find;
  return nodes.some(({ tag, attributes, text }) => {
    if (!CONTROL.has(tag) || 'disabled' in attributes || attributes['aria-disabled'] === 'true') return false;
    return ways.some((way) => {
      if ('id' in way) return attributes.id === way.id || attributes.name === way.id;
      return 'label' in way && text !== '' && way.label.test(plainWords(text));
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
  for (const line of lines) {
    if (line.length > LONGEST_GREETING) continue;
    for (const { greeting } of GREETINGS) {
      const greeted = greeting.exec(line)?.[1];
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
