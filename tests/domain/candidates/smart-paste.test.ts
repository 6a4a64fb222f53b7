import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu-time.ts';
import type { Finding } from '../../../domain/candidates/pasted-text.ts';
import { readPasted } from '../../../domain/candidates/smart-paste.ts';
import { rightId } from '../checks/slips.ts';
import { sized } from '../../long.ts';

/** Whether all that is written of the text stands in the line, in this order. */
function isPartOf(text: string, line: string): boolean {
  let at = 0;
  for (const letter of text.replace(/\s/g, '')) {
    at = line.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

/** The values alone; a doubtful one has a question mark, other readings follow it. */
function said(text: string): Record<string, unknown> {
  const { unknownDates, ...findings } = readPasted(text);
  const lines = new Set(
    text.split(/[\n\r\u2028\u2029\v\f]/).map((line) => line.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').trim()),
  );
  const one = ({ value, from }: { value: unknown; from: string }) => {
    expect(from.length).toBeLessThanOrEqual(160);
    expect(from).not.toBe('');
    // The whole line, but for a secret that was cut out of it.
    if (from.length < 100) expect(lines.size > 20 || [...lines].some((line) => isPartOf(from, line))).toBe(true);
    return String(value);
  };
  const read = Object.entries(findings as Record<string, Finding<unknown>>).map(([entry, finding]) => {
    const { value, sure, others = [] } = finding;
    one(finding);
    const asked = [`${String(value)}?`, ...others.map(one)].join(' ');
    return [entry, sure ? value : asked];
  });
  return { ...Object.fromEntries(read), ...(unknownDates ? { unknownDates: unknownDates.map(one) } : {}) };
}

const ENGLISH = `
Confirmation of Entry
Centre: TW001 Taipei Exam Centre
Candidate name: WANG XIAO-MING
Date of birth: 3 April 2012
ID Number: ABC123456
Secret Number: 4821
Exam: A2 Key for Schools (paper-based)
Exam date: Saturday 12 December 2026
Your results will be released by 20 January 2027.
E-mail: wang.ming@gmail.com
Questions: info@centre.example.com, 02-2368-5155
`;

const CHINESE = `
考試通知
考生姓名：王小明
出生日期：民國101年4月3日
ID Number（考生編號）：１２３４５６ＡＢＣ
Secret Number（密碼）：４８２１
考試級別：PET 校園版
考試方式：電腦測驗
考試日期：民國115年12月12日
成績公布日期：2027年1月20日
電子信箱：ming@yahoo.com.tw
報名截止：2026/10/1
`;

const LETTER = `From: Exam Centre <exam@centre.example.org>
Sent: Monday, October 5, 2026 9:12 AM
To: amy.chen@hinet.net
Subject: Your B2 First exam

Dear Amy,

Your First Certificate in English (FCE), digital, takes place on: Exam day Dec 12, 2026 (Taipei).
Please register with ID number ABC 123 456 and your secret number 1357.
The statement of results can be seen from 3/1/2027.
`;

test('a Confirmation of Entry in English', () => {
  expect(said(ENGLISH)).toEqual({
    nickname: 'WANG XIAO-MING',
    idNumber: 'ABC123456',
    exam: 'key',
    forSchools: true,
    delivery: 'paper',
    examDate: '2026-12-12',
    finalDate: '2027-01-20',
    email: 'wang.ming@gmail.com',
  });
});

test('a Confirmation of Entry in Chinese', () => {
  expect(said(CHINESE)).toEqual({
    nickname: '王小明',
    idNumber: '123456ABC',
    exam: 'preliminary',
    forSchools: true,
    delivery: 'digital',
    examDate: '2026-12-12',
    finalDate: '2027-01-20',
    email: 'ming@yahoo.com.tw',
  });
});

test('an e-mail', () => {
  expect(said(LETTER)).toEqual({
    nickname: 'Amy?',
    idNumber: 'ABC123456',
    exam: 'first',
    delivery: 'digital',
    examDate: '2026-12-12',
    finalDate: '2027-01-03? 2027-03-01',
    email: 'amy.chen@hinet.net',
  });
});

test('each finding says the words it was read from', () => {
  const { examDate, idNumber, exam } = readPasted(CHINESE);
  expect(examDate?.from).toBe('考試日期：民國115年12月12日');
  expect(idNumber?.from).toBe('ID Number（考生編號）：１２３４５６ＡＢＣ');
  expect(exam?.from).toContain('PET');
});

describe('each by itself', () => {
  test.each([
    ['', {}],
    ['nothing here', {}],
    // ID Number
    // A number without a label is a guess.
    ['ABC123456', { idNumber: 'ABC123456?' }],
    ['123456ABC', { idNumber: '123456ABC?' }],
    ['abc123456', { idNumber: 'ABC123456?' }],
    ['ABC-123-456', { idNumber: 'ABC123456?' }],
    ['ID number: abc 123456', { idNumber: 'ABC123456' }],
    ['ID Number\nABC123456', { idNumber: 'ABC123456' }],
    ['ID Number: SlR094701', { idNumber: 'SIR094701? SLR094701' }],
    ['編號ABC123456。', { idNumber: 'ABC123456?' }],
    ['ABC123456 or DEF123456', { idNumber: 'ABC123456? DEF123456' }],
    // Two children on one sheet.
    ['ID Number: ABC123456\nID Number: DEF654321', { idNumber: 'ABC123456? DEF654321' }],
    ['ID Number: ABC123456, ID Number: ABC123456', { idNumber: 'ABC123456' }],
    ['ID Number: ABC12345O', { idNumber: 'ABC123450?' }],
    ['ABC12345O', {}],
    ['order 123456 for schools', {}],
    ['ABC1234567', {}],
    ['XABC123456', {}],
    // A national ID is no ID Number.
    ['身分證字號 A123456789', {}],
    ['A12-3456789', {}],
    ['AB123456789', {}],
    // exam
    ['KET', { exam: 'key' }],
    ['KETfS', { exam: 'key', forSchools: true }],
    ['B1 Preliminary for Schools', { exam: 'preliminary', forSchools: true }],
    ['Movers', { exam: 'movers?' }],
    ['A1 Movers', { exam: 'movers' }],
    ['Pet: a rabbit. First of all, the key is under the mat.', {}],
    ['Cambridge English: Preliminary', { exam: 'preliminary' }],
    ['Qualification: First', { exam: 'first' }],
    ['Qualification: First for Schools', { exam: 'first', forSchools: true }],
    ['KET or PET', { exam: 'key? preliminary' }],
    ['the key is first', {}],
    ['first name', {}],
    ['my pet is small', {}],
    ['ket', { exam: 'key?' }],
    // delivery
    ['Paper-based exam', { delivery: 'paper' }],
    ['Computer-based', { delivery: 'digital' }],
    ['紙筆測驗', { delivery: 'paper' }],
    ['digital or paper-based', { delivery: 'digital? paper' }],
    ['Delivery: Digital. Not paper-based.', { delivery: 'digital' }],
    ['Paper 1 Reading', {}],
    // dates
    ['12 December 2026', { unknownDates: ['2026-12-12'] }],
    ['Exam date: 03/04/2026', { examDate: '2026-04-03? 2026-03-04' }],
    ['Exam date: 03/03/2026', { examDate: '2026-03-03' }],
    ['Exam date: 13/04/2026', { examDate: '2026-04-13' }],
    ['考試日期 2026/12/12', { examDate: '2026-12-12' }],
    ['考試日期\n2026/12/12', { examDate: '2026-12-12' }],
    ['Listening: 12 December 2026\nSpeaking: 13 December 2026', { examDate: '2026-12-13? 2026-12-12' }],
    ['Written paper 12 Dec 2026, Speaking 13 Dec 2026', { examDate: '2026-12-13? 2026-12-12' }],
    // A date of the results or the certificate is never the exam's.
    [
      'ID Number：SIR094701 級別：KET 紙筆測驗 成績出爐日：2027/1/20',
      { idNumber: 'SIR094701', exam: 'key', delivery: 'paper', finalDate: '2027-01-20' },
    ],
    ['Certificates available: 20 March 2027', {}],
    ['證書領取日 2027/3/20', {}],
    ['You will hear from us: 20 January 2027', { unknownDates: ['2027-01-20'] }],
    ['開放網路登入：2027/1/20', { unknownDates: ['2027-01-20'] }],
    ['Exam date: 12 December 2026, reply by 1 May 2026', { examDate: '2026-12-12', unknownDates: ['2026-05-01'] }],
    ['Final date for results: 20 January 2027', { finalDate: '2027-01-20' }],
    ['成績將於 2027/1/20 公布', { finalDate: '2027-01-20?' }],
    ['Date of birth: 3 April 2012', {}],
    ['Exam date Results date\n12/12/2026 20/01/2027', { unknownDates: ['2027-01-20', '2026-12-12'] }],
    ['1151212', {}],
    ['12 Dec 2026, 13 Dec 2026', { unknownDates: ['2026-12-13', '2026-12-12'] }],
    // e-mail
    ['wang@gmail.com', { email: 'wang@gmail.com?' }],
    ['E-mail: wang1234@gmail.com.', { email: 'wang1234@gmail.com' }],
    ['From: someone@gmail.com', {}],
    ['Email: support@cambridgeenglish.org', {}],
    // name
    ['Name: Amy Chen   ID Number: ABC123456', { nickname: 'Amy Chen', idNumber: 'ABC123456' }],
    ['姓名 王小明', { nickname: '王小明' }],
    ['Candidate name\nAmy Chen', { nickname: 'Amy Chen' }],
    ['Candidate number: 12', {}],
    ['Dear Parents,', {}],
    ['Name: 12345', {}],
  ] as [string, Record<string, unknown>][])('%j', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('each manner of writing', () => {
  describe('ID Numbers', () => {
    test.each<[string, Record<string, unknown>]>([
      ['ID number: ABC 123-456', { idNumber: 'ABC123456' }],
      ['ABC-123456', { idNumber: 'ABC123456?' }],
      ['ABC 123 456', { idNumber: 'ABC123456?' }],
      ['abc 123 456', {}],
      ['123-456-ABC', { idNumber: '123456ABC?' }],
      ['123 456 abc', {}],
      ['ID no 123 456 abc', { idNumber: '123456ABC' }],
      ['ABC123456-7', {}],
      ['ABC123456-', { idNumber: 'ABC123456?' }],
      ['A-ABC123456', {}],
      ['-ABC123456', { idNumber: 'ABC123456?' }],
      ['ABC--123456', {}],
      ['考生編號 abc123456', { idNumber: 'ABC123456' }],
      ['ABC123456 ID number', { idNumber: 'ABC123456?' }],
      ['SlR094701', { idNumber: 'SIR094701? SLR094701' }],
      ['Slr094701', { idNumber: 'SIR094701? SLR094701' }],
      ['slr094701', { idNumber: 'SLR094701?' }],
      ['ID Number: slr094701', { idNumber: 'SLR094701' }],
      ['094701SlR', { idNumber: '094701SIR? 094701SLR' }],
      ['ID Number: 12345OABC', { idNumber: '123450ABC?' }],
      ['ID Number: (ABC12345O)', { idNumber: 'ABC123450?' }],
      ['ID Number: - - - - ABC12345O', {}],
      ['ID Number:       ABC12345O', {}],
      ['ID Number: ABC12345Ox', {}],
      ['ID Number: A123456789', {}],
      ['ID Number: ABC12345X and ID Number: ABC12345O', { idNumber: 'ABC123450?' }],
      ['id號碼: ABC123456', { idNumber: 'ABC123456' }],
      ['ID no: ABC123456', { idNumber: 'ABC123456' }],
    ])('%j', (text, expected) => expect(said(text)).toEqual(expected));
  });

  describe('names', () => {
    test.each<[string, Record<string, unknown>]>([
      ['Name: Amy', { nickname: 'Amy' }],
      ['name = Amy', { nickname: 'Amy' }],
      ['Name\tAmy', { nickname: 'Amy' }],
      ['Name  Amy', { nickname: 'Amy' }],
      ['Name Amy', {}],
      ['Name: ', {}],
      ['Name:\nAmy', { nickname: 'Amy' }],
      ['Name\n\nAmy', {}],
      ['Full name: Amy', { nickname: 'Amy' }],
      ['Student name: Amy', { nickname: 'Amy' }],
      ['Candidate: Amy', { nickname: 'Amy' }],
      ["Candidate's name: Amy", { nickname: 'Amy' }],
      ['Name of candidate: Amy', { nickname: 'Amy' }],
      ['考生姓名 王小明', { nickname: '王小明' }],
      ['學生姓名:王小明', { nickname: '王小明' }],
      ['英文姓名 WANG', { nickname: 'WANG' }],
      ['中文姓名：王小明', { nickname: '王小明' }],
      ['姓名王小明', { nickname: '王小明' }],
      ['考生 王小明', { nickname: '王小明' }],
      ['考生王小明', { nickname: '王小明' }],
      ['姓名 (Name): Amy', { nickname: 'Amy' }],
      ['姓名／Name: Amy', { nickname: 'Amy' }],
      ['Name (as on passport) : Amy', { nickname: 'Amy' }],
      ['Candidate name: Amy, ', { nickname: 'Amy' }],
      ['Name: Amy.', { nickname: 'Amy' }],
      ['Name: Amy B. Chen', { nickname: 'Amy B. Chen' }],
      ["Name: O'Neil", { nickname: "O'Neil" }],
      ['Name: José', { nickname: 'José' }],
      ['Name: 王·小', { nickname: '王·小' }],
      ['Name: Amy-Lee', { nickname: 'Amy-Lee' }],
      ['Name: 1Amy', {}],
      ['Name: Amy1', {}],
      ['Name: Amy|x', { nickname: 'Amy' }],
      ['Name: Amy; x', { nickname: 'Amy' }],
      ['Name: Amy (x)', { nickname: 'Amy' }],
      ['Name: Amy（x）', { nickname: 'Amy' }],
      ['Name: Amy   x', { nickname: 'Amy' }],
      ['Name: Amy\tx', { nickname: 'Amy' }],
      ['Name: Amy exam', { nickname: 'Amy' }],
      ['Name: Amy tel 1', { nickname: 'Amy' }],
      ['Name: Amy phone', { nickname: 'Amy' }],
      ['Name: Amy gender F', { nickname: 'Amy' }],
      ['Name: Amy 性別', { nickname: 'Amy' }],
      ['Name: Amy 電話', { nickname: 'Amy' }],
      ['Name: Amy 信箱', { nickname: 'Amy' }],
      ['Name: Amy 出生', { nickname: 'Amy' }],
      ['Name: Amy date', { nickname: 'Amy' }],
      ['Name: Amy centre', { nickname: 'Amy' }],
      ['Name: Amy center x', { nickname: 'Amy' }],
      ['Name: Amy e-mail', { nickname: 'Amy' }],
      ['Name: Amy email', { nickname: 'Amy' }],
      ['Name: Amy password', { nickname: 'Amy' }],
      ['Name: Amy candidate', { nickname: 'Amy' }],
      ['x Name: Amy', {}],
      ['                    Name: Amy', { nickname: 'Amy' }],
      ['                     Name: Amy', {}],
      ['Name: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', { nickname: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
      ['Name: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {}],
      ['Name: Amy\nName: Bob', { nickname: 'Amy' }],
      ['Dear Amy,\nName: Bob', { nickname: 'Bob' }],
      ['Dear Amy,\nDear Bob,', { nickname: 'Amy?' }],
      ['Dear Amy', { nickname: 'Amy?' }],
      ['dear Amy:', { nickname: 'Amy?' }],
      ['DEAR AMY!', { nickname: 'AMY?' }],
      ['Dear  Amy  ', { nickname: 'Amy?' }],
      ['Dear Amy, hello', {}],
      ['          Dear Amy', { nickname: 'Amy?' }],
      ['           Dear Amy', {}],
      ['Dear Sir', {}],
      ['Dear Madam', {}],
      ['Dear Parent', {}],
      ['Dear candidates', {}],
      ['Dear Student', {}],
      ['Dear guardian', {}],
      ['Dear colleagues', {}],
      ['Dear Teacher', {}],
      ['Dear customer', {}],
      ['Dear all', {}],
      ['Dear Sirius', { nickname: 'Sirius?' }],
      ['Name: number', {}],
      ['Name: of the exam', {}],
      ['Name: 家長', {}],
      ['Name: 考試中心', {}],
      ['Name: results', {}],
      ['Name: session 1', {}],
      ['Name: website', {}],
      ['Dear AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,', { nickname: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA?' }],
      ['' + 'x'.repeat(401) + '\nName: Amy', { nickname: 'Amy' }],
      ['Name: Amy' + ' '.repeat(391) + '', { nickname: 'Amy' }],
      ['Name: Amy' + ' '.repeat(392) + '', {}],
      ['Dear Amy          ', { nickname: 'Amy?' }],
    ])('%j', (text, expected) => expect(said(text)).toEqual(expected));
  });

  describe('e-mail addresses', () => {
    test.each<[string, Record<string, unknown>]>([
      ['a@b.cd', {}],
      ['E-mail: amy@gmail.com', { email: 'amy@gmail.com' }],
      ['email amy@gmail.com', { email: 'amy@gmail.com' }],
      ['Email address: amy@gmail.com', { email: 'amy@gmail.com' }],
      ['To: amy@gmail.com', { email: 'amy@gmail.com' }],
      ['信箱：amy@gmail.com', { email: 'amy@gmail.com' }],
      ['收件人 amy@gmail.com', { email: 'amy@gmail.com' }],
      ['電子郵件 amy@gmail.com', { email: 'amy@gmail.com' }],
      ['amy@gmail.com email', { email: 'amy@gmail.com?' }],
      ['From: amy@gmail.com', {}],
      ['Reply-to amy@gmail.com', {}],
      ['reply to amy@gmail.com', {}],
      ['contact amy@gmail.com', {}],
      ['enquiries amy@gmail.com', {}],
      ['questions? amy@gmail.com', {}],
      ['cc: amy@gmail.com', {}],
      ['寄件者 amy@gmail.com', {}],
      ['聯絡 amy@gmail.com', {}],
      ['洽 amy@gmail.com', {}],
      ['客服 amy@gmail.com', {}],
      ['副本 amy@gmail.com', {}],
      ['amy@gmail.com 客服', {}],
      ['x@cambridge.org', {}],
      ['x@help.cambridge.org', {}],
      ['x@cambridgeenglish.org', {}],
      ['x@cambridgeassessment.org.uk', {}],
      ['x@notcambridge.org', { email: 'x@notcambridge.org?' }],
      ['x@cambridge.org.tw', { email: 'x@cambridge.org.tw?' }],
      ['X@CAMBRIDGE.ORG', {}],
      ['Email: amy@gmail.com Email: bob@gmail.com', { email: 'amy@gmail.com? bob@gmail.com' }],
      ['Email: amy@gmail.com, amy@gmail.com', { email: 'amy@gmail.com' }],
      ['amy@gmail.com bob@gmail.com', { email: 'amy@gmail.com? bob@gmail.com' }],
      ['bob@gmail.com Email: amy@gmail.com', { email: 'amy@gmail.com' }],
      ['Email: amy@gmail.com. Contact: bob@gmail.com', { email: 'amy@gmail.com' }],
      ['amy@gmail.com--', { email: 'amy@gmail.com?' }],
      ['amy@gmail', {}],
      ['@gmail.com', {}],
      ['amy@@gmail.com', {}],
      ['Email: ' + 'a'.repeat(65) + '@gmail.com', {}],
      ['ａｍｙ＠gmail.com', { email: 'amy@gmail.com?' }],
    ])('%j', (text, expected) => expect(said(text)).toEqual(expected));
  });

  describe('exams and how they are taken', () => {
    test.each<[string, Record<string, unknown>]>([
      ['Delivery: paper-based', { delivery: 'paper' }],
      ['format: digital', { delivery: 'digital' }],
      ['mode: computer based', { delivery: 'digital' }],
      ['exam type: on paper', { delivery: 'paper' }],
      ['考試方式：紙本', { delivery: 'paper' }],
      ['測驗方式 電腦測驗', { delivery: 'digital' }],
      ['應試方式 機考', { delivery: 'digital' }],
      ['paper exam', { delivery: 'paper' }],
      ['on computer', { delivery: 'digital' }],
      ['computer exam', { delivery: 'digital' }],
      ['電腦化', { delivery: 'digital' }],
      ['電腦考', { delivery: 'digital' }],
      ['digital', { delivery: 'digital' }],
      ['digitally', {}],
      ['newspaper based', {}],
      ['paper based', { delivery: 'paper' }],
      ['digital digital', { delivery: 'digital' }],
      ['paper-based digital', { delivery: 'paper? digital' }],
      ['digital, paper-based', { delivery: 'digital? paper' }],
      ['Format: digital. Mode: paper-based', { delivery: 'digital? paper' }],
      ['Format: digital. paper-based', { delivery: 'digital' }],
      ['digital format', { delivery: 'digital' }],
      ['exam name: Key', { exam: 'key' }],
      ['Examination: key', { exam: 'key' }],
      ['Syllabus: First', { exam: 'first' }],
      ['Exam level: A2 Key', { exam: 'key' }],
      ['exam title=First', { exam: 'first' }],
      ['Exam\tFirst', { exam: 'first' }],
      ['Level: Movers', { exam: 'movers' }],
      ['考試級別：first', { exam: 'first' }],
      ['考試名稱: KET', { exam: 'key' }],
      ['報考級別: PET', { exam: 'preliminary' }],
      ['報考項目: Starters', { exam: 'starters' }],
      ['級別 : Flyers', { exam: 'flyers' }],
      ['考試：Proficiency', { exam: 'proficiency' }],
      ['Exam: x\nLevel: Key', { exam: 'key' }],
      ['Exam: nothing\nKET', { exam: 'key' }],
      ['Exam: KET or PET', { exam: 'key? preliminary' }],
      ['Exam: C1 Advanced for Schools', { exam: 'advanced' }],
      ['x exam: Key', {}],
      ['Exam Key', {}],
      ['Exam: K', {}],
      ['Exam: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', {}],
      ['KET KET PET', { exam: 'key? preliminary' }],
      ['PET Movers', { exam: 'preliminary' }],
      ['Movers Flyers', { exam: 'movers? flyers' }],
      ['Starters and KET', { exam: 'key' }],
      ['KET for Schools', { exam: 'key', forSchools: true }],
      ['KET 校園版', { exam: 'key', forSchools: true }],
      ['ket for schools', { exam: 'key?', forSchools: 'true?' }],
      ['Pet', {}],
      ['pet', {}],
      ['FCE', { exam: 'first' }],
      ['CAE', { exam: 'advanced' }],
      ['CPE', { exam: 'proficiency' }],
      ['B2 First for Schools and KET', { exam: 'first? key', forSchools: 'true?' }],
      ['Cambridge English: First', { exam: 'first' }],
      ['C2 Proficiency', { exam: 'proficiency' }],
      ['Pre A1 Starters', { exam: 'starters' }],
    ])('%j', (text, expected) => expect(said(text)).toEqual(expected));
  });
});

describe('the words beside a date', () => {
  const DAY = '2026-12-05';
  test.each([
    'exam date',
    'examination date',
    'date of exam',
    'date of the exam',
    'test date',
    'date of test',
    'date of examination',
    'exam on',
    'exam day',
    'written paper',
    'reading and writing',
    'reading & writing',
    'listening',
    'speaking',
    'use of english',
    '考試日期',
    '測驗日期',
    '應考日期',
    '筆試',
    '口試',
    '考試時間',
    '考期',
  ])('%s: of the exam', (label) => {
    expect(said(`${label} ${DAY}`)).toEqual({ examDate: DAY });
    expect(said(`${DAY} ${label}`)).toEqual({ examDate: `${DAY}?` });
  });
  test.each([
    'final date',
    'final results',
    'results will be',
    'results are',
    'result will be',
    'release date',
    'released',
    'results date',
    'date of results',
    'results available',
    'results release',
    'results by',
    'results on',
    'your results',
    'Statement of Results',
    'results day',
    '成績公布',
    '成績公佈',
    '成績出爐',
    '成績發布',
    '成績發佈',
    '成績通知',
    '出爐',
    '公布日期',
    '公佈日期',
    '公布',
    '放榜',
    '最晚公布',
    '查詢成績',
    '成績查詢',
    '查分',
  ])('%s: of the results', (label) => {
    expect(said(`${label} ${DAY}`)).toEqual({ finalDate: DAY });
    expect(said(`${DAY} ${label}`)).toEqual({ finalDate: `${DAY}?` });
  });
  test.each([
    'date of birth',
    'birth date',
    'birthday',
    'born',
    'd.o.b',
    'dob',
    'sent:',
    'sent on',
    'date issued',
    'issued',
    'issue date',
    'printed',
    'certificate',
    'deadline',
    'closing date',
    'registration',
    'payment',
    '證書',
    '證明書',
    '領取',
    '出生',
    '生日',
    '寄件',
    '列印',
    '報名',
    '繳費',
    '截止',
    '製表',
    '發信',
  ])('%s: of something else', (label) => {
    expect(said(`${label} ${DAY}`)).toEqual({});
    expect(said(`${DAY} ${label}`)).toEqual({});
  });
  test.each<[string, Record<string, unknown>]>([
    // Each date has its own words.
    ['Exam date 2026-12-05 Results date 2027-01-20', { examDate: '2026-12-05', finalDate: '2027-01-20' }],
    ['Exam date 2026-12-05 and 2026-12-06', { examDate: '2026-12-05', unknownDates: ['2026-12-06'] }],
    // Repeated without its words it is no question, and neither is another where both are known.
    ['Exam date 2026-12-05\nsee you 2026-12-05', { examDate: '2026-12-05' }],
    ['Born 2012-04-03\nsee you 2012-04-03', {}],
    [
      'Exam date 2026-12-05\nResults date 2027-01-20\nx 2027-02-01',
      { examDate: '2026-12-05', finalDate: '2027-01-20' },
    ],
    ['Exam date 2026-12-05\nx 2027-02-01', { examDate: '2026-12-05', unknownDates: ['2027-02-01'] }],
    ['Results date 2027-01-20\nx 2026-12-05', { finalDate: '2027-01-20', unknownDates: ['2026-12-05'] }],
    // The latest first; of one day the reading that is sure.
    [
      'Exam date 2026-12-05\nExam date 2026-12-07\nExam date 2026-12-06',
      { examDate: '2026-12-07? 2026-12-06 2026-12-05' },
    ],
    ['Exam date 2026-12-05\nExam date 2026-12-05', { examDate: '2026-12-05' }],
    ['2026-12-05 exam day\nExam date 2026-12-05', { examDate: '2026-12-05' }],
    ['Exam date 2026-12-05\n2026-12-05 exam day', { examDate: '2026-12-05' }],
    ['Exam date 05/12/2026\nExam date 2026-12-05', { examDate: '2026-12-05' }],
    ['Exam date 05/12/2026', { examDate: '2026-12-05? 2026-05-12' }],
    // Digits in a row are a date only beside a word.
    ['20261205', {}],
    ['Exam date 20261205', { examDate: '2026-12-05?' }],
    ['1151205 exam day', { examDate: '2026-12-05?' }],
  ])('%j', (text, expected) => expect(said(text)).toEqual(expected));
});

describe('a Secret Number is never returned', () => {
  test.each([
    ['Secret Number: 4821'],
    ['Secret Number 4 8 2 1'],
    ['Secret Number is: 48-21'],
    ['Secret Number：４８２１'],
    ['密碼4821'],
    ['Name: 4821'],
    ['Candidate name: Amy 4821'],
    ['ID Number ABC123456 Secret Number 4821 Exam: KET 4821'],
    ['Exam: KET Secret4821'],
    ['ID Number\tSecret Number\tName\nABC123456\t4821\tAmy'],
    ['Exam: KET (Secret Number 4821)'],
    ['Your password: abcd4821x, Exam: KET'],
  ])('%j', (text) => {
    expect(JSON.stringify(readPasted(text))).not.toMatch(/4821|４８２１|4 8 2 1|48-21/);
  });

  test('wherever it stands', () => {
    const around = fc.constantFrom(ENGLISH, CHINESE, LETTER);
    fc.assert(
      fc.property(
        around,
        fc.nat(400),
        fc.constantFrom('7391', '７３９１', 'Secret Number: 7391', 'secret 7 3 9 1', '密碼 7391'),
        (text, at, secret) => {
          // Not inside an address: what stands before an @ is an address.
          const lines = text.split('\n');
          lines.splice(at % lines.length, 0, `${secret}`);
          expect(JSON.stringify(readPasted(lines.join('\n')))).not.toMatch(/7391|７３９１|7 3 9 1/);
          expect(JSON.stringify(readPasted(lines.join(' ')))).not.toMatch(/7391|７３９１|7 3 9 1/);
        },
      ),
    );
  });
});

test('a right ID Number after its label is found in any text around it', () => {
  const prose = fc.string({ unit: fc.constantFrom(...'abc ,.\n王小明：'), maxLength: 40 });
  fc.assert(
    fc.property(prose, rightId, prose, (before, id, after) => {
      expect(readPasted(`${before}\nID Number: ${id}\n${after}`).idNumber).toMatchObject({ value: id, sure: true });
    }),
  );
});

test('never throws', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(...ENGLISH.split(/(?<=\s)/), ...CHINESE.split(/(?<=：)/), '\r\n', '\u2028', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (some) => {
      said(some.join(''));
    }),
    { numRuns: sized(1_000) },
  );
});

describe('100 kB take no longer than a blink', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(100_000 / piece.length));
  test.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['dates', '12/12/2026 '],
    ['dates by line', '12 December 2026\n'],
    ['IDs', 'ABC123456 '],
    ['addresses', 'a@b.cd '],
    ['at signs', 'a@'],
    ['dots', '.'],
    ['labels', 'Secret Number '],
    ['name labels', 'Name: \n'],
    ['name labels in one line', 'Name (: '],
    ['exam labels', 'Exam : '],
    ['Han', '考試日期'],
    ['half dates', '12 / 12 / '],
    ['months', 'December '],
    ['almost IDs', 'ABC 123 45'],
    ['hyphens', '1-'],
    ['the letter', LETTER],
  ])('%s', (_, piece) => {
    const text = fill(piece);
    // Linear takes some 50 ms here; anything quadratic takes minutes.
    expect(cpuMs(() => readPasted(text))).toBeLessThan(3_000);
  });
});
