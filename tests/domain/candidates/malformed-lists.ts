/** Class lists that cannot be taken as they are: refused whole, or with every row refused. */

const HEADER = '姓名,ID Number,考試,考試方式,考試日期,電子郵件,備註';
const row = (cells: string) => `${HEADER}\n${cells}\n`;
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);

/** Nothing in the file can be used. */
export const REFUSED_LISTS: readonly (readonly [name: string, file: string | Uint8Array])[] = [
  ...[
    '',
    ' ',
    '\n\n',
    '\ufeff',
    ',,,',
    '小明',
    'name,phone\n小明,0912',
    '姓名\n小明',
    'x'.repeat(1000),
    '"',
    '""',
    '"""',
    '{"a":1}',
    '<table></table>',
    'ID Number',
    'ID Number\n',
    'ID Number\n\n\n',
    '序號,ID Number,姓名\n1,,\n2,,\n',
    'ID Number,姓名\n,\n , \n',
    'sep=,',
    '身分證字號,姓名\nA123456789,小明',
  ].map((text) => [`text ${JSON.stringify(text).slice(0, 40)}`, text] as const),
  ['a password column by itself', 'password\nabc12345'],
  ['a spreadsheet', bytes(0x50, 0x4b, 3, 4, 20, 0)],
  ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0)],
  ['no encoding', bytes(0xff, 0x41, 0xff, 0xff)],
  ['NULs', bytes(0x49, 0, 0x44, 0)],
  ['a PDF', '%PDF-1.7'],
  ['a picture', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['half a UTF-16 sign', bytes(0xff, 0xfe, 0x49)],
  ['broken UTF-8 behind its mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0x28)],
  ['too large', new Uint8Array(10_000_001).fill(65)],
  ['too many rows', `ID Number\n${'ABC123456\n'.repeat(20_001)}`],
];

/** Lists whose only row is bad. */
export const BAD_ROWS: readonly (readonly [name: string, file: string, entry: string | undefined, key: string])[] = [
  ...(
    [
      ['none', '', 'candidates.refused.missing'],
      ['too short', 'ABC12345', 'check.id.tooShort'],
      ['too long', 'ABC1234567', 'check.id.tooLong'],
      ['O for 0', 'ABC12345O', 'check.id.letterForDigit'],
      ['0 for O', 'A0C123456', 'check.id.digitForLetter'],
      ['the numbers of centre and candidate', 'TW0130012', 'check.id.centreAndCandidate'],
      ['a national ID', 'A123456789', 'check.id.nationalId'],
      ['nearly a national ID', 'A123456788', 'check.id.likeNationalId'],
      ['digits only', '123456789', 'check.id.needsLetter'],
      ['the Secret Number', '1234', 'check.id.isSecretNumber'],
      ['Chinese', '王小明', 'check.chineseInput'],
      ['a sign', 'ABC#23456', 'check.id.symbol'],
      ['a formula', '=A1+B1', 'check.id.symbol'],
      ['a number in science', '1.23457E+08', 'check.id.symbol'],
      ['letters only', 'ABCDEFGHJ', 'check.id.needsDigit'],
      ['two of them', 'ABC123456 DEF123456', 'check.id.tooLong'],
      ['a very long one', 'A'.repeat(300), 'check.id.tooLong'],
    ] as const
  ).map(([name, id, key]) => [`ID Number: ${name}`, row(`小明,${id},,,,,`), 'idNumber', key] as const),
  ['an exam with a story', row(`小明,ABC123456,${'x'.repeat(61)},,,,`), 'exam', 'candidates.refused.tooLong'],
  ...['mail', '紙筆 電腦', '1'].map(
    (delivery) =>
      [
        `delivery ${delivery}`,
        row(`小明,ABC123456,,${delivery},,,`),
        'delivery',
        'candidates.refused.delivery',
      ] as const,
  ),
  ...[
    '2026-02-30',
    '12 December',
    '明天',
    '4636',
    '99999',
    '2026',
    '12/12/2026 or 13/12/2026',
    '2026/12',
    '12.12.',
    '民國115年',
    '0/0/2026',
    '31/11/2026',
  ].map((date) => [`date ${date}`, row(`小明,ABC123456,,,${date},,`), 'examDate', 'candidates.refused.date'] as const),
  ...(
    [
      ['wang', 'check.email.noAt'],
      ['wang@', 'check.email.noDomain'],
      ['@gmail.com', 'check.email.noName'],
      ['a@b@c.com', 'check.email.twoAts'],
      ['王@gmail.com', 'check.chineseInput'],
      ['a..b@gmail.com', 'check.email.twoDots'],
      [`${'a'.repeat(250)}@gmail.com`, 'check.email.tooLong'],
      ['wang@gmail', 'check.email.domain'],
    ] as const
  ).map(([email, key]) => [`e-mail ${email.slice(0, 20)}`, row(`小明,ABC123456,,,,${email},`), 'email', key] as const),
  ['a long name', row(`${'x'.repeat(41)},ABC123456,,,,,`), 'nickname', 'candidates.refused.tooLong'],
  ['a long note', row(`小明,ABC123456,,,,,${'x'.repeat(501)}`), 'note', 'candidates.refused.tooLong'],
  ['a comma too many', row('王,小明,ABC123456,,,,,'), 'idNumber', 'check.chineseInput'],
  ['cells behind the last column', row('小明,ABC123456,,,,,備註,more'), undefined, 'candidates.refused.extraCells'],
  ['a quotation mark that never ends', row('小明,ABC123456,,,,,"備註'), undefined, 'candidates.refused.quotes'],
  ['a quotation mark in the middle', row('小明,ABC123456,,,,,"備"註"'), undefined, 'candidates.refused.quotes'],
  [
    'for schools: perhaps',
    '姓名,ID Number,for Schools\n小明,ABC123456,perhaps',
    'forSchools',
    'candidates.refused.yesOrNo',
  ],
  ['final date: soon', '姓名,ID Number,final date\n小明,ABC123456,soon', 'finalDate', 'candidates.refused.date'],
  [
    'a long centre',
    `姓名,ID Number,考試中心\n小明,ABC123456,${'x'.repeat(81)}`,
    'centre',
    'candidates.refused.tooLong',
  ],
];
