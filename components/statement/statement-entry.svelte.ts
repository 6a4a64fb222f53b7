/** What was read from a Statement of Results or entered by hand: it lives as long as the page, and is stored nowhere. */
import { examOf, type ExamId, type Paper } from '../../domain/exams/exams.ts';
import type { KeptStatement } from '../../domain/results/kept-results.ts';
import { layoutOf, type Shields } from '../../domain/statement/explain-statement.ts';
import type { PaperScores } from '../../domain/statement/paper-scores.ts';
import { readItems, readPastedStatement, type StatementReading } from '../../domain/statement/read-statement.ts';
import type { Feedback } from '../../domain/statement/feedback.ts';
import type { PdfText } from '../../platform/read-pdf.ts';

type NotUnderstood = Extract<StatementReading, { is: 'notUnderstood' }>['why'];

/** What came of the last file or text. */
export type Came = 'read' | 'partly' | 'pictures' | NotUnderstood | Exclude<PdfText['is'], 'text'>;

export class StatementEntry {
  exam = $state<ExamId>();
  /** As printed; only a reading has them. */
  words = $state<string>();
  /** As in the boxes. */
  scores = $state<Partial<Record<Paper, string>>>({});
  overall = $state('');
  shields = $state<Shields>({});
  feedback = $state.raw<readonly Feedback[]>([]);
  came = $state<Came>();

  /** The numbers in the boxes; what is no number is not there. */
  readonly numbers: PaperScores = $derived(
    Object.fromEntries(
      Object.entries(this.scores).flatMap(([paper, text]) => {
        const score = numberIn(text);
        return score === undefined ? [] : [[paper, score]];
      }),
    ),
  );
  readonly total = $derived(numberIn(this.overall));
  readonly papers: readonly Paper[] = $derived(this.exam === undefined ? [] : layoutOf(this.exam, this.numbers));
  readonly isEmpty = $derived(
    Object.keys(this.numbers).length === 0 && Object.keys(this.shields).length === 0 && this.total === undefined,
  );

  /** What may be shared: nothing of the person is known here. */
  readonly shared = $derived({
    words: this.words,
    overall: this.total,
    scores: this.papers.flatMap((paper): [Paper, number][] => {
      const score = this.numbers[paper];
      return score === undefined ? [] : [[paper, score]];
    }),
    shields: this.papers.flatMap((skill): [Paper, number][] => {
      const count = this.shields[skill];
      return count === undefined ? [] : [[skill, count]];
    }),
  });

  /** What may be kept on this device. */
  readonly kept = $derived.by((): KeptStatement | undefined => {
    if (this.exam === undefined || this.isEmpty) return undefined;
    return {
      exam: this.exam,
      examTitle: examOf(this.exam).names.current,
      words: this.words ?? '',
      ...(this.total !== undefined && { score: this.total }),
      papers: this.numbers,
      shields: this.shields,
    };
  });

  constructor(exam: ExamId | undefined) {
    this.exam = exam;
  }

  /** Another exam has other papers. */
  choose(exam: ExamId | undefined): void {
    this.#clear();
    this.exam = exam;
    this.came = undefined;
  }

  paste(text: string): void {
    this.#take(readPastedStatement(text));
  }

  file(text: PdfText): void {
    if (text.is === 'text') return this.#take(readItems(text.items, text.pages));
    this.#clear();
    this.came = text.is;
  }

  #clear(): void {
    this.words = undefined;
    this.scores = {};
    this.overall = '';
    this.shields = {};
    this.feedback = [];
  }

  #take(reading: StatementReading): void {
    this.#clear();
    if (reading.is === 'notUnderstood') {
      this.came = reading.why;
      return;
    }
    const { exam, words, overall, papers, feedback } = reading.statement;
    if (exam) this.exam = exam;
    this.words = words;
    this.overall = overall === undefined ? '' : String(overall);
    this.scores = Object.fromEntries(Object.entries(papers).map(([paper, score]) => [paper, String(score)]));
    this.feedback = feedback;
    this.came = exam && examOf(exam).onStatement?.each === 'shields' ? 'pictures' : reading.is;
  }
}

function numberIn(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,3}$/.test(plain) ? Number(plain) : undefined;
}
