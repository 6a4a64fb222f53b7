/**
 * The scores of the papers on a Statement of Results. A number is given to a paper only where its label stands with
 * it; all papers of a form are found, or none. Source: docs/results.md#statement-of-results.
 */
import type { Paper } from '../exams/exams.ts';
import { SCALE } from '../results/scale.ts';
import type { Cell, TextLine } from './text-lines.ts';

export type PaperScores = Partial<Readonly<Record<Paper, number>>>;

/** By the words of the document in lower case. */
const LABELS: ReadonlyMap<string, Paper> = new Map([
  ['reading', 'reading'],
  ['reading and writing', 'readingAndWriting'],
  ['reading & writing', 'readingAndWriting'],
  ['use of english', 'useOfEnglish'],
  ['writing', 'writing'],
  ['listening', 'listening'],
  ['speaking', 'speaking'],
]);
const labelled = (text: string) => LABELS.get(text.toLowerCase().replace(/ ?:$/, ''));

function scoreIn(text: string): number | undefined {
  const score = /^\d{2,3}$/.test(text) ? Number(text) : NaN;
  return score >= SCALE.from && score <= SCALE.to ? score : undefined;
}

/**
 * @param layouts the papers that may stand on the exam's document
 * @param notThese cells that are known to be something else, such as the overall score
 */
export function paperScores(
  lines: readonly TextLine[],
  layouts: readonly (readonly Paper[])[],
  notThese: ReadonlySet<Cell>,
): PaperScores | undefined {
  const found = layouts.flatMap((papers) =>
    [rowOfEach(lines, papers, notThese) ?? columns(lines, papers, notThese) ?? []].flat(),
  );
  return found.length === 1 ? found[0] : undefined;
}

const complete = (papers: readonly Paper[], scores: ReadonlyMap<Paper, number>): PaperScores | undefined =>
  scores.size === papers.length && papers.every((paper) => scores.has(paper)) ? Object.fromEntries(scores) : undefined;

/** "Reading 168": each label on a line of its own, with one number behind it and nothing else. */
function rowOfEach(
  lines: readonly TextLine[],
  papers: readonly Paper[],
  notThese: ReadonlySet<Cell>,
): PaperScores | undefined {
  const scores = new Map<Paper, number>();
  for (const line of lines) {
    const pair = pairOf(line);
    if (!pair || line.some((cell) => notThese.has(cell))) continue;
    // Twice, or of another form: the lines are something else.
    if (scores.has(pair.paper) || !papers.includes(pair.paper)) return undefined;
    scores.set(pair.paper, pair.score);
  }
  // Where the scale's own marks stand in the text, one of them may have come to stand behind a label.
  const marks = lines.filter((line) => line.length === 1 && scoreIn(line[0]!.text) !== undefined);
  if (marks.length >= 4) return undefined;
  return complete(papers, scores);
}

function pairOf(line: TextLine): { paper: Paper; score: number } | undefined {
  const parts = line.length === 2 ? line.map(({ text }) => text) : line.length === 1 ? split(line[0]!.text) : undefined;
  const paper = parts && labelled(parts[0]!);
  const score = parts && scoreIn(parts[1]!);
  return paper && score !== undefined ? { paper, score } : undefined;
}

const split = (text: string): [string, string] | undefined => {
  const match = /^(.+?) (\d{2,3})$/.exec(text);
  return match ? [match[1]!, match[2]!] : undefined;
};

type Place = NonNullable<Cell['place']>;
interface Placed extends Place {
  readonly cell: Cell;
  readonly centre: number;
}
interface Label extends Placed {
  readonly paper: Paper;
}

/** Centres closer than this stand one above the other. */
const ALIGNED = 14;
/** px of the page between two lines of one label. */
const WRAPPED = 16;
/** How far from its height on the scale a score may be drawn. */
const AT_HEIGHT = 14;

/** The chart: the labels in one row, and in the column of each exactly one number that is no mark of the scale. */
function columns(
  lines: readonly TextLine[],
  papers: readonly Paper[],
  notThese: ReadonlySet<Cell>,
): PaperScores | undefined {
  const placed = lines.flat().flatMap((cell): Placed[] => {
    const { place } = cell;
    return place ? [{ ...place, cell, centre: place.x + place.width / 2 }] : [];
  });
  const labels = chartLabels(placed, papers);
  if (!labels) return undefined;
  const { page } = labels[0]!;
  const numbers = placed.flatMap((one) => {
    const score = one.page === page && !notThese.has(one.cell) ? scoreIn(one.cell.text) : undefined;
    return score === undefined ? [] : [{ ...one, score }];
  });
  const axis = axisOf(numbers);
  const others = numbers.filter((one) => !axis.includes(one));
  const gaps = labels.flatMap((one) =>
    labels.filter((other) => other !== one).map((other) => Math.abs(one.centre - other.centre)),
  );
  const reach = Math.min(...gaps) / 2;
  const own = labels.map((label) => others.filter(({ centre }) => Math.abs(centre - label.centre) < reach));
  if (own.some((column) => column.length !== 1)) return undefined;
  const chosen = own.map(([one]) => one!);
  // Numbers of something else can stand in a column by chance, but not all in one row nor all at their heights.
  const inOneRow = chosen.every(({ y }) => Math.abs(y - chosen[0]!.y) < 3);
  const atHeights = axis.length >= 4 && chosen.every(({ y, score }) => Math.abs(y - heightOn(axis, score)) < AT_HEIGHT);
  if (!inOneRow && !atHeights) return undefined;
  return complete(papers, new Map(labels.map(({ paper }, i) => [paper, chosen[i]!.score])));
}

/** Every label of the form exactly once, in one row of one page; undefined where there is no such row, or several. */
function chartLabels(placed: readonly Placed[], papers: readonly Paper[]): readonly Label[] | undefined {
  const all = labelsOf(placed);
  const rows = all.map((first) => all.filter(({ page, y }) => page === first.page && Math.abs(y - first.y) < WRAPPED));
  const whole = rows.filter(
    (row) => row.length === papers.length && papers.every((paper) => row.some((label) => label.paper === paper)),
  );
  const [one] = whole;
  return one && whole.every((row) => row.every((label) => one.includes(label))) ? one : undefined;
}

/** Labels may be broken into two lines: "Use of" above "English". */
function labelsOf(placed: readonly Placed[]): Label[] {
  const broken = placed.flatMap((upper) =>
    placed.flatMap((lower) => {
      const under =
        lower.page === upper.page &&
        upper.y - lower.y > 2 &&
        upper.y - lower.y < WRAPPED &&
        Math.abs(upper.centre - lower.centre) < ALIGNED;
      const paper = under ? labelled(`${upper.cell.text} ${lower.cell.text}`) : undefined;
      return paper ? [{ label: { ...upper, paper }, parts: [upper, lower] }] : [];
    }),
  );
  const used = new Set(broken.flatMap(({ parts }) => parts));
  const single = placed.flatMap((one) => {
    const paper = used.has(one) ? undefined : labelled(one.cell.text);
    return paper ? [{ ...one, paper }] : [];
  });
  return [...broken.map(({ label }) => label), ...single];
}

interface Numbered extends Placed {
  readonly score: number;
}

/** The marks of the scale: numbers under each other that fall or rise in equal steps of ten or more. */
function axisOf(numbers: readonly Numbered[]): readonly Numbered[] {
  const columns = numbers.map((first) =>
    numbers
      .filter(({ x, width }) => Math.abs(x - first.x) < 4 || Math.abs(x + width - first.x - first.width) < 4)
      .toSorted((one, other) => other.y - one.y),
  );
  const axes = columns.filter(
    (column) =>
      column.length >= 4 &&
      column.every(({ score }) => score % 10 === 0) &&
      column.slice(1).every(({ score }, i) => column[i]!.score > score),
  );
  return axes.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** Where a score lies between the marks. */
function heightOn(axis: readonly Numbered[], score: number): number {
  const top = axis[0]!;
  const bottom = axis.at(-1)!;
  return bottom.y + ((score - bottom.score) / (top.score - bottom.score)) * (top.y - bottom.y);
}
