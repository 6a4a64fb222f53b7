/**
 * What is known of each exam: one record per exam, and nothing about an exam anywhere else.
 * Readers take what they need from the record, or switch on `scheme` in a function whose return type
 * leaves no case out, so that a new scheme does not compile until each of them handles it.
 * Source: docs/site.md#exam-names, docs/site.md#score-bands, docs/site.md#timing, docs/results.md#certificate.
 */

/** In the order in which lists show them. What follows an exam is in its record. */
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
export type Grade = 'A' | 'B' | 'C';

export const DELIVERIES = ['paper', 'digital'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Exams that a centre answers for on one telephone extension. `higher`: C1 and C2. */
export const EXAM_GROUPS = ['main', 'youngLearners', 'higher'] as const;
export type ExamGroup = (typeof EXAM_GROUPS)[number];

/** Scores `from` to `to`, both included. `certifies`: the level on the certificate, if there is one. */
export type Band = { readonly from: number; readonly to: number } & (
  | { readonly is: 'grade'; readonly grade: Grade; readonly certifies: CefrLevel }
  | { readonly is: 'level'; readonly certifies: CefrLevel }
  | { readonly is: 'number' }
);

/** The bands of one exam on the Cambridge English Scale, highest first. */
export interface Bands {
  readonly all: readonly Band[];
  readonly grades: Readonly<Record<Grade, Extract<Band, { is: 'grade' }>>>;
  /** The level below the exam's own: a certificate, not a pass. */
  readonly below: Extract<Band, { is: 'level' }>;
  /** The lowest and the highest score that the exam reports. */
  readonly range: { readonly from: number; readonly to: number };
}

/**
 * How results are given.
 * - `shields`: 1 to 5 for each skill, drawn on the Statement of Results; no pass or fail, no score.
 * - `grades`: A, B and C, the level below, or a number only; with an overall score on the scale.
 *
 * `onPage`: what the site's result panel shows: the exam's title alone, or result words beside it.
 */
export type Scheme =
  | { readonly is: 'shields'; readonly onPage: 'title' }
  | {
      readonly is: 'grades';
      readonly onPage: 'words';
      readonly bands: Bands;
      /** Until the end of 2019 its grades were Pass with Distinction, Pass with Merit and Pass. */
      readonly oldWords: boolean;
    };

export const PAPERS = ['reading', 'readingAndWriting', 'useOfEnglish', 'writing', 'listening', 'speaking'] as const;
export type Paper = (typeof PAPERS)[number];

/**
 * What the Statement of Results shows of each paper: a score on the scale, or 1 to 5 shields.
 * `layouts`: the papers that stand on it, in the order of the exam; more than one where two forms are about.
 * Source: docs/results.md#papers-and-the-overall-score, docs/results.md#shields.
 */
export interface OnStatement {
  readonly each: 'score' | 'shields';
  readonly layouts: readonly [readonly Paper[], ...(readonly Paper[])[]];
}

/** All in lower case except `current` and `short`. A name counts as whole words only. */
export interface ExamNames {
  /** Today's English name, without "for Schools". */
  readonly current: string;
  /** The short name that families in Taiwan use. */
  readonly short?: string;
  /** The word by which all of its names know it, such as "key". */
  readonly word: string;
  /** True where the word is the exam's name only if a title holds nothing else: "first". */
  readonly wordAlone?: true;
  /** Longer names of earlier years. */
  readonly older: readonly string[];
  /** Which of the names are ordinary words as well, and in running text prove nothing. */
  readonly ordinary: readonly string[];
}

/**
 * - `exam`: another exam is next. By `shields`: Cambridge says how many shields mean ready for it;
 *   by `order`: it is the one at the level above.
 * - `highest`: there is none above. - `none`: the exam is part of no series.
 */
export type NextExam =
  | { readonly is: 'exam'; readonly exam: ExamId; readonly by: 'shields' | 'order' }
  | { readonly is: 'highest' | 'none' };

export interface Exam {
  readonly id: ExamId;
  readonly names: ExamNames;
  /** The level of the exam itself. */
  readonly level: CefrLevel;
  readonly group: ExamGroup;
  /** True where a "for Schools" version exists. Its results mean the same. */
  readonly forSchools: boolean;
  readonly scheme: Scheme;
  /** Days after the exam on which results are out, first and last. */
  readonly release: Readonly<Record<Delivery, readonly [first: number, last: number]>>;
  /** `achievement`: a certificate of achievement, for taking part. `level`: it names a CEFR level. */
  readonly certificate: 'achievement' | 'level';
  readonly next: NextExam;
  /** Absent where nobody has described the exam's Statement of Results. */
  readonly onStatement?: OnStatement;
}

/**
 * All exams with grades are built alike: 31 points for the grades, 20 for the level below, and what
 * is reported under that as a number only.
 * @param c the first score of Grade C; also the first of the exam's own level
 */
function grades(
  c: number,
  [above, own, below]: readonly [CefrLevel, CefrLevel, CefrLevel],
  lowest: number,
  oldWords = false,
): Scheme {
  const A = { is: 'grade', grade: 'A', from: c + 20, to: c + 30, certifies: above } as const;
  const B = { is: 'grade', grade: 'B', from: c + 13, to: c + 19, certifies: own } as const;
  const C = { is: 'grade', grade: 'C', from: c, to: c + 12, certifies: own } as const;
  const level = { is: 'level', from: c - 20, to: c - 1, certifies: below } as const;
  const number = { is: 'number', from: lowest, to: c - 21 } as const;
  const bands: Bands = {
    all: [A, B, C, level, number],
    grades: { A, B, C },
    below: level,
    range: { from: lowest, to: A.to },
  };
  return { is: 'grades', onPage: 'words', bands, oldWords };
}

const SHIELDS: Scheme = { is: 'shields', onPage: 'title' };

/** Older computer-based exams took 2–3 weeks; the patience of the watch covers them. */
const DIGITAL = [5, 10] as const;
const PAPER = [28, 42] as const;
/** Young Learners on paper: 3–8 weeks. */
const PAPER_YOUNG = [21, 56] as const;

const YOUNG_LEARNERS = {
  group: 'youngLearners',
  forSchools: false,
  scheme: SHIELDS,
  release: { paper: PAPER_YOUNG, digital: DIGITAL },
  certificate: 'achievement',
  onStatement: { each: 'shields', layouts: [['listening', 'readingAndWriting', 'speaking']] },
} as const;
const FOUR_PAPERS = ['reading', 'writing', 'listening', 'speaking'] as const;
const FIVE_PAPERS = ['reading', 'useOfEnglish', 'writing', 'listening', 'speaking'] as const;

const MAIN_SUITE = { release: { paper: PAPER, digital: DIGITAL }, certificate: 'level' } as const;

const RECORDS: Readonly<Record<ExamId, Omit<Exam, 'id'>>> = {
  starters: {
    ...YOUNG_LEARNERS,
    names: { current: 'Pre A1 Starters', word: 'starters', older: ['yle starters'], ordinary: [] },
    level: 'Pre A1',
    next: { is: 'exam', exam: 'movers', by: 'shields' },
  },
  movers: {
    ...YOUNG_LEARNERS,
    names: { current: 'A1 Movers', word: 'movers', older: ['yle movers'], ordinary: [] },
    level: 'A1',
    next: { is: 'exam', exam: 'flyers', by: 'shields' },
  },
  flyers: {
    ...YOUNG_LEARNERS,
    names: { current: 'A2 Flyers', word: 'flyers', older: ['yle flyers'], ordinary: [] },
    level: 'A2',
    // Both are at A2, and Key is what follows.
    next: { is: 'exam', exam: 'key', by: 'shields' },
  },
  key: {
    ...MAIN_SUITE,
    names: { current: 'A2 Key', short: 'KET', word: 'key', older: ['key english test'], ordinary: ['key'] },
    level: 'A2',
    group: 'main',
    forSchools: true,
    // Its lowest reported score is from an indirect source; those of the others are official.
    scheme: grades(120, ['B1', 'A2', 'A1'], 82, true),
    // Three papers; since 2020 Reading and Writing may be listed separately.
    onStatement: { each: 'score', layouts: [['readingAndWriting', 'listening', 'speaking'], FOUR_PAPERS] },
    next: { is: 'exam', exam: 'preliminary', by: 'order' },
  },
  preliminary: {
    ...MAIN_SUITE,
    names: {
      current: 'B1 Preliminary',
      short: 'PET',
      word: 'preliminary',
      older: ['preliminary english test'],
      ordinary: ['preliminary', 'pet'],
    },
    level: 'B1',
    group: 'main',
    forSchools: true,
    scheme: grades(140, ['B2', 'B1', 'A2'], 102, true),
    onStatement: { each: 'score', layouts: [FOUR_PAPERS] },
    next: { is: 'exam', exam: 'first', by: 'order' },
  },
  first: {
    ...MAIN_SUITE,
    names: {
      current: 'B2 First',
      short: 'FCE',
      word: 'first',
      wordAlone: true,
      older: ['first certificate in english', 'first certificate'],
      ordinary: ['first', 'first certificate'],
    },
    level: 'B2',
    group: 'main',
    forSchools: true,
    scheme: grades(160, ['C1', 'B2', 'B1'], 122),
    onStatement: { each: 'score', layouts: [FIVE_PAPERS] },
    next: { is: 'exam', exam: 'advanced', by: 'order' },
  },
  advanced: {
    ...MAIN_SUITE,
    names: {
      current: 'C1 Advanced',
      short: 'CAE',
      word: 'advanced',
      older: ['certificate in advanced english'],
      ordinary: ['advanced'],
    },
    level: 'C1',
    group: 'higher',
    forSchools: false,
    scheme: grades(180, ['C2', 'C1', 'B2'], 142),
    onStatement: { each: 'score', layouts: [FIVE_PAPERS] },
    next: { is: 'exam', exam: 'proficiency', by: 'order' },
  },
  proficiency: {
    ...MAIN_SUITE,
    names: {
      current: 'C2 Proficiency',
      short: 'CPE',
      word: 'proficiency',
      older: ['certificate of proficiency in english'],
      ordinary: ['proficiency'],
    },
    level: 'C2',
    group: 'higher',
    forSchools: false,
    // There is no level above C2: Grade A certifies C2 like B and C.
    scheme: grades(200, ['C2', 'C2', 'C1'], 162),
    onStatement: { each: 'score', layouts: [FIVE_PAPERS] },
    next: { is: 'highest' },
  },
};

export const EXAMS: readonly Exam[] = EXAM_IDS.map((id) => ({ id, ...RECORDS[id] }));
const BY_ID = new Map(EXAMS.map((exam) => [exam.id, exam]));

export function examOf(id: ExamId): Exam {
  return BY_ID.get(id)!;
}

/** The ids of a group's exams, at least one. */
export function examsIn(group: ExamGroup): readonly [ExamId, ...ExamId[]] {
  return EXAM_IDS.filter((id) => RECORDS[id].group === group) as [ExamId, ...ExamId[]];
}

/** Words of other exams and of exercises whose names hold one of ours: "BEC Preliminary", "Mock PET". */
const OTHER_EXAM_WORDS = [
  'business',
  'bec',
  'legal',
  'financial',
  'tkt',
  'teaching',
  'linguaskill',
  'bulats',
  'skills for life',
  'mock',
  'practice',
];

/**
 * The names, in lower case, that can be nothing else wherever they stand. The short name is not
 * among them: "pet" may be an animal.
 */
export function certainNames({ names, forSchools }: Exam): string[] {
  const { current, word, older, ordinary } = names;
  return [
    current.toLowerCase(),
    `cambridge english ${word}`,
    ...(forSchools ? [`${word} for schools`, `${word} for school`] : []),
    ...older.filter((name) => !ordinary.includes(name)),
  ];
}

/** The names, in lower case, that in running text are most likely the exam's, but may be something else. */
export function likelyNames({ names: { word, short, ordinary } }: Exam): string[] {
  return [word, ...(short ? [short.toLowerCase()] : [])].filter((name) => !ordinary.includes(name));
}

/** What names the exam in a title. */
const TITLE_NAMES = new Map(EXAMS.map((exam) => [exam.id, titleNames(exam)]));

function titleNames(exam: Exam): string[] {
  const { word, wordAlone, short, older } = exam.names;
  const shorts = short ? [short.toLowerCase()] : [];
  return [
    ...certainNames(exam).filter((name) => !(wordAlone && name === `cambridge english ${word}`)),
    ...(wordAlone ? [] : [word]),
    ...shorts,
    ...(exam.forSchools ? shorts.map((name) => `${name}fs`) : []),
    ...older,
  ].map((name) => ` ${name} `);
}

/** Asked first, since nearly every line of a page names no exam. */
const ANY_NAME = new RegExp(
  EXAMS.flatMap(({ names: { word, short, older } }) => [word, ...(short ? [short.toLowerCase()] : []), ...older]).join(
    '|',
  ),
);

/**
 * The exam that a title names, or undefined when it names none or more than one.
 * @param title as the site or a person writes it, any case; at most its first 200 characters are read
 */
export function examNamed(title: string): Exam | undefined {
  const plain = title.slice(0, 200).normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (!ANY_NAME.test(plain)) return undefined;
  const words = ` ${plain.replace(/[^a-z0-9]+/g, ' ').trim()} `;
  if (OTHER_EXAM_WORDS.some((word) => words.includes(` ${word} `))) return undefined;
  const whole = plain.replace(/^cambridge english:? /, '');
  const named = EXAMS.filter(
    ({ id, names }) =>
      TITLE_NAMES.get(id)!.some((name) => words.includes(name)) || (names.wordAlone && whole === names.word),
  );
  return named.length === 1 ? named[0] : undefined;
}

const SHORT_NAMES = EXAMS.flatMap(({ forSchools, names: { short } }) => (forSchools && short ? [short] : []));
/** How a name says that it is the version for schools: "Key for Schools", "PET 校園版", "KETfS". */
const FOR_SCHOOLS = 'for[ -]?schools?\\b|校園版|青少年版';
const SAYS_FOR_SCHOOLS = new RegExp(`${FOR_SCHOOLS}|\\b(?:${SHORT_NAMES.join('|')}) ?fs\\b`, 'i');
const FOLLOWED_BY_SCHOOLS = new RegExp(`^[ (（-]{0,3}(?:${FOR_SCHOOLS}|fs\\b)`, 'i');

/** True for a title that names the version for schools, of whatever exam. */
export function saysForSchools(title: string): boolean {
  return SAYS_FOR_SCHOOLS.test(title.slice(0, 200).normalize('NFKC'));
}

/** How many characters behind an exam's name say that it is the version for schools; 0 where none do. */
export function forSchoolsAt(behind: string): number {
  return FOLLOWED_BY_SCHOOLS.exec(behind)?.[0].length ?? 0;
}
