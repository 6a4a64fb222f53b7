/** Explains a result in plain words: what it means, what the certificate says and why. Adds nothing that the page does not say. */
import type { Params, Message } from '../message.ts';
import { examOf, type CefrLevel, type ExamId } from '../exams/exams.ts';
import { doubtsOf, OLD_GRADES, type Doubt } from './doubts.ts';
import { readStatus, type Grade, type ResultStatus } from './read-status.ts';
import type { ReadResult } from './reading.ts';
import { BANDS, bandOf, isScaled, rangeOf, type ScaledExam } from './scale.ts';

/**
 * Params: `exam` an exam's id, `title` and `words` the site's own, `level`, `own` and `above` CEFR
 * levels, `score`, `from` and `to` scores. locales/format.ts puts an exam's name for its id.
 */
export type ExplanationKey =
  | 'result.exam.known'
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
  | 'result.certificate.below'
  | 'result.score.range'
  | 'result.score.numberOnly'
  | 'result.score.unknownExam'
  | 'result.score.missing';

export interface Explanation {
  readonly exam?: ExamId;
  readonly status: ResultStatus;
  /** The CEFR level on the certificate, by the words as read; absent where there is none, or none is known. */
  readonly certified?: CefrLevel;
  /** In the order in which they are read. */
  readonly lines: readonly Message<ExplanationKey>[];
  readonly doubts: readonly Doubt[];
}

/** @param result as read; without `doubts` those of its own words are found anew */
export function explainResult(result: Omit<ReadResult, 'doubts'> & Partial<Pick<ReadResult, 'doubts'>>): Explanation {
  const { exam, examTitle, words, score } = result;
  const status = readStatus(words);
  const doubts = result.doubts ?? doubtsOf(exam, words, score);
  const title: Message<ExplanationKey> = exam
    ? { key: 'result.exam.known', params: { exam, title: examTitle } }
    : { key: 'result.exam.unknown', params: { title: examTitle } };
  const about: Params = { words, ...(exam && { exam }) };
  if (!exam) {
    return { status, lines: [title, meaningAlone(status, about), ...scoreAlone(score)], doubts };
  }
  if (!isScaled(exam)) {
    // What the page shows beyond the shields is a doubt; it is never converted into a pass or a grade.
    const lines: Message<ExplanationKey>[] = [
      title,
      { key: 'result.youngLearners' },
      { key: 'result.youngLearners.reading' },
    ];
    return { exam, status, lines, doubts };
  }
  const { certified, why } = certificate(exam, status);
  const lines = [title, meaning(status, about), ...(why ? [why] : []), ...scoreLines(exam, status, score)];
  return { exam, status, ...(certified && { certified }), lines, doubts };
}

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

/** Source: docs/site.md#score-bands: Grade A certifies the level above (except Proficiency), B and C the exam's own level. */
function certificate(exam: ScaledExam, status: ResultStatus): { certified?: CefrLevel; why?: Message<ExplanationKey> } {
  const own = examOf(exam).level;
  if (status.is === 'level')
    return {
      certified: status.level,
      why: { key: 'result.certificate.below', params: { level: status.level, own, exam } },
    };
  if (status.is !== 'grade' && status.is !== 'oldGrade') return {};
  const grade = status.is === 'grade' ? status.grade : OLD_GRADES[status.grade];
  const band = BANDS[exam].find((one) => one.is === 'grade' && one.grade === grade);
  if (band?.is !== 'grade') return {};
  const level = band.certifies;
  const key =
    level !== own
      ? 'result.certificate.above'
      : grade === 'A'
        ? 'result.certificate.highest'
        : 'result.certificate.own';
  return { certified: level, why: { key, params: { level, own, exam } } };
}

function scoreLines(exam: ScaledExam, { is }: ResultStatus, score: number | undefined): Message<ExplanationKey>[] {
  const range = rangeOf(exam);
  if (score === undefined)
    return is === 'grade' || is === 'oldGrade' || is === 'level' ? [{ key: 'result.score.missing' }] : [];
  const band = bandOf(exam, score);
  // The lowest score with a certificate is the first of the level below.
  const least = BANDS[exam].find((one) => one.is === 'level')!.from;
  return [
    { key: 'result.score.range', params: { score, exam, ...range } },
    ...(band?.is === 'number' ? [{ key: 'result.score.numberOnly' as const, params: { score, from: least } }] : []),
  ];
}

function scoreAlone(score: number | undefined): Message<ExplanationKey>[] {
  return score === undefined ? [] : [{ key: 'result.score.unknownExam', params: { score } }];
}
