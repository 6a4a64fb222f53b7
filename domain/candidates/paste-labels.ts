/**
 * The words that stand before what is looked for in a Confirmation of Entry or an e-mail. Data, in
 * small letters. Source: docs/site.md#confirmation-of-entry.
 */
import { namesOf, secretNames, TERMS, type TermName } from '../site/terms.ts';

const small = (name: string) => name.toLowerCase();
const labelsOf = (term: TermName) => namesOf(term).map(small);

export const ID_LABELS: readonly string[] = [...labelsOf('idNumber'), 'id no', 'id號碼'];

/** Of what is cut out before anything is read. */
export const SECRET_LABELS: readonly string[] = [...secretNames().map(small), 'secret no', 'secret'];
export const PASSWORD_LABELS: readonly string[] = [...labelsOf('password'), 'passwd', 'pwd'];

/** The day of a paper. */
export const EXAM_DATE_LABELS = [
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
] as const;

/** The day by which results are out. */
export const FINAL_DATE_LABELS: readonly string[] = [
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
  small(TERMS.statementOfResults),
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
];

/** Days that are neither. */
export const OTHER_DATE_LABELS = [
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
] as const;

export const EMAIL_LABELS: readonly string[] = [...labelsOf('email'), 'to:', '信箱', '收件'];
/** Addresses after these are a centre's, not the family's. */
export const OTHER_EMAIL_LABELS = [
  'from:',
  'reply-to',
  'reply to',
  'contact',
  'enquir',
  'questions',
  'cc:',
  '寄件',
  '聯絡',
  '洽',
  '客服',
  '副本',
] as const;
export const OTHER_EMAIL_HOSTS =
  /@(?:[a-z0-9-]{1,63}\.){0,4}(?:cambridge\.org|cambridgeenglish\.org|cambridgeassessment\.org\.uk)$/;

export const EXAM_LABELS = [
  'exam name',
  'examination',
  'qualification',
  'syllabus',
  'exam level',
  'exam title',
  'exam',
  'level',
  '考試級別',
  '考試名稱',
  '報考級別',
  '報考項目',
  '級別',
  '考試',
] as const;

export const PAPER = /\bpaper[ -]based|\bon paper\b|\bpaper exam\b|紙筆|紙本/g;
export const DIGITAL = /\bdigital\b|\bcomputer[ -]based|\bon computer\b|\bcomputer exam\b|電腦測驗|電腦化|電腦考|機考/g;
export const DELIVERY_LABELS = ['delivery', 'format', 'mode', 'exam type', '考試方式', '測驗方式', '應試方式'] as const;

export const NAME_LABELS = [
  'candidate name',
  "candidate's name",
  'name of candidate',
  'full name',
  'student name',
  'candidate',
  'name',
] as const;
/** After these a value needs no sign between. */
export const HAN_NAME_LABELS = ['考生姓名', '學生姓名', '英文姓名', '中文姓名', '姓名', '考生'] as const;
/** "Dear Amy," names the reader, who may be a parent; these words name nobody. */
export const GREETING = /^\s{0,10}dear\s{1,5}([^\n,:!]{1,60})[,:!]?\s{0,10}$/i;
export const NOBODY =
  /\b(?:sir|madam|parents?|candidates?|students?|guardians?|colleagues?|teachers?|customer|all|number|centre|center|details|id|of|exam|examination|entry|session|results?|website|site)\b|考試|中心|編號|家長|考生|資料|日期/i;
/** Where a value on a line ends, since the next label begins. */
export const NEXT_LABEL =
  /\t| {3,}|[|;(（]|\b(?:id number|secret|password|exam|centre|center|date|e-?mail|gender|tel|phone|candidate)\b|密碼|編號|考試|出生|電話|信箱|性別/i;
