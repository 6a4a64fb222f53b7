/** The centre that the paper guide names. Source: docs/site.md#exam-centre; the guide gives no name and no line for C1 and C2. */
import type { Centre } from './centre.ts';

export const GUIDE_CENTRE: Centre = {
  telephone: '02-2368-5155',
  extensions: [
    { exams: ['key', 'preliminary', 'first'], number: '242' },
    { exams: ['starters', 'movers', 'flyers'], number: '245' },
  ],
};
