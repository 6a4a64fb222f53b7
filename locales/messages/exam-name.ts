/** An exam's name as parents know it: today's English name, and KET, PET or FCE beside it. */
import type { Candidate } from '../../domain/candidates/candidate.ts';
import { examOf, type ExamId } from '../../domain/exams/exams.ts';
import type { Translate } from '../translator.ts';

export function examName(id: ExamId, t: Translate): string {
  const { names, group } = examOf(id);
  const { current: name, short: shortName } = names;
  if (group === 'youngLearners') return t('exam.youngLearners', { name });
  return shortName ? t('exam.withShortName', { name, shortName }) : name;
}

/** The exam of a candidate by the same name, or as a list calls it; empty where it is not known. */
export function examTitle({ exam, otherExam = '' }: Pick<Candidate, 'exam' | 'otherExam'>, t: Translate): string {
  return exam ? examName(exam, t) : otherExam;
}
