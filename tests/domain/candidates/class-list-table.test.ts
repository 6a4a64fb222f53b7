/** From a text, a web page or sheets to rows of cells. */
import { describe, expect, test } from 'vitest';
import {
  headerScore,
  isWebTable,
  tableOfSheets,
  tableOfText,
  tableOfWeb,
  type ListTable,
} from '../../../domain/candidates/class-list-table.ts';

/** Rows as arrays of cells, once their numbers are seen to count up from 1. */
function cellsOf(table: ListTable) {
  expect(table.map(({ line }) => line)).toEqual(table.map((_, index) => index + 1));
  return table.map(({ cells }) => cells);
}
const xs = (count: number) => Array.from({ length: count }, () => 'x');

test.each([
  [[], 0],
  [['x', 'y'], 0],
  [['姓名'], 1],
  [['姓名', '電話', '班級'], 2],
  [['密碼'], 1],
  [['ID Number'], 101],
  [['姓名', 'ID Number', 'Secret Number'], 103],
])('%j counts %i as a header', (cells, score) => expect(headerScore(cells)).toBe(score));

describe('a text', () => {
  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a|b\nc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    // The widest row decides, the comma where none is wider.
    ['a,b;c', [['a', 'b;c']]],
    ['a;b,c;d', [['a', 'b,c', 'd']]],
    ['a\nb;c;d\ne,f', [['a'], ['b', 'c', 'd'], ['e,f']]],
    // But the row that names columns counts more than any width.
    [
      '姓名;ID Number\n小明;1,2,3,4,5',
      [
        ['姓名', 'ID Number'],
        ['小明', '1,2,3,4,5'],
      ],
    ],
    ['標題,,,,\n姓名;班級\n小明;501', [['標題,,,,'], ['姓名', '班級'], ['小明', '501']]],
    // Excel keeps a line for its separator, and does not show it.
    ['sep=;\na;b', [['a', 'b']]],
    ['"sep=;"\na;b', [['a', 'b']]],
    ['SEP=,\na,b', [['a', 'b']]],
    [' sep=\t\na,b', [['a', 'b']]],
    ['\n\nsep=;\na;b', [['a', 'b']]],
    ['sep= \na;b', [['a', 'b']]],
    ['sep=', []],
    ['sep=;', []],
    [
      'x sep=;\na;b',
      [
        ['x sep=', ''],
        ['a', 'b'],
      ],
    ],
    [
      'sep=;x\na;b',
      [
        ['sep=', 'x'],
        ['a', 'b'],
      ],
    ],
    // Every kind of line break, also within a cell.
    ['a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['"a\r\nb",c', [['a\nb', 'c']]],
    ['a,b\n\nc,d\n', [['a', 'b'], [''], ['c', 'd'], ['']]],
    // What a spreadsheet puts around a cell so that it is no formula, and no number.
    ['="007",\'=1,\'x,="a"b', [['007', '=1', "'x", '="a"b']]],
    ['', []],
  ])('%j', (text, cells) => expect(cellsOf(tableOfText(text, 100))).toEqual(cells));

  test('a row whose quotation marks do not match is marked, the others are not', () => {
    expect(tableOfText('a,b\n"c",d\n"e,"f,g', 100)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['e,"f,g'], brokenQuotes: true },
    ]);
  });
  test('no more rows than were asked for', () => {
    expect(cellsOf(tableOfText('a\nb\nc', 2))).toEqual([['a'], ['b']]);
    expect(cellsOf(tableOfText('a\nb\nc', 3))).toEqual([['a'], ['b'], ['c']]);
  });
  test('behind the 200th cell only the first that is not empty', () => {
    const row = (text: string) => tableOfText(text, 1)[0]!.cells;
    expect(row(xs(200).join(','))).toEqual(xs(200));
    expect(row(`${xs(200).join(',')},, ,`)).toEqual(xs(200));
    expect(row(`${xs(200).join(',')},, ,y,z`)).toEqual([...xs(200), 'y']);
    expect(row(xs(201).join(','))).toEqual(xs(201));
  });
  test('the header may stand in the tenth row, not behind it', () => {
    const below = (count: number) => tableOfText(`${'a,b,c\n'.repeat(count)}姓名;ID Number`, 100).at(-1)!.cells;
    expect(below(9)).toEqual(['姓名', 'ID Number']);
    expect(below(10)).toEqual(['姓名;ID Number']);
  });
});

describe('a web page', () => {
  test.each([
    ['<table>', true],
    ['\ufeff <table>', true],
    ['  <ss:Table ', true],
    ['<html>\n<TABLE border=1>', true],
    ['<table\n', true],
    [`<html>${' '.repeat(99_987)}<table>`, true],
    [`<html>${' '.repeat(99_988)}<table>`, false],
    ['x<table>', false],
    ['<p>', false],
    ['<tablex>', false],
    ['<table', false],
    ['<my:table>', false],
    ['a,b', false],
  ])('is one: %j', (text, is) => expect(isWebTable(text)).toBe(is));

  test.each([
    ['ends left out', '<table><tr><td>a<td>b<tr><td>c', [['a', 'b'], ['c']]],
    [
      'heads',
      '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><th>d</th></tr></table>',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['spaces', '<table><tr><td>a\n  b&nbsp; c\td</td><td> x </td></tr></table>', [['a b c d', 'x']]],
    ['line breaks', '<table><tr><td>a<br>b<br/>c</td></tr></table><br>', [['a\nb\nc']]],
    ['a break between cells', '<table><tr><br><td>a</td><br></tr></table>', [['a']]],
    ['no row', '<table><td>a</td><td>b</td></table>', [['a', 'b']]],
    ['text beside the cells', 'x<table>y<tr>z<td>a</td>w</tr>v</table>', [['a']]],
    [
      'what is not seen',
      '<table><tr><td>a<script>s</script>b<style>t</style>c<title>u</title>d<b>e</b></td></tr></table>',
      [['abcde']],
    ],
    ['a script without an end', '<table><tr><td>a<script>s</td></tr></table>', [['a']]],
    [
      'a cell over three rows',
      '<table><tr><td rowspan=3>x<td>1<tr><td>2<tr><td>3<tr><td>4</table>',
      [['x', '1'], ['x', '2'], ['x', '3'], ['4']],
    ],
    [
      'two beside each other, in the middle',
      '<table><tr><td>a<td rowspan=2>x<td rowspan=2>y<td>b<tr><td>c<td>d</table>',
      [
        ['a', 'x', 'y', 'b'],
        ['c', 'x', 'y', 'd'],
      ],
    ],
    [
      'a cell over two columns',
      '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>',
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'spans that are none',
      '<table><tr><td colspan=0>a<td colspan=-1>b<td rowspan=x>c<tr><td>d</table>',
      [['a', 'b', 'c'], ['d']],
    ],
    [
      'a table within a cell, of which the inner names columns',
      '<table><tr><td>outer<table><tr><td>ID Number<tr><td>in</table>rest</td><td>b</table>',
      [['ID Number'], ['in']],
    ],
    [
      'several: the one that names columns',
      '<table><tr><td>1</table><table><tr><td>姓名</table><table><tr><td>1<tr><td>2</table>',
      [['姓名']],
    ],
    ['several: the longest', '<table><tr><td>1</table><table><tr><td>2<tr><td>3</table>', [['2'], ['3']]],
    ['several: the first', '<table><tr><td>first</table><table><tr><td>second</table>', [['first']]],
    ['no row at all', '<table></table>', []],
    ['no table', '<p>x</p>', []],
    ['ends alone', '</table></td></tr>', []],
    ['what is no formula', '<table><tr><td>="007"<td>\'=1</table>', [['007', '=1']]],
    [
      'XML of Excel, which leaves out rows and cells',
      '<ss:Table><ss:Row><ss:Cell>a</ss:Cell><ss:Cell ss:Index="4">b</ss:Cell></ss:Row>' +
        '<ss:Row ss:Index="4"><ss:Cell ss:MergeAcross="2">c</ss:Cell><ss:Cell>d</ss:Cell></ss:Row></ss:Table>',
      [['a', '', '', 'b'], [], [], ['c', '', '', 'd']],
    ],
    [
      'numbers of XML that leave out nothing',
      '<Table><Row ss:Index="x"><Cell ss:Index="1">a</Cell><Cell ss:Index="2">b</Cell><Cell ss:Index="2">c</Cell></Row></Table>',
      [['a', 'b', 'c']],
    ],
  ])('%s', (_, page, cells) => expect(cellsOf(tableOfWeb(page, 100))).toEqual(cells));

  test('no more rows and cells than are read, whatever the page says', () => {
    const sizes = (page: string, most: number) => tableOfWeb(page, most).map(({ cells }) => cells.length);
    expect(sizes('<table><tr><td>a<tr><td>b<tr><td>c</table>', 2)).toEqual([1, 1]);
    expect(sizes('<table><row ss:index=99><cell>a</table>', 5)).toEqual([0, 0, 0, 0, 1]);
    expect(sizes('<table><row><cell ss:index=9999>a</table>', 5)).toEqual([200]);
    expect(sizes('<table><tr><td colspan=9999>a<td>b</table>', 5)).toEqual([200]);
    expect(sizes(`<table><tr>${'<td>x'.repeat(250)}</table>`, 5)).toEqual([200]);
    expect(sizes('<table><tr><td rowspan=9999>x<tr><tr></table>', 5)).toEqual([1, 1, 1]);
  });
});

describe('sheets', () => {
  const day = new Date(Date.UTC(2026, 11, 5));
  test('cells become texts; the sheet that names most columns is read, the others with content are named', () => {
    expect(
      tableOfSheets(
        [
          { sheet: 'A', data: [['x', 1]] },
          { sheet: 'B', data: [['考試'], ['x', 1, true, null, undefined, day, new Date(NaN), '="007"', 0]] },
          { sheet: 'C', data: [['班級']] },
          { sheet: 'D', data: [[' ', null]] },
        ],
        9,
      ),
    ).toEqual({
      name: 'B',
      table: [
        { line: 1, cells: ['考試'] },
        { line: 2, cells: ['x', '1', 'true', '', '', '2026-12-05', '', '007', '0'] },
      ],
      others: ['A', 'C'],
    });
  });
  test('the header may stand in the tenth row, not behind it', () => {
    const sheets = (count: number) => [
      { sheet: 'A', data: [['班級']] },
      { sheet: 'B', data: [...Array.from({ length: count }, () => ['x']), ['姓名', 'ID Number']] },
    ];
    expect(tableOfSheets(sheets(9), 20)?.name).toBe('B');
    expect(tableOfSheets(sheets(10), 20)?.name).toBe('A');
  });
  test('no more rows than were asked for', () => {
    expect(tableOfSheets([{ sheet: 'A', data: [['x'], ['y'], ['z']] }], 2)?.table).toHaveLength(2);
  });
  test.each([[[]], [[{ sheet: 'A', data: [] }]], [[{ sheet: 'A', data: [[' ', null, undefined, '']] }]]])(
    'none in %j',
    (sheets) => expect(tableOfSheets(sheets, 9)).toBeUndefined(),
  );
});
