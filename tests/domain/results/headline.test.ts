/** What is seen first of a result: by outcome, and never more than the page says. */
import { describe, expect, test } from 'vitest';
import { headlineOf } from '../../../domain/results/headline.ts';
import type { ExamId } from '../../../domain/exams/exams.ts';

const of = (exam: ExamId | undefined, words: string, score?: number, examTitle = 'B2 First') =>
  headlineOf({ ...(exam && { exam }), examTitle, words, ...(score !== undefined && { score }) });

describe('the headline of a result', () => {
  test.each([
    ['a pass', 'first', 'Pass at Grade C', 165, 'reached', 'headline.passed', 'headline.sentence.passMark'],
    ['the pass mark exactly', 'first', 'Grade C', 160, 'reached', 'headline.passed', 'headline.sentence.passMarkMet'],
    ['an old pass', 'key', 'Pass with Merit', 135, 'reached', 'headline.oldPass', undefined],
    ['the level below', 'preliminary', 'Level A2', 125, 'neutral', 'headline.level', 'headline.sentence.level'],
    ['a fail with a score', 'preliminary', 'Fail', 110, 'neutral', 'headline.missing', 'headline.sentence.fail'],
    ['a fail without one', 'preliminary', 'Fail', undefined, 'neutral', 'headline.fail', 'headline.sentence.fail'],
    ['a number only', 'preliminary', '', 110, 'neutral', 'headline.missing', 'headline.sentence.fail'],
    ['no result at all', 'preliminary', '', undefined, 'neutral', 'headline.none', 'headline.sentence.asRead'],
    ['pending', 'preliminary', 'Pending', undefined, 'neutral', 'headline.pending', 'headline.sentence.pending'],
    ['withheld', 'first', 'Withheld', undefined, 'neutral', 'headline.withheld', 'headline.sentence.withheld'],
    ['absent', 'first', 'Z', undefined, 'neutral', 'headline.absentAll', 'headline.sentence.absent'],
    [
      'Young Learners',
      'starters',
      '',
      undefined,
      'reached',
      'headline.youngLearners',
      'headline.sentence.youngLearners',
    ],
    [
      'what contradicts itself',
      'preliminary',
      'Grade C',
      171,
      'neutral',
      'headline.asRead',
      'headline.sentence.asRead',
    ],
    ['an unknown exam', undefined, 'Pass', 150, 'neutral', 'headline.asRead', 'headline.sentence.asRead'],
  ] as const)('%s', (_, exam, words, score, tone, verdict, sentence) => {
    const headline = of(exam, words, score, exam ? 'B2 First' : 'BEC Vantage');
    expect([headline.tone, headline.verdict.key, headline.sentence?.key]).toEqual([tone, verdict, sentence]);
  });

  test('a fail says how far it is from a pass, and leaves the certificate open where its words do not fit the score', () => {
    const { verdict, sentence } = of('preliminary', 'Fail', 134);
    expect(verdict).toEqual({ key: 'headline.missing', params: { score: 134, missing: 6 } });
    expect(sentence?.key).toBe('headline.sentence.asRead');
  });

  test('the scale is drawn only with a score', () => {
    expect(of('first', 'Grade B', 175).withScale).toBe(true);
    expect(of('first', 'Withheld').withScale).toBe(false);
    expect(of('starters', '').withScale).toBe(false);
  });
});
