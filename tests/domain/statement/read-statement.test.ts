/** Every made document is read right or is not understood, and no number is wrong. */
import { describe, expect, test } from 'vitest';
import { explainScores } from '../../../domain/statement/explain-statement.ts';
import { readItems, readPastedStatement } from '../../../domain/statement/read-statement.ts';
import { isYoungLearner } from '../../practice-site/candidate.ts';
import { sampleCandidates } from '../../practice-site/sample-candidates.ts';
import { statementOf } from '../../practice-site/statement-of.ts';
import { itemsOf, MADE, type Made } from './made.ts';

const readMade = ({ document, pages = 1 }: Made) =>
  typeof document === 'string' ? readPastedStatement(document) : readItems(itemsOf(document), pages);

test('there are forty of them', () => {
  expect(MADE.length).toBeGreaterThanOrEqual(40);
});

describe('a made document', () => {
  test.each(MADE)('$called', (made) => {
    const reading = readMade(made);
    const { is, exam, words, overall, papers, meanFits } = made;
    if (reading.is === 'notUnderstood') {
      expect(reading.why).toBe(is);
      return;
    }
    expect(reading.is).toBe(is);
    const { statement } = reading;
    expect({
      exam: statement.exam,
      words: statement.words,
      overall: statement.overall,
      papers: statement.papers,
    }).toEqual({ exam, words, overall, papers });
    if (meanFits !== undefined)
      expect(explainScores(exam!, statement.papers, statement.overall).mean?.fits).toBe(meanFits);
  });
});

test('neither the name nor a number of the candidate is in what was read', () => {
  for (const made of MADE) expect(JSON.stringify(readMade(made))).not.toMatch(/MEI|CHEN|156TW|ABC123456|1234/);
});

test('the headings of the feedback are known', () => {
  const starters = readMade(MADE.find(({ called }) => called === 'Starters')!);
  expect(starters.is === 'partly' && starters.statement.feedback).toEqual(['strengths', 'workOn', 'improve']);
});

test('whatever piece of text is missing, no number is wrong', () => {
  const wrong: unknown[] = [];
  const check = (made: Made, reading: ReturnType<typeof readItems>, how: string) => {
    if (reading.is === 'notUnderstood') return;
    for (const [paper, score] of Object.entries(reading.statement.papers))
      if (made.papers?.[paper as keyof typeof made.papers] !== score) wrong.push([made.called, how, paper, score]);
    const { overall } = reading.statement;
    if (overall !== undefined && overall !== made.overall) wrong.push([made.called, how, 'overall', overall]);
  };
  for (const made of MADE) {
    if (typeof made.document === 'string' || !made.papers || made.twofold) continue;
    const items = itemsOf(made.document);
    items.forEach((_, i) => check(made, readItems(items.toSpliced(i, 1), 1), `without ${i}`));
  }
  expect(wrong).toEqual([]);
});

test('the Statement of everybody on the practice site is read, where it has a result', () => {
  for (const candidate of sampleCandidates(0)) {
    const { examTitle, result, overallScore } = candidate;
    const reading = readItems(itemsOf(statementOf(candidate)), 1);
    const without = isYoungLearner(candidate) || ['', '-', 'Exempt'].includes(result);
    expect(reading.is, `${examTitle}: ${result}`).toBe(without ? 'partly' : 'read');
    if (reading.is === 'read') expect(reading.statement).toMatchObject({ words: result, papers: {} });
    if (reading.is === 'read' && overallScore !== null)
      expect(explainScores(reading.statement.exam!, reading.statement.papers, overallScore).mean?.fits).toBe(true);
  }
});
