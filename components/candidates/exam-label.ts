/** An exam's name as parents know it: today's English name, and KET, PET or FCE beside it. */
import type { Say } from '../../locales/i18n.ts';
import { examOf, type ExamId } from '../../domain/exams/exams.ts';

export function examLabel(id: ExamId, t: Say): string {
  const { name, shortName, youngLearners } = examOf(id);
  if (youngLearners) return t('exam.youngLearners', { name });
  return shortName ? t('exam.withShortName', { name, shortName }) : name;
}
