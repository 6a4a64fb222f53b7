/** Which exam a pasted text speaks of, and whether on paper or digital. */
import {
  certainNames,
  examNamed,
  EXAMS,
  forSchoolsAt,
  likelyNames,
  saysForSchools,
  type Delivery,
  type Exam,
  type ExamId,
} from '../exams/exams.ts';
import { DELIVERY_LABELS, DIGITAL, EXAM_LABELS, PAPER } from './paste-labels.ts';
import { finding, nearestLabel, type Finding, type Pasted } from './pasted-text.ts';

const DELIVERY_FORMS: readonly { readonly value: Delivery; readonly pattern: RegExp }[] = [
  { value: 'paper', pattern: PAPER },
  { value: 'digital', pattern: DIGITAL },
];
const DELIVERY_SETS = [{ kind: 'delivery', labels: DELIVERY_LABELS }] as const;

interface Named {
  readonly exam: Exam;
  readonly at: number;
  readonly end: number;
  readonly schools: boolean;
}

export function pasteExam(pasted: Pasted): {
  readonly exam?: Finding<ExamId>;
  readonly forSchools?: Finding<boolean>;
} {
  const labelled = labelledExam(pasted);
  // A short name is certain in capitals only: a pet may be an animal.
  const certain = [...named(pasted.small, CERTAIN), ...named(pasted.plain, SHORT)].sort((a, b) => a.at - b.at);
  const all = labelled ? [labelled] : certain.length ? certain : named(pasted.small, LIKELY);
  const [first] = all;
  if (!first) return {};
  const same = all.filter((one) => one.exam === first.exam);
  const sure = (Boolean(labelled) || certain.length > 0) && same.length === all.length;
  const exam = finding(pasted, sure, ...all.slice(0, 500).map(({ exam: { id }, at, end }) => ({ value: id, at, end })));
  const schools = same.find((one) => one.schools);
  return {
    exam,
    ...(schools && { forSchools: finding(pasted, sure, { value: true, at: schools.at, end: schools.end }) }),
  };
}

const LABEL_LINE = new RegExp(
  `^[ \\t]{0,20}(?:${EXAM_LABELS.join('|')})[ \\t]{0,10}[:=\\t][ \\t]{0,10}([^\\n\\t]{2,60})`,
  'gm',
);

/** "Qualification: Key for Schools": after a label a bare name is enough. */
function labelledExam({ small }: Pasted): Named | undefined {
  for (const match of small.matchAll(LABEL_LINE)) {
    const value = match[1]!;
    const exam = examNamed(value);
    const end = match.index + match[0].length;
    if (exam) return { exam, at: end - value.length, end, schools: exam.forSchools && saysForSchools(value) };
  }
  return undefined;
}

/** Names to look for in a text, and whose they are. */
interface Names {
  readonly pattern: RegExp;
  readonly exams: ReadonlyMap<string, Exam>;
}

function namesOf(namesIn: (exam: Exam) => readonly string[]): Names {
  const exams = new Map(EXAMS.flatMap((exam) => namesIn(exam).map((name) => [name, exam] as const)));
  // "Cambridge English: First" has a colon where the name has a space; "KETfS" goes on after it.
  const patterns = [...exams.keys()].map((name) => name.replaceAll(' ', ':? '));
  return { pattern: new RegExp(`\\b(?:${patterns.join('|')})(?=fs\\b|fS\\b|FS\\b|\\b)`, 'g'), exams };
}

const CERTAIN = namesOf(certainNames);
const SHORT = namesOf(({ names: { short } }) => (short ? [short] : []));
const LIKELY = namesOf(likelyNames);

function named(text: string, { pattern, exams }: Names): Named[] {
  return [...text.matchAll(pattern)].map((match) => {
    const exam = exams.get(match[0].replaceAll(':', ''))!;
    const end = match.index + match[0].length;
    const after = forSchoolsAt(text.slice(end, end + 20));
    return {
      exam,
      at: match.index,
      end: end + after,
      schools: exam.forSchools && (after > 0 || saysForSchools(match[0])),
    };
  });
}

export function pasteDelivery(pasted: Pasted): Finding<Delivery> | undefined {
  const places = DELIVERY_FORMS.flatMap(({ value, pattern }) =>
    [...pasted.small.matchAll(pattern)]
      .slice(0, 200)
      .map((match) => ({ value, at: match.index, end: match.index + match[0].length })),
  ).sort((a, b) => a.at - b.at);
  const labelled = places.filter(({ at, end }, index) => {
    const near = nearestLabel(pasted.small, DELIVERY_SETS, { from: places[index - 1]?.end ?? 0, at, end });
    return near !== undefined && near.side !== 'after';
  });
  const asked = labelled.length ? labelled : places;
  const [first] = asked;
  if (!first) return undefined;
  const sure = asked.every(({ value }) => value === first.value);
  return finding(pasted, sure, ...asked);
}
