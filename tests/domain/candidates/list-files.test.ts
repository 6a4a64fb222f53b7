/** Files that are no CSV: workbooks, web pages under a spreadsheet's name, pasted cells. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readClassList, readListFile, readListText } from '../../../domain/candidates/class-list.ts';
import { columnsOf } from '../../../domain/candidates/class-list-columns.ts';
import { decodeFile, ENCODINGS } from '../../../domain/candidates/decode-file.ts';
import { readWorkbook } from '../../../domain/candidates/read-workbook.ts';
import { workbook } from './lists/workbook.ts';
import { counting, manyCandidates, NOW } from './made.ts';

const needs = () => ({ existing: [], now: NOW, newId: counting(), pause: async () => undefined });

describe('workbooks', () => {
  test('cells are read as a person sees them, rows by their number', async () => {
    const file = workbook({
      說明: [['請填下一頁']],
      名單: [
        ['2026 秋季報名'],
        [],
        ['姓名', 'ID Number', '考試日期', '班級', '備註'],
        ['王小明', 'ABC123456', { day: 46361 }, 503, undefined],
        ['陳大文', 'DEF123456', '115/12/05', '五年三班', ' 兩行\n備註 '],
        ['林一', 'wrong', { day: 46361 }],
      ],
    });
    const reading = await readWorkbook(file);
    expect(reading).toMatchObject({ is: 'table', sheet: '名單', otherSheets: ['說明'] });
    if (reading.is !== 'table') return;
    const list = await readClassList(reading, needs());
    expect(list).toMatchObject({
      is: 'preview',
      put: [
        { nickname: '王小明', idNumber: 'ABC123456', examDate: '2026-12-05', schoolClass: '503' },
        { nickname: '陳大文', examDate: '2026-12-05', schoolClass: '五年三班', note: '兩行\n備註' },
      ],
      bad: [{ line: 6, values: { nickname: '林一', idNumber: 'wrong' } }],
    });
  });

  test.each([
    ['an empty one', workbook({ Sheet1: [] }), 'candidates.refused.empty'],
    ['a ZIP of other things', zipSync({ 'a.txt': strToU8('x') }), 'candidates.refused.workbook'],
    ['a damaged one', workbook({ Sheet1: [['ID Number']] }).slice(0, 300), 'candidates.refused.workbook'],
    ['too large', new Uint8Array(10_000_001), 'candidates.refused.tooLarge'],
  ])('%s is refused', async (_, file, key) => {
    expect(await readWorkbook(file)).toMatchObject({ is: 'refused', reasons: [{ key }] });
  });

  test('20,000 rows are read, none lost', async () => {
    const people = manyCandidates(20_000);
    const rows = people.map(({ nickname, idNumber, examDate = '' }) => [nickname, idNumber, examDate]);
    const reading = await readWorkbook(workbook({ 名單: [['姓名', 'ID Number', '考試日期'], ...rows] }));
    expect(reading.is === 'table' && reading.table.length).toBe(20_001);
  });
});

describe('web pages with a table', () => {
  test('the table with the names is read, merged cells in each row', async () => {
    const page = `<html><head><meta charset="utf-8"><style>td{}</style></head><body><table><tr><td>
      <table border=1><tr><th>班級<th>姓名<th colspan=2>ID&nbsp;Number<th>備註
      <tr><td rowspan=2>五年三班</td><td>王小明</td><td colspan="2">ABC123456</td><td>第一行<br>第二行</td></tr>
      <tr><td>陳&amp;大文</td><td colspan=2>DEF123456</td><td></td></tr>
      </table></td></tr></table></body></html>`;
    const reading = readListFile(new TextEncoder().encode(page));
    expect(reading).toMatchObject({ is: 'table', encoding: 'utf-8' });
    if (reading.is !== 'table') return;
    expect(await readClassList(reading, needs())).toMatchObject({
      put: [
        { schoolClass: '五年三班', nickname: '王小明', idNumber: 'ABC123456', note: '第一行\n第二行' },
        { schoolClass: '五年三班', nickname: '陳&大文', idNumber: 'DEF123456' },
      ],
      bad: [],
    });
  });

  test('no script of such a page is read as text', () => {
    const reading = readListText('<table><tr><td>ID Number<script>ABC123456</script></td></tr></table>');
    expect(reading).toMatchObject({ is: 'table', table: [{ cells: ['ID Number'] }] });
  });
});

test('pasted cells are rows, and a cell may hold commas', () => {
  const reading = readListText('姓名\tID Number\r\n王, 小明\tABC123456\r\n');
  expect(reading).toMatchObject({ is: 'table', table: [{}, { cells: ['王, 小明', 'ABC123456'] }, {}] });
  if (reading.is === 'table') expect(columnsOf(reading.table).columns).toHaveLength(2);
});

describe('encodings', () => {
  const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
  const ID = [...'ID Number,name\r\nABC123456,'].map((sign) => sign.charCodeAt(0));

  test('what a person chooses is used, and what it cannot read is doubtful', () => {
    for (const encoding of ENCODINGS)
      expect(decodeFile(bytes(...ID, 0xa4, 0xfd), encoding)).toMatchObject({ is: 'text', encoding });
    expect(decodeFile(bytes(...ID, 0xff, 0xff), 'utf-8')).toMatchObject({ doubtful: true });
  });
  test('UTF-16 without its mark', () => {
    const text = '姓名,ID Number\r\n王小明,ABC123456';
    expect(decodeFile(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual({
      is: 'text',
      text,
      encoding: 'utf-16le',
      doubtful: false,
    });
  });
  test('王小明 in GBK is not taken for 卼苤隴 in Big5', () => {
    const gbk = bytes(...ID, 0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7);
    expect(decodeFile(gbk)).toMatchObject({ encoding: 'gb18030', text: expect.stringContaining('王小明') });
  });
  test('王小明 in Big5 is Big5', () => {
    const big5 = bytes(...ID, 0xa4, 0xfd, 0xa4, 0x70, 0xa9, 0xfa);
    expect(decodeFile(big5)).toMatchObject({ encoding: 'big5', text: expect.stringContaining('王小明') });
  });
});
