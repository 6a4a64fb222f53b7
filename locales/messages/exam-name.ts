/** An exam's name as parents know it: today's English name, and KET, PET or FCE beside it. */
import { examOf, type ExamId } from '../../domain/exams/exams.ts';
import type { Translate } from '../translator.ts';

export function examName(id: ExamId, t: Translate): string {
  const { names, group } = examOf(id);
  const { current: name, short: shortName } = names;
  if (group === 'youngLearners') return t('exam.youngLearners', { name });
  return shortName ? t('exam.withShortName', { name, shortName }) : name;
}
