/** Which value stands at which label. */
import { describe, expect, it } from 'vitest';
import { treeFromHtml } from '../../../domain/results/page-tree.ts';
import { findPairs, MOST_LABELS } from '../../../domain/results/panel-pairs.ts';

const found = (body: string) => findPairs(treeFromHtml(`<html><body>${body}</body></html>`).nodes);
/** `part=value`, with `#` where an id says so and `|` where it stands in a row below its heading. */
const pairs = (body: string) =>
  found(body).pairs.map(({ part, value, byId, row }) => `${byId ? '#' : ''}${row ? '|' : ''}${part}=${value}`);

it.each<[string, string, string[], number, number]>([
  ['nothing', '<p>Hello</p>', [], 0, 0],
  // By ids.
  ['an id', '<b id="lblResult">Pass</b>', ['#result=Pass'], 0, 0],
  [
    'each id',
    '<b id="lblCandidateName">A</b><b id="lblExamTitle">B</b><b id="x_lblOverallScore">1</b>',
    ['#name=A', '#title=B', '#score=1'],
    0,
    0,
  ],
  ['an id within another word', '<b id="xlblResult">Pass</b>', [], 0, 0],
  ['an id that goes on', '<b id="lblResult2">Pass</b>', [], 0, 0],
  ['an id that is too long', `<b id="${'x'.repeat(191)}_lblResult">Pass</b>`, [], 0, 0],
  ['an id as long as it may be', `<b id="${'x'.repeat(190)}_lblResult">Pass</b>`, ['#result=Pass'], 0, 0],
  ['an id in a menu', '<nav><b id="lblResult">Pass</b></nav>', [], 0, 0],
  ['an id without words', '<b id="lblResult"></b>', ['#result='], 0, 0],
  ['a label beside an id', '<p>Result: <b id="lblResult">Pass</b></p>', ['#result=Pass'], 1, 1],
  ['a label whose value is known by its id', '<p>Result</p><p id="lblResult">Pass</p>', ['#result=Pass'], 1, 1],
  ['a label around an id', '<p>Result</p><div><i id="lblResult">Pass</i></div>', ['#result=Pass'], 1, 1],
  // In one text.
  ['one text', '<p>Result: Pass at Grade A</p>', ['result=Pass at Grade A'], 1, 0],
  ['in full width', '<p>Result：Pass</p>', ['result=Pass'], 1, 0],
  ['several colons', '<p>Result: A: B</p>', ['result=A: B'], 1, 0],
  ['a sentence', '<p>Your result depends: Pass</p>', [], 0, 0],
  ['a star', '<p>Result *: Pass</p>', ['result=Pass'], 1, 0],
  ['capitals', '<p>RESULT: Pass</p>', ['result=Pass'], 1, 0],
  ['a part in bold', '<p>Result: Pass at <b>Grade A</b></p>', ['result=Pass at Grade A'], 1, 0],
  ['two lines', '<p>Result: Pass<br>Overall score: 160</p>', ['result=Pass', 'score=160'], 2, 0],
  ['behind a value', '<p>Pass – Overall score: 157</p>', [], 0, 0],
  ['behind a value in bold', '<p><b>Pass</b> – Overall score: 157</p>', ['score=157'], 1, 0],
  ...['–', '—', '|', '·', '•', ',', ';'].map((mark): [string, string, string[], number, number] => [
    `behind ${mark}`,
    `<p><b>Pass</b> ${mark} Score <b>157</b></p>`,
    ['score=157'],
    1,
    0,
  ]),
  ['behind another mark', '<p><b>Pass</b> + Score <b>157</b></p>', [], 0, 0],
  // Beside it.
  ['a cell', '<table><tr><td>Result</td><td>Pass</td></tr></table>', ['result=Pass'], 1, 0],
  ['a heading of a row', '<table><tr><th>Result:</th><td>Pass</td></tr></table>', ['result=Pass'], 1, 0],
  ['a list of terms', '<dl><dt>Result</dt><dd>Pass</dd></dl>', ['result=Pass'], 1, 0],
  ['an empty cell', '<table><tr><td>Result</td><td></td></tr></table>', ['result='], 1, 0],
  ['no cell', '<table><tr><td>Result</td></tr></table>', [], 1, 1],
  ['only the next cell', '<table><tr><td>Result</td><td>Pass</td><td>more</td></tr></table>', ['result=Pass'], 1, 0],
  ['words in a line', '<p><b>Result</b> Pass at <i>Grade A</i></p>', ['result=Pass at Grade A'], 1, 0],
  ['marks between', '<p><b>Result</b> : <i>Pass</i></p>', ['result=Pass'], 1, 0],
  ['marks at the end', '<p><b>Result</b> <i>Pass *</i></p>', ['result=Pass'], 1, 0],
  ['a break between', '<p>Result<br>Pass<br>more</p>', ['result=Pass'], 1, 0],
  ['the next block', '<div>Result</div><div>Pass</div><div>more</div>', ['result=Pass'], 1, 0],
  ['the next block of what holds it', '<div><p><b>Result</b></p></div><div>Pass</div>', ['result=Pass'], 1, 0],
  ['a label that is followed by one', '<div>Result</div><div>Score</div><div>157</div>', ['score=157'], 2, 1],
  ['a label at the end', '<p>Result</p>', [], 1, 1],
  ['one whose neighbour has other words', '<div><p>x</p><p>y</p><p>Result</p></div><p>Pass</p>', [], 1, 1],
  ['a value ahead, in a tile', '<div><b>157</b><p>Score</p></div>', ['score=157'], 1, 0],
  ['a heading ahead', '<div><h3>Exam report</h3><p>Score</p></div>', [], 1, 1],
  ['two values ahead', '<div><b>1</b><b>157</b><p>Score</p></div>', [], 1, 1],
  ['a text ahead', '<div>157<p>Score</p></div>', [], 1, 1],
  ['a cell ahead', '<table><tr><td>157</td><td>Score</td></tr></table>', [], 1, 1],
  ['a label ahead', '<div><p>Result</p><p>Score</p></div>', [], 2, 2],
  ['an id ahead', '<div><p id="lblResult">157</p><p>Score</p></div>', ['#result=157'], 1, 1],
  // What is no value.
  ['a step', '<p>Exam taken</p><p>Marking</p>', [], 1, 0],
  ['a link of the page', '<p>Candidate</p><p>My details</p>', [], 1, 0],
  ['prose', `<p>Result</p><p>${'x'.repeat(161)}</p>`, [], 1, 0],
  ['as long as a value may be', `<p>Result</p><p>${'x'.repeat(160)}</p>`, [`result=${'x'.repeat(160)}`], 1, 0],
  ['a label in a menu', '<nav><p>Result</p><p>Pass</p></nav>', [], 0, 0],
  ['a long text', `<p>Result${' '.repeat(20)}${'x'.repeat(60)}</p><p>Pass</p>`, [], 0, 0],
  // Columns.
  ['columns', COLUMNS(['B2 First', 'Pass', '165']), ['|title=B2 First', '|result=Pass', '|score=165'], 3, 0],
  [
    'columns in parts of a table',
    COLUMNS(['B2 First', 'Pass', '165'])
      .replace('</tr><tr>', '</tr></thead><tbody><tr>')
      .replace('<table>', '<table><thead>'),
    ['|title=B2 First', '|result=Pass', '|score=165'],
    3,
    0,
  ],
  ['a row with fewer cells', COLUMNS(['B2 First', 'Pass']), [], 3, 0],
  [
    'two rows',
    COLUMNS(['B2 First', 'Pass', '165'], ['A2 Key', 'Fail', '99']),
    ['|title=B2 First', '|result=Pass', '|score=165', '|title=A2 Key', '|result=Fail', '|score=99'],
    3,
    0,
  ],
  [
    'cells that are no headings',
    COLUMNS(['B2 First', 'Pass', '165']).replaceAll('th>', 'td>'),
    ['|title=B2 First', '|result=Pass', '|score=165'],
    3,
    0,
  ],
  [
    'a column of something else',
    '<table><tr><th>Date</th><th>Exam</th><th>Grade</th></tr><tr><td>June</td><td>B2 First</td><td>A</td></tr></table>',
    ['|title=B2 First', '|result=A'],
    2,
    0,
  ],
  [
    'no column of exams',
    '<table><tr><th>Result</th><th>Score</th></tr><tr><td>Pass</td><td>165</td></tr></table>',
    [],
    2,
    2,
  ],
  [
    'pairs in one row',
    '<table><tr><td>Exam</td><td>B2 First</td><td>Result</td><td>Pass</td></tr></table>',
    ['title=B2 First', 'result=Pass'],
    2,
    0,
  ],
  [
    'too many columns',
    COLUMNS([])
      .replace('</tr>', `${'<th>x</th>'.repeat(18)}</tr>`)
      .concat(''),
    ['score=x'],
    3,
    2,
  ],
])('%s', (_, body, expected, labels, empty) => {
  expect(pairs(body)).toEqual(expected);
  expect([found(body).labels, found(body).empty.length]).toEqual([labels, empty]);
});
function COLUMNS(...rows: string[][]): string {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table><tr><th>Qualification</th><th>Result</th><th>Score</th></tr>${rows.map(row).join('')}</table>`;
}

describe('more than any page of results has', () => {
  it.each([
    [MOST_LABELS, MOST_LABELS],
    [MOST_LABELS + 1, MOST_LABELS + 1],
    [MOST_LABELS + 20, MOST_LABELS + 1],
  ])('%i labels', (count, read) => {
    expect(found('<p>Result: Pass</p>'.repeat(count)).labels).toBe(read);
    expect(found('<p id="lblResult">Pass</p>'.repeat(count)).pairs).toHaveLength(read);
  });
});
