/** A result as a text for grandparents and teachers: the exam, the result and the scores, and nothing of the person. */
import type { ExamId, Paper } from '../../domain/exams/exams.ts';
import type { Translate } from '../translator.ts';
import { examName } from './exam-name.ts';

export interface SharedStatement {
  readonly exam: ExamId;
  readonly words?: string | undefined;
  readonly overall?: number | undefined;
  readonly scores: readonly (readonly [paper: Paper, score: number])[];
  readonly shields: readonly (readonly [skill: Paper, count: number])[];
}

export function sharedStatement({ exam, words, overall, scores, shields }: SharedStatement, t: Translate): string {
  const paper = (one: Paper) => t(`statement.paper.${one}`);
  return [
    examName(exam, t),
    ...(words ? [words] : []),
    ...(overall === undefined ? [] : [t('statement.shared.score', { paper: t('statement.overall'), score: overall })]),
    ...scores.map(([one, score]) => t('statement.shared.score', { paper: paper(one), score })),
    ...shields.map(([one, count]) => t('statement.shared.shields', { paper: paper(one), count })),
  ].join('\n');
}
