import { expect, test } from 'vitest';
import type { Outcome } from '../../../domain/results/outcome.ts';
import { likelyTrouble } from '../../../domain/contacts/likely-trouble.ts';

const result = (words: string, outcome: Outcome) => ({ words, outcome, seen: '2026-11-01' });

test.each([
  ['a pending result', { result: result('Pending', 'unsettled') }, '2026-11-02', 'pending'],
  ['a withheld result', { result: result('Withheld', 'unsettled') }, '2026-11-02', 'withheld'],
  ['a fail within the time for an enquiry', { result: result('Fail', 'fail') }, '2026-11-15', 'enquiry'],
  ['a fail later', { result: result('Fail', 'fail') }, '2026-11-16', undefined],
  ['a pass whose certificate is due', { result: result('Grade B', 'pass') }, '2026-12-27', undefined],
  ['a pass whose certificate is late', { result: result('Grade B', 'pass') }, '2026-12-28', 'certificate'],
  ['no result on the last day', { lastDay: '2026-11-20' }, '2026-11-20', undefined],
  ['no result after it', { lastDay: '2026-11-20' }, '2026-11-21', 'resultMissing'],
  ['nothing known', {}, '2026-11-21', undefined],
  [
    'a result before the last day',
    { result: result('Grade B', 'pass'), lastDay: '2026-11-20' },
    '2026-11-21',
    undefined,
  ],
  ['a level below', { result: result('Level B1', 'levelBelow') }, '2026-12-28', 'certificate'],
  ['shields', { result: result('12 shields', 'shields') }, '2026-12-28', 'certificate'],
  ['a level below, in time', { result: result('Level B1', 'levelBelow') }, '2026-12-27', undefined],
  ['shields, in time', { result: result('12 shields', 'shields') }, '2026-12-27', undefined],
  ['a fail has no certificate', { result: result('Fail', 'fail') }, '2026-12-28', undefined],
  ['a pass needs no enquiry', { result: result('Grade B', 'pass') }, '2026-11-02', undefined],
  ['an unsettled one, however late', { result: result('Pending', 'unsettled') }, '2027-11-02', 'pending'],
] as const)('%s', (_, known, today, trouble) => expect(likelyTrouble(known, today)).toBe(trouble));
