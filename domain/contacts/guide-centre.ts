/** The centre that the paper guide names. Source: docs/site.md#exam-centre; the guide gives no name and no line for C1 and C2. */
import { examsIn } from '../exams/exams.ts';
import type { Centre } from './centre.ts';

export const GUIDE_CENTRE: Centre = {
  telephone: '02-2368-5155',
  extensions: [
    { exams: [...examsIn('main')], number: '242' },
    { exams: [...examsIn('youngLearners')], number: '245' },
  ],
};
