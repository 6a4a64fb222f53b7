/**
 * Made class lists, in the manners of the programs and schools that write them, and what is right for each: whom it
 * brings, which rows it cannot take, which are nobody's, what is said. The expectations are written from what a clerk
 * would say of the file, not from what the reader does. Names and numbers are invented.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Details } from '../../../../domain/candidates/candidate.ts';
import { writeClassList } from '../../../../domain/candidates/write-class-list.ts';
import { namesOf } from '../../../../domain/site/terms.ts';
import { LANGUAGE_IDS, type Language } from '../../../../locales/languages.ts';
import { TEXTS } from '../../../../locales/texts.ts';
import { translatorOf } from '../../../../locales/translator.ts';
import { workbook } from '../lists/workbook.ts';
import { made, manyCandidates } from '../made.ts';
import { BARE, CHEN, LIN, p, rows, THREE, WANG, type CorpusFile } from './corpus-file.ts';
import { encoded, joined, utf16, utf8 } from './encode.ts';
import { ENCODING_FILES } from './encoding-files.ts';

const bare = (footer: string, header = '姓名,ID Number') =>
  utf8(`${header}\n王小明,ABC123456\n陳怡君,234567DEF\n林志豪,GHJ345678\n${footer}`);

const html = (head: string, body: string) => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}
<style>td { mso-number-format: "\\@"; }</style></head><body>${body}</body></html>`;
const TABLE = `<table border="1"><tr><th>班級</th><th>姓名</th><th>ID Number</th><th>考試</th></tr>
<tr><td rowspan="2">五年三班</td><td>王小明</td><td>ABC123456</td><td>KET</td></tr>
<tr><td>陳怡君</td><td>234567DEF</td><td>KET</td></tr>
<tr><td>五年四班</td><td>林志豪</td><td>GHJ345678</td><td>KET</td></tr>
<tr><td colspan="4">合計：3 人</td></tr></table>`;
const CLASSES = [
  { ...WANG, schoolClass: '五年三班' },
  { ...CHEN, schoolClass: '五年三班' },
  { ...LIN, schoolClass: '五年四班' },
];

/** The sheet of a workbook after a change of its text. */
function changedWorkbook(file: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
}
const GRID = [
  ['姓名', 'ID Number', '考試'],
  ['王小明', 'ABC123456', 'KET'],
  ['陳怡君', '234567DEF', 'KET'],
  ['林志豪', 'GHJ345678', 'KET'],
];
const SHEET1 = 'xl/worksheets/sheet1.xml';

const PROGRAM_FILES: readonly CorpusFile[] = [
  {
    name: 'mac.csv',
    about: 'Excel, “CSV (Macintosh)”: old line ends',
    group: 'programs',
    content: () => encoded(rows(',', '\r'), 'big5'),
    right: { encoding: 'big5', read: THREE },
  },
  {
    name: 'semicolons.csv',
    about: 'Excel with European settings: semicolons, sep=;',
    group: 'programs',
    content: () => utf8(`\ufeffsep=;\r\n${rows(';', '\r\n')}`),
    right: { encoding: 'utf-8', read: THREE },
  },
  {
    name: 'google-sheets.csv',
    about: 'Google Sheets: ISO dates, tick boxes as TRUE and FALSE',
    group: 'programs',
    content: () =>
      utf8(
        'Name,ID Number,Exam,For Schools,Exam date\r\n王小明,ABC123456,A2 Key,TRUE,2026-12-05\r\n陳怡君,234567DEF,A2 Key,FALSE,2026-12-05\r\n,,,FALSE,\r\n,,,FALSE,',
      ),
    right: {
      encoding: 'utf-8',
      read: [
        { ...WANG, forSchools: true, examDate: '2026-12-05' },
        { ...CHEN, forSchools: false, examDate: '2026-12-05' },
      ],
      passed: [4, 5],
    },
  },
  {
    name: 'libreoffice.csv',
    about: 'LibreOffice: every text quoted, semicolons, a quotation mark in a cell',
    group: 'programs',
    content: () =>
      utf8('"姓名";"ID Number";"備註"\n"王小明";"ABC123456";"叫他 ""小明"", 謝謝"\n"陳怡君";"234567DEF";\n'),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456', { note: '叫他 "小明", 謝謝' }), p('陳怡君', '234567DEF')],
    },
  },
  {
    name: 'school-system.xls',
    about: 'a school’s system: a web page named .xls, Big5, merged cells, a total',
    group: 'programs',
    content: () => encoded(html('<meta http-equiv="Content-Type" content="text/html; charset=big5">', TABLE), 'big5'),
    right: { encoding: 'big5', read: CLASSES, passed: [5] },
  },
  {
    name: 'school-system-utf-8.xls',
    about: 'a school’s system: a web page named .xls, UTF-8, a title table above',
    group: 'programs',
    content: () =>
      utf8(html('<meta charset="utf-8">', `<table><tr><td>臺北市○○國小 報名清單</td></tr></table>${TABLE}`)),
    right: { encoding: 'utf-8', read: CLASSES, passed: [5] },
  },
  {
    name: 'bare-table.xls',
    about: 'a table without a page around it, short names in Big5',
    group: 'programs',
    content: () =>
      encoded('<table><tr><td>Name<td>ID Number<tr><td>王小明<td>ABC123456<tr><td>陳怡君<td>234567DEF</table>', 'big5'),
    right: { encoding: 'big5', read: BARE.slice(0, 2) },
  },
  {
    name: 'xml-2003.xls',
    about: 'XML Spreadsheet 2003, named .xls',
    group: 'programs',
    content: () =>
      utf8(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="名單"><Table>
<Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">電話</Data></Cell><Cell><Data ss:Type="String">ID Number</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">王小明</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">ABC123456</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">陳怡君</Data></Cell><Cell><Data ss:Type="String">0912</Data></Cell><Cell><Data ss:Type="String">234567DE</Data></Cell></Row>
</Table></Worksheet></Workbook>`),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456')],
      bad: [[4, 'check.id.tooShort']],
      unread: ['電話'],
    },
  },
  {
    name: 'excel.xlsx',
    about: 'Excel: a title, dates as numbers with a format, a number as class, a second sheet',
    group: 'programs',
    content: () =>
      workbook({
        填寫說明: [['請勿更動欄位名稱']],
        名單: [
          ['115 學年度劍橋英檢報名清單'],
          [],
          ['姓名', 'ID Number', '考試日期', '班級'],
          ['王小明', 'ABC123456', { day: 46361 }, 503],
          ['陳怡君', '234567DEF', { day: 46361.375 }, 503],
          [],
          ['合計', 2],
        ],
      }),
    right: {
      read: [
        p('王小明', 'ABC123456', { examDate: '2026-12-05', schoolClass: '503' }),
        p('陳怡君', '234567DEF', { examDate: '2026-12-05', schoolClass: '503' }),
      ],
      passed: [7],
    },
  },
  {
    name: 'wps.xlsx',
    about: 'WPS: texts in the cells themselves, a formula with its value, an error',
    group: 'programs',
    content: () =>
      changedWorkbook(workbook({ Sheet1: GRID }), SHEET1, (text) =>
        text
          .replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2" t="inlineStr"><is><t>王小明</t></is></c>')
          .replace(/<c r="B3"[^>]*>.*?<\/c>/, '<c r="B3" t="str"><f>"234567"&amp;"DEF"</f><v>234567DEF</v></c>')
          .replace(/<c r="C4"[^>]*>.*?<\/c>/, '<c r="C4" t="e"><v>#N/A</v></c>'),
      ),
    right: { read: [WANG, CHEN, p('林志豪', 'GHJ345678')] },
  },
  {
    name: 'rich.xlsx',
    about: 'Excel: a name in two colours, with its reading beside it',
    group: 'programs',
    content: () =>
      changedWorkbook(workbook({ Sheet1: GRID }), 'xl/sharedStrings.xml', (text) =>
        text.replace(
          /<si><t[^>]*>王小明<\/t><\/si>/,
          '<si><r><rPr><b/></rPr><t>王</t></r><r><t>小明</t></r><rPh sb="0" eb="1"><t>オウ</t></rPh></si>',
        ),
      ),
    right: { read: THREE },
  },
  {
    name: 'numbers.csv',
    about: 'Apple Numbers: the table’s name above',
    group: 'programs',
    content: () => utf8(`表格 1\n${rows(',')}`),
    right: { encoding: 'utf-8', read: THREE },
  },
  {
    name: 'numbers.xlsx',
    about: 'Apple Numbers: a sheet that sums up the export',
    group: 'programs',
    content: () =>
      workbook({
        'Export Summary': [['This document was exported from Numbers.'], ['Numbers Sheet Name', 'Numbers Table Name']],
        '工作表 1 - 表格 1': [['表格 1'], ...GRID],
      }),
    right: { read: THREE },
  },
  {
    name: 'pasted-excel',
    about: 'cells pasted from Excel, one of two lines',
    group: 'programs',
    content: () => ({
      text: '姓名\tID Number\t備註\r\n王小明\tABC123456\t"第一行\n第二行"\r\n陳怡君\t234567DEF\t\r\n',
    }),
    right: { read: [p('王小明', 'ABC123456', { note: '第一行\n第二行' }), p('陳怡君', '234567DEF')] },
  },
  {
    name: 'pasted-sheets',
    about: 'cells pasted from Google Sheets as a web page',
    group: 'programs',
    content: () => ({
      text: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style><table><tbody><tr><td>姓名</td><td>ID Number</td></tr><tr><td>王小明</td><td data-sheets-value="{}">ABC123456</td></tr></tbody></table>`,
    }),
    right: { read: [p('王小明', 'ABC123456')] },
  },
  {
    name: 'pasted-without-header',
    about: 'two columns pasted without their names',
    group: 'programs',
    content: () => ({ text: '王小明\tABC123456\n陳怡君\t234567DEF\n' }),
    right: {
      // Which column is the name is for a person to say.
      read: [{ idNumber: 'ABC123456' }, { idNumber: '234567DEF' }],
      unread: [''],
    },
  },
];

/** A header of every label that the pages of one language show, and a row for it. */
function ownLabels(language: Language): string {
  const { t } = translatorOf({ language }, TEXTS);
  const labels = [
    t('form.nickname'),
    t('form.schoolClass'),
    namesOf('idNumber')[0]!,
    t('form.exam'),
    t('form.forSchools'),
    t('form.delivery'),
    t('form.examDate'),
    t('form.finalDate'),
    t('form.email'),
    t('form.centre'),
    t('form.note'),
  ];
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
  return [
    labels,
    [
      '王小明',
      '五年三班',
      'ABC123456',
      'KET',
      '是',
      '紙筆',
      '2026/12/05',
      '2027/01/20',
      'wang@gmail.com',
      '臺北',
      '靠窗',
    ],
  ]
    .map(quoted)
    .join('\n');
}
const OWN = p('王小明', 'ABC123456', {
  schoolClass: '五年三班',
  exam: 'key',
  forSchools: true,
  delivery: 'paper',
  examDate: '2026-12-05',
  finalDate: '2027-01-20',
  email: 'wang@gmail.com',
  centre: '臺北',
  note: '靠窗',
});

const HEADER_FILES: readonly CorpusFile[] = [
  {
    name: 'no-header.csv',
    about: 'no names of columns',
    group: 'headers',
    content: () => utf8('王小明,ABC123456\n陳怡君,234567DEF\n'),
    right: { encoding: 'utf-8', read: [{ idNumber: 'ABC123456' }, { idNumber: '234567DEF' }], unread: [''] },
  },
  {
    name: 'group-header.csv',
    about: 'two header rows: groups above, names below',
    group: 'headers',
    content: () => utf8('考生資料,,考試資料,\n姓名,ID Number,考試,考試日期\n王小明,ABC123456,KET,2026/12/5\n'),
    right: { encoding: 'utf-8', read: [{ ...WANG, examDate: '2026-12-05' }] },
  },
  {
    name: 'sub-header.csv',
    about: 'two header rows: 中文 and 英文 below 姓名',
    group: 'headers',
    content: () =>
      utf8('序號,姓名,,ID Number,考試\n,中文,英文,,\n1,王小明,WANG XIAO-MING,ABC123456,KET\n2,陳怡君,,234567DEF,KET\n'),
    right: { encoding: 'utf-8', read: [WANG, CHEN], passed: [2], unread: ['序號', ''] },
  },
  {
    name: 'titles.csv',
    about: 'three lines of titles, one empty',
    group: 'headers',
    content: () =>
      utf8(`臺北市○○國民小學,,\n"115 學年度第一學期，劍橋英檢",,\n班級：五年三班,,導師：李老師\n\n${rows(',')}`),
    right: { encoding: 'utf-8', read: THREE },
  },
  {
    name: 'merged-title.xlsx',
    about: 'a title over all columns, the names of columns in merged cells',
    group: 'headers',
    content: () =>
      changedWorkbook(
        workbook({ Sheet1: [['劍橋英檢名單'], ['姓名', undefined, 'ID Number'], ['王小明', undefined, 'ABC123456']] }),
        SHEET1,
        (text) =>
          text.replace(
            '</sheetData>',
            '</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:B2"/></mergeCells>',
          ),
      ),
    right: { read: [p('王小明', 'ABC123456')], unread: [''] },
  },
  {
    name: 'english.csv',
    about: 'English, name in two columns',
    group: 'headers',
    content: () =>
      utf8(
        'No.,First name,Family name,Candidate ID No.,Exam title,Date of exam,Results day\n1,Xiao-Ming,Wang,ABC123456,A2 Key for Schools,5 December 2026,20 Jan 2027\n2,Yi-Chun,Chen,234567DEF,PET,5 December 2026,\n',
      ),
    right: {
      encoding: 'utf-8',
      read: [
        p('Xiao-Ming Wang', 'ABC123456', {
          exam: 'key',
          forSchools: true,
          examDate: '2026-12-05',
          finalDate: '2027-01-20',
        }),
        p('Yi-Chun Chen', '234567DEF', { exam: 'preliminary', examDate: '2026-12-05' }),
      ],
      unread: ['No.'],
    },
  },
  {
    name: 'both-languages.csv',
    about: 'Chinese and English in each header',
    group: 'headers',
    content: () =>
      utf8(
        '姓名 Name,考生編號 ID Number,級別 Level,考試日期 Exam Date,最晚公布日\n王小明,ABC123456,KET,2026/12/5,2027/1/20\n',
      ),
    right: { encoding: 'utf-8', read: [{ ...WANG, examDate: '2026-12-05', finalDate: '2027-01-20' }] },
  },
  ...LANGUAGE_IDS.map((language): CorpusFile => ({
    name: `own-labels.${language}.csv`,
    about: `every label that the product shows (${language})`,
    group: 'headers',
    content: () => utf8(ownLabels(language)),
    right: { encoding: 'utf-8', read: [OWN] },
  })),
  ...(['chinese', 'english'] as const).map((words): CorpusFile => ({
    name: `own-export.${words}.csv`,
    about: `the product’s own export (${words})`,
    group: 'headers',
    content: () =>
      utf8(writeClassList([made(OWN as Details), made({ nickname: '陳怡君', idNumber: '234567DEF' })], words)),
    right: { encoding: 'utf-8', read: [OWN, p('陳怡君', '234567DEF')] },
  })),
  {
    name: 'stars-and-hints.xlsx',
    about: 'stars, numbers and hints in the headers, over two lines',
    group: 'headers',
    content: () =>
      workbook({
        Sheet1: [
          ['1.*姓名（必填）', '2.*ID Number\n(9 碼)', '3. 考試日期\n(西元 YYYY/MM/DD)', '4. E-mail（選填）'],
          ['王小明', 'ABC123456', '2026/12/05', 'wang@gmail.com'],
        ],
      }),
    right: { read: [p('王小明', 'ABC123456', { examDate: '2026-12-05', email: 'wang@gmail.com' })] },
  },
  {
    name: 'repeated-header.csv',
    about: 'the names of the columns on each printed page',
    group: 'headers',
    content: () =>
      utf8('姓名,ID Number\n王小明,ABC123456\n第 1 頁,\n姓名,ID Number\n陳怡君,234567DEF\n第 2 頁，共 2 頁,\n'),
    right: { encoding: 'utf-8', read: BARE.slice(0, 2), passed: [3, 4, 6] },
  },
  {
    name: 'unknown-header.csv',
    about: 'a name for the ID Number that nobody knows',
    group: 'headers',
    content: () => utf8('學生姓名,英檢帳號,座號\n王小明,ABC123456,1\n陳怡君,234567DEF,2\n'),
    right: { encoding: 'utf-8', read: BARE.slice(0, 2), unread: ['座號'] },
  },
  {
    name: 'national-id.csv',
    about: '身分證字號 and 學號 beside the ID Number',
    group: 'headers',
    content: () => utf8('學號,姓名,身分證字號,考生編號,家長電話\n1100123,王小明,A123456789,ABC123456,0912345678\n'),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456')],
      unread: ['學號', '身分證字號', '家長電話'],
      never: /A123456789|0912345678/,
    },
  },
  {
    name: 'secret-column.csv',
    about: 'Secret Number and password as columns, named in three ways',
    group: 'headers',
    content: () =>
      utf8('姓名,ID Number,Secret No.,登入密碼,PIN\n王小明,ABC123456,8482,Abc12345,7777\n陳怡君,234567DEF,8482,,\n'),
    right: {
      encoding: 'utf-8',
      read: BARE.slice(0, 2),
      secret: ['Secret No.', '登入密碼', 'PIN'],
      never: /8482|Abc12345|7777/,
    },
  },
];

const ROW_FILES: readonly CorpusFile[] = [
  {
    name: 'numbered.csv',
    about: 'rows numbered in advance',
    group: 'rows',
    content: () => utf8('序號,姓名,ID Number\n1,王小明,ABC123456\n2,陳怡君,234567DEF\n3,,\n4,,\n5,,\n'),
    right: { encoding: 'utf-8', read: BARE.slice(0, 2), passed: [4, 5, 6], unread: ['序號'] },
  },
  {
    name: 'footer.csv',
    about: 'a total, a note, places to sign',
    group: 'rows',
    content: () =>
      bare(
        '\n合計 3 人,\n※ 以上資料如有錯誤，請於 11 月 30 日前通知,\n承辦人：林老師,教務主任：\n製表日期：115/11/20,\n',
      ),
    right: { encoding: 'utf-8', read: BARE, passed: [6, 7, 8, 9] },
  },
  {
    name: 'subtotals.csv',
    about: 'a heading and a subtotal for each class',
    group: 'rows',
    content: () =>
      utf8(
        '班級,姓名,ID Number\n五年三班,,\n五年三班,王小明,ABC123456\n五年三班,陳怡君,234567DEF\n小計,2,\n五年四班,,\n五年四班,林志豪,GHJ345678\n小計,1,\n',
      ),
    right: { encoding: 'utf-8', read: CLASSES.map(({ exam: _exam, ...one }) => one), passed: [2, 5, 6, 8] },
  },
  {
    name: 'ctrl-z.csv',
    about: 'an old program’s end of file',
    group: 'rows',
    content: () => bare('\u001a'),
    right: { encoding: 'utf-8', read: BARE },
  },
  {
    name: 'rules.csv',
    about: 'lines of dashes and stars between the rows',
    group: 'rows',
    content: () => bare('--------,--------\n********,\n', '姓名,ID Number\n--------,--------'),
    right: { encoding: 'utf-8', read: BARE, passed: [2, 6, 7] },
  },
  {
    name: 'without-id.csv',
    about: 'names without an ID Number among 10',
    group: 'rows',
    content: () =>
      utf8(
        `姓名,ID Number,備註\n${Array.from({ length: 10 }, (_, at) => `學生${at},${[3, 7].includes(at) ? (at === 3 ? '' : '未報名') : `TPE10000${at}`},`).join('\n')}`,
      ),
    right: {
      encoding: 'utf-8',
      read: [0, 1, 2, 4, 5, 6, 8, 9].map((at) => p(`學生${at}`, `TPE10000${at}`)),
      bad: [
        [5, 'candidates.refused.missing'],
        [9, 'check.chineseInput'],
      ],
    },
  },
  {
    name: 'twice.csv',
    about: 'one candidate twice, for two exams',
    group: 'rows',
    content: () => utf8('姓名,ID Number,備註\n王小明,ABC123456,上午\n陳怡君,234567DEF,\n王小明,ABC123456,下午\n'),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456', { note: '下午' }), p('陳怡君', '234567DEF')],
      doubts: [[4, 'candidates.doubt.twiceInFile']],
    },
  },
  {
    name: 'commas.csv',
    about: 'a comma in a note without quotation marks; a mark that is never closed',
    group: 'rows',
    content: () =>
      utf8('姓名,備註,ID Number\n王小明,,ABC123456\n陳怡君,坐前面,靠窗,234567DEF\n林志豪,"靠窗,GHJ345678\n'),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456')],
      bad: [
        [3, 'candidates.refused.extraCells'],
        [4, 'candidates.refused.quotes'],
      ],
      unread: [''],
    },
  },
  {
    name: 'blank-rows.xlsx',
    about: 'empty rows between, numbers of rows as the spreadsheet has them',
    group: 'rows',
    content: () => workbook({ Sheet1: [[], GRID[0]!, GRID[1]!, [], ['錯', 'ABC12345O'], [], GRID[2]!] }),
    right: { read: [WANG, CHEN], bad: [[5, 'check.id.letterForDigit']] },
  },
  {
    name: 'thousand.csv',
    about: '1,000 rows, one of them wrong',
    group: 'rows',
    content: () =>
      utf8(
        `姓名,ID Number\n${manyCandidates(1_000)
          .map(({ nickname, idNumber }, at) => `${nickname},${at === 500 ? 'A123456789' : idNumber}`)
          .join('\n')}`,
      ),
    right: {
      encoding: 'utf-8',
      read: manyCandidates(1_000)
        .filter((_, at) => at !== 500)
        .map(({ nickname, idNumber }) => p(nickname, idNumber)),
      bad: [[502, 'check.id.nationalId']],
    },
  },
];

/** One column of cells beside the ID Number, each with what it is read as (undefined: the row cannot go in). */
function cellList(header: string, cells: readonly string[]): Uint8Array {
  return utf8(
    `ID Number,${header}\n${cells.map((cell, at) => `TPE10000${at},"${cell.replaceAll('"', '""')}"`).join('\n')}\n`,
  );
}
const eachId = (details: readonly Partial<Details>[]) =>
  details.map((one, at) => ({ idNumber: `TPE10000${at}`, nickname: '', ...one }));
const fifth = { examDate: '2026-12-05' };

const CELL_FILES: readonly CorpusFile[] = [
  {
    name: 'republic-dates.csv',
    about: 'dates in years of the Republic',
    group: 'cells',
    content: () =>
      cellList('考試日期', [
        '115/12/05',
        '115.12.5',
        '民國115年12月5日',
        '115-12-05（六）',
        '1151205',
        '中華民國 115 年 12 月 5 日',
      ]),
    right: { encoding: 'utf-8', read: eachId([fifth, fifth, fifth, fifth, fifth, fifth]) },
  },
  {
    name: 'weekdays-and-times.csv',
    about: 'weekday, time and half of the day beside the date',
    group: 'cells',
    content: () =>
      cellList('考試日期', [
        '2026/12/05(六) 09:00-12:00',
        '2026-12-05 09:00:00',
        '2026/12/5 上午 09:00:00',
        'Sat, 5 December 2026',
        '2026年12月5日星期六',
        '2026-12-05T00:00:00.000Z',
      ]),
    right: { encoding: 'utf-8', read: eachId([fifth, fifth, fifth, fifth, fifth, fifth]) },
  },
  {
    name: 'serials.csv',
    about: 'the spreadsheet’s own numbers for days, and what is none',
    group: 'cells',
    content: () => cellList('考試日期', ['46361', '46361.375', '#########', '12月5日', '未定']),
    right: {
      encoding: 'utf-8',
      read: eachId([fifth, fifth, {}, {}, {}]).filter((_, at) => at !== 3),
      bad: [[5, 'candidates.refused.date']],
    },
  },
  {
    name: 'day-first.csv',
    about: 'day and month, decided by the other cells of the column',
    group: 'cells',
    content: () => cellList('Exam date', ['05/12/2026', '25/12/2026', '03/04/2027']),
    right: {
      encoding: 'utf-8',
      read: eachId([fifth, { examDate: '2026-12-25' }, { examDate: '2027-04-03' }]),
    },
  },
  {
    name: 'day-or-month.csv',
    about: 'day and month, decided by nothing',
    group: 'cells',
    content: () => cellList('Exam date', ['05/12/2026', '05/12/2026']),
    right: {
      encoding: 'utf-8',
      read: eachId([fifth, fifth]),
      doubts: [
        [2, 'candidates.doubt.date'],
        [3, 'candidates.doubt.date'],
      ],
    },
  },
  {
    name: 'exams.csv',
    about: 'exams as schools write them, others kept as text',
    group: 'cells',
    content: () =>
      cellList('報考級別', [
        'KET 校園版',
        'YLE Movers',
        'B1 Preliminary for Schools',
        'BEC Vantage',
        'Linguaskill',
        'FCE',
      ]),
    right: {
      encoding: 'utf-8',
      read: eachId([
        { exam: 'key', forSchools: true },
        { exam: 'movers' },
        { exam: 'preliminary', forSchools: true },
        { otherExam: 'BEC Vantage' },
        { otherExam: 'Linguaskill' },
        { exam: 'first' },
      ]),
      doubts: [
        [5, 'candidates.doubt.otherExam'],
        [6, 'candidates.doubt.otherExam'],
      ],
    },
  },
  {
    name: 'secrets-in-cells.csv',
    about: 'Secret Numbers and passwords in notes, names and beside the ID Number',
    group: 'cells',
    content: () =>
      utf8(
        '姓名,ID Number,備註\n王小明,ABC123456,Secret Number 8482\n陳怡君 (PIN: 8482),234567DEF,\n林志豪,GHJ345678 / Secret No. 8482,靠窗\n李大同,KLM456789,密碼：Abc12345，請保密\n',
      ),
    right: {
      encoding: 'utf-8',
      read: [
        { idNumber: 'ABC123456' },
        p('陳怡君', '234567DEF'),
        p('林志豪', 'GHJ345678', { note: '靠窗' }),
        { idNumber: 'KLM456789' },
      ],
      cut: [2, 3, 4, 5],
      never: /8482|Abc12345/,
    },
  },
  {
    name: 'nothing.csv',
    about: 'cells that say nothing, in every column',
    group: 'cells',
    content: () =>
      utf8(
        '姓名,ID Number,考試,考試方式,考試日期,公布日期,Email,班級,考試中心\n王小明,ABC123456,n/a,-,無,—,N/A,（空白）,/\n陳怡君,234567DEF,待定,未定,待定,TBC,無,,\n',
      ),
    right: { encoding: 'utf-8', read: BARE.slice(0, 2) },
  },
  {
    name: 'addresses.csv',
    about: 'e-mail addresses as mail programs copy them, and two in one cell',
    group: 'cells',
    content: () =>
      cellList('家長 Email', [
        'Wang <wang@gmail.com>',
        'mailto:wang@gmail.com',
        'ｗａｎｇ＠ｇｍａｉｌ．ｃｏｍ',
        'wang@gmail.com; lin@gmail.com',
        'wang＠gmail,com',
      ]),
    right: {
      encoding: 'utf-8',
      read: eachId([{ email: 'wang@gmail.com' }, { email: 'wang@gmail.com' }, { email: 'wang@gmail.com' }]),
      bad: [
        [5, 'check.email.twoAts'],
        [6, 'check.email.notADot'],
      ],
    },
  },
  {
    name: 'numbers.csv',
    about: 'ID Numbers in small letters, full width, with spaces; an O for a 0',
    group: 'cells',
    content: () =>
      utf8('姓名,ID Number\n王小明,abc 123-456\n陳怡君,２３４５６７ＤＥＦ\n林志豪,GHJ34567O\n李,="KLM456789"\n'),
    right: {
      encoding: 'utf-8',
      read: [p('王小明', 'ABC123456'), p('陳怡君', '234567DEF'), p('李', 'KLM456789')],
      bad: [[4, 'check.id.letterForDigit']],
      doubts: [
        [2, 'candidates.doubt.idTidied'],
        [3, 'candidates.doubt.idTidied'],
      ],
    },
  },
  {
    name: 'huge-cells.csv',
    about: 'a name of 100,000 characters, a note of 2,000',
    group: 'cells',
    content: () =>
      utf8(
        `姓名,ID Number,備註\n${'王'.repeat(100_000)},ABC123456,\n陳怡君,234567DEF,${'好'.repeat(2_000)}\n林志豪,GHJ345678,\n`,
      ),
    right: {
      encoding: 'utf-8',
      read: [p('林志豪', 'GHJ345678')],
      bad: [
        [2, 'candidates.refused.tooLong'],
        [3, 'candidates.refused.tooLong'],
      ],
    },
  },
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DAMAGED_FILES: readonly CorpusFile[] = [
  {
    name: 'empty.csv',
    about: 'nothing',
    group: 'damaged',
    content: () => utf8(''),
    right: { refused: 'candidates.refused.empty' },
  },
  {
    name: 'names-only.csv',
    about: 'names of columns and no row',
    group: 'damaged',
    content: () => utf8('姓名,ID Number,考試\n'),
    right: { refused: 'candidates.refused.noRows' },
  },
  {
    name: 'really-xlsx.csv',
    about: 'a workbook named .csv',
    group: 'damaged',
    content: () => workbook({ Sheet1: GRID }),
    right: { read: THREE },
  },
  {
    name: 'really-csv.xlsx',
    about: 'a text named .xlsx',
    group: 'damaged',
    content: () => encoded(rows(','), 'big5'),
    right: { encoding: 'big5', read: THREE },
  },
  {
    name: 'cut.xlsx',
    about: 'a workbook that was not downloaded to its end',
    group: 'damaged',
    content: () => workbook({ Sheet1: GRID }).slice(0, 900),
    right: { refused: 'candidates.refused.workbook' },
  },
  {
    name: 'no-strings.xlsx',
    about: 'a workbook without its texts',
    group: 'damaged',
    content: () => {
      const { 'xl/sharedStrings.xml': _strings, ...rest } = unzipSync(workbook({ Sheet1: GRID }));
      return zipSync(rest);
    },
    right: { refused: 'candidates.refused.workbook' },
  },
  {
    name: 'broken-sheet.xlsx',
    about: 'a workbook whose sheet breaks off',
    group: 'damaged',
    content: () => changedWorkbook(workbook({ Sheet1: GRID }), SHEET1, (text) => text.slice(0, text.length * 0.7)),
    right: { refused: 'candidates.refused.workbook' },
  },
  {
    name: 'locked.xlsx',
    about: 'a workbook locked with a password',
    group: 'damaged',
    content: () => joined(OLE, new Uint8Array(1_024), utf16('EncryptedPackage', 'little', false), new Uint8Array(512)),
    right: { refused: 'candidates.refused.locked' },
  },
  {
    name: 'old.xls',
    about: 'an Excel file of before 2007',
    group: 'damaged',
    content: () => joined(OLE, new Uint8Array(1_024), utf16('Workbook', 'little', false), new Uint8Array(512)),
    right: { refused: 'candidates.refused.spreadsheet' },
  },
  {
    name: 'list.ods',
    about: 'an OpenDocument sheet',
    group: 'damaged',
    content: () =>
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
    right: { refused: 'candidates.refused.workbook' },
  },
  {
    name: 'bomb.xlsx',
    about: 'a small workbook that unpacks to 160 MB',
    group: 'damaged',
    content: () => zipSync({ 'xl/workbook.xml': new Uint8Array(160_000_000) }, { level: 1 }),
    right: { refused: 'candidates.refused.tooLarge' },
  },
  {
    name: 'list.pdf.csv',
    about: 'a PDF named .csv',
    group: 'damaged',
    content: () => utf8('%PDF-1.7\n1 0 obj\n'),
    right: { refused: 'candidates.refused.pdf' },
  },
  {
    name: 'photo.jpg',
    about: 'a photo of the list',
    group: 'damaged',
    content: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46),
    right: { refused: 'candidates.refused.picture' },
  },
  {
    name: 'login-page.xls',
    about: 'the login page of a school’s system, saved as .xls',
    group: 'damaged',
    content: () => utf8('<!DOCTYPE html><html><body><form>請重新登入<input name="user"></form></body></html>'),
    right: { refused: 'candidates.refused.noIdColumn' },
  },
  {
    name: 'too-many.csv',
    about: '21,001 rows',
    group: 'damaged',
    content: () => utf8(`ID Number\n${Array.from({ length: 21_001 }, (_, at) => `TPE${100_000 + at}`).join('\n')}`),
    right: { refused: 'candidates.refused.tooMany' },
  },
  {
    name: 'utf-16-odd.txt',
    about: 'UTF-16, cut off in the middle of a character',
    group: 'damaged',
    content: () => utf16('姓名\tID Number\t備註\r\n王小明\tABC123456\t靠窗', 'little').slice(0, -1),
    right: { encoding: 'utf-16le', doubtful: true, read: [p('王小明', 'ABC123456', { note: '靠\ufffd' })] },
  },
];

export const CORPUS: readonly CorpusFile[] = [
  ...ENCODING_FILES,
  ...PROGRAM_FILES,
  ...HEADER_FILES,
  ...ROW_FILES,
  ...CELL_FILES,
  ...DAMAGED_FILES,
];
