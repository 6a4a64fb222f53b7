/** What does not fit together in a result. It is shown as read with the doubt beside it, never corrected. */
import type { Params, Message } from '../message.ts';
import { examOf, type ExamId } from '../exams/exams.ts';
import { readStatus, type Grade, type OldGrade, type ResultStatus } from './read-status.ts';
import { BANDS, bandOf, isScaled, rangeOf, SCALE, type Band, type ScaledExam } from './scale.ts';

/** Params: `words` the site's own, `score`, `from` and `to` scores, `exam` an exam's id, `level`. */
export type DoubtKey =
  | 'result.doubt.namesDiffer'
  | 'result.doubt.saysNotYet'
  | 'result.doubt.scoreUnreadable'
  | 'result.doubt.scoreOutsideScale'
  | 'result.doubt.scoreOutsideExam'
  | 'result.doubt.scoreUnexpected'
  | 'result.doubt.gradeNotScore'
  | 'result.doubt.gradeNotLevel'
  | 'result.doubt.gradeNotExam'
  | 'result.doubt.levelNotScore'
  | 'result.doubt.levelNotExam'
  | 'result.doubt.failNotScore'
  | 'result.doubt.noneNotScore'
  | 'result.doubt.youngLearners';

export type Doubt = Message<DoubtKey>;

/** The old words stand in the places of A, B and C. */
export const OLD_GRADES: Readonly<Record<OldGrade, Grade>> = { distinction: 'A', merit: 'B', pass: 'C' };

/** The exams that had the old words. */
const OLD_GRADED: readonly ExamId[] = ['key', 'preliminary'];

/**
 * Every doubt that the three facts raise together; none where they fit, or where too little is known.
 * @param words the site's own result words
 */
export function doubtsOf(exam: ExamId | undefined, words: string, score: number | undefined): Doubt[] {
  const status = readStatus(words);
  if (exam && examOf(exam).youngLearners)
    return status.is === 'none' && score === undefined ? [] : [doubt('result.doubt.youngLearners')];
  const known = exam && isScaled(exam) ? exam : undefined;
  return [...scoreDoubts(known, score), ...(known ? statusDoubts(known, status, words, score) : [])];
}

function scoreDoubts(exam: ScaledExam | undefined, score: number | undefined): Doubt[] {
  if (score === undefined) return [];
  if (score < SCALE.from || score > SCALE.to) return [doubt('result.doubt.scoreOutsideScale', { score, ...SCALE })];
  if (!exam || bandOf(exam, score)) return [];
  return [doubt('result.doubt.scoreOutsideExam', { score, exam, ...rangeOf(exam) })];
}

function statusDoubts(exam: ScaledExam, status: ResultStatus, words: string, score: number | undefined): Doubt[] {
  const band = score === undefined ? undefined : bandOf(exam, score);
  const about = { words, exam, ...(score === undefined ? {} : { score }) };
  switch (status.is) {
    case 'grade':
    case 'oldGrade': {
      const grade = status.is === 'grade' ? status.grade : OLD_GRADES[status.grade];
      const own = BANDS[exam].find((one) => one.is === 'grade' && one.grade === grade)!;
      return [
        ...doubtIf(status.is === 'oldGrade' && !OLD_GRADED.includes(exam), 'result.doubt.gradeNotExam', about),
        ...doubtIf(differs(band, own), 'result.doubt.gradeNotScore', about),
        ...doubtIf(status.level && status.level !== certified(own), 'result.doubt.gradeNotLevel', about),
      ];
    }
    case 'level': {
      const own = BANDS[exam].find((one) => one.is === 'level')!;
      if (status.level !== certified(own))
        return [doubt('result.doubt.levelNotExam', { ...about, level: status.level })];
      return doubtIf(differs(band, own), 'result.doubt.levelNotScore', { ...about, level: status.level });
    }
    case 'fail':
      return doubtIf(band && band.is !== 'number', 'result.doubt.failNotScore', about);
    case 'none':
      // A score that stands for a number only has no words beside it.
      return doubtIf(band && band.is !== 'number', 'result.doubt.noneNotScore', about);
    case 'absentPart':
    case 'absentAll':
    case 'pending':
    case 'withheld':
      return doubtIf(score !== undefined, 'result.doubt.scoreUnexpected', about);
    case 'exempt':
    case 'unreadable':
      return [];
  }
}

function differs(band: Band | undefined, own: Band): boolean {
  return band !== undefined && band !== own;
}

function certified(band: Band) {
  return band.is === 'number' ? undefined : band.certifies;
}

export function doubt(key: DoubtKey, params?: Params): Doubt {
  return { key, ...(params && { params }) };
}

function doubtIf(holds: unknown, key: DoubtKey, params: Params): Doubt[] {
  return holds ? [doubt(key, params)] : [];
}
