/** Which rows of a list are candidates', which are nobody's, and what the import makes of them. */
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import {
  MOST_LIST_BYTES,
  MOST_ROWS,
  readClassList,
  readListFile,
  readListTable,
  readListText,
  type ClassListNeeds,
} from '../../../domain/candidates/class-list.ts';
import { counting, made, NOW } from './made.ts';

async function preview(text: string, own: Partial<ClassListNeeds> = {}, encoding?: 'utf-8' | 'big5') {
  const table = readListText(text);
  if (table.is === 'refused') throw new Error('no table');
  const needs = { existing: [], now: NOW, newId: counting(), pause: async () => undefined, ...own };
  const reading = await readClassList({ ...table, ...(encoding && { encoding }) }, needs);
  if (reading.is !== 'preview') throw new Error(JSON.stringify(reading));
  return reading;
}

/** What becomes of a row below one good one. */
async function fate(row: string, header = '序號,姓名,ID Number,Email') {
  const first = header.split(',').map((name) => (name === 'ID Number' ? 'ABC123456' : ''));
  const { good, bad, passed } = await preview(`${header}\n${first.join(',')}\n${row}`);
  if (passed.length) return passed[0]!.line === 3 ? `passed: ${passed[0]!.text}` : 'another line';
  if (bad.length) return bad[0]!.reasons[0]!.key.split('.').at(-1);
  return good.length === 2 ? 'good' : 'nothing';
}

describe('words that close a list', () => {
  test.each([
    ...[
      '合計',
      '總計',
      '小計',
      '共計',
      '總人數 30',
      '人數',
      '共 30 人',
      '共30人',
      '以上',
      '以下空白',
      '承辦人',
      '經辦',
    ],
    ...['製表', '填表', '列印日期', '審核', '主任', '校長', '組長', '導師', '聯絡人', '附註', '備註', '說明', '註：x'],
    ...[
      '註:x',
      '註 :x',
      '註  :x',
      '注意',
      '第 1 頁',
      '第12頁',
      '第 1  頁',
      'Total',
      'subtotal',
      'sub-total',
      'SUM',
      'count',
    ],
    ...[
      'Prepared by',
      'printed',
      'Signature',
      'signed',
      'approved',
      'Page 1',
      'page12',
      'note:',
      'Notes :',
      'end of list',
    ],
    ...['（合計）', '( total )', '[Total', '【合計】', '※ 備註', '* total', '**total'],
  ])('%s', async (word) => expect(await fate(`,,${word},`)).toBe(`passed: ${word.replace(/ +/g, ' ')}`));

  test.each([
    ...[
      '共同',
      '註冊',
      '第 頁',
      '第 x 頁',
      'summer',
      'counted',
      'pages',
      'page x',
      'notable',
      'x合計',
      'a total',
      '#合計',
    ],
    `${'x'.repeat(80)}合計`,
  ])('%s does not', async (word) => expect(await fate(`,,${word},`)).not.toContain('passed'));
});

describe('a row', () => {
  test.each([
    // Numbered in advance, or with what a formula gives.
    ['2,,,', 'passed: 2'],
    ['3.,,,', 'passed: 3.'],
    ['大文,,,', 'passed: 大文'],
    ['-,-,-,-', 'passed: - - - -'],
    ['2,,,amy@gmail.com', 'missing'],
    ['2,大明,,', 'missing'],
    ['2,大明,無,', 'missing'],
    // A total, wherever it stands.
    ['合計,,30,', 'passed: 合計 30'],
    ['合計,,30 人,', 'passed: 合計 30 人'],
    ['合計,,共30位,', 'passed: 合計 共30位'],
    ['合計,, 30名,', 'passed: 合計 30名'],
    ['合計,,A 30,', 'passed: 合計 A 30'],
    ['合計,,12345,', 'passed: 合計 12345'],
    ['總計,,無,', 'passed: 總計 無'],
    ['1,2,合計,', 'passed: 1 2 合計'],
    ['1.5,合計,,', 'passed: 1.5 合計'],
    ['"1,000",合計,,', 'passed: 1,000 合計'],
    ['承辦人,,校長,', 'passed: 承辦人 校長'],
    ['承辦人,,王大明,', 'passed: 承辦人 王大明'],
    ['合計,,123456,', 'tooShort'],
    ['合計,,ABC123,', 'tooShort'],
    ['合計,,30人次,', 'chineseInput'],
    ['合計,,30x,', 'needsDigit'],
    ['合計,,ＡＢ,', 'fullWidth'],
    ['小明,,12,', 'tooShort'],
    ['x,合計,,', 'missing'],
    ['承辦人,,ABC123457,', 'good'],
    // Names of columns.
    ['序號,姓名,ID Number,Email', 'passed: 序號 姓名 ID Number Email'],
    ['序號,姓名,ID Number', 'needsDigit'],
    ['中文,英文,,', 'passed: 中文 英文'],
    ['姓名,班級,,', 'passed: 姓名 班級'],
    ['姓名,小明,,', 'missing'],
    // Nothing at all.
    [',,,', 'nothing'],
    [' ,\u3000,\u0001,\u001a', 'nothing'],
    ['2, a  b ,,', 'missing'],
  ])('%j: %s', async (row, right) => expect(await fate(row)).toBe(right));
});

describe('a list without names', () => {
  test.each([
    // Of two columns nothing is passed over as a sentence, of three a long cell alone is.
    [',一二三四五六七八九十一二三', 'ID Number,備註', 'missing'],
    [',一二三四五六七八九十一二三,', 'ID Number,備註,班級', 'passed: 一二三四五六七八九十一二三'],
    [', 一二三四五六七八九十一二 ,', 'ID Number,備註,班級', 'missing'],
    [',一二三四五六七八九十一二三,501', 'ID Number,備註,班級', 'missing'],
    // A number of a column that is not read.
    ['2,,,', '序,ID Number,備註,班級', 'passed: 2'],
    ['3.、,,,', '序,ID Number,備註,班級', 'passed: 3.、'],
    ['x,,,', '序,ID Number,備註,班級', 'missing'],
    ['2,,,501', '序,ID Number,備註,班級', 'missing'],
    [',,,501', '序,ID Number,備註,班級', 'missing'],
    // Half a name is a name.
    [',大,', 'ID Number,Family name,Given name', 'missing'],
    [',,明', 'ID Number,Family name,Given name', 'missing'],
    [',,', 'ID Number,Family name,Given name', 'nothing'],
  ])('%j under %s: %s', async (row, header, right) => expect(await fate(row, header)).toBe(right));
});

test('what is said of a row that was passed over is short', async () => {
  const { passed } = await preview(`ID Number,備註\nABC123456,\n合計,"長\n ${'長  '.repeat(80)}"`);
  expect(passed).toEqual([{ line: 3, text: `合計 ${'長 '.repeat(29)}`.slice(0, 60) }]);
});

describe('a name in two columns', () => {
  test.each([
    ['王', '小明', '王小明'],
    ['Wang', '小明', 'Wang小明'],
    ['Wang', 'Amy', 'Amy Wang'],
    [' Wang ', ' Amy ', 'Amy Wang'],
    ['Wang', '', 'Wang'],
    ['', 'Amy', 'Amy'],
    ['-', 'Amy', 'Amy'],
    ['王', 'n/a', '王'],
    ['', '', ''],
  ])('%j and %j: %j', async (family, given, name) => {
    const { put } = await preview(`Family name,Given name,ID Number\n${family},${given},ABC123456`);
    expect(put[0]!.nickname).toBe(name);
  });
  test.each(['Family name', 'Given name'])('or in one: %s', async (header) => {
    expect((await preview(`${header},ID Number\nAmy,ABC123456`)).put[0]!.nickname).toBe('Amy');
  });
});

describe('a row that is too wide', () => {
  const bad = async (text: string, encoding?: 'utf-8') =>
    (await preview(text, {}, encoding)).bad.map(({ line, reasons }) => [line, reasons]);
  const tooWide = [3, [{ key: 'candidates.refused.extraCells', where: { line: 3 }, params: {} }]];
  test('is refused in a file of text, since its cells may have moved', async () => {
    const list = 'ID Number,姓名\nABC123456,Amy,\nABC123457,Bo,x\nABC123458,Cy, ';
    expect(await bad(list, 'utf-8')).toEqual([tooWide]);
  });
  test('is none where cells were pasted, or nothing names the columns', async () => {
    expect(await bad('ID Number,姓名\nABC123456,Amy,x')).toEqual([]);
    expect(await bad('ABC123456\nABC123457,x', 'utf-8')).toEqual([]);
  });
  test('a row with broken quotation marks is refused as that', async () => {
    expect(await bad('ID Number,姓名\nABC123456,Amy\n"A"BC,x', 'utf-8')).toEqual([
      [3, [{ key: 'candidates.refused.quotes', where: { line: 3 }, params: {} }]],
    ]);
  });
});

test('a bad row keeps its cells and what each column holds, without secrets', async () => {
  const { bad, cut } = await preview(
    'ID Number,備註,密碼,x\nAB1 (Secret No.: 8482),坐第一排 Secret Number 8482,8482,電話',
  );
  expect(bad).toMatchObject([
    {
      line: 2,
      cells: ['AB1', '坐第一排 Secret Number', '', '電話'],
      values: { note: '坐第一排 Secret Number', idNumber: 'AB1' },
    },
  ]);
  expect(Object.keys(bad[0]!.values).toSorted()).toEqual(['idNumber', 'note']);
  expect(cut).toEqual([2]);
});
test('a column of secrets is never read, which is no cut', async () => {
  expect((await preview('ID Number,Secret Number\nABC123456,8482')).cut).toEqual([]);
});

describe('who is on the list already', () => {
  const stored = (own: Partial<Candidate>) => made({ idNumber: 'ABC123456', nickname: 'Amy', ...own });
  test('of two of one ID Number the one changed last is meant', async () => {
    const [old, late] = [stored({ changedAt: NOW }), stored({ changedAt: NOW + 1 })];
    for (const existing of [
      [old, late],
      [late, old],
    ]) {
      const { put } = await preview('ID Number,備註\nABC123456,x', { existing, now: NOW + 5 });
      expect(put).toEqual([{ ...late, note: 'x', changedAt: NOW + 5 }]);
    }
  });
  test('twice in the file: both rows say so of the first, and one candidate comes of it', async () => {
    const { good, put } = await preview('ID Number,姓名\nABC123456,Amy\nABC123456,Amy\nABC123456,Bo');
    expect(good.map(({ line, how, doubts }) => [line, how, doubts])).toEqual(
      [
        [2, 'added', []],
        [3, 'unchanged', [2]],
        [4, 'changed', [2]],
      ].map(([line, how, before]) => [
        line,
        how,
        (before as number[]).map((first) => ({
          key: 'candidates.doubt.twiceInFile',
          where: { line, entry: 'idNumber' },
          params: { line: first },
        })),
      ]),
    );
    expect(put.map(({ nickname }) => nickname)).toEqual(['Bo']);
  });
  test('a new one is whole', async () => {
    const { good } = await preview('ID Number,姓名\nABC123456,Amy');
    const candidate = made({ id: counting()(), nickname: 'Amy' });
    expect(good).toEqual([{ line: 2, how: 'added', candidate, doubts: [] }]);
  });
});

test('which of day and month comes first is what the column of the date shows, each for itself', async () => {
  const { put, good } = await preview(
    'ID Number,考試日期,公布日期\nABC123456,03/04/2026,03/04/2026\nABC123457,25/12/2026,12/25/2026',
  );
  expect(put.map(({ examDate, finalDate }) => [examDate, finalDate])).toEqual([
    ['2026-04-03', '2026-03-04'],
    ['2026-12-25', '2026-12-25'],
  ]);
  expect(good.flatMap(({ doubts }) => doubts)).toEqual([]);
});

test('the rarest characters are doubtful in an older encoding only', async () => {
  const doubts = async (encoding: 'utf-8' | 'big5') =>
    (await preview('ID Number,姓名\nABC123456,\u{20bb7}', {}, encoding)).good[0]!.doubts.map(({ key }) => key);
  expect(await doubts('big5')).toEqual(['candidates.doubt.rareName']);
  expect(await doubts('utf-8')).toEqual([]);
});

describe('how far it is', () => {
  const list = (count: number) =>
    `ID Number\n${Array.from({ length: count }, (_, index) => `TPE${String(index).padStart(6, '0')}`).join('\n')}`;
  test.each([
    [1, [1], 0],
    [100, [100], 0],
    [101, [100, 101], 1],
    [201, [100, 200, 201], 2],
  ])('%i rows', async (count, steps, pauses) => {
    const seen: [number, number][] = [];
    let paused = 0;
    await preview(list(count), {
      progress: (...far) => void seen.push(far),
      pause: async () => void (paused += 1),
      cancelled: () => false,
    });
    expect(seen).toEqual(steps.map((done) => [done, count]));
    expect(paused).toBe(pauses);
  });
});

describe('sizes', () => {
  const refusal = (key: string, params = {}) => ({ is: 'refused', reasons: [{ where: {}, key, params }] });
  const table = (length: number) => Array.from({ length }, (_, index) => ({ line: index + 1, cells: ['x'] }));
  test('bytes', () => {
    const file = (length: number) => readListFile(new Uint8Array(length).fill(0x78)).is;
    expect(file(MOST_LIST_BYTES)).toBe('table');
    expect(readListFile(new Uint8Array(MOST_LIST_BYTES + 1))).toEqual(
      refusal('candidates.refused.tooLarge', { limit: 10 }),
    );
  });
  test('rows', () => {
    expect(MOST_ROWS).toBe(21_000);
    expect(readListTable(table(MOST_ROWS)).is).toBe('table');
    expect(readListTable(table(MOST_ROWS + 1))).toEqual(refusal('candidates.refused.tooMany', { limit: 20_000 }));
    expect(readListText('x\n'.repeat(MOST_ROWS + 5))).toEqual(refusal('candidates.refused.tooMany', { limit: 20_000 }));
  });
  test('nothing', () => {
    expect(readListTable([])).toEqual(refusal('candidates.refused.empty'));
    expect(readListTable([{ line: 1, cells: [' ', ''] }])).toEqual(refusal('candidates.refused.empty'));
    expect(readListText('x')).toEqual({ is: 'table', table: [{ line: 1, cells: ['x'] }], doubtful: false });
  });
  test('a file says its encoding, a picture what it is', () => {
    expect(readListFile(new TextEncoder().encode('x'))).toEqual({
      is: 'table',
      table: [{ line: 1, cells: ['x'] }],
      encoding: 'utf-8',
      doubtful: false,
    });
    expect(readListFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toEqual(refusal('candidates.refused.picture'));
  });
  test('no row of a candidate, and no column of ID Numbers', async () => {
    const read = (text: string) => {
      const file = readListText(text);
      if (file.is === 'refused') throw new Error('no table');
      return readClassList(file, { existing: [], now: NOW, newId: counting(), pause: async () => undefined });
    };
    expect(await read('ID Number,姓名\n合計,')).toEqual(refusal('candidates.refused.noRows'));
    expect(await read('班級,姓名\n501,Amy')).toEqual(refusal('candidates.refused.noIdColumn'));
  });
});
