import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu-time.ts';
import type { Finding } from '../../../domain/candidates/pasted-text.ts';
import { readPasted } from '../../../domain/candidates/smart-paste.ts';
import { rightId } from '../checks/slips.ts';
import { sized } from '../../long.ts';

/** The values alone; a doubtful one has a question mark, other readings follow it. */
/** Whether all that is written of the text stands in the line, in this order. */
function isPartOf(text: string, line: string): boolean {
  let at = 0;
  for (const letter of text.replace(/\s/g, '')) {
    at = line.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

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
