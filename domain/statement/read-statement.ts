/**
 * A Statement of Results as its text tells it. Nothing in it is corrected, and nothing is told that does not stand
 * there with its label. The candidate's name and numbers are not read. Source: docs/results.md#statement-of-results.
 */
import { examNamed, examOf, type CefrLevel, type ExamId } from '../exams/exams.ts';
import { readStatus } from '../results/read-status.ts';
import { SCALE } from '../results/scale.ts';
import { feedbackIn, type Feedback } from './feedback.ts';
import { paperScores, type PaperScores } from './paper-scores.ts';
import { linesOfItems, linesOfText, type Cell, type TextItem, type TextLine } from './text-lines.ts';

export interface ReadStatement {
  readonly exam?: ExamId;
  /** The result's words, as printed. */
  readonly words?: string;
  readonly overall?: number;
  readonly level?: CefrLevel;
  readonly papers: PaperScores;
  /** English headings that are explained. */
  readonly feedback: readonly Feedback[];
}

/**
 * - `read`: the exam, its result, and each paper's score where the result has scores.
 * - `partly`: what was understood, to be completed by hand.
 * - `notUnderstood`: `empty` no text, `otherDocument` no Statement of Results, `oldForm` one of before 2016, whose
 *   scores are out of 100 and not on the scale.
 */
export type StatementReading =
  | { readonly is: 'read' | 'partly'; readonly statement: ReadStatement }
  | { readonly is: 'notUnderstood'; readonly why: 'empty' | 'otherDocument' | 'oldForm' };

/** A Statement has one or two pages. */
export const MOST_PAGES = 4;
const MOST_LINES = 400;
const LONGEST_LINE = 300;

/** @param pages how many the document has */
export function readItems(items: readonly TextItem[], pages: number): StatementReading {
  return pages > MOST_PAGES ? { is: 'notUnderstood', why: 'otherDocument' } : readLines(linesOfItems(items));
}

export function readPastedStatement(text: string): StatementReading {
  return readLines(linesOfText(text.slice(0, MOST_LINES * LONGEST_LINE)));
}

const textOf = (line: TextLine) => line.map(({ text }) => text).join(' ');

function readLines(all: readonly TextLine[]): StatementReading {
  if (all.length === 0) return { is: 'notUnderstood', why: 'empty' };
  const lines = all.filter((line) => textOf(line).length <= LONGEST_LINE);
  const isStatement = lines.some((line) => line.some(({ text }) => TITLE.test(text)));
  if (!isStatement || all.length > MOST_LINES) return { is: 'notUnderstood', why: 'otherDocument' };
  if (lines.some((line) => OLD_FORM.test(textOf(line)))) return { is: 'notUnderstood', why: 'oldForm' };
  const exam = examIn(lines);
  const feedback = feedbackIn(lines.map(textOf));
  const form = exam && examOf(exam).onStatement;
  if (form?.each === 'shields')
    // The shields are pictures.
    return { is: 'partly', statement: { exam: exam!, papers: {}, feedback } };
  const { words, overall, level, cells } = resultIn(lines);
  const papers = (form && paperScores(lines, form.layouts, cells)) ?? {};
  const statement = {
    ...(exam && { exam }),
    ...(words !== undefined && { words }),
    ...(overall !== undefined && { overall }),
    ...(level && { level }),
    papers,
    feedback,
  };
  const settled = words !== undefined && !WITHOUT_SCORES.includes(readStatus(words).is);
  const whole = words !== undefined && (!settled || (overall !== undefined && Object.keys(papers).length > 0));
  return { is: exam && whole ? 'read' : 'partly', statement };
}

/** The document's own title, on a line or in a cell of its own. */
const TITLE = /^(?:cambridge (?:english|assessment english)[ :–-]*)?statement of results$/i;
/** Words of the candidate profile, which had no numbers for the papers. */
const OLD_FORM = /\bcandidate profile\b|\bexceptional\b.*\bborderline\b/i;

/** With these there are neither an overall score nor scores of papers. */
const WITHOUT_SCORES: readonly ReturnType<typeof readStatus>['is'][] = [
  'absentPart',
  'absentAll',
  'pending',
  'withheld',
];

/** The exam that stands as a title; a sentence may name another one, such as the next. */
function examIn(lines: readonly TextLine[]): ExamId | undefined {
  const named = lines.flatMap((line) =>
    [textOf(line), ...line.map(({ text }) => text)].flatMap((text) => {
      const exam =
        text.length <= 80 && !/[.!?]$|\b(?:you|your|next|ready|prepar\w+|try|take|for the)\b/i.test(text)
          ? examNamed(text)
          : undefined;
      return exam ? [exam.id] : [];
    }),
  );
  return new Set(named).size === 1 ? named[0] : undefined;
}

const HEADER = /^result(?: overall score)?(?: cefr level)?$/i;
const LEVEL = 'Pre A1|[ABC][12]';
const ROW = new RegExp(`^(\\S.{0,40}?) (\\d{2,3})(?: (${LEVEL}|[-–—]))?$`);

interface ReadResultRow {
  readonly words?: string;
  readonly overall?: number;
  readonly level?: CefrLevel;
  /** Where it stands. */
  readonly cells: ReadonlySet<Cell>;
}

/** Words, overall score and level, where they stand together or with their labels; nothing that stands there twice. */
function resultIn(lines: readonly TextLine[]): ReadResultRow {
  const cells = new Set<Cell>();
  const words = new Set<string>();
  const overall = new Set<number>();
  const levels = new Set<string>();
  const take = (line: TextLine, found: { words?: string; overall?: number; level?: string }) => {
    for (const cell of line) cells.add(cell);
    if (found.words !== undefined) words.add(found.words);
    if (found.overall !== undefined) overall.add(found.overall);
    if (found.level && /\d/.test(found.level)) levels.add(found.level);
  };
  lines.forEach((line, i) => {
    const text = textOf(line);
    const headed = i > 0 && HEADER.test(textOf(lines[i - 1]!));
    const row = ROW.exec(text);
    if (row && isOnScale(row[2]!) && (isResult(row[1]!) || (headed && /^[-–—]$/.test(row[1]!))))
      take(line, { words: row[1]!, overall: Number(row[2]), ...(row[3] && { level: row[3] }) });
    else if (headed && isWithoutScore(text)) take(line, { words: text.replace(/(?: [-–—])+$/, '') });
    const labelled = /^result ?:? (\S.*)$/i.exec(text)?.[1];
    if (labelled && (isResult(labelled) || isWithoutScore(labelled))) take(line, { words: labelled });
    const score = /^overall score ?:? (\d{2,3})$/i.exec(text)?.[1];
    if (score && isOnScale(score)) take(line, { overall: Number(score) });
    const level = new RegExp(`^cefr level ?:? (${LEVEL})$`, 'i').exec(text)?.[1];
    if (level) take(line, { level });
    // The three labels under each other, then the three values in the same order.
    const [words3, score3, level3] = [3, 4, 5].map((at) => textOf(lines[i + at] ?? []));
    const threeLabels = [0, 1, 2].map((at) => textOf(lines[i + at] ?? []).toLowerCase()).join('|');
    if (
      threeLabels === 'result|overall score|cefr level' &&
      isResult(words3!) &&
      isOnScale(score3!) &&
      new RegExp(`^(?:${LEVEL})$`).test(level3!)
    ) {
      take(lines.slice(i + 3, i + 6).flat(), { words: words3!, overall: Number(score3), level: level3! });
    }
  });
  const [level] = levels;
  return {
    ...(words.size === 1 && { words: [...words][0]! }),
    ...(overall.size === 1 && { overall: [...overall][0]! }),
    ...(levels.size === 1 && { level: level as CefrLevel }),
    cells,
  };
}

const isOnScale = (text: string) => /^\d{2,3}$/.test(text) && Number(text) >= SCALE.from && Number(text) <= SCALE.to;

/** A letter alone is a mark of the table of grades. */
function isResult(text: string): boolean {
  return text.length > 1 && ['grade', 'oldGrade', 'level', 'fail'].includes(readStatus(text).is);
}

function isWithoutScore(text: string): boolean {
  return WITHOUT_SCORES.includes(readStatus(text.replace(/(?: [-–—])+$/, '')).is);
}
