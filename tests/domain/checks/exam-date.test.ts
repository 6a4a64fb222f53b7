import { describe } from 'vitest';
import { checkExamDate } from '../../../domain/checks/exam-date.ts';
import { table } from './verdict-table.ts';

describe('a date of an exam', () => {
  const meant = (corrected: string) => ({ correction: corrected });
  table(checkExamDate, [
    ['', 'empty'],
    ['2026-11-20', 'right', 'check.right'],
    ['1990-01-01', 'right', 'check.right'],
    ['2100-12-31', 'right', 'check.right'],
    ['0115-11-20', 'wrong', 'check.date.meant', meant('2026-11-20')],
    ['0099-02-28', 'wrong', 'check.date.year'], // 2010 by the Republic's count, or 2099.
    ['0026-11-20', 'wrong', 'check.date.meant', meant('2026-11-20')],
    ['0113-02-29', 'wrong', 'check.date.meant', meant('2024-02-29')],
    ['0115-02-29', 'wrong', 'check.date.year'], // No such day in 2026.
    ['1989-12-31', 'wrong', 'check.date.year'],
    ['2101-01-01', 'wrong', 'check.date.year'],
    ['1115-11-20', 'wrong', 'check.date.year'],
    ['20261-11-20', 'wrong', 'check.date.year'],
    ['0200-11-20', 'wrong', 'check.date.year'],
    ['today', 'wrong', 'check.date.year'],
  ]);
});
