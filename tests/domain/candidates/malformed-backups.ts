/** Backups that somebody's hand, another program or a bad disk has spoilt: none may be taken. */
import { BACKUP_VERSION, writeBackup } from '../../../domain/candidates/backup.ts';
import type { Candidate } from '../../../domain/candidates/candidate.ts';
import { made, NOW } from './made.ts';

const good = made({ exam: 'key', examDate: '2026-12-12', email: 'wang@gmail.com', centre: '臺北', note: '備註' });
export const GOOD_BACKUP = writeBackup({ candidates: [good, made({ idNumber: 'ABC123457' })], unreadable: [] }, NOW);
const parsed = () => JSON.parse(GOOD_BACKUP) as Record<string, unknown>;
const withEntries = (own: Record<string, unknown>) => JSON.stringify({ ...parsed(), ...own });
const withRow = (row: unknown) => withEntries({ candidates: [good, row] });
const withRaw = (row: unknown) => withEntries({ unreadable: [row] });
const rowOf = (own: Record<string, unknown>) => withRow({ ...made(), ...own });
const rowWithout = (entry: keyof Candidate) => {
  const { [entry]: _entry, ...rest } = made();
  return withRow(rest);
};
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const rowText = (text: string) => GOOD_BACKUP.replace('"nickname": "小明"', text);

export const MALFORMED_BACKUPS: readonly (readonly [name: string, file: string | Uint8Array])[] = [
  // Not a backup at all.
  ...[
    '',
    ' \n ',
    '\ufeff',
    'hello',
    '{',
    '[',
    '"',
    'null',
    'true',
    '0',
    '[]',
    '{}',
    '""',
    'undefined',
    'NaN',
    "{'a':1}",
    '{"a":1,}',
    '<html></html>',
    'nickname,ID Number\n小明,ABC123456',
    '// {}',
    '{}{}',
  ].map((text) => [`text ${JSON.stringify(text)}`, text] as const),
  ...[1, 10, 50, 200, GOOD_BACKUP.length - 1].map(
    (length) => [`cut off after ${length}`, GOOD_BACKUP.slice(0, length)] as const,
  ),
  ['another byte in front', `x${GOOD_BACKUP}`],
  ['two in one file', GOOD_BACKUP + GOOD_BACKUP],
  ['a spreadsheet', bytes(0x50, 0x4b, 3, 4, 0, 0)],
  ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0, 1)],
  ['bytes of nothing', bytes(0xff, 0xff, 0xff)],
  ['NULs', bytes(0, 0, 0)],
  ['half a UTF-16 sign', bytes(0xff, 0xfe, 0x41)],
  ['too large', ' '.repeat(50_000_001)],
  ['very deep', '['.repeat(200_000)],
  ['very deep and closed', '['.repeat(100_000) + ']'.repeat(100_000)],
  // The frame.
  ...[undefined, null, 'other', 1, ['candidate-guide-backup']].map(
    (format) => [`format ${JSON.stringify(format)}`, withEntries({ format })] as const,
  ),
  ...[undefined, null, 0, -1, 1.5, '1', BACKUP_VERSION + 1, 99, 1e99, [1], {}].map(
    (version) => [`version ${JSON.stringify(version)}`, withEntries({ version })] as const,
  ),
  ...[undefined, null, {}, 'x', 5, { length: 1 }].map(
    (candidates) => [`candidates ${JSON.stringify(candidates)}`, withEntries({ candidates })] as const,
  ),
  ...[null, {}, 'x', 5].map(
    (unreadable) => [`unreadable ${JSON.stringify(unreadable)}`, withEntries({ unreadable })] as const,
  ),
  ['a strange entry', withEntries({ more: 1 })],
  ['a password beside the list', withEntries({ password: 'abc12345' })],
  ['too many', withEntries({ candidates: Array(20_001).fill(null) })],
  // A row.
  ...[null, 5, 'x', [], [good], {}, true].map(
    (row) => [`row ${JSON.stringify(row)?.slice(0, 20)}`, withRow(row)] as const,
  ),
  ...(['id', 'nickname', 'idNumber', 'desk', 'watching', 'createdAt', 'changedAt'] as const).map(
    (entry) => [`without ${entry}`, rowWithout(entry)] as const,
  ),
  ...(
    [
      { id: 'x' },
      { id: '__proto__' },
      { nickname: null },
      { nickname: 'x'.repeat(41) },
      { idNumber: 'abc123456' },
      { idNumber: 'ABC12345' },
      { idNumber: 'A123456789' },
      { idNumber: 123456 },
      { idNumber: '=ABC123456' },
      { exam: 'ielts' },
      { exam: null },
      { forSchools: 'yes' },
      { delivery: 'post' },
      { examDate: '2026-02-30' },
      { examDate: '0115-11-20' },
      { finalDate: '1989-12-31' },
      { examDate: '12/12/2026' },
      { examDate: '2026-12-12T00:00:00Z' },
      { finalDate: 20_270_101 },
      { email: 'x' },
      { email: `${'a'.repeat(250)}@gmail.com` },
      { centre: 5 },
      { centre: 'x'.repeat(81) },
      { note: 'x'.repeat(501) },
      { desk: 'away' },
      { watching: 1 },
      { createdAt: '2026' },
      { changedAt: -5 },
      { changedAt: 1e300 },
      { password: 'abc12345' },
      { secretNumber: 1234 },
      { 密碼: '1234' },
      { colour: 'red' },
      { constructor: 1 },
      { prototype: 1 },
    ] as Record<string, unknown>[]
  ).map((own) => [`row with ${JSON.stringify(own).slice(0, 40)}`, rowOf(own)] as const),
  ['meddling through __proto__', rowText('"nickname": "小明", "__proto__": { "watching": true }')],
  ['meddling deep down', rowText('"nickname": { "__proto__": { "x": 1 } }')],
  ['a key twice', withEntries({ candidates: [good, { ...good, idNumber: 'ABC123458' }] })],
  // Rows that were unreadable before.
  ['a raw row with a password', withRaw({ id: 'x', login: { password: 'abc12345' } })],
  ['a raw row with a Secret Number', withRaw([{ 'Secret Number': '1234' }])],
  [
    'a raw row that meddles',
    `${GOOD_BACKUP.replace('"unreadable": []', '"unreadable": [{ "a": [{ "__proto__": 1 }] }]')}`,
  ],
  [
    'a raw row without a floor',
    GOOD_BACKUP.replace('"unreadable": []', `"unreadable": [${'['.repeat(5_000)}${']'.repeat(5_000)}]`),
  ],
  // Settings.
  ...[
    null,
    [],
    'x',
    5,
    { language: 'Both' },
    { alsoEnglish: 'both' },
    { guideOn: 'yes' },
    { folded: 1 },
    { pin: 1234 },
  ].map((settings) => [`settings ${JSON.stringify(settings)}`, withEntries({ settings })] as const),
];
