/** A page before the release: whatever it looks like, it is never a failed exam and never a result. */
import { describe, expect, it } from 'vitest';
import { readResults } from '../../../domain/results/read-results.ts';
import { NOT_YET_FORMS } from '../../practice-site/state.ts';
import { ERAS } from '../../practice-site/era.ts';
import { HOME, NOT_RELEASED, practicePage } from './practice-page.ts';
import { home, STATEMENT } from './wrap.ts';

const read = (content: string) => readResults(home(content), HOME);
const NOT_YET = { is: 'notYet', candidateName: 'TA-TUNG WANG' };

describe.each(ERAS)('%s', (era) => {
  it.each(NOT_YET_FORMS)('%s', (notYet) => {
    // That nothing is there is no evidence that nothing is out.
    const wanted = notYet === 'no-panel' ? { is: 'cannotTell', why: 'nothing' } : NOT_YET;
    expect(readResults(practicePage(era, NOT_RELEASED, { notYet }).html, HOME)).toEqual(wanted);
  });
  it('says so in prose that tempts', () => {
    expect(readResults(practicePage(era, {}, { fault: 'prose-not-available' }).html, HOME)).toEqual(NOT_YET);
  });
});

const SENTENCES = [
  'Your result is not available.',
  'We have not published the results of your A2 Key for Schools exam yet.',
  'Your results are not yet available.',
  "Your exam result isn't available yet.",
  'There are currently no results to show.',
  'There is no result available for you at this time.',
  'No results found.',
  'You do not have any results yet.',
  'Your results will be available on 3 December.',
  'Results will be released soon. We will send you an e-mail when your result is ready.',
  'We are still waiting for your result.',
  'Your result is being processed.',
  'Your result is currently unavailable.',
  'Results have not been released.',
  'Result: not yet available',
];
const EMPTY = [
  '<table><tr><td>Qualification</td><td></td></tr><tr><td>Result</td><td></td></tr><tr><td>Overall score</td><td></td></tr></table>',
  '<table><tr><td>Qualification</td><td>-</td></tr><tr><td>Result</td><td>–</td></tr></table>',
  '<dl><dt>Qualification</dt><dd>B2 First</dd><dt>Result</dt><dd></dd><dt>Overall score</dt><dd>-</dd></dl>',
  '<dl><dt>Qualification</dt><dd>B2 First</dd><dt>Result</dt><dd>Not yet released</dd></dl>',
  '<dl><dt>Qualification</dt><dt>Result</dt></dl>',
  '<div><div>Qualification</div><div></div></div><div><div>Result</div><div></div></div>',
  '<span id="lblExamTitle"></span><span id="lblResult"></span><span id="lblOverallScore"></span>',
  '<span id="lblExamTitle">B2 First</span><span id="lblResult"></span><span id="lblOverallScore"></span>',
  '<p>Qualification: YLE Starters</p><p>Your result is not available yet.</p>',
  '<table><tr><th>Qualification</th><th>Result</th></tr></table>',
];

it.each(SENTENCES)('in a sentence: %s', (sentence) => {
  expect(read(`<p>${sentence}</p>`)).toEqual(NOT_YET);
  expect(read(`<h2>Your exam result</h2><div>${sentence}</div>`)).toEqual(NOT_YET);
  expect(read(`<h2>B2 First for Schools</h2><p>${sentence}</p>`)).toEqual(NOT_YET);
});
it.each(EMPTY)('in an empty panel: %s', (panel) => {
  expect(read(panel)).toEqual(NOT_YET);
  expect(read(`<h2>Your exam result</h2>${panel}`)).toEqual(NOT_YET);
});

describe('is not said where there may be a result', () => {
  it.each([
    ['the statement is there, the panel is not', STATEMENT],
    ['the statement is there, the panel is empty', EMPTY[0] + STATEMENT],
    [
      'labels that are not known',
      '<table><tr><td>Award</td><td>B2 First</td></tr><tr><td>Outcome</td><td>Pass at Grade A</td></tr></table>',
    ],
    ['an exam alone', '<p>A2 Flyers</p>'],
    ['a score alone', '<p>Total</p><p>183</p>'],
    ['a form to fill in', '<p>Room <input type="text"></p>', 'nothing'],
    ['an error', '<p>An error has occurred while processing your request.</p>', 'loadFailed'],
  ])('%s', (_, content, why = 'unclear') => {
    expect(read(content)).toEqual({ is: 'cannotTell', why });
  });
});
