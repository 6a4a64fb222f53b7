import { expect, test } from 'vitest';
import { EXAMS } from '../../../domain/exams/exams.ts';
import { STAGE } from '../../../domain/results/result-facts.ts';

test('no name of an exam, of today or of earlier years, is a step of the way to a result', () => {
  const names = EXAMS.flatMap((exam) => [exam.names.current, ...exam.names.older]);
  expect(names).toContain('certificate in advanced english');
  expect(names.filter((name) => STAGE.test(name))).toEqual([]);
  for (const stage of ['Certificates sent', '3. Marking', 'Exam taken']) expect(STAGE.test(stage)).toBe(true);
});
