/**
 * What class lists in Taiwan call their columns, and the words in their cells, however they are
 * written. Data: a new name is added here, or to its term of the site, and nowhere else. Names are
 * compared without case, spaces and punctuation.
 */
import { namesOf, secretNames } from '../site/terms.ts';

/** Of several names for one column in a list, the one that stands first here is read. */
export const COLUMN_NAMES = {
  nickname: [
    '暱稱',
    'nickname',
    '姓名',
    '考生姓名',
    '學生姓名',
    '中文姓名',
    '英文姓名',
    'candidate name',
    'full name',
    'student name',
    'name',
    'candidate',
    '考生',
    '學生',
    'student',
  ],
  idNumber: [...namesOf('idNumber'), 'ID no', 'ID', 'candidate number'],
  exam: [
    '考試',
    'exam',
    '考試級別',
    '級別',
    '考試名稱',
    '報考級別',
    '報考項目',
    'examination',
    'qualification',
    'level',
    'exam name',
    '科目',
    '等級',
  ],
  forSchools: ['校園版', 'for Schools', '校園版 for Schools'],
  delivery: ['考試方式', 'delivery', '測驗方式', '應試方式', 'format', 'mode', 'exam format', '紙筆或電腦', '施測方式'],
  examDate: [
    '考試日期',
    'exam date',
    'date of exam',
    'test date',
    'examination date',
    '測驗日期',
    '應考日期',
    '考期',
    '筆試日期',
  ],
  finalDate: [
    '最晚公布日期',
    'final date',
    '成績公布日期',
    '成績公布',
    '成績公佈日期',
    '公布日期',
    '放榜日期',
    'results date',
    'release date',
    'results release date',
    '最後日期',
    '成績公布日',
  ],
  email: ['電子郵件', 'e-mail', ...namesOf('email'), '信箱', '家長信箱', '電子郵件地址', 'mail'],
  centre: ['考試中心', 'centre', 'center', 'exam centre', '考場', '考點', '考區', 'centre name', '中心'],
  note: ['備註', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', '附註', '說明'],
} as const;

/** A column whose name contains one of these is refused: such things are never kept. */
export const SECRET_NAME_PARTS: readonly string[] = [
  ...secretNames(),
  'secret',
  'passwd',
  'passcode',
  '秘密',
  '口令',
  '通關碼',
];
/** And so is one whose whole name is one of these. */
export const SECRET_NAMES = ['pin', 'pw', 'pwd', 'pass', 'sn', 'pin code', '驗證碼'] as const;

export const YES_WORDS = ['是', 'yes', 'y', 'true', '1', 'v', 'o', '有', '✓', '✔', 'for schools', '校園版'] as const;
export const NO_WORDS = ['否', 'no', 'n', 'false', '0', 'x', '非', '不是', '無', '✗', '-'] as const;

export const DELIVERY_WORDS = {
  paper: ['紙筆測驗', '紙筆', '紙本', '筆試', 'paper-based', 'paper', 'pb', 'paper based test', 'pbt'],
  digital: [
    '電腦測驗',
    '電腦',
    '電腦化',
    '電腦化測驗',
    '機考',
    '線上',
    'digital',
    'computer-based',
    'computer',
    'cb',
    'online',
    'cbt',
  ],
} as const;

export type Column = keyof typeof COLUMN_NAMES;
export const COLUMNS = Object.keys(COLUMN_NAMES) as readonly Column[];

/** Letters and digits (and ticks) only, small and half-width. */
export function plainWord(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}✓✔✗]/gu, '');
}

const RANKS = new Map<string, { column: Column; rank: number }>(
  COLUMNS.flatMap((column) => COLUMN_NAMES[column].map((name, rank) => [plainWord(name), { column, rank }] as const))
    // Of two names that differ only in what is not compared, the first counts.
    .reverse(),
);

/**
 * The column that a header names, with the rank of the name (0 is the best), or undefined.
 * "暱稱 (Nickname)" and "ID Number／考生編號" are read by the part before the bracket or the slash, or the one after.
 */
export function columnOf(header: string): { column: Column; rank: number } | undefined {
  const parts = [
    header,
    ...header
      .slice(0, 200)
      .normalize('NFKC')
      .split(/[()/|\n,:;*]+/),
  ];
  for (const part of parts) {
    const found = RANKS.get(plainWord(part));
    if (found) return found;
  }
  return undefined;
}

const SECRET_PARTS = SECRET_NAME_PARTS.map(plainWord);
const SECRETS = new Set(SECRET_NAMES.map(plainWord));

/** True when a column or an entry of this name holds a password or a Secret Number. */
export function namesASecret(name: string): boolean {
  const plain = plainWord(name);
  return SECRETS.has(plain) || SECRET_PARTS.some((part) => plain.includes(part));
}
