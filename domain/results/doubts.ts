/** What does not fit together in a result. It is shown as read with the doubt beside it, never corrected. */
import type { Params, Message } from '../message.ts';
import { examOf, type Band, type ExamId, type Grade, type Scheme } from '../exams/exams.ts';
import { readStatus, type OldGrade, type ResultStatus } from './read-status.ts';
import { bandOf, SCALE } from './scale.ts';

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

/**
 * Every doubt that the three facts raise together; none where they fit, or where too little is known.
 * @param exam absent where it is not known: then neither is what its words and scores may be
 * @param words the site's own result words
 */
export function doubtsOf(exam: ExamId | undefined, words: string, score: number | undefined): Doubt[] {
  if (!exam) return [];
  const { scheme } = examOf(exam);
  const status = readStatus(words);
  switch (scheme.is) {
    case 'shields':
      return doubtIf(score !== undefined || !MAY_STAND_BESIDE_SHIELDS[status.is], 'result.doubt.youngLearners');
    case 'grades':
      return [...scoreDoubts(exam, scheme, score), ...statusDoubts(exam, scheme, status, words, score)];
  }
}

/** Words that are no grade: they say where the result is, whatever its scheme. */
const MAY_STAND_BESIDE_SHIELDS: Readonly<Record<ResultStatus['is'], boolean>> = {
  none: true,
  absentPart: true,
  absentAll: true,
  pending: true,
  withheld: true,
  exempt: true,
  grade: false,
  oldGrade: false,
  level: false,
  fail: false,
  unreadable: false,
};

type Grades = Extract<Scheme, { is: 'grades' }>;

function scoreDoubts(exam: ExamId, { bands }: Grades, score: number | undefined): Doubt[] {
  if (score === undefined) return [];
  if (score < SCALE.from || score > SCALE.to) return [doubt('result.doubt.scoreOutsideScale', { score, ...SCALE })];
  return doubtIf(!bandOf(bands, score), 'result.doubt.scoreOutsideExam', { score, exam, ...bands.range });
}

function statusDoubts(
  exam: ExamId,
  { bands, oldWords }: Grades,
  status: ResultStatus,
  words: string,
  score: number | undefined,
): Doubt[] {
  const band = score === undefined ? undefined : bandOf(bands, score);
  const about = { words, exam, ...(score === undefined ? {} : { score }) };
  switch (status.is) {
    case 'grade':
    case 'oldGrade': {
      const own = bands.grades[status.is === 'grade' ? status.grade : OLD_GRADES[status.grade]];
      return [
        ...doubtIf(status.is === 'oldGrade' && !oldWords, 'result.doubt.gradeNotExam', about),
        ...doubtIf(differs(band, own), 'result.doubt.gradeNotScore', about),
        ...doubtIf(status.level && status.level !== own.certifies, 'result.doubt.gradeNotLevel', about),
      ];
    }
    case 'level':
      if (status.level !== bands.below.certifies)
        return [doubt('result.doubt.levelNotExam', { ...about, level: status.level })];
      return doubtIf(differs(band, bands.below), 'result.doubt.levelNotScore', { ...about, level: status.level });
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

export function doubt(key: DoubtKey, params?: Params): Doubt {
  return { key, ...(params && { params }) };
}

function doubtIf(holds: unknown, key: DoubtKey, params?: Params): Doubt[] {
  return holds ? [doubt(key, params)] : [];
}
