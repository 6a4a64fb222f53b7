/** The candidate of the practice run. Invented: the numbers belong to nobody and open nothing. */
import type { ExamId } from '../exams/exams.ts';

export interface Sample {
  readonly name: string;
  readonly idNumber: string;
  readonly secretNumber: string;
  readonly exam: ExamId;
  /** The exam's name as the site writes it. */
  readonly examTitle: string;
  /** Without a year, so that the sample does not grow old. */
  readonly examDate: string;
  readonly releasedBy: string;
  readonly email: string;
  readonly result: string;
  readonly overallScore: number;
}

export const SAMPLE: Sample = {
  name: 'HSIAO-AN LIN',
  idNumber: 'KGT480215',
  secretNumber: '7306',
  exam: 'first',
  examTitle: 'B2 First for Schools',
  examDate: '12 December',
  releasedBy: '29 January',
  email: 'hsiaoan.lin@gmail.com',
  result: 'Pass at Grade B',
  overallScore: 174,
};
