/** Forty made documents, and what each may be read as. */
import type { ExamId, Paper } from '../../../domain/exams/exams.ts';
import type { TextItem } from '../../../domain/statement/text-lines.ts';
import { PAPER_LABELS } from '../../practice-site/statement-of.ts';
import {
  statementTexts,
  youngLearnersTexts,
  type MadeStatement,
  type PlacedText,
} from '../../practice-site/statement.ts';

export interface Made {
  readonly called: string;
  /** A PDF's pieces of text, or text that was copied. */
  readonly document: readonly PlacedText[] | string;
  readonly pages?: number;
  readonly is: 'read' | 'partly' | 'empty' | 'otherDocument' | 'oldForm';
  readonly exam?: ExamId;
  readonly words?: string;
  readonly overall?: number;
  readonly papers?: Partial<Record<Paper, number>>;
  readonly meanFits?: boolean;
  /** Where a document holds more than one truth, so that a piece left out makes it another document. */
  readonly twofold?: true;
}

/** Letters of Helvetica are about half as wide as high. */
export const itemsOf = (texts: readonly PlacedText[]): TextItem[] =>
  texts.map(({ text, page, x, y, size }) => ({ text, page, x, y, width: text.length * size * 0.5 }));

/** The same every time. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  return items
    .map((item) => ({ item, at: (state = (state * 1103515245 + 12345) % 2147483648) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

type Scores = Partial<Record<Paper, number>>;
const papersOf = (scores: Scores) =>
  Object.entries(scores).map(([paper, score]) => [PAPER_LABELS[paper as Paper], score] as const);

const NAME = 'MEI-LING CHEN';
const base = { name: NAME, generation: '2018', level: '', papers: [] } as const;

interface Case {
  readonly exam: ExamId;
  readonly title: string;
  readonly result: string;
  readonly overall: number;
  readonly level: string;
  readonly scores: Scores;
}

const FIVE = (reading: number, useOfEnglish: number, writing: number, listening: number, speaking: number): Scores => ({
  reading,
  useOfEnglish,
  writing,
  listening,
  speaking,
});
const FOUR = (reading: number, writing: number, listening: number, speaking: number): Scores => ({
  reading,
  writing,
  listening,
  speaking,
});
const KEY = (readingAndWriting: number, listening: number, speaking: number): Scores => ({
  readingAndWriting,
  listening,
  speaking,
});

const GRADED: readonly Case[] = [
  {
    exam: 'key',
    title: 'Key English Test for Schools',
    result: 'Pass with Merit',
    overall: 137,
    level: 'A2',
    scores: KEY(138, 135, 137),
  },
  {
    exam: 'key',
    title: 'A2 Key',
    result: 'Pass at Grade C',
    overall: 126,
    level: 'A2',
    scores: FOUR(120, 131, 125, 128),
  },
  {
    exam: 'preliminary',
    title: 'Preliminary English Test for Schools',
    result: 'Pass at Grade B',
    overall: 155,
    level: 'B1',
    scores: FOUR(150, 160, 157, 153),
  },
  {
    exam: 'first',
    title: 'First Certificate in English',
    result: 'Pass at Grade C',
    overall: 165,
    level: 'B2',
    scores: FIVE(168, 158, 171, 176, 152),
  },
  {
    exam: 'advanced',
    title: 'Certificate in Advanced English',
    result: 'Pass at Grade A',
    overall: 203,
    level: 'C2',
    scores: FIVE(210, 200, 198, 205, 202),
  },
  {
    exam: 'proficiency',
    title: 'Certificate of Proficiency in English',
    result: 'Pass at Grade B',
    overall: 215,
    level: 'C2',
    scores: FIVE(220, 210, 212, 218, 215),
  },
];

const statement = ({ title, result, overall, level, scores }: Case, more: Partial<MadeStatement> = {}) =>
  statementTexts({ ...base, exam: title, result, overall, level, papers: papersOf(scores), ...more });

const read = ({ exam, result, overall, scores }: Case) =>
  ({ is: 'read', exam, words: result, overall, papers: scores, meanFits: true }) as const;

const first = GRADED[3]!;
const preliminary = GRADED[2]!;

/** Copied line by line, as some programs give it. */
const copied = (lines: readonly string[], title = 'First Certificate in English') =>
  ['Statement of Results', NAME, title, ...lines, 'THIS IS NOT A CERTIFICATE'].join('\n');
const RESULT = ['Result Overall Score CEFR Level', 'Pass at Grade C 165 B2'];
const marks = Array.from({ length: 16 }, (_, i) => String(230 - i * 10));

export const MADE: readonly Made[] = [
  // Every exam with grades, of both generations, in the order of the page and in a loose one.
  ...GRADED.map((one, i): Made => ({
    called: `${one.title}, 2018`,
    document: statement(one),
    ...read(one),
    pages: i % 2 ? 1 : 2,
  })),
  ...GRADED.map((one, i): Made => ({
    called: `${one.title}, 2016, loose order`,
    document: shuffled(statement(one, { generation: '2016' }), i + 1),
    ...read(one),
  })),
  {
    called: 'fail with scores',
    document: statement({ ...first, result: 'Fail', overall: 134, level: '-', scores: FIVE(130, 128, 140, 138, 134) }),
    is: 'read',
    exam: 'first',
    words: 'Fail',
    overall: 134,
    papers: FIVE(130, 128, 140, 138, 134),
    meanFits: true,
  },
  {
    called: 'level below',
    document: statement({
      ...first,
      result: 'Council of Europe Level B1',
      overall: 150,
      level: 'B1',
      scores: FIVE(150, 148, 152, 151, 149),
    }),
    is: 'read',
    exam: 'first',
    words: 'Council of Europe Level B1',
    overall: 150,
    papers: FIVE(150, 148, 152, 151, 149),
    meanFits: true,
  },
  ...(['X', 'Z', 'Pending', 'Withheld'] as const).map((result): Made => ({
    called: result,
    document: statementTexts({ ...base, exam: 'Preliminary English Test', result, overall: null, level: '-' }),
    is: 'read',
    exam: 'preliminary',
    words: result,
    papers: {},
  })),
  // Young Learners.
  {
    called: 'Starters',
    document: youngLearnersTexts(NAME, 'Pre A1 Starters', 'A1 Movers'),
    is: 'partly',
    exam: 'starters',
    papers: {},
  },
  {
    called: 'Movers',
    document: youngLearnersTexts(NAME, 'A1 Movers', 'A2 Flyers'),
    is: 'partly',
    exam: 'movers',
    papers: {},
  },
  {
    called: 'Flyers',
    document: youngLearnersTexts(NAME, 'A2 Flyers', 'A2 Key for Schools'),
    is: 'partly',
    exam: 'flyers',
    papers: {},
  },
  // What does not add up is read as it stands.
  {
    called: 'a wrong sum',
    document: statement({ ...first, overall: 171 }),
    is: 'read',
    exam: 'first',
    words: first.result,
    overall: 171,
    papers: first.scores,
    meanFits: false,
  },
  {
    called: 'another wrong sum',
    document: statement({ ...preliminary, overall: 149 }),
    is: 'read',
    exam: 'preliminary',
    words: preliminary.result,
    overall: 149,
    papers: preliminary.scores,
    meanFits: false,
  },
  // The scores are not all there, or stand for something else.
  {
    called: 'scores in the picture alone',
    document: statement(first, { withoutNumbers: true }),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'one score missing',
    document: statement(first).filter(({ text }) => text !== '152'),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'a second number in a column',
    twofold: true,
    document: [...statement(first), { text: '161', page: 1, x: 142, y: 350, size: 9 }],
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'numbers neither in a row nor at their heights',
    document: statement(first).map((one) =>
      one.size === 10 && /^\d+$/.test(one.text) ? { ...one, y: one.y + Number(one.text) / 3 } : one,
    ),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'two exams named',
    twofold: true,
    document: [...statement(first), { text: 'Preliminary English Test', page: 1, x: 60, y: 60, size: 9 }],
    is: 'partly',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'two overall scores',
    twofold: true,
    document: [
      ...statement(first),
      { text: 'Overall Score', page: 1, x: 60, y: 60, size: 9 },
      { text: '170', page: 1, x: 140, y: 60, size: 9 },
    ],
    is: 'partly',
    exam: 'first',
    words: first.result,
    papers: first.scores,
  },
  // Copied text.
  {
    called: 'copied, a line for each paper',
    document: copied([...RESULT, 'Reading 168', 'Use of English 158', 'Writing 171', 'Listening 176', 'Speaking 152']),
    ...read(first),
  },
  {
    called: 'copied, cells with tabs',
    document: copied([
      'Result\tOverall Score\tCEFR Level',
      'Pass at Grade C\t165\tB2',
      'Reading\t168',
      'Use of English\t158',
      'Writing\t171',
      'Listening\t176',
      'Speaking\t152',
    ]),
    ...read(first),
  },
  {
    called: 'copied, labels in one run and numbers in another',
    document: copied([...RESULT, 'Reading Use of English Writing Listening Speaking', ...marks, '168 158 171 176 152']),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'copied, a mark of the scale behind a label',
    document: copied([
      ...RESULT,
      ...marks.slice(1),
      'Reading 230',
      'Use of English 158',
      'Writing 171',
      'Listening 176',
      'Speaking 152',
      '168',
    ]),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'copied, number before label',
    document: copied([
      ...RESULT,
      '168',
      'Reading',
      '158',
      'Use of English',
      '171',
      'Writing',
      '176',
      'Listening',
      '152',
      'Speaking',
    ]),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  {
    called: 'copied, labels of the result under each other',
    document: copied(['Result', 'Overall Score', 'CEFR Level', 'Pass at Grade C', '165', 'B2']),
    is: 'partly',
    exam: 'first',
    words: first.result,
    overall: 165,
    papers: {},
  },
  // The form of before the scale, and documents that are no Statement.
  {
    called: 'the old form with a score out of 100',
    document: copied([
      'Result Pass at Grade C',
      'Overall Score 82',
      'Candidate Profile',
      'Exceptional Good Borderline Weak',
      'Reading',
      'Writing',
    ]),
    is: 'oldForm',
  },
  {
    called: 'a Confirmation of Entry',
    document:
      'Confirmation of Entry\nMEI-LING CHEN\nA2 Key for Schools\nID Number ABC123456\nSecret Number 1234\nYour statement of results will be on the website.\nReading and Writing 09:00\nListening 10:15',
    is: 'otherDocument',
  },
  {
    called: 'marks of a school test',
    document: 'Unit test\nB1 Preliminary\nReading 25\nWriting 150\nListening 145\nSpeaking 140\nOverall Score 145',
    is: 'otherDocument',
  },
  { called: 'a document of 200 pages', document: statement(first), pages: 200, is: 'otherDocument' },
  { called: 'no text at all', document: [], is: 'empty' },
];
