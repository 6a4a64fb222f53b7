/** What each column of a list is read as, and the row that says so. */
import { describe, expect, test } from 'vitest';
import { readListText } from '../../../domain/candidates/class-list.ts';
import { columnsOf, withTarget, type ListColumn } from '../../../domain/candidates/class-list-columns.ts';

/** The row of the names, then for each column: its name, what it is read as (guessed: ?), what its first rows hold. */
function said(text: string) {
  const reading = readListText(text);
  if (reading.is !== 'table') throw new Error('no table');
  const { header, columns } = columnsOf(reading.table);
  return [
    header,
    ...columns.map((one) => `${one.header}: ${one.target}${one.guessed ? '?' : ''}: ${one.first.join('/')}`),
  ];
}

describe('columns', () => {
  test.each([
    ['姓名,ID Number\n小明,ABC123456', [0, '姓名: nickname: 小明', 'ID Number: idNumber: ABC123456']],
    ['ID Number\nABC123456', [0, 'ID Number: idNumber: ABC123456']],
    // One name alone may be a title.
    ['考試\nx,y', [-1, ': none: 考試/x', ': none: /y']],
    ['考試,x\nKET,y', [-1, ': none: 考試/KET', ': none: x/y']],
    ['考試\n姓名,班級\n小明,501', [1, '姓名: nickname: 小明', '班級: schoolClass: 501']],
    // Of two rows that name as many columns the first.
    ['姓名,班級\n姓名,班級', [0, '姓名: nickname: 姓名', '班級: schoolClass: 班級']],
    // The row above the first ID Number.
    ['甲,乙\n小明,ABC123456\n大文,DEF123456', [0, '甲: none: 小明/大文', '乙: idNumber?: ABC123456/DEF123456']],
    ['a,b\nc,d\n小明,ABC123456', [1, 'c: none: 小明', 'd: idNumber?: ABC123456']],
    ['甲, \n小明,ABC123456', [-1, ': none: 甲/小明', ': idNumber?:  /ABC123456']],
    ['甲\nABC123456', [-1, ': none: 甲/ABC123456']],
    ['小明,ABC123456', [-1, ': none: 小明', ': idNumber?: ABC123456']],
    // More than half of what stands there must look like ID Numbers.
    ['姓名,號碼\n小明,ABC123456\n大文,x', [0, '姓名: nickname: 小明/大文', '號碼: none: ABC123456/x']],
    [
      '姓名,號碼\n小明,ABC123456\n大文,DEF123456\n三,x',
      [0, '姓名: nickname: 小明/大文/三', '號碼: idNumber?: ABC123456/DEF123456/x'],
    ],
    ['姓名,號碼\n小明,ABC123456\n\n大文,', [0, '姓名: nickname: 小明/大文', '號碼: idNumber?: ABC123456/']],
    ['姓名,班級,號碼\n小明,,\n大文,,', [0, '姓名: nickname: 小明/大文', '班級: schoolClass: /', '號碼: none: /']],
    ['甲,乙\n小明,abc-123 456', [0, '甲: none: 小明', '乙: idNumber?: abc-123 456']],
    [`甲,乙\n小明,ABC${' '.repeat(20)}123456`, [0, '甲: none: 小明', `乙: idNumber?: ABC${' '.repeat(20)}123456`]],
    [`甲,乙\n小明,ABC${' '.repeat(21)}123456`, [-1, ': none: 甲/小明', `: none: 乙/ABC${' '.repeat(21)}123456`]],
    [
      '班級,甲,乙\n501,ABC123456,DEF123456',
      [0, '班級: schoolClass: 501', '甲: idNumber?: ABC123456', '乙: none: DEF123456'],
    ],
    // A secret is never read, never shown and never guessed at.
    [
      '姓名,密碼,x\n小明,ABC123456,DEF123456\n大文,ABC123457,DEF123457',
      [0, '姓名: nickname: 小明/大文', '密碼: secret: ', 'x: idNumber?: DEF123456/DEF123457'],
    ],
    [
      '姓名,ID Number,備註\n小明,ABC123456,Secret Number 8482',
      [0, '姓名: nickname: 小明', 'ID Number: idNumber: ABC123456', '備註: note: Secret Number'],
    ],
    // Of two of one kind the better name, of two equal names the first.
    [
      '姓名,暱稱,ID Number,英文姓名\na,b,c,d',
      [0, '姓名: none: a', '暱稱: nickname: b', 'ID Number: idNumber: c', '英文姓名: none: d'],
    ],
    ['姓名,姓名,ID Number\na,b,c', [0, '姓名: nickname: a', '姓名: none: b', 'ID Number: idNumber: c']],
    // The parts of a name, only where no column has the whole.
    [
      'Family name,Given name,ID Number\na,b,c',
      [0, 'Family name: familyName: a', 'Given name: givenName: b', 'ID Number: idNumber: c'],
    ],
    [
      'Family name,Given name,姓名,ID Number\na,b,c,d',
      [0, 'Family name: none: a', 'Given name: none: b', '姓名: nickname: c', 'ID Number: idNumber: d'],
    ],
    [
      '姓名,Family name,Given name,x\na,b,c,ABC123456',
      [0, '姓名: nickname: a', 'Family name: none: b', 'Given name: none: c', 'x: idNumber?: ABC123456'],
    ],
    // Five rows are shown, the empty ones left out, of each cell 80 signs, of each name 40.
    [
      '姓名,ID Number\n1,a\n\n2,b\n , \n3,c\n4,d\n5,e\n6,f',
      [0, '姓名: nickname: 1/2/3/4/5', 'ID Number: idNumber: a/b/c/d/e'],
    ],
    [
      ` 姓\t名 ,ID Number,${'y'.repeat(41)}\na,b,${'z'.repeat(81)}`.replace('\t', '  '),
      [0, '姓 名: nickname: a', 'ID Number: idNumber: b', `${'y'.repeat(40)}: none: ${'z'.repeat(80)}`],
    ],
    // A row that is wider than the names.
    ['姓名,ID Number\na,b,c\nd', [0, '姓名: nickname: a/d', 'ID Number: idNumber: b/', ': none: c/']],
    ['姓名,ID Number', [0, '姓名: nickname: ', 'ID Number: idNumber: ']],
    // Within the first ten rows.
    [`${'x\n'.repeat(9)}姓名,班級`, [9, '姓名: nickname: ', '班級: schoolClass: ']],
    [`${'x\n'.repeat(8)}甲,乙\n小明,ABC123456`, [8, '甲: none: 小明', '乙: idNumber?: ABC123456']],
    [`${'x\n'.repeat(10)}姓名,班級`, [-1, ': none: x/x/x/x/x']],
  ])('%j', (text, columns) => expect(said(text)).toEqual(columns));

  test('only the first 200 cells are looked at for ID Numbers', () => {
    const list = (ids: number, others: number) =>
      said(`班級,乙\n${'501,ABC123456\n'.repeat(ids)}${'501,x\n'.repeat(others)}`)[2];
    expect(list(101, 200)).toContain('idNumber?');
    expect(list(100, 200)).toContain('none');
  });
});

describe('a person chooses', () => {
  const column = (target: ListColumn['target'], guessed = false): ListColumn => ({
    header: 'x',
    target,
    guessed,
    first: ['1'],
  });
  const columns = [column('nickname'), column('idNumber', true), column('none'), column('secret'), column('none')];
  const targets = (index: number, target: Parameters<typeof withTarget>[2]) =>
    withTarget(columns, index, target).map((one) => `${one.target}${one.guessed ? '?' : ''}`);
  test.each<[number, Parameters<typeof withTarget>[2], readonly string[]]>([
    [0, 'note', ['note', 'idNumber?', 'none', 'secret', 'none']],
    [0, 'none', ['none', 'idNumber?', 'none', 'secret', 'none']],
    [1, 'idNumber', ['nickname', 'idNumber', 'none', 'secret', 'none']],
    [1, 'none', ['nickname', 'none', 'none', 'secret', 'none']],
    [2, 'idNumber', ['nickname', 'none', 'idNumber', 'secret', 'none']],
    [2, 'nickname', ['none', 'idNumber?', 'nickname', 'secret', 'none']],
    [3, 'note', ['nickname', 'idNumber?', 'none', 'secret', 'none']],
  ])('column %i: %s', (index, target, right) => expect(targets(index, target)).toEqual(right));
  test('what else is known of a column stays', () => {
    expect(withTarget(columns, 2, 'note')[2]).toEqual({ header: 'x', target: 'note', guessed: false, first: ['1'] });
    expect(withTarget(columns, 2, 'idNumber')[1]).toEqual({
      header: 'x',
      target: 'none',
      guessed: false,
      first: ['1'],
    });
  });
});
