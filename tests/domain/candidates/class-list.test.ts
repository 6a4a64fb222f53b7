import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMsUntil } from '../../cpu-time.ts';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { REFUSAL_KEYS } from '../../../domain/candidates/candidate-keys.ts';
import { readClassList, readListFile, type ClassListNeeds } from '../../../domain/candidates/class-list.ts';
import { columnsOf, withTarget } from '../../../domain/candidates/class-list-columns.ts';
import {
  COLUMN_NAMES,
  columnOf,
  COLUMNS,
  namesASecret,
  saysNothing,
  type Target,
} from '../../../domain/candidates/class-list-headers.ts';
import { ENCODINGS } from '../../../domain/candidates/decode-file.ts';
import { DANGEROUS_CELL, unescapedCell } from '../../../domain/candidates/spreadsheet-cell.ts';
import { writeBadRows, writeClassList } from '../../../domain/candidates/write-class-list.ts';
import { namesOf, secretNames } from '../../../domain/site/terms.ts';
import { LANGUAGE_IDS } from '../../../locales/languages.ts';
import type { MessageKey } from '../../../locales/message-key.ts';
import { TEXTS } from '../../../locales/texts.ts';
import { translatorOf } from '../../../locales/translator.ts';
import { anyList, counting, made, manyCandidates, NOW } from './made.ts';
import { BAD_ROWS, REFUSED_LISTS } from './malformed-lists.ts';
import { sized } from '../../long.ts';

const bytesOf = (file: string | Uint8Array) => (typeof file === 'string' ? new TextEncoder().encode(file) : file);
async function read(file: string | Uint8Array, own: Partial<ClassListNeeds> = {}) {
  const reading = readListFile(bytesOf(file));
  if (reading.is === 'refused') return reading;
  const needs = { existing: [], now: NOW, newId: counting(), pause: async () => undefined, ...own };
  return readClassList(reading, needs);
}
function table(file: string | Uint8Array) {
  const reading = readListFile(bytesOf(file));
  if (reading.is === 'refused') throw new Error(JSON.stringify(reading));
  return reading;
}
/** The names of the columns that are not read. */
const unread = (file: string) =>
  columnsOf(table(file).table).columns.flatMap(({ header, target }) => (target === 'none' ? [header] : []));
async function preview(file: string | Uint8Array, own: Partial<ClassListNeeds> = {}) {
  const reading = await read(file, own);
  if (reading.is !== 'preview') throw new Error(JSON.stringify(reading));
  return reading;
}
/** What a list says of a candidate, without what only the store knows. */
function details({
  id: _id,
  desk: _desk,
  watching: _watching,
  createdAt: _created,
  changedAt: _changed,
  ...rest
}: Candidate) {
  return rest;
}

const LIST = `姓名,ID Number,考試,考試方式,考試日期,成績公布日期,電子郵件,考試中心,備註
王小明,ABC000123,A2 Key for Schools,紙筆測驗,2026/12/12,20 January 2027,wang@gmail.com,臺北,"兩行
的備註, 有逗號"

Amy,000123ABC,FCE,digital,民國115年12月12日,,,,
`;
const PEOPLE = [
  {
    nickname: '王小明',
    idNumber: 'ABC000123',
    exam: 'key',
    forSchools: true,
    delivery: 'paper',
    examDate: '2026-12-12',
    finalDate: '2027-01-20',
    email: 'wang@gmail.com',
    centre: '臺北',
    note: '兩行\n的備註, 有逗號',
  },
  { nickname: 'Amy', idNumber: '000123ABC', exam: 'first', delivery: 'digital', examDate: '2026-12-12' },
];

/** Han of this list in Big5, as Excel in Taiwan writes it: the platform only decodes, so the table is turned round. */
function big5(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('big5');
  for (let lead = 0xa1; lead <= 0xf9; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : table.get(sign)!)));
}
function utf16(text: string, bigEnd: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bigEnd ? bytes.swap16() : bytes);
}

describe('encodings', () => {
  test.each([
    ['UTF-8', bytesOf(LIST), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\ufeff${LIST}`), 'utf-8'],
    ['UTF-16, little end first', utf16(LIST, false), 'utf-16le'],
    ['UTF-16, big end first', utf16(LIST, true), 'utf-16be'],
    ['Big5', big5(LIST), 'big5'],
    ['Windows line breaks', bytesOf(LIST.replaceAll('\n', '\r\n')), 'utf-8'],
    ['old Mac line breaks', bytesOf(LIST.replaceAll('\n', '\r')), 'utf-8'],
  ])('%s', async (_, file, encoding) => {
    const { good, bad, put } = await preview(file);
    expect(bad).toEqual([]);
    expect(good.map(({ candidate }) => details(candidate))).toEqual(PEOPLE);
    expect(good.map(({ line, how }) => [line, how])).toEqual([
      [2, 'added'],
      [4, 'added'],
    ]);
    expect(put).toEqual(good.map(({ candidate }) => candidate));
    expect(table(file)).toMatchObject({ encoding, doubtful: false });
    expect(unread(LIST)).toEqual([]);
  });
});

describe('columns', () => {
  test.each([
    ['tabs', '姓名\tID Number\n小明\tABC123456'],
    ['semicolons', '姓名;ID Number\n小明;ABC123456'],
    ['another order', 'ID Number,姓名\nABC123456,小明'],
    ['English', 'Candidate Name,Candidate ID\n小明,ABC123456'],
    ['both languages in one header', '姓名 (Name),ID Number／考生編號\n小明,ABC123456'],
    ['small, with spaces', ' name , id number \n小明 , ABC123456 '],
    ['full-width', '姓名,ＩＤ　Ｎｕｍｂｅｒ\n小明,ABC123456'],
    ['quoted', '"姓名","ID Number"\n"小明","ABC123456"'],
    ['a title above', '2026 報名清單,\n\n姓名,ID Number\n小明,ABC123456'],
    ['what Excel calls its separator', 'sep=;\n姓名;ID Number\n小明;ABC123456'],
    ['the better of two names', '英文姓名,暱稱,ID Number\nMing,小明,ABC123456'],
    ['commas in other cells', '姓名;電話;ID Number\n小明;"1,2,3";ABC123456'],
    ['cells missing at the end', '姓名,ID Number,備註\n小明,ABC123456'],
    ['empty cells behind the last column', '姓名,ID Number\n小明,ABC123456,,,'],
  ])('%s', async (_, file) => {
    const { good, bad } = await preview(file);
    expect(bad).toEqual([]);
    expect(good.map(({ candidate }) => details(candidate))).toEqual([{ nickname: '小明', idNumber: 'ABC123456' }]);
  });

  test('what is not read is named', () => {
    expect(unread('姓名,電話,ID Number,英文姓名\n小明,0912,ABC123456,Ming')).toEqual(['電話', '英文姓名']);
  });

  test('every name leads to its own column, and none is a secret', () => {
    for (const column of COLUMNS)
      for (const [rank, name] of COLUMN_NAMES[column].entries()) {
        expect(columnOf(name)?.column, name).toBe(column);
        expect(columnOf(name)!.rank).toBeLessThanOrEqual(rank);
        expect(namesASecret(name), name).toBe(false);
      }
  });
});

/** Which texts of each language label an entry of a candidate on the pages. */
const LABELS = {
  nickname: ['form.nickname', 'list.order.nickname', 'column.nickname'],
  schoolClass: ['form.schoolClass', 'column.schoolClass'],
  familyName: ['column.familyName'],
  givenName: ['column.givenName'],
  exam: ['form.exam', 'list.order.exam'],
  forSchools: ['form.forSchools'],
  delivery: ['form.delivery'],
  examDate: ['form.examDate', 'list.order.examDate'],
  finalDate: ['form.finalDate', 'list.order.finalDate'],
  email: ['form.email', 'column.email'],
  centre: ['form.centre', 'column.centre'],
  note: ['form.note', 'column.note'],
} as const satisfies Partial<Record<Target, readonly MessageKey[]>>;

describe.each(LANGUAGE_IDS)('every label that the pages show is a name of its column: %s', (language) => {
  const { t } = translatorOf({ language }, TEXTS);
  test.each(Object.entries(LABELS))('%s', (column, keys) => {
    for (const key of keys) expect(columnOf(t(key))?.column, t(key)).toBe(column);
  });
  test('and every name that the site gives the ID Number and the e-mail address', () => {
    for (const term of ['idNumber', 'email'] as const)
      for (const name of namesOf(term)) expect(columnOf(name)?.column, name).toBe(term);
    for (const name of secretNames()) expect(namesASecret(name), name).toBe(true);
  });
});

test.each([
  ['姓名 Name', 'nickname'],
  ['考試日期 Exam Date', 'examDate'],
  ['考試日期Exam Date', 'examDate'],
  ['Exam Date 考試日期', 'examDate'],
  ['最晚公布日', 'finalDate'],
  ['1. 姓名', 'nickname'],
  ['*姓名（必填）', 'nickname'],
  ['姓名\n(中文)', 'nickname'],
  ['考生編號 ID No.', 'idNumber'],
  ['ＩＤ　Ｎｕｍｂｅｒ', 'idNumber'],
  ['班級', 'schoolClass'],
  ['First name', 'givenName'],
  ['Family name', 'familyName'],
  ['Surname', 'familyName'],
  // Two names of different things, and a name with an unknown word beside it, are not guessed at.
  ['姓名/ID', undefined],
  ['考試 Date', undefined],
  ['身分證字號', undefined],
  ['Exam centre code', undefined],
])('the header %j is read as %s', (header, column) => {
  expect(columnOf(header)?.column).toBe(column);
});

describe('columns without their name', () => {
  test('a family name and a given name make a name', async () => {
    const english = await preview('First name,Family name,ID Number\nMing,Wang,ABC123456\n,Lin,ABC123457');
    expect(english.put.map(({ nickname }) => nickname)).toEqual(['Ming Wang', 'Lin']);
    const chinese = await preview('姓,名,ID Number\n王,小明,ABC123456');
    expect(chinese.put.map(({ nickname }) => nickname)).toEqual(['王小明']);
  });

  test('ID Numbers without a name are offered, and no names at all are no hindrance', async () => {
    const named = table('姓名,號碼\n小明,ABC123456\n大文,DEF123456');
    expect(columnsOf(named.table).columns.map(({ target, guessed }) => [target, guessed])).toEqual([
      ['nickname', false],
      ['idNumber', true],
    ]);
    const bare = table('小明,ABC123456\n大文,DEF123456');
    expect(columnsOf(bare.table)).toMatchObject({ header: -1, columns: [{ header: '' }, { target: 'idNumber' }] });
    expect((await preview('小明,ABC123456\n大文,DEF123456')).good.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('a person can choose, and a secret stays unread', async () => {
    const file = table('甲,乙,密碼\n小明,ABC123456,1234');
    const { header, columns } = columnsOf(file.table);
    const chosen = withTarget(withTarget(columns, 0, 'nickname'), 2, 'note');
    expect(chosen.map(({ target }) => target)).toEqual(['nickname', 'idNumber', 'secret']);
    expect(withTarget(chosen, 0, 'idNumber').map(({ target }) => target)).toEqual(['idNumber', 'none', 'secret']);
    const needs = { existing: [], now: NOW, newId: counting(), pause: async () => undefined };
    const reading = await readClassList(file, needs, { header, columns: chosen });
    expect(reading).toMatchObject({ is: 'preview', put: [{ nickname: '小明', idNumber: 'ABC123456' }] });
  });
});

describe('what is no candidate', () => {
  test.each([
    ['an empty row with its number', '31,,'],
    ['a total', '合計,30,'],
    ['a total in the second column', ',合計 30 人,'],
    ['who made the list', '承辦人：林老師,,'],
    ['a place to sign', '承辦人,,主任'],
    ['a note', '備註：以上資料請核對,,'],
    ['a sentence', '以上資料僅供學校內部使用，請勿外流。,,'],
    ['the names once more', '序號,姓名,ID Number'],
    ['English', 'Total,2,'],
    ['under the ID Numbers', ',,合計 2'],
    ['a count under the ID Numbers', '合計,,2'],
  ])('%s is passed over and said', async (_, row) => {
    const reading = await preview(`序號,姓名,ID Number\n1,小明,ABC123456\n2,大文,DEF123456\n${row}\n`);
    expect(reading.good).toHaveLength(2);
    expect(reading.bad).toEqual([]);
    expect(reading.passed).toMatchObject([{ line: 4 }]);
  });

  test.each([['3,大明,'], [',大明,'], ['3,大明,無'], ['3,大明,-']])(
    'a name without an ID Number is a candidate: %s',
    async (row) => {
      const { bad, passed } = await preview(`序號,姓名,ID Number\n1,小明,ABC123456\n${row}\n`);
      expect(passed).toEqual([]);
      expect(bad).toMatchObject([
        { line: 3, values: { nickname: '大明' }, reasons: [{ key: 'candidates.refused.missing' }] },
      ]);
    },
  );

  test('a note that begins like a footer does not hide who has a wrong ID Number', async () => {
    const { bad, passed } = await preview('姓名,ID Number,備註\n大明,AB123,說明會已參加\n大文,,備註：轉學');
    expect(passed).toEqual([]);
    expect(bad.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('a Ctrl-Z at the end is nothing', async () => {
    const { good, bad, passed } = await preview('姓名,ID Number\n小明,ABC123456\n\u001a');
    expect([good.length, bad, passed]).toEqual([1, [], []]);
  });

  test('cells that say nothing refuse nobody', async () => {
    const words = ['n/a', '-', '無', '--', 'N.A.', '#N/A', '—', '/', 'none', '未提供', '（空白）'];
    const rows = words.map((word, at) => `小明${at},ABC${100000 + at},${`${word},`.repeat(7)}${word}`);
    const header = '姓名,ID Number,考試,考試方式,考試日期,公布日期,Email,班級,考試中心,備註';
    const { good, bad } = await preview(`${header}\n${rows.join('\n')}`);
    expect(bad).toEqual([]);
    for (const [at, { candidate, doubts }] of good.entries()) {
      expect(details(candidate)).toEqual({ nickname: `小明${at}`, idNumber: `ABC${100000 + at}` });
      expect(doubts).toEqual([]);
    }
    expect(good).toHaveLength(words.length);
  });
});

describe('cells', () => {
  const cell = async (column: string, text: string) =>
    (await preview(`ID Number,${column}\nABC123456,"${text.replaceAll('"', '""')}"`)).good[0]!;
  test.each([
    ['考試', 'KET', { exam: 'key' }],
    ['考試', 'A2 Key (KET)', { exam: 'key' }],
    ['考試', 'PET 校園版', { exam: 'preliminary', forSchools: true }],
    ['考試', 'FCE for Schools', { exam: 'first', forSchools: true }],
    ['考試', 'KETfS', { exam: 'key', forSchools: true }],
    ['考試', 'B2 First', { exam: 'first' }],
    ['考試', 'First for Schools', { exam: 'first', forSchools: true }],
    ['考試', 'Key', { exam: 'key' }],
    ['考試', 'YLE Starters', { exam: 'starters' }],
    ['考試', 'C1 Advanced', { exam: 'advanced' }],
    ['考試', 'BEC Vantage', { otherExam: 'BEC Vantage' }],
    ['考試', 'KET PET', { otherExam: 'KET PET' }],
    ['班級', '五年三班', { schoolClass: '五年三班' }],
    ['考試方式', '機測', { delivery: 'digital' }],
    ['考試日期', '46361', { examDate: '2026-12-05' }],
    ['考試日期', '2026/12/05(六) 09:00-12:00', { examDate: '2026-12-05' }],
    ['e-mail', 'Wang <wang@gmail.com>', { email: 'wang@gmail.com' }],
    ['for Schools', '是', { forSchools: true }],
    ['for Schools', 'N', { forSchools: false }],
    ['考試方式', '電腦', { delivery: 'digital' }],
    ['考試方式', 'Paper-based', { delivery: 'paper' }],
    ['考試方式', 'CB', { delivery: 'digital' }],
    ['考試日期', '115/12/12', { examDate: '2026-12-12' }],
    ['final date', '2027年1月20日', { finalDate: '2027-01-20' }],
    ['e-mail', 'ｗａｎｇ＠gmail.com', { email: 'wang@gmail.com' }],
    ['備註', '007', { note: '007' }],
    ['備註', '="007"', { note: '007' }],
    ['備註', "'=1+1", { note: '=1+1' }],
    ['備註', "'tis", { note: "'tis" }],
  ])('%s: %s', async (column, text, entries) => {
    expect(details((await cell(column, text)).candidate)).toEqual({ nickname: '', idNumber: 'ABC123456', ...entries });
  });

  test.each([
    ['ID Number', 'abc-123 456', 'candidates.doubt.idTidied', {}],
    ['ID Number', 'ＡＢＣ１２３４５６', 'candidates.doubt.idTidied', {}],
    ['ID Number,考試日期', 'ABC123456,03/04/2026', 'candidates.doubt.date', { date: '2026-04-03' }],
    ['ID Number,考試日期', 'ABC123456,13/04/26', 'candidates.doubt.year', { date: '2026-04-13' }],
    ['ID Number,考試', 'ABC123456,IELTS', 'candidates.doubt.otherExam', {}],
    ['ID Number,姓名', 'ABC123456,陳?明', 'candidates.doubt.lostName', {}],
    ['ID Number,姓名', 'ABC123456,陳\ue000明', 'candidates.doubt.rareName', {}],
    ['ID Number,e-mail', 'ABC123456,wang@gmial.com', 'check.email.typo', { better: 'gmail.com' }],
  ])('%s: %s is doubtful', async (header, row, key, params) => {
    const { good } = await preview(`${header}\n${row}`);
    expect(good[0]!.candidate.idNumber).toBe('ABC123456');
    expect(good[0]!.doubts).toMatchObject([{ key, params, where: { line: 2 } }]);
  });
});

describe('malformed lists', () => {
  test('there are at least eighty', () => expect(REFUSED_LISTS.length + BAD_ROWS.length).toBeGreaterThanOrEqual(80));

  test.each(REFUSED_LISTS)('refused whole: %s', async (_, file) => {
    const reading = await read(file);
    expect(reading.is).toBe('refused');
    if (reading.is !== 'refused') return;
    expect(reading.reasons).toHaveLength(1);
    expect(REFUSAL_KEYS).toContain(reading.reasons[0]!.key);
  });

  test.each(BAD_ROWS)('refused row: %s', async (_, file, entry, key) => {
    const { good, bad, put } = await preview(file);
    expect([good, put]).toEqual([[], []]);
    expect(bad).toHaveLength(1);
    const where = entry === undefined ? { line: 2 } : { line: 2, entry };
    expect(bad[0]!.line).toBe(2);
    expect(bad[0]!.reasons[0]).toMatchObject({ key, where });
  });

  test.each([
    ['姓名,電話\n小明,0912', 'candidates.refused.noIdColumn', {}],
    ['ID Number\n', 'candidates.refused.noRows', {}],
  ])('%j says %s', async (file, key, params) => {
    expect(await read(file)).toEqual({ is: 'refused', reasons: [{ where: {}, key, params }] });
  });

  test('every row has the number that the spreadsheet gives it, also behind cells of several lines', async () => {
    const { good, bad } = await preview(
      'ID Number,備註\nABC000001,"1\n2\n3"\nwrong,x\n\nABC000002,\nABC00000O,"a\nb"\nABC000003,',
    );
    expect(good.map(({ line }) => line)).toEqual([2, 5, 7]);
    expect(bad.map(({ line }) => line)).toEqual([3, 6]);
  });

  test('a row can be wrong in several ways at once', async () => {
    const { bad } = await preview('ID Number,考試方式,考試日期\nx,y,z');
    expect(bad[0]!.reasons.map(({ where }) => where.entry)).toEqual(['idNumber', 'examDate', 'delivery']);
  });

  test('no reason repeats an ID Number or an address', async () => {
    const { bad } = await preview('ID Number,e-mail,考試日期\nABC12345X,wang@gmail,Q1Q1Q1');
    expect(JSON.stringify(bad.map(({ reasons }) => reasons))).not.toMatch(/ABC12345X|wang|Q1Q1Q1/);
  });
});

describe('secrets', () => {
  test.each([
    'password',
    'Password',
    '密碼',
    '登入密碼',
    'Secret Number',
    'SecretNumber',
    'secret_number',
    'SECRET NO.',
    'Secret Number／密碼',
    'ＰＩＮ',
    'pwd',
    'Secret Number (4 digits)',
    'Secret Number (ID)',
    '秘密號碼',
    ' secret ',
  ])('a column %s is not read, and its first rows are not shown', async (name) => {
    const file = `姓名,ID Number,${name}\n小明,ABC123456,8482\n王,wrong,8482\n`;
    const { columns } = columnsOf(table(file).table);
    expect(columns[2]).toMatchObject({ target: 'secret', first: [] });
    expect(JSON.stringify(columns)).not.toContain('8482');
    const reading = await preview(file);
    expect(reading.good).toHaveLength(1);
    expect(reading.bad).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain('8482');
  });

  test.each([
    ['ID Number,備註', 'ABC123456,Secret Number 8482', ''],
    ['ID Number,備註', 'ABC123456,坐第一排，Secret Number：8 4 8 2，謝謝', '坐第一排，Secret Number：，謝謝'],
    ['ID Number,備註', 'ABC123456,PIN 8482', ''],
    ['ID Number,備註', 'ABC123456,密碼 8482abcd', ''],
    ['ID Number,備註', 'ABC123456,密碼是8482abcd', ''],
    ['ID Number,備註', 'ABC123456,ｓｅｃｒｅｔ　ｎｕｍｂｅｒ　８４８２', ''],
    ['ID Number,備註,x', 'ABC123456,Secret Number,8482', 'Secret Number'],
    ['備註,ID Number', 'Secret code: 8482,wrong', ''],
  ])('%s: %s is cut out and said', async (header, row, note) => {
    const reading = await preview(`${header}\n${row}`);
    expect(reading.cut).toEqual([2]);
    expect(JSON.stringify(reading)).not.toMatch(/8 ?4 ?8 ?2|８４/);
    expect(JSON.stringify(columnsOf(table(`${header}\n${row}`).table))).not.toMatch(/8 ?4 ?8 ?2|８４/);
    if (note) expect(reading.good[0]!.candidate.note).toBe(note);
  });

  test.each(['考 2026 年場', '密碼請洽老師', '電話 0912345678', '座位 8482', '備用 1234'])('%s stays', async (note) => {
    const reading = await preview(`ID Number,備註\nABC123456,${note}`);
    expect(reading.cut).toEqual([]);
    expect(reading.good[0]!.candidate.note).toBe(note);
  });
});

describe('duplicates', () => {
  const stored = made({ nickname: '小明', idNumber: 'ABC123456', note: '舊', centre: '臺北', desk: 'done' });

  test('with the list: what the row says wins, what it leaves empty stays', async () => {
    const { good, put } = await preview('ID Number,姓名,備註,考試中心\nabc123456,,新,', {
      existing: [stored],
      now: NOW + 7,
    });
    const merged = { ...stored, note: '新', changedAt: NOW + 7 };
    expect(good).toMatchObject([{ how: 'changed', candidate: merged }]);
    expect(put).toEqual([merged]);
  });

  test('with the list, saying nothing new: nothing is written', async () => {
    const { good, put } = await preview('ID Number,姓名\nABC123456,小明', { existing: [stored] });
    expect(good).toMatchObject([{ how: 'unchanged', candidate: stored }]);
    expect(put).toEqual([]);
  });

  test('within the file: one candidate, and the second row is doubtful', async () => {
    const { good, put } = await preview('ID Number,姓名,備註\nABC123456,小明,\nABC123457,Amy,\nABC123456,,後來');
    expect(put.map(({ nickname, note }) => [nickname, note])).toEqual([
      ['小明', '後來'],
      ['Amy', undefined],
    ]);
    expect(good.map(({ how, doubts }) => [how, doubts.map(({ key, params }) => [key, params])])).toEqual([
      ['added', []],
      ['added', []],
      ['changed', [['candidates.doubt.twiceInFile', { line: 2 }]]],
    ]);
  });
});

test('a pupil who is called Pin keeps what the next column holds', async () => {
  const { put, cut } = await preview('姓名,班級,ID Number\nPin,501,ABC123456\nPW,Pin,ABC123457');
  expect(put.map(({ nickname, schoolClass, idNumber }) => [nickname, schoolClass, idNumber])).toEqual([
    ['Pin', '501', 'ABC123456'],
    ['PW', 'Pin', 'ABC123457'],
  ]);
  expect(cut).toEqual([]);
});
test.each(['備註', '其他', ''])('under %j a number behind the name of a secret is none to keep', async (header) => {
  const { put, cut } = await preview(`ID Number,姓名,${header}\nABC123456,Pin,7306`);
  expect(JSON.stringify(put)).not.toContain('7306');
  expect(cut).toEqual([2]);
});

describe('export', () => {
  test.each(['chinese', 'english'] as const)('is read back to the same values (%s)', async (words) => {
    await fc.assert(
      fc.asyncProperty(anyList, async (candidates) => {
        const csv = writeClassList(candidates, words);
        const reading = await read(csv);
        if (candidates.length === 0) {
          expect(reading).toMatchObject({ is: 'refused' });
          return;
        }
        expect(reading).toMatchObject({ is: 'preview', bad: [], passed: [], cut: [] });
        expect(unread(csv)).toEqual([]);
        if (reading.is !== 'preview') return;
        // A text that says nothing is as good as none.
        const filled = (one: object) =>
          Object.fromEntries(
            Object.entries(one)
              .map(([entry, value]) => [entry, typeof value === 'string' && saysNothing(value) ? '' : value])
              .filter(([entry, value]) => value !== '' || entry === 'nickname'),
          );
        expect(reading.put.map((one) => filled(details(one)))).toEqual(
          candidates.map((one) => {
            const { forSchools, ...rest } = details(one);
            return filled(forSchools === undefined ? rest : { ...rest, forSchools });
          }),
        );
        // And imported over itself it changes nothing.
        expect(await preview(csv, { existing: candidates })).toMatchObject({ put: [] });
      }),
    );
  });

  test('begins with the mark, and no cell begins like a formula', () => {
    const dangerous = ['=1+1', '+1', '-1', '@x', '＝1', "'=1", '=HYPERLINK("http://x","y")'];
    const csv = writeClassList(dangerous.map((nickname) => made({ nickname, note: nickname, centre: nickname })));
    expect(csv.startsWith('\ufeff')).toBe(true);
    for (const row of csv.split('\r\n').slice(1))
      for (const cell of row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/))
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
  });

  test('holds neither desk nor watch, and keeps leading zeros', () => {
    const csv = writeClassList([made({ idNumber: '000123ABC' })], 'english');
    expect(csv).toBe(
      `\ufeffnickname,class,ID Number,exam,for Schools,delivery,exam date,final date,e-mail,centre,note\r\n小明,,000123ABC,,,,,,,,`,
    );
  });
});

describe('5,000 rows', () => {
  const file = writeClassList(manyCandidates(5_000));

  test('are read in turns, with progress, and a pause between two', async () => {
    const seen: number[] = [];
    let pauses = 0;
    const { put, bad } = await preview(file, {
      pause: async () => {
        pauses += 1;
      },
      progress: (done, total) => {
        expect(total).toBe(5_000);
        seen.push(done);
      },
    });
    expect([put.length, bad.length]).toEqual([5_000, 0]);
    expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => (index + 1) * 100));
    expect(pauses).toBeGreaterThanOrEqual(seen.length - 1);
  });

  test('can be cancelled', async () => {
    let pauses = 0;
    expect(await read(file, { pause: async () => void (pauses += 1), cancelled: () => pauses === 3 })).toEqual({
      is: 'cancelled',
    });
    expect(pauses).toBe(3);
  });
});

describe('never throws', () => {
  test('on any bytes, in any encoding that a person may choose', async () => {
    await fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...ENCODINGS),
        (bytes, encoding) => void readListFile(bytes, encoding),
      ),
      { numRuns: sized(200) },
    );
  });
  test('on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await read(bytes))),
      { numRuns: sized(500) },
    );
  });
  test('on anything like a list', async () => {
    const piece = fc.constantFrom(
      'ID Number',
      '姓名',
      'ABC123456',
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '=',
      "'",
      '備註',
      '12/12/2026',
      'x',
      '\ud800',
      '\u0001',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        async (pieces) => void (await read(`ID Number,姓名\n${pieces.join('')}`)),
      ),
      { numRuns: sized(1_000) },
    );
  });
  test.each([
    ['quotation marks', '"'],
    ['quotation marks and spaces', '" '],
    ['quoted letters', '"a'],
    ['quotes within quotes', '"a" b'],
    ['commas', ','],
    ['lines', 'x\n'],
    ['one cell', 'x'],
  ])('a large file of %s ends soon', async (_, piece) => {
    const text = `ID Number,姓名\n${piece.repeat(2_000_000 / piece.length)}`;
    expect(await cpuMsUntil(() => read(text))).toBeLessThan(10_000);
  });
});

describe('what a spreadsheet puts around a cell', () => {
  test.each([
    ['="007"', '007'],
    ['=""', ''],
    ['="a"b"', '="a"b"'],
    ['x="007"', 'x="007"'],
    ['="007"x', '="007"x'],
    ["'=1", '=1'],
    ["'+1", '+1'],
    ["'-1", '-1'],
    ["'@x", '@x'],
    ["'\tx", '\tx'],
    ["'\nx", '\nx'],
    ["'\rx", '\rx'],
    ["'＝1", '＝1'],
    ["'＋1", '＋1'],
    ["'－1", '－1'],
    ["'＠x", '＠x'],
    ["''=1", "'=1"],
    ["'tis", "'tis"],
    ["x'=1", "x'=1"],
    ['=1', '=1'],
    ['', ''],
  ])('%j is read as %j', (cell, value) => expect(unescapedCell(cell)).toBe(value));
  test.each(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'=", "''+"])('%j is dangerous', (start) =>
    expect(DANGEROUS_CELL.test(`${start}1`)).toBe(true),
  );
  test.each(['1', "'1", 'a=', ' =', ''])('%j is not', (cell) => expect(DANGEROUS_CELL.test(cell)).toBe(false));
});

describe('a written list', () => {
  const people = [
    made({
      nickname: '小明',
      schoolClass: '501',
      exam: 'key',
      forSchools: true,
      delivery: 'paper',
      examDate: '2026-12-05',
      finalDate: '2027-01-20',
      email: 'a@gmail.com',
      centre: '臺北',
      note: '=1',
    }),
    made({ nickname: 'A, B', otherExam: 'IELTS', forSchools: false, delivery: 'digital' }),
  ];
  test('in Chinese', () =>
    expect(writeClassList(people)).toBe(
      '\ufeff暱稱,班級,ID Number,考試,校園版,考試方式,考試日期,最晚公布日,電子郵件,考試中心,備註\r\n' +
        `小明,501,ABC123456,A2 Key,是,紙筆測驗,2026-12-05,2027-01-20,a@gmail.com,臺北,"'=1"\r\n` +
        '"A, B",,ABC123456,IELTS,否,電腦測驗,,,,,',
    ));
  test('in English', () =>
    expect(writeClassList(people, 'english')).toBe(
      '\ufeffnickname,class,ID Number,exam,for Schools,delivery,exam date,final date,e-mail,centre,note\r\n' +
        `小明,501,ABC123456,A2 Key,yes,paper-based,2026-12-05,2027-01-20,a@gmail.com,臺北,"'=1"\r\n` +
        '"A, B",,ABC123456,IELTS,no,digital,,,,,',
    ));
  test('rows that could not be taken, as they stood, and why', () => {
    expect(
      writeBadRows(
        ['姓名', 'ID'],
        [
          { cells: ['小明'], reason: 'too short' },
          { cells: ['a', '=b', 'c'], reason: 'too, wide' },
        ],
        'Reason',
      ),
    ).toBe(`\ufeff姓名,ID,,Reason\r\n小明,,,too short\r\na,"'=b",c,"too, wide"`);
    expect(writeBadRows(['x'], [], 'Reason')).toBe('\ufeffx,Reason');
  });
});
