import { expect, it } from 'vitest';
import { resultPage } from '../../../domain/results/result-page.ts';

it('an address holds the exam and the trouble where there are any, and nothing else', () => {
  expect(resultPage({ page: 'statement' })).toBe('/statement.html');
  expect(resultPage({ page: 'statement', exam: 'first' })).toBe('/statement.html?exam=first');
  expect(resultPage({ page: 'message', trouble: 'locked' })).toBe('/message.html?trouble=locked');
  expect(resultPage({ page: 'message', exam: 'key', trouble: 'locked' })).toBe('/message.html?exam=key&trouble=locked');
});
