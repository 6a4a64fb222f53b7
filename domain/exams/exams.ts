/**
 * The exams whose results the site shows: their names, what parents call them, their levels.
 * Source: docs/site.md#exam-names.
 */

export const EXAM_IDS = [
  'starters',
  'movers',
  'flyers',
  'key',
  'preliminary',
  'first',
  'advanced',
  'proficiency',
] as const;
export type ExamId = (typeof EXAM_IDS)[number];

export type CefrLevel = 'Pre A1' | 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2';

export interface Exam {
  readonly id: ExamId;
  /** Today's English name, without "for Schools". */
  readonly name: string;
  /** The short name that families in Taiwan use; absent where there is none. */
  readonly shortName?: string;
  readonly level: CefrLevel;
  /** Young Learners have shields, no grades and no score on the scale. */
  readonly youngLearners: boolean;
  /** True where a "for Schools" version exists. Its results mean the same. */
  readonly forSchools: boolean;
  /** Every name the site may show, in plain lower-case words, "for schools" taken off. */
  readonly namePattern: RegExp;
}

export const EXAMS: readonly Exam[] = [
  {
    id: 'starters',
    name: 'Pre A1 Starters',
    level: 'Pre A1',
    youngLearners: true,
    forSchools: false,
    namePattern: /\bstarters\b/,
  },
  { id: 'movers', name: 'A1 Movers', level: 'A1', youngLearners: true, forSchools: false, namePattern: /\bmovers\b/ },
  { id: 'flyers', name: 'A2 Flyers', level: 'A2', youngLearners: true, forSchools: false, namePattern: /\bflyers\b/ },
  {
    id: 'key',
    name: 'A2 Key',
    shortName: 'KET',
    level: 'A2',
    youngLearners: false,
    forSchools: true,
    namePattern: /\bkey\b|\bket\b/,
  },
  {
    id: 'preliminary',
    name: 'B1 Preliminary',
    shortName: 'PET',
    level: 'B1',
    youngLearners: false,
    forSchools: true,
    namePattern: /\bpreliminary\b|\bpet\b/,
  },
  {
    id: 'first',
    name: 'B2 First',
    shortName: 'FCE',
    level: 'B2',
    youngLearners: false,
    forSchools: true,
    namePattern: /\bb2 first\b|\bfirst certificate\b|\bfirst for schools\b|\bfce\b|^(?:cambridge english:? )?first$/,
  },
  {
    id: 'advanced',
    name: 'C1 Advanced',
    shortName: 'CAE',
    level: 'C1',
    youngLearners: false,
    forSchools: false,
    namePattern: /\badvanced\b|\bcae\b/,
  },
  {
    id: 'proficiency',
    name: 'C2 Proficiency',
    shortName: 'CPE',
    level: 'C2',
    youngLearners: false,
    forSchools: false,
    namePattern: /\bproficiency\b|\bcpe\b/,
  },
];

/** Other exams and exercises whose names hold one of ours: "BEC Preliminary", "B2 First practice test". */
const OTHER_EXAMS =
  /\b(?:business|bec|legal|financial|tkt|teaching|linguaskill|bulats|skills for life|mock|practice)\b/;

export function examOf(id: ExamId): Exam {
  return EXAMS.find((exam) => exam.id === id)!;
}

/**
 * The exam that comes next, by level; undefined after the last.
 * Source: docs/site.md#exam-names.
 */
export function examAfter(id: ExamId): Exam | undefined {
  // Flyers and Key are both at A2, and Key is what follows.
  return EXAMS[EXAMS.findIndex((exam) => exam.id === id) + 1];
}

/**
 * The exam that a title names, or undefined when it names none or more than one.
 * @param title as the site or a person writes it, any case
 */
export function examNamed(title: string): Exam | undefined {
  const plain = title.slice(0, 200).replace(/\s+/g, ' ').trim().toLowerCase();
  if (OTHER_EXAMS.test(plain)) return undefined;
  const named = EXAMS.filter(({ namePattern }) => namePattern.test(plain));
  return named.length === 1 ? named[0] : undefined;
}
