/** Explains a result in plain words: what it means, what the certificate says and why. Adds nothing that the page does not say. */
import type { Params, Message } from '../message.ts';
import { examOf, type Bands, type CefrLevel, type Exam, type ExamId, type Grade } from '../exams/exams.ts';
import { doubtsOf, OLD_GRADES, type Doubt } from './doubts.ts';
import type { Outcome } from './outcome.ts';
import { readStatus, type ResultStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';
import { bandOf } from './scale.ts';

/**
 * Params: `exam` an exam's id, `short` what parents call it, `title` and `words` the site's own, `level`, `own` and `above` CEFR
 * levels, `score`, `from` and `to` scores. locales/format.ts puts an exam's name for its id.
 */
export type ExplanationKey =
  | 'result.exam.known'
  | 'result.exam.short'
  | 'result.exam.unknown'
  | 'result.youngLearners'
  | 'result.youngLearners.reading'
  | 'result.grade.A'
  | 'result.grade.B'
  | 'result.grade.C'
  | 'result.oldGrade.distinction'
  | 'result.oldGrade.merit'
  | 'result.oldGrade.pass'
  | 'result.grade.unknownExam'
  | 'result.level'
  | 'result.level.unknownExam'
  | 'result.fail'
  | 'result.none'
  | 'result.absentPart'
  | 'result.absentAll'
  | 'result.pending'
  | 'result.withheld'
  | 'result.exempt'
  | 'result.unreadable'
  | 'result.certificate.above'
  | 'result.certificate.own'
  | 'result.certificate.highest'
  | 'result.cefr'
  | 'result.passMark'
  | 'result.score.range'
  | 'result.score.numberOnly'
  | 'result.score.unknownExam'
  | 'result.score.missing';

export interface Explanation {
  readonly exam?: ExamId;
  readonly status: ResultStatus;
  /** The CEFR level on the certificate, by the words as read; absent where there is none, or none is known. */
  readonly certified?: CefrLevel;
  /** The bands of the exam's scale; absent where it has none, or the exam is not known. */
  readonly bands?: Bands;
  /** What follows from it. What contradicts itself promises nothing. */
  readonly outcome: Outcome;
  /** True where only the exam centre can say more. */
  readonly askCentre: boolean;
  /** In the order in which they are read. */
  readonly lines: readonly Message<ExplanationKey>[];
  readonly doubts: readonly Doubt[];
}

/** @param result as read; without `doubts` those of its own words are found anew */
export function explainResult(result: Omit<ReadResult, 'doubts'> & Partial<Pick<ReadResult, 'doubts'>>): Explanation {
  const { exam, examTitle, words, score } = result;
  const status = readStatus(words);
  const doubts = result.doubts ?? doubtsOf(exam, words, score);
  if (!exam) {
    const lines = [
      { key: 'result.exam.unknown' as const, params: { title: examTitle } },
      meaningAlone(status, { words }),
      ...scoreAlone(score),
    ];
    const outcome = doubts.length ? 'unclear' : (SAME_OF_ALL[status.is] ?? 'unclear');
    return { status, outcome, askCentre: ASK_CENTRE.includes(status.is), lines, doubts };
  }
  const { short } = examOf(exam).names;
  const title = short
    ? { key: 'result.exam.short' as const, params: { short, title: examTitle } }
    : { key: 'result.exam.known' as const, params: { exam, title: examTitle } };
  const { lines, ...rest } = explainKnown(examOf(exam), status, { words, exam }, score);
  const outcome = doubts.length ? 'unclear' : (SAME_OF_ALL[status.is] ?? rest.outcome);
  return { exam, status, ...rest, outcome, lines: [title, ...lines], doubts };
}

/** Outcomes that are the same in every scheme. */
const SAME_OF_ALL: Partial<Record<ResultStatus['is'], Outcome>> = {
  pending: 'unsettled',
  withheld: 'unsettled',
  absentPart: 'absent',
  absentAll: 'absent',
};

type Known = Pick<Explanation, 'certified' | 'outcome' | 'bands' | 'askCentre' | 'lines'>;

/** What the exam's scheme makes of the words and the score. */
function explainKnown(exam: Exam, status: ResultStatus, about: Params, score: number | undefined): Known {
  const { scheme } = exam;
  switch (scheme.is) {
    case 'shields': {
      // A grade or a score beside shields is a doubt; it is never converted into a pass or a grade.
      const [is] = UNSETTLED.filter((one) => one === status.is);
      const lines: Message<ExplanationKey>[] = [
        ...(is ? [{ key: PLAIN[is], params: about }] : []),
        { key: 'result.youngLearners' },
        { key: 'result.youngLearners.reading' },
      ];
      const outcome = status.is === 'none' ? 'shields' : 'unclear';
      return { outcome, askCentre: is !== undefined && ASK_CENTRE.includes(is), lines };
    }
    case 'grades': {
      const { bands } = scheme;
      const { certified, why } = certificate(exam, bands, status);
      const lines = [
        meaning(status, about),
        ...(why ? [why] : []),
        ...passMark(bands, status),
        ...scoreLines(exam.id, bands, status, score),
        ...(certified ? [{ key: 'result.cefr' as const }] : []),
      ];
      const outcome = gradesOutcome(status, score);
      return { ...(certified && { certified }), bands, outcome, askCentre: ASK_CENTRE.includes(status.is), lines };
    }
  }
}

function gradesOutcome({ is }: ResultStatus, score: number | undefined): Outcome {
  if (is === 'grade') return 'pass';
  if (is === 'oldGrade') return 'oldWords';
  if (is === 'level') return 'levelBelow';
  // A score without a grade is a number only; without either the panel is empty.
  return is === 'fail' || (is === 'none' && score !== undefined) ? 'fail' : 'unclear';
}

/** There is nothing to read yet, or nothing at all: the same in every scheme. */
const UNSETTLED = ['absentPart', 'absentAll', 'pending', 'withheld', 'exempt'] as const;

const ASK_CENTRE: readonly ResultStatus['is'][] = ['withheld', 'absentPart', 'absentAll', 'none', 'unreadable'];

const PLAIN = {
  fail: 'result.fail',
  none: 'result.none',
  absentPart: 'result.absentPart',
  absentAll: 'result.absentAll',
  pending: 'result.pending',
  withheld: 'result.withheld',
  exempt: 'result.exempt',
  unreadable: 'result.unreadable',
} as const satisfies Record<Exclude<ResultStatus['is'], 'grade' | 'oldGrade' | 'level'>, ExplanationKey>;

const GRADES = { A: 'result.grade.A', B: 'result.grade.B', C: 'result.grade.C' } as const satisfies Record<
  Grade,
  ExplanationKey
>;
const OLD = {
  distinction: 'result.oldGrade.distinction',
  merit: 'result.oldGrade.merit',
  pass: 'result.oldGrade.pass',
} as const;

function meaning(status: ResultStatus, params: Params): Message<ExplanationKey> {
  if (status.is === 'grade') return { key: GRADES[status.grade], params };
  if (status.is === 'oldGrade') return { key: OLD[status.grade], params };
  if (status.is === 'level') return { key: 'result.level', params: { ...params, level: status.level } };
  return { key: PLAIN[status.is], params };
}

/** Where the exam is not known, neither is what its grades certify. */
function meaningAlone(status: ResultStatus, params: Params): Message<ExplanationKey> {
  if (status.is === 'grade' || status.is === 'oldGrade') return { key: 'result.grade.unknownExam', params };
  if (status.is === 'level') return { key: 'result.level.unknownExam', params: { ...params, level: status.level } };
  return { key: PLAIN[status.is], params };
}

/** Grade A certifies the level above (except Proficiency), B and C the exam's own. Source: docs/site.md#score-bands. */
function certificate(
  { id: exam, level: own }: Exam,
  bands: Bands,
  status: ResultStatus,
): { certified?: CefrLevel; why?: Message<ExplanationKey> } {
  if (status.is === 'level') return { certified: status.level };
  if (status.is !== 'grade' && status.is !== 'oldGrade') return {};
  const grade = status.is === 'grade' ? status.grade : OLD_GRADES[status.grade];
  const level = bands.grades[grade].certifies;
  const key =
    level !== own
      ? 'result.certificate.above'
      : grade === 'A'
        ? 'result.certificate.highest'
        : 'result.certificate.own';
  return { certified: level, why: { key, params: { level, own, exam } } };
}

/** Said of who has a score, whichever side of it they are on. Old words had other pass marks. */
function passMark({ grades }: Bands, { is }: ResultStatus): Message<ExplanationKey>[] {
  if (is !== 'grade' && is !== 'level' && is !== 'fail') return [];
  return [{ key: 'result.passMark', params: { from: grades.C.from } }];
}

function scoreLines(
  exam: ExamId,
  bands: Bands,
  { is }: ResultStatus,
  score: number | undefined,
): Message<ExplanationKey>[] {
  if (score === undefined)
    return is === 'grade' || is === 'oldGrade' || is === 'level' ? [{ key: 'result.score.missing' }] : [];
  const numberOnly = bandOf(bands, score)?.is === 'number';
  return [
    { key: 'result.score.range', params: { score, exam, ...bands.range } },
    // The lowest score with a certificate is the first of the level below.
    ...(numberOnly ? [{ key: 'result.score.numberOnly' as const, params: { score, from: bands.below.from } }] : []),
  ];
}

function scoreAlone(score: number | undefined): Message<ExplanationKey>[] {
  return score === undefined ? [] : [{ key: 'result.score.unknownExam', params: { score } }];
}
