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
    '中文名',
    '英文名',
    '中英文姓名',
    'chinese name',
    'english name',
    'name in full',
    '孩子姓名',
    '名字',
  ],
  schoolClass: ['班級', 'class', '班別', '班', '年班', '年級班級', '年級班別', 'class name', 'group', '組別'],
  idNumber: [
    ...namesOf('idNumber'),
    'ID no',
    'ID',
    'candidate number',
    'candidate ID no',
    'Cambridge ID',
    'Cambridge ID Number',
    '考生 ID',
    '考生 ID 號碼',
    '劍橋考生編號',
    '准考證',
    '准考証號碼',
  ],
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
    '考科',
    '報名級別',
    '報考等級',
    '報考科目',
    '考試項目',
    '考試等級',
    '測驗級別',
    'exam level',
    'exam title',
    'test',
    'syllabus',
  ],
  forSchools: ['校園版', 'for Schools', '校園版 for Schools', 'for Schools version'],
  delivery: [
    '考試方式',
    'delivery',
    'how it is taken',
    'paper or digital',
    '測驗方式',
    '應試方式',
    'format',
    'mode',
    'exam format',
    '紙筆或電腦',
    '施測方式',
    '考試形式',
    '測驗形式',
    '考試類型',
    'exam type',
  ],
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
    '考試日',
    '測驗日',
    '考試時間',
    'exam day',
    'date of examination',
    '考試年月日',
  ],
  finalDate: [
    '最晚公布日',
    'final date',
    '最晚公布日期',
    '最晚公佈日',
    '最晚公佈日期',
    'final release date',
    'latest release date',
    '預計公布日期',
    '放榜日',
    '成績公佈',
    '成績公佈日',
    'results day',
    'date of results',
    'results released',
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
  email: [
    '電子郵件',
    'e-mail',
    ...namesOf('email'),
    '信箱',
    '家長信箱',
    '電子郵件地址',
    'mail',
    '家長 Email',
    'parent email',
    '電子郵箱',
  ],
  centre: [
    '考試中心',
    'centre',
    'center',
    'exam centre',
    '考場',
    '考點',
    '考區',
    'centre name',
    '中心',
    '考試地點',
    'venue',
  ],
  note: ['備註', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', '附註', '說明', '註記', '備考'],
} as const;

/** Two columns that together are the name, and stand for `nickname` where no column of that does. */
export const NAME_PART_NAMES = {
  familyName: ['family name', 'last name', 'surname', '姓', '姓氏', '英文姓', '英文姓氏'],
  givenName: ['given name', 'given names', 'first name', 'first names', 'forename', '名', '英文名字'],
} as const;

/** What a spreadsheet writes beside a column's name, and names nothing itself. Compared as the names are. */
const BESIDE_A_NAME = [
  '選填',
  '必填',
  'optional',
  'required',
  'no',
  '西元',
  '民國',
  '年月日',
  'yyyymmdd',
  '中文',
  '英文',
];

/** Cells of any column that hold nothing. Compared whole, without case and width. */
const NOTHING = [
  ...[
    'n/a',
    'n.a.',
    'na',
    '#n/a',
    'none',
    'nil',
    'null',
    'undefined',
    'tbc',
    'tba',
    'tbd',
    '#value!',
    '#ref!',
    '#name?',
  ],
  ...['無', '沒有', '未填', '未提供', '未定', '待補', '待定', '不詳', '不明', '空白', '(空白)', '(blank)', 'blank'],
];

/** A column whose name contains one of these is never read: such things are never kept. */
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
  paper: [
    '紙筆測驗',
    '紙筆',
    '紙本',
    '筆試',
    '紙測',
    '紙筆考試',
    '紙筆版',
    '紙本測驗',
    'paper-based',
    'paper',
    'pb',
    'paper based test',
    'pbt',
    'paper exam',
  ],
  digital: [
    '電腦測驗',
    '電腦',
    '電腦化',
    '電腦化測驗',
    '機考',
    '機測',
    '電測',
    '電腦考試',
    '電腦版',
    '電腦應試',
    '上機',
    '線上',
    'digital',
    'computer-based',
    'computer',
    'cb',
    'online',
    'cbt',
    'computer based test',
    'computer exam',
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

/** What a column of a file can be read as. */
export type Target = Column | keyof typeof NAME_PART_NAMES;
export const TARGETS: readonly Target[] = [...COLUMNS, 'familyName', 'givenName'];
const TARGET_NAMES: Readonly<Record<Target, readonly string[]>> = { ...COLUMN_NAMES, ...NAME_PART_NAMES };

const RANKS = new Map<string, { column: Target; rank: number }>(
  TARGETS.flatMap((column) => TARGET_NAMES[column].map((name, rank) => [plainWord(name), { column, rank }] as const))
    // Of two names that differ only in what is not compared, the first counts.
    .reverse(),
);
const BESIDE = new Set(BESIDE_A_NAME.map(plainWord));

/**
 * The column that a header names, with the rank of the name (0 is the best), or undefined.
 * "暱稱 (Nickname)", "ID Number／考生編號" and "考試日期 Exam Date" are read part by part. Parts that name different
 * columns name none.
 */
export function columnOf(header: string): { column: Target; rank: number } | undefined {
  // "1. 姓名": the number belongs to the list of columns.
  const plain = header
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/^[\s*(]*\d{1,2}[\s.、):-]+/, '');
  const whole = RANKS.get(plainWord(plain)) ?? RANKS.get(plainWord(plain).replace(/^\d+/, ''));
  if (whole) return whole;
  return agreed(plain.split(/[()[\]{}<>/|\n,:;*【】「」]+/)) ?? agreed(byScript(plain), true);
}

/** What the parts name, where they name one column. `all`: every part must name it, or nothing. */
function agreed(parts: readonly string[], all = false): { column: Target; rank: number } | undefined {
  const words = parts.map(plainWord).filter((word) => word !== '' && !BESIDE.has(word));
  const found = words.map((word) => RANKS.get(word)).filter((one) => one !== undefined);
  const [first] = found;
  if (all && found.length < words.length) return undefined;
  return found.every(({ column }) => column === first?.column) ? first : undefined;
}

/** "考試日期 Exam Date": what is written in Han, and what is not. */
function byScript(text: string): string[] {
  return text.split(/(?<=\p{sc=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z)])\s*(?=\p{sc=Han})/u);
}

/** True for a cell that names a column, or stands below one to name a half of it: 中文, 英文. */
export function namesAColumn(cell: string): boolean {
  return BESIDE.has(plainWord(cell)) || columnOf(cell) !== undefined;
}

const NOTHING_WORDS = new Set(NOTHING);

/** True for a cell that is empty or only says so: "n/a", "-", "無". */
export function saysNothing(cell: string): boolean {
  const plain = cell.slice(0, 40).normalize('NFKC').toLowerCase().trim();
  return cell.length <= 40 && (NOTHING_WORDS.has(plain) || !/[\p{L}\p{N}✓✔✗]/u.test(plain));
}

const SECRET_PARTS = SECRET_NAME_PARTS.map(plainWord);
const SECRETS = new Set(SECRET_NAMES.map(plainWord));

/** True when a column or an entry of this name holds a password or a Secret Number. */
export function namesASecret(name: string): boolean {
  const plain = plainWord(name);
  return SECRETS.has(plain) || SECRET_PARTS.some((part) => plain.includes(part));
}
