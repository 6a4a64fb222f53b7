/** Pieces of text as lines and cells, and the headings of the feedback. */
import { describe, expect, it, test } from 'vitest';
import { feedbackIn } from '../../../domain/statement/feedback.ts';
import { linesOfItems, linesOfText, type TextItem } from '../../../domain/statement/text-lines.ts';

const item = (text: string, x: number, y: number, width = 10, page = 1): TextItem => ({ text, x, y, width, page });
const texts = (items: readonly TextItem[]) => linesOfItems(items).map((line) => line.map((cell) => cell.text));

describe('pieces with places', () => {
  test('are read from the top of the first page to the bottom of the last, from left to right', () => {
    const items = [
      item('last', 0, 10, 10, 2),
      item('low', 0, 100),
      item('right', 100, 700),
      item('first of 2', 0, 800, 10, 2),
      item('left', 0, 700),
      item('top', 50, 750),
    ];
    expect(texts(items)).toEqual([['top'], ['left', 'right'], ['low'], ['first of 2'], ['last']]);
  });
  test('are one line where their baselines are closer than three', () => {
    expect(texts([item('a', 0, 500), item('b', 100, 497.5)])).toEqual([['a', 'b']]);
    expect(texts([item('a', 0, 500), item('b', 100, 497)])).toEqual([['a'], ['b']]);
    expect(texts([item('a', 0, 500, 10, 1), item('b', 100, 500, 10, 2)])).toEqual([['a'], ['b']]);
  });
  test('are one cell where they are closer than seven, with a space where there is room for one', () => {
    expect(texts([item('Use', 0, 5), item('of', 16.9, 5)])).toEqual([['Use of']]);
    expect(texts([item('Use', 0, 5), item('of', 17, 5)])).toEqual([['Use', 'of']]);
    expect(texts([item('R', 0, 5), item('ead', 10.5, 5)])).toEqual([['Read']]);
    expect(texts([item('R', 0, 5), item('ead', 11, 5)])).toEqual([['Read']]);
    expect(texts([item('R', 0, 5), item('ead', 11.1, 5)])).toEqual([['R ead']]);
    expect(texts([item('Use ', 0, 5), item('of', 10, 5)])).toEqual([['Use of']]);
    expect(texts([item('Use', 0, 5), item(' of', 10, 5)])).toEqual([['Use of']]);
    expect(texts([item('a b', 0, 5), item('c d', 10, 5)])).toEqual([['a bc d']]);
  });
  test('hold what they say and where they stand, and blanks are left out', () => {
    const items = [
      item(' ', 200, 5),
      item('Ｕｓｅ', 100, 5, 20),
      item('  of \n it', 121, 5, 30),
      item('\u3000', 0, 50),
    ];
    expect(linesOfItems(items)).toEqual([[{ text: 'Use of it', place: { page: 1, x: 100, y: 5, width: 51 } }]]);
    expect(linesOfItems([item('a', 30, 7, 4)])).toEqual([[{ text: 'a', place: { page: 1, x: 30, y: 7, width: 4 } }]]);
    expect(linesOfItems([])).toEqual([]);
  });
});

test('a pasted text has cells between tabs and double spaces, and no empty lines', () => {
  const lines = linesOfText('Reading\t168\r\n\n  Use of  English \rWriting 171\t\t\n \t \nEnd');
  expect(lines.map((line) => line.map(({ text }) => text))).toEqual([
    ['Reading', '168'],
    ['Use of', 'English'],
    ['Writing 171'],
    ['End'],
  ]);
  expect(lines[0]![0]).toEqual({ text: 'Reading' });
});

describe('the headings of the feedback', () => {
  it.each([
    [
      'strengths',
      ['Strengths', 'strength', 'Your strengths', 'Your strength:', 'What you do well', 'What Mei does well'],
    ],
    ['strengths', ['What you did well', 'What your child does well?', ' Strengths : ']],
    ['workOn', ['Things to work on', 'Areas to improve', 'What to work on', 'Things for you to improve']],
    ['workOn', ['What for you to work on:', 'Areas for improvement']],
    ['improve', ['How to improve', 'How you can improve your speaking', 'How can you improve?']],
  ] as const)('%s: %o', (is, headings) => {
    for (const heading of headings) expect(feedbackIn(['Other', heading]), heading).toEqual([is]);
  });
  it.each([
    'My strengths',
    'Strengths of B2',
    'Of what you do well',
    'What you do well now',
    'Some things to work on',
    'Things to work on first',
    'The areas for improvement',
    'Areas for improvements',
    'See how to improve',
    'How to improvement',
    `How to improve ${'x'.repeat(30)}`,
    'Strengths: many',
    'Strength:s',
  ])('"%s" is none', (line) => expect(feedbackIn([line])).toEqual([]));
  it('are told in their own order, each once', () => {
    const lines = ['How to improve', 'Strengths', 'Your strengths', 'Things to work on'];
    expect(feedbackIn(lines)).toEqual(['strengths', 'workOn', 'improve']);
    expect(feedbackIn([])).toEqual([]);
  });
});
