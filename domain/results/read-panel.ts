/** Reads all results of a page from the values that were found on it, or says why it shows none. */
import { examNamed } from '../exams/exams.ts';
import { doubt, doubtsOf } from './doubts.ts';
import { headingRank, type PageNode, type PageTree } from './page-tree.ts';
import { MOST_LABELS, type Pair, type Pairs } from './panel-pairs.ts';
import { readStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';
import { ANNOUNCED_VALUE, EXAMPLE_WORDS, NOT_YET_VALUE, WAS_EXAMPLE, type Part } from './result-facts.ts';
import { saysOf } from './said.ts';

/**
 * - `empty`: places for a result, and nothing in them. - `titleOnly`: an exam, and no place for its result.
 * - `announced`: in the place of a result it is said that there is one. - `several`: entries of which that is said of some.
 * - `none`: nothing that looks like a result.
 */
export type PanelReading =
  | { readonly is: 'results'; readonly results: readonly [ReadResult, ...ReadResult[]] }
  | {
      readonly is: 'empty' | 'titleOnly' | 'announced' | 'several' | 'none' | 'unclear' | 'example' | 'contradictory';
    };

/** What else on the page is there only when a result is out. */
export interface Released {
  /** A sentence says so. */
  readonly said: boolean;
  /** A link or button to a statement, by itself. */
  readonly statement: boolean;
  /** The heading of the panel stands above it. */
  readonly heading: boolean;
}

export function readPanel(tree: PageTree, { pairs: labelled, labels, empty }: Pairs, released: Released): PanelReading {
  const pairs = withHeadings(tree, labelled, empty);
  if (labels > MOST_LABELS || pairs.length > MOST_LABELS) return { is: 'unclear' };
  const all = groupPairs(pairs);
  if (all.length === 0) {
    const loose = looseWords(tree);
    // Places without values are empty only where no value stands elsewhere.
    return { is: labels >= 2 && loose !== 'unclear' ? 'empty' : loose };
  }
  // An example, and what is said to everybody, are nobody's result, whatever else the page shows.
  const groups = all.filter((group) => !isStanding(tree, group) && !isExample(tree, group, pairs));
  if (groups.length === 0) return { is: 'example' };
  if (groups.some((group) => !group.title) && groups.some(({ title }) => title)) return { is: 'contradictory' };

  const panel = released.heading || pairs.some(({ byId, part }) => byId && part !== 'name');
  // Several rows may as well be a table of what can be achieved.
  const few = groups.length === 1 && !pairs.some(({ row }) => row);
  const evidence = {
    said: released.said,
    released: released.said || released.statement,
    panel: panel && few,
    few,
    whole: tree.foreign === 0,
  };
  const readings = groups.map((group) => readGroup(group, evidence));
  if (readings.every(({ is }) => is === 'example')) return { is: 'example' };
  const has = (is: GroupReading['is']) => readings.some((reading) => reading.is === is);
  if (has('unclear')) return { is: groups.length > 1 && !released.statement ? 'several' : 'unclear' };
  const [first, ...more] = readings.flatMap((reading) => (reading.is === 'result' ? [reading.result] : []));
  if (first) {
    // Of a result and an empty place for the same one, a style sheet may hide either.
    const isEmpty = ({ result, score }: Group) => [result?.value, score?.value].every((v) => isBlank(v) || isNotYet(v));
    const exams = new Set(groups.filter((group) => !isEmpty(group)).map(({ title }) => examNamed(title!.value)?.id));
    const isDoubled = ({ title }: Group) => isBlank(title!.value) || exams.has(examNamed(title!.value)?.id);
    return tree.styledElsewhere && exams.size > 0 && groups.some((group) => isEmpty(group) && isDoubled(group))
      ? { is: 'contradictory' }
      : { is: 'results', results: [first, ...more] };
  }
  if (has('announced')) return { is: groups.length > 1 ? 'several' : 'announced' };
  return { is: has('empty') ? 'empty' : 'titleOnly' };
}

const isStanding = ({ lines }: PageTree, group: Group): boolean =>
  Object.values(group).some(({ node }: Pair) => node.text !== '' && lines[node.line]?.aside);

/** Looks at the few lines before the panel, a heading or a remark, and at those behind it; never as far as the menu. */
function isExample({ lines }: PageTree, group: Group, pairs: readonly Pair[]): boolean {
  const own = Object.values(group).map((pair: Pair) => pairs.indexOf(pair));
  let start = Math.min(...own);
  while (pairs[start - 1]?.part === 'name') start -= 1;
  const { node, byId } = pairs[start]!;
  // A value that is found by its id still has its label before it.
  const ahead = lines.slice(Math.max(0, node.line - (byId ? 3 : 2)), node.line);
  const last = pairs[Math.max(...own)]!.node.line;
  return (
    ahead.some(({ text }) => EXAMPLE_WORDS.test(text)) ||
    lines.slice(last + 1, last + 4).some(({ text }) => WAS_EXAMPLE.test(text))
  );
}

/** Words of a result without a label that is known: the page shows something, but not in a known form. */
function looseWords({ lines }: PageTree): 'unclear' | 'titleOnly' | 'none' {
  const short = lines.flatMap(({ text, aside, control }) => (text.length <= 60 && !aside && !control ? [text] : []));
  if (short.some((line) => isGrade(line) || /^\d{3}$/.test(line))) return 'unclear';
  return short.some((line) => examNamed(line) !== undefined) ? 'titleOnly' : 'none';
}

/** True where a line says in one what an exam's result is: "A2 Key: Pass at Grade B, 136". */
export function tellsOneInALine({ lines }: PageTree): boolean {
  return lines.some(({ text, aside }) => {
    if (aside || text.length > LONGEST_TITLE) return false;
    const parts = text.split(/[:,;|()]| [-–—] /).map((part) => part.trim());
    return parts.some(isGrade) && parts.some((part) => examNamed(part) !== undefined) && !EXAMPLE_WORDS.test(text);
  });
}

const LONGEST_HEADING = 60;

/**
 * Where no label says which exam it is, a heading that names one does: for the values below it, up to the next heading of
 * its rank or a higher one. A single grade that stands there by itself is the result's.
 */
function withHeadings({ nodes, lines }: PageTree, pairs: readonly Pair[], empty: readonly PageNode[]): readonly Pair[] {
  if (pairs.some(({ part }) => part === 'title')) return pairs;
  const more: Pair[] = [];
  const headings = nodes.filter((node) => headingRank(node) !== undefined && !node.aside && !lines[node.line]?.aside);
  for (const [index, node] of headings.entries()) {
    const exam = node.text.length <= LONGEST_HEADING && examNamed(node.text);
    const title = exam && titleOf(node.text);
    if (!title || EXAMPLE_WORDS.test(node.text)) continue;
    const next = headings.slice(index + 1).find((other) => headingRank(other)! <= headingRank(node)!);
    const isBelow = (other: PageNode) => other.index > node.index && !(next && other.index >= next.index);
    const values = pairs.filter((pair) => pair.part !== 'name' && isBelow(pair.node));
    const grades = values.some(({ part }) => part === 'result')
      ? []
      : nodes.filter((one) => one.tag === '' && !one.aside && isBelow(one) && isGrade(one.text));
    const [grade, another] = grades;
    const isEmpty = values.length === 0 && !grade && empty.filter(isBelow).length > 1;
    if (another || (values.length === 0 && !grade && !isEmpty)) continue;
    more.push({ part: 'title', value: title, byId: false, node });
    if (isEmpty) more.push({ part: 'result', value: '', byId: false, node: empty.find(isBelow)! });
    if (grade) more.push({ part: 'result', value: grade.text, byId: false, node: grade });
  }
  return more.length ? [...pairs, ...more].sort((a, b) => a.node.index - b.node.index) : pairs;
}

/** The exam's name as a heading has it, without a date, and without words around it that are about the result. */
function titleOf(heading: string): string | undefined {
  return heading
    .split(/[,:;|(]| [-–—] /)
    .map((part) => part.trim().replace(/^(?:your|my) | results?$| \p{L}+ \d{4}$/giu, ''))
    .find((part) => examNamed(part) !== undefined);
}

function isGrade(text: string): boolean {
  const { is } = readStatus(text);
  return text.length > 1 && is !== 'none' && is !== 'unreadable';
}

/** The values of one result; an entry is absent where the page has no such place. */
interface Group {
  readonly title?: Pair;
  readonly result?: Pair;
  readonly score?: Pair;
}

type Parts = { -readonly [Key in keyof Group]: Group[Key] };

/** Sorts the values by the results they belong to, in the order of the page; what is said twice in the same words is one. */
function groupPairs(pairs: readonly Pair[]): Group[] {
  const groups: Parts[] = [];
  let row: Pair['row'];
  for (const pair of pairs) {
    const { part } = pair;
    if (part === 'name') continue;
    let group = groups.at(-1);
    const said = group?.[part];
    const again = said?.value === pair.value && said.row === pair.row && Object.keys(group!).length === 1;
    if (again) continue;
    // A title behind values without one is another's: an example's below the panel, say.
    const another = part === 'title' && pair.row === undefined && group !== undefined && !said;
    if (!group || said || another || pair.row !== row) groups.push((group = {}));
    row = pair.row;
    group[part] = pair;
  }
  return withoutRepeats(groups);
}

/** A summary beside the panel says some of its values once more. */
function withoutRepeats(groups: readonly Group[]): Group[] {
  return groups.filter(
    (group, i) => !groups.some((other, j) => i !== j && repeats(group, other) && (i > j || !repeats(other, group))),
  );
}

function repeats(group: Group, other: Group): boolean {
  return (Object.entries(group) as [Exclude<Part, 'name'>, Pair][]).every(
    ([part, { value }]) => other[part]?.value === value,
  );
}

interface Evidence {
  /** A sentence says that a result is out. */
  readonly said: boolean;
  /** Something on the page is there only when a result is out. */
  readonly released: boolean;
  /** An id or a heading that only the site's result panel has. */
  readonly panel: boolean;
  /** It is the only one, and not in a row of several. */
  readonly few: boolean;
  /** No words of the page were left out, so that an empty place is empty. */
  readonly whole: boolean;
}

type GroupReading =
  | { readonly is: 'result'; readonly result: ReadResult }
  /** `empty`: a panel without values. `titleOnly`: an exam, and no place for its result. `announced`: "Available". */
  | { readonly is: 'empty' | 'titleOnly' | 'announced' | 'unclear' | 'example' };

const LONGEST_TITLE = 120;
const LONGEST_WORDS = 80;
const isBlank = (value: string | undefined) => value === undefined || readStatus(value).is === 'none';
const isNotYet = (value: string | undefined) =>
  value !== undefined && (NOT_YET_VALUE.test(value) || ['notYet', 'later'].includes(saysOf(value) ?? ''));
const isAnnounced = (value: string | undefined) => value !== undefined && ANNOUNCED_VALUE.test(value);

/** Decides whether a group of values is a released result. Needs the more evidence the less it says. */
function readGroup(group: Group, evidence: Evidence): GroupReading {
  const [title, words, scoreText] = [group.title?.value, group.result?.value, group.score?.value];
  const nothing = [words, scoreText].every((value) => isBlank(value) || isNotYet(value));
  // A heading "Your result" is no panel, whatever is below it that has no words.
  if (words === '' && !group.title && !group.score) return { is: 'titleOnly' };
  // "Exam taken", and then another step of a timeline.
  if (isNotYet(title) && !group.result && !group.score) return { is: 'titleOnly' };
  if (isBlank(title) || isNotYet(title))
    return { is: nothing && !evidence.released && evidence.whole ? 'empty' : 'unclear' };
  // Whatever the exam is, it is not called "Grade A" or "160".
  if (readStatus(title!).is !== 'unreadable' || !/\p{L}{2}/u.test(title!)) return { is: 'unclear' };
  if (EXAMPLE_WORDS.test(title!)) return { is: 'example' };
  if (title!.length > LONGEST_TITLE || (words?.length ?? 0) > LONGEST_WORDS) return { is: 'unclear' };
  if ([words, scoreText].some(isNotYet)) return { is: nothing ? 'empty' : 'unclear' };

  if ([words, scoreText].some(isAnnounced)) return { is: 'announced' };

  const exam = examNamed(title!);
  const status = readStatus(words ?? '').is;
  const score = /^(\d{1,3})(?: ?\/ ?230)?$/.exec(scoreText ?? '')?.[1];
  const read = score === undefined ? undefined : Number(score);
  const shown = status === 'none' ? '' : (words ?? '');
  const doubts = doubtsOf(exam?.id, shown, read);
  // An exam, a grade and a score in this grade's band: three values that nobody puts together by chance.
  const fitsEachOther = read !== undefined && doubts.length === 0;
  if (exam?.scheme.onPage === 'title') {
    // They have neither result nor score: only the rest of the page says whether the shields are out.
    if (!evidence.released)
      return { is: words === undefined && scoreText === undefined ? 'titleOnly' : nothing ? 'empty' : 'unclear' };
  } else if (words === undefined) {
    return { is: scoreText === undefined && !evidence.released ? 'titleOnly' : 'unclear' };
  } else if (status === 'none' || status === 'unreadable') {
    if (nothing && !evidence.released) return { is: evidence.whole ? 'empty' : 'unclear' };
    // Without words there must be a score, or a sentence that says that the result is out.
    if (!exam || !evidence.released || (nothing && !(evidence.said && evidence.whole))) return { is: 'unclear' };
  } else if (!evidence.released && !(exam && (evidence.panel || (evidence.few && fitsEachOther))))
    return { is: 'unclear' };

  if (read === undefined && !isBlank(scoreText))
    doubts.push(doubt('result.doubt.scoreUnreadable', { words: scoreText!.slice(0, 40) }));
  return {
    is: 'result',
    result: {
      examTitle: title!,
      ...(exam && { exam: exam.id }),
      words: shown,
      ...(read !== undefined && { score: read }),
      doubts,
    },
  };
}
