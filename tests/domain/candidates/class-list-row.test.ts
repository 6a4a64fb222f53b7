/** One row by itself: what each cell says, why one is refused, what a person should look at again. */
import { describe, expect, test } from 'vitest';
import type { Details } from '../../../domain/candidates/candidate.ts';
import type { Column } from '../../../domain/candidates/class-list-headers.ts';
import { readRow } from '../../../domain/candidates/class-list-row.ts';
import type { Reason } from '../../../domain/candidates/reason.ts';

const LINE = 7;
const row = (column: Column, cell: string) => readRow({ idNumber: 'ABC123456', [column]: cell }, LINE);
const bare = { nickname: '', idNumber: 'ABC123456' };
const why = (entry: Column, key: Reason['key'], params = {}): Reason => ({ where: { line: LINE, entry }, key, params });
const X = (count: number) => 'x'.repeat(count);

describe('read', () => {
  test.each<[Column, string, Partial<Details>]>([
    ['idNumber', ' ABC123456 ', {}],
    ['idNumber', '123456ABC', { idNumber: '123456ABC' }],
    ['nickname', ' 王\n小明 ', { nickname: '王 小明' }],
    ['nickname', X(40), { nickname: X(40) }],
    ['nickname', '-', {}],
    ['nickname', '陳\u{20bb7}', { nickname: '陳\u{20bb7}' }],
    ['schoolClass', '五年\n三班', { schoolClass: '五年 三班' }],
    ['schoolClass', X(40), { schoolClass: X(40) }],
    ['schoolClass', 'n/a', {}],
    ['centre', X(80), { centre: X(80) }],
    ['note', '一\r\n二\t三', { note: '一\n二\t三' }],
    ['note', X(500), { note: X(500) }],
    ['note', '', {}],
    ['examDate', '2026/12/5', { examDate: '2026-12-05' }],
    ['finalDate', '115年12月5日', { finalDate: '2026-12-05' }],
    ['finalDate', 'TBC', {}],
    ['exam', 'KET', { exam: 'key' }],
    ['exam', 'PET for Schools', { exam: 'preliminary', forSchools: true }],
    ['exam', 'C1 Advanced for Schools', { exam: 'advanced' }],
    ['exam', '無', {}],
    ...['是', 'yes', 'Y', 'TRUE', '1', 'v', 'O', '有', '✓', '✔', 'for Schools', '校園版', '（是）'].map(
      (word): [Column, string, Partial<Details>] => ['forSchools', word, { forSchools: true }],
    ),
    // Here a dash says no.
    ...['否', 'No', 'n', 'false', '0', 'X', '非', '不是', '無', '✗', '-'].map(
      (word): [Column, string, Partial<Details>] => ['forSchools', word, { forSchools: false }],
    ),
    ...['', ' ', 'n/a', '—', '待定'].map((word): [Column, string, Partial<Details>] => ['forSchools', word, {}]),
    ...[
      ...['紙筆測驗', '紙筆', '紙本', '筆試', '紙測', '紙筆考試', '紙筆版', '紙本測驗', 'Paper-based', 'paper', 'PB'],
      ...['Paper based test', 'PBT', 'paper exam'],
    ].map((word): [Column, string, Partial<Details>] => ['delivery', word, { delivery: 'paper' }]),
    ...[
      ...['電腦測驗', '電腦', '電腦化', '電腦化測驗', '機考', '機測', '電測', '電腦考試', '電腦版', '電腦應試', '上機'],
      ...['線上', 'Digital', 'Computer-based', 'computer', 'CB', 'online', 'CBT', 'computer based test'],
      'Computer exam',
    ].map((word): [Column, string, Partial<Details>] => ['delivery', word, { delivery: 'digital' }]),
    ['delivery', '?', {}],
    ['email', 'wang@gmail.com', { email: 'wang@gmail.com' }],
    ['email', 'ｗａｎｇ＠ｇｍａｉｌ．ｃｏｍ', { email: 'wang@gmail.com' }],
    ['email', 'Wang <wang@gmail.com>', { email: 'wang@gmail.com' }],
    ['email', '<wang@gmail.com>', { email: 'wang@gmail.com' }],
    ['email', `${X(100)}<wang@gmail.com>`, { email: 'wang@gmail.com' }],
    ['email', 'mailto:wang@gmail.com', { email: 'wang@gmail.com' }],
    ['email', 'Wang <MAILTO:wang@gmail.com>', { email: 'wang@gmail.com' }],
    ['email', 'mailto:', {}],
    ['email', '-', {}],
  ])('%s: %j', (column, cell, says) => {
    expect(row(column, cell)).toEqual({ details: { ...bare, ...says }, reasons: [], doubts: [] });
  });
});

describe('refused', () => {
  test.each<[Column, string, Reason['key'], Reason['params'], Partial<Details>?]>([
    ['idNumber', '', 'candidates.refused.missing', {}],
    ['idNumber', '無', 'candidates.refused.missing', {}],
    ['idNumber', 'ABC12345O', 'check.id.letterForDigit', { position: 9, got: 'O', want: '0', corrected: 'ABC123450' }],
    ['idNumber', 'A123456789', 'check.id.nationalId', {}],
    ['idNumber', 'ABC12345', 'check.id.tooShort', { missing: 1 }],
    ['idNumber', '王小明', 'check.chineseInput', {}],
    ['nickname', X(41), 'candidates.refused.tooLong', { most: 40 }],
    ['schoolClass', X(41), 'candidates.refused.tooLong', { most: 40 }],
    ['centre', X(81), 'candidates.refused.tooLong', { most: 80 }],
    ['note', X(501), 'candidates.refused.tooLong', { most: 500 }],
    ['exam', X(61), 'candidates.refused.tooLong', { most: 60 }],
    ['examDate', 'soon', 'candidates.refused.date', {}],
    ['finalDate', '30 February 2026', 'candidates.refused.date', {}],
    ['forSchools', 'maybe', 'candidates.refused.yesOrNo', {}],
    ['delivery', 'oral', 'candidates.refused.delivery', {}],
    ['email', 'wang', 'check.email.noAt', {}],
    ['email', '<ab>', 'check.email.noAt', {}],
    ['email', 'Wang <wang@gmail.com> 2', 'check.email.symbol', { got: '>' }],
    ['email', `${X(101)}<wang@gmail.com>`, 'check.email.cleaned', {}],
  ])('%s: %j', (column, cell, key, params) => {
    const { idNumber, nickname } = bare;
    const left = column === 'idNumber' ? { nickname } : column === 'nickname' ? { idNumber } : bare;
    expect(row(column, cell)).toEqual({ details: left, reasons: [why(column, key, params)], doubts: [] });
  });
});

describe('to be looked at again', () => {
  test.each<[Column, string, Partial<Details>, Reason['key'], Reason['params']]>([
    ['idNumber', 'abc123456', {}, 'candidates.doubt.idTidied', {}],
    ['idNumber', 'ABC-123 456', {}, 'candidates.doubt.idTidied', {}],
    ['nickname', '陳?明', { nickname: '陳?明' }, 'candidates.doubt.lostName', {}],
    ['nickname', '陳\ue000', { nickname: '陳\ue000' }, 'candidates.doubt.rareName', {}],
    ['examDate', '03/04/2026', { examDate: '2026-04-03' }, 'candidates.doubt.date', { date: '2026-04-03' }],
    ['finalDate', '03/04/2026', { finalDate: '2026-04-03' }, 'candidates.doubt.date', { date: '2026-04-03' }],
    ['finalDate', '13/04/26', { finalDate: '2026-04-13' }, 'candidates.doubt.year', { date: '2026-04-13' }],
    ['exam', 'IELTS', { otherExam: 'IELTS' }, 'candidates.doubt.otherExam', {}],
    ['exam', X(60), { otherExam: X(60) }, 'candidates.doubt.otherExam', {}],
    ['email', 'wang@gmial.com', { email: 'wang@gmial.com' }, 'check.email.typo', { better: 'gmail.com' }],
  ])('%s: %j', (column, cell, says, key, params) => {
    expect(row(column, cell)).toEqual({
      details: { ...bare, ...says },
      reasons: [],
      doubts: [why(column, key, params)],
    });
  });

  test('the rarest characters, in an older encoding', () => {
    const read = (oldEncoding: boolean) =>
      readRow({ idNumber: 'ABC123456', nickname: '陳\u{20bb7}' }, LINE, { order: {}, oldEncoding }).doubts;
    expect(read(true)).toEqual([why('nickname', 'candidates.doubt.rareName')]);
    expect(read(false)).toEqual([]);
  });
  test('no date whose column shows which of day and month comes first', () => {
    const cells = { idNumber: 'ABC123456', examDate: '03/04/2026', finalDate: '05/06/2026' };
    const order = { examDate: 'dayFirst', finalDate: 'monthFirst' } as const;
    expect(readRow(cells, LINE, { order, oldEncoding: false })).toEqual({
      details: { ...bare, examDate: '2026-04-03', finalDate: '2026-05-06' },
      reasons: [],
      doubts: [],
    });
  });
});

test('a row without any cell lacks its ID Number, and nothing else', () => {
  expect(readRow({}, LINE)).toEqual({
    details: { nickname: '' },
    reasons: [why('idNumber', 'candidates.refused.missing')],
    doubts: [],
  });
});
