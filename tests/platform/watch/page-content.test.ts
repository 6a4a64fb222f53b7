import { expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { HOME_ADDRESS } from '../../../domain/site/site-map.ts';
import { pageContent } from '../../../platform/watch/page-content.ts';

const nameOf = (name: string) => Promise.resolve(`hash of ${name}`);

it('holds the exams and the name’s hash, and no text of the page', async () => {
  const result = { examTitle: 'Key', words: 'Pass at Grade A', score: 140, doubts: [] };
  const results = [{ ...result, exam: 'key' as const }, result] as const;
  expect(await pageContent({ is: 'available', results, candidateName: 'An Wang' }, nameOf)).toEqual({
    is: 'available',
    exams: ['key'],
    name: 'hash of An Wang',
  });
  expect(await pageContent({ is: 'notYet' }, nameOf)).toEqual({ is: 'notYet', exams: [] });
});

it('calls what the reader cannot make out "cannot tell"', async () => {
  expect(await pageContent(readResults('', HOME_ADDRESS), nameOf)).toEqual({ is: 'cannotTell', exams: [] });
  expect(await pageContent({ is: 'maintenance', why: 'busy' }, nameOf)).toEqual({ is: 'maintenance', exams: [] });
});
