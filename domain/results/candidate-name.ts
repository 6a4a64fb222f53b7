/** Whose page it is, by what the page says. */
import type { PageTree } from './page-tree.ts';
import type { Pair } from './panel-pairs.ts';
import { GREETINGS, PAGE_LINKS } from './result-facts.ts';

export interface NameReading {
  /** As shown; absent where the page names nobody, or two different people. */
  readonly name?: string;
  readonly differs: boolean;
}

const LONGEST_GREETING = 120;

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
