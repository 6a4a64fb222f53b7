/** Which exam a pasted text speaks of, and whether on paper or digital. */
import { examNamed, type ExamId } from '../exams/exams.ts';
import type { Delivery } from '../watch/release-window.ts';
import { DELIVERY_LABELS, DIGITAL, EXAM_LABELS, FOR_SCHOOLS, PAPER } from './paste-labels.ts';
import { finding, nearestLabel, type Finding, type Pasted } from './pasted-text.ts';

/** Names that cannot be anything else in a letter: "key" and "first" by themselves can. */
const SURE_NAME =
  /\b(?:(?:pre a1|a1|a2|b1|b2|c1|c2) (?:starters|movers|flyers|key|preliminary|first|advanced|proficiency)|(?:ket|pet|fce|cae|cpe)(?=fs\b|\b)|key english test|preliminary english test|first certificate in english|certificate in advanced english|certificate of proficiency in english|(?:key|preliminary|first) for schools|yle (?:starters|movers|flyers)|cambridge english:? (?:starters|movers|flyers|key|preliminary|first|advanced|proficiency))/g;
const LIKELY_NAME = /\b(?:starters|movers|flyers|ket|fce|cae|cpe)\b/g;

const DELIVERY_FORMS: readonly { readonly value: Delivery; readonly pattern: RegExp }[] = [
  { value: 'paper', pattern: PAPER },
  { value: 'digital', pattern: DIGITAL },
];
const DELIVERY_SETS = [{ kind: 'delivery', labels: DELIVERY_LABELS }] as const;

interface Named {
  readonly id: ExamId;
  readonly at: number;
  readonly end: number;
  readonly schools: boolean;
}

export function pasteExam(pasted: Pasted): {
  readonly exam?: Finding<ExamId>;
  readonly forSchools?: Finding<boolean>;
} {
  const labelled = labelledExam(pasted);
  // A short name is certain in capitals only: a pet may be a dog.
  const certain = named(pasted, SURE_NAME).filter(
    ({ at }) => !/^(?:ket|pet|fce|cae|cpe)/.test(pasted.plain.slice(at, at + 3)),
  );
  const all = labelled ? [labelled] : certain.length ? certain : named(pasted, LIKELY_NAME);
  const [first] = all;
  if (!first) return {};
  const same = all.filter(({ id }) => id === first.id);
  const sure = (Boolean(labelled) || certain.length > 0) && same.length === all.length;
  const exam = finding(pasted, first.id, first.at, first.end, sure);
  const schools = same.find((one) => one.schools);
  return {
    exam,
    ...(schools && { forSchools: finding(pasted, true, schools.at, schools.end, sure) }),
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
    // "for schools" is no part of an exam's name in the table of exams.
    const exam = examNamed(value.replace(/\bfor schools?\b[^]*/, '')) ?? examNamed(value);
    const end = match.index + match[0].length;
    if (exam)
      return {
        id: exam.id,
        at: end - value.length,
        end,
        schools: exam.forSchools && /for schools?|fs\b|校園版|青少年版/.test(value),
      };
  }
  return undefined;
}

function named({ small }: Pasted, pattern: RegExp): Named[] {
  return [...small.matchAll(pattern)].flatMap((match): Named[] => {
    const exam = examNamed(match[0]);
    if (!exam) return [];
    const end = match.index + match[0].length;
    const schools =
      FOR_SCHOOLS.exec(small.slice(end, end + 20))?.[0] ?? (match[0].endsWith('for schools') ? '' : undefined);
    return [
      {
        id: exam.id,
        at: match.index,
        end: end + (schools?.length ?? 0),
        schools: exam.forSchools && schools !== undefined,
      },
    ];
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
  return finding(pasted, first.value, first.at, first.end, sure);
}
