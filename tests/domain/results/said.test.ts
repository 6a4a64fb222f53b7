/** Which sentences of a page say something of a result, and results that are told in sentences. */
import { describe, expect, test } from 'vitest';
import { treeFromHtml } from '../../../domain/results/page-tree.ts';
import { saidOf, toldResults } from '../../../domain/results/said.ts';

const treeOf = (html: string) => treeFromHtml(`<!DOCTYPE html><html lang="en"><body>${html}</body></html>`);

test.each([
  ['You achieved Grade B in B2 First with an overall score of 174.', 'B2 First | Grade B | 174'],
  ['You passed A2 Key at Grade A, and scored 145', 'A2 Key | Grade A | 145'],
  ['You did not pass B2 First.', 'B2 First | Fail | '],
  ['Mei, you failed C1 Advanced; you scored 150', 'C1 Advanced | Fail | 150'],
  ['Your result for C1 Advanced is Pass at Grade C.', 'C1 Advanced | Pass at Grade C | '],
  ['You have been awarded Grade A in B2 First for Schools.', 'B2 First for Schools | Grade A | '],
  ['You have been awarded Grade A in Pre A1 Starters.', 'Pre A1 Starters | Grade A | '],
  ['You were awarded Level B1 in B2 First', 'B2 First | Level B1 | '],
  ['You’ve passed B2 First (Grade A).', 'B2 First | Grade A | '],
  ['You achieved Grade A in Key English Test for Schools', 'Key English Test for Schools | Grade A | '],
  ['You achieved Grade A in Key English Test for schools 2026', 'Key English Test for schools | Grade A | '],
  ['You achieved Grade A in KETfS', 'KETfS | Grade A | '],
  ['You achieved Grade A in PET for the schools', 'PET | Grade A | '],
  ['You scored 00 and got Grade A in B2 First', 'B2 First | Grade A | '],
  ['You got Grade A in B2, First', 'B2 First | Grade A | '],
  ['You got Grade A in the exam: FCE!', 'FCE | Grade A | '],
  ['You passed B2 First with merit', ''],
  ['Usually you achieved Grade B in B2 First.', ''],
  ['You achieved Grade B in B2 First?', ''],
  ['You achieved Grade B in English.', ''],
  ['You achieved B2 First.', ''],
  ['You achieved Grade C in A2 Key or B1 Preliminary', ''],
  ['Grade B in B2 First', ''],
  ['You passed: C2 Proficiency! Grade C', ''],
])('"%s" tells %s', (sentence, told) =>
  expect(
    toldResults(treeOf(`<p>${sentence}</p>`)).map((one) => [one.title, one.words, one.score ?? ''].join(' | ')),
  ).toEqual(told ? [told] : []),
);

const OUT = 'Your result is out';
const long = (length: number, end: string) => `<p>${'x'.repeat(length - end.length - 1)} ${end}</p>`;
describe('the sentences of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'each by itself, with its exam',
      '<p>Your B2 First result is available. No A2 Key result yet!</p>',
      ['out first', 'notYet key'],
    ],
    ['after a question', '<p>Where is it? Your result is available</p>', ['out']],
    ['within quotation marks', '<p>“Your result is available.” Your results are out</p>', ['out', 'out']],
    ['within others', '<p>"Hello Mei!" Your results are out</p>', ['out']],
    ['about marking', '<p>Marking is in progress</p>', ['later']],
    ['about nothing', '<p>There is nothing to see yet</p>', ['notYet']],
    ['that say nothing', '<p>Your results</p><p>Hello</p>', []],
    ['of a menu', '<nav><p>Your result is available</p></nav>', []],
    ['of a button', '<button>Your result is available</button>', []],
    ['a step beside a step', '<p>Exam taken</p><p>Results released</p>', []],
    ['a step after next', '<p>Exam taken</p><p>x</p><p>Results released</p>', []],
    ['three lines away', '<p>Exam taken</p><p>x</p><p>y</p><p>Results released</p>', ['out']],
    ['a step before', '<p>Results released</p><p>x</p><p>Certificates sent</p>', []],
    ['three lines before', '<p>Results released</p><p>x</p><p>y</p><p>Certificates sent</p>', ['out']],
    ['alone', '<p>Results released</p>', ['out']],
    ['a verb beside a step', '<p>Exam taken</p><p>Your results are out</p>', ['out']],
    ['has, beside a step', '<p>Exam taken</p><p>The result has arrived</p>', ['out']],
    ['not, beside a step', '<p>Exam taken</p><p>Results not released</p>', ['notYet']],
    ['no, beside a step', '<p>Exam taken</p><p>No result yet</p>', ['notYet']],
    ['is, beside a step', '<p>Exam taken</p><p>Your result is ready</p>', ['out']],
    ['a mark beside a step', '<p>Exam taken</p><p>Results released!</p>', ['out']],
    ['a step that is being done', '<p>Exam taken</p><p>Result is being marked</p>', []],
    ['forty characters beside a step', `<p>Exam taken</p><p>Results awaited ${'x'.repeat(24)}</p>`, []],
    ['more beside a step', `<p>Exam taken</p><p>Results awaited ${'x'.repeat(25)}</p>`, ['later']],
    ['up to the 400th character', long(400, OUT), ['out']],
    ['beyond it', long(404, OUT), []],
    ['up to the 1200th of a text', `<p>${'You. '.repeat(236)}${OUT}</p>`, ['out']],
    ['beyond that', `<p>${'You. '.repeat(240)}${OUT}</p>`, []],
    ['after 399 others', `${'<p>You there</p>'.repeat(399)}<p>${OUT}</p>`, ['out']],
    ['after 400 others', `${'<p>You there</p>'.repeat(400)}<p>${OUT}</p>`, []],
  ])('%s', (_, html, says) =>
    expect(saidOf(treeOf(html)).map((one) => [one.says, ...(one.exam ? [one.exam] : [])].join(' '))).toEqual(says),
  );
});
