/**
 * Reads a text copied from a Confirmation of Entry or an e-mail: what it recognises is proposed,
 * each with the words it was read from, for a person to confirm. A Secret Number is never returned.
 */
import { EMAIL_LENGTH, EMAIL_PATTERN } from '../checks/email.ts';
import { bareId, checkIdNumber, ID_NUMBER_PATTERN } from '../checks/id-number.ts';
import type { Delivery, ExamId } from '../exams/exams.ts';
import type { Day } from '../watch/day.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { pasteDelivery, pasteExam } from './paste-exam.ts';
import {
  EMAIL_LABELS,
  EXAM_DATE_LABELS,
  FINAL_DATE_LABELS,
  GREETING,
  HAN_NAME_LABELS,
  ID_LABELS,
  NAME_LABELS,
  NEXT_LABEL,
  NOBODY,
  OTHER_DATE_LABELS,
  OTHER_EMAIL_HOSTS,
  OTHER_EMAIL_LABELS,
} from './paste-labels.ts';
import {
  ADDRESS_LIKE,
  finding,
  nearestLabel,
  pastedText,
  type Finding,
  type Place,
  type Reading,
  type LabelSet,
  type Pasted,
} from './pasted-text.ts';
import { TEXT_LENGTHS, tidyLine } from './tidy-text.ts';

export interface Findings {
  readonly nickname?: Finding<string>;
  readonly idNumber?: Finding<string>;
  readonly exam?: Finding<ExamId>;
  readonly forSchools?: Finding<boolean>;
  readonly delivery?: Finding<Delivery>;
  readonly examDate?: Finding<Day>;
  readonly finalDate?: Finding<Day>;
  readonly email?: Finding<string>;
  /** Dates of which nothing says what they are: a person is asked. */
  readonly unknownDates?: readonly Reading<Day>[];
}

/** What the text says of one candidate; nothing recognised is an empty object. Never throws; linear in the length. */
export function readPasted(text: string): Findings {
  const pasted = pastedText(text);
  const nickname = pasteName(pasted);
  const idNumber = pasteIdNumber(pasted);
  const delivery = pasteDelivery(pasted);
  const email = pasteEmail(pasted);
  return {
    ...(nickname && { nickname }),
    ...(idNumber && { idNumber }),
    ...pasteExam(pasted),
    ...(delivery && { delivery }),
    ...pasteDates(pasted),
    ...(email && { email }),
  };
}

/*
 * The ID Number. A national ID is not taken for one.
 */

/** Three letters and six digits in either order, perhaps set apart; not inside a longer word, as a national ID would be. */
const ID_LIKE =
  /(?<![a-z\d]|[a-z\d]-)(?:[a-z]{3}[ -]?\d{3}[ -]?\d{3}|\d{3}[ -]?\d{3}[ -]?[a-z]{3})(?![a-z\d]|-[a-z\d])/gi;
const ID_SETS = [{ kind: 'id', labels: ID_LABELS }] as const;

function pasteIdNumber(pasted: Pasted): Finding<string> | undefined {
  const all = [...pasted.plain.matchAll(ID_LIKE)].slice(0, 200).flatMap((match) => {
    const [at, end] = [match.index, match.index + match[0].length];
    const near = nearestLabel(pasted.small, ID_SETS, { from: 0, at, end });
    const labelled = near !== undefined && near.side !== 'after';
    // "order 123456 for" is no ID Number: without a label it must look like one.
    const joined = !/[ -]/.test(match[0]);
    if (!labelled && !joined && match[0] !== match[0].toUpperCase()) return [];
    // A small l among capitals was copied from an I or an L; see `checkIdNumber`.
    const isEither = /l/.test(match[0]) && /[A-Z]/.test(match[0]);
    const readings = isEither ? [match[0].replaceAll('l', 'I'), match[0]] : [match[0]];
    return readings.map((reading) => ({ value: bareId(reading), at, end, labelled }));
  });
  const labelled = all.filter((one) => one.labelled);
  const asked = labelled.length ? labelled : all;
  const [first] = asked;
  if (!first) return mistypedId(pasted);
  const alone = asked.every(({ value }) => value === first.value);
  return finding(pasted, alone && first.labelled, ...asked);
}

const AFTER_LABEL = new RegExp(`(?:${ID_LABELS.join('|')})[^\\p{L}\\p{N}\\n]{0,6}([a-z0-9]{9})(?![a-z0-9])`, 'gu');

/** After its label an ID Number is known even with O for 0; the correction is only proposed. */
function mistypedId(pasted: Pasted): Finding<string> | undefined {
  for (const match of pasted.small.matchAll(AFTER_LABEL)) {
    const end = match.index + match[0].length;
    const verdict = checkIdNumber(match[1]!.toUpperCase());
    const value = 'correction' in verdict ? verdict.correction : undefined;
    if (value !== undefined && ID_NUMBER_PATTERN.test(value))
      return finding(pasted, false, { value, at: end - 9, end });
  }
  return undefined;
}

/*
 * The name, proposed as the nickname.
 */

/** The longest label first, so that "candidate name" is not read as "candidate" with the value "name". */
const oneOf = (labels: readonly string[]) =>
  [...labels]
    .sort((a, b) => b.length - a.length)
    .map((label) => label.replace(/ /g, ' {1,3}'))
    .join('|');
/** A label, perhaps its translation in brackets or after a slash, and what sets the value apart. */
const NAME_LINE = new RegExp(
  `^\\s{0,20}(?:(?:${oneOf(NAME_LABELS)})|(?:${oneOf(HAN_NAME_LABELS)}))` +
    `(?:[ \\t]{0,10}[(/][^:)]{1,30}\\)?)?(?:[ \\t]{0,10}[:=\\t]| {2,}|$|(?<=\\p{Script=Han}) ?)[ \\t]{0,10}(.{0,100})`,
  'iu',
);
/** Lines of a Confirmation of Entry are short, and the name stands near its top. */
const MOST_LINES = 2_000;

function pasteName(pasted: Pasted): Finding<string> | undefined {
  const lines = pasted.plain.split('\n', MOST_LINES);
  let at = 0;
  let greeted: Finding<string> | undefined;
  for (const [index, line] of lines.entries()) {
    const value = line.length <= 400 ? NAME_LINE.exec(line)?.[1] : undefined;
    if (value !== undefined) {
      // Nothing after the label: the value stands on the line below.
      const name = nameIn(value.trim() === '' ? (lines[index + 1] ?? '') : value);
      if (name) return foundName(pasted, name, at, true);
    }
    const greeting = GREETING.exec(line)?.[1];
    const name = greeting === undefined ? undefined : nameIn(greeting);
    if (name && !greeted) greeted = foundName(pasted, name, at, false);
    at += line.length + 1;
  }
  return greeted;
}

function foundName(pasted: Pasted, name: string, lineAt: number, sure: boolean): Finding<string> {
  const offset = pasted.plain.slice(lineAt, lineAt + 800).indexOf(name);
  // Tidied names (a tab inside) do not stand there literally; then the name itself is shown.
  if (offset < 0) return { value: name, from: name, sure };
  return finding(pasted, sure, { value: name, at: lineAt + offset, end: lineAt + offset + name.length });
}

function nameIn(text: string): string | undefined {
  const words = text.slice(0, 120).trim().split(NEXT_LABEL)[0]!;
  const name = tidyLine(words.replace(/[,.:]{1,5} {0,5}$/, ''));
  if (name.length > TEXT_LENGTHS.nickname || !/^\p{L}[\p{L}\p{M} .,'’·-]*$/u.test(name) || NOBODY.test(name))
    return undefined;
  return name;
}

/*
 * The family's e-mail address; not the centre's, and not Cambridge's.
 */

const EMAIL_SETS: readonly LabelSet<'own' | 'other'>[] = [
  { kind: 'own', labels: EMAIL_LABELS },
  { kind: 'other', labels: OTHER_EMAIL_LABELS },
];

function pasteEmail(pasted: Pasted): Finding<string> | undefined {
  let from = 0;
  const all = [...pasted.plain.matchAll(ADDRESS_LIKE)].slice(0, 200).flatMap((match) => {
    const value = match[0].replace(/(?<![.-])[.-]+$/, '');
    const [at, end] = [match.index, match.index + value.length];
    const near = nearestLabel(pasted.small, EMAIL_SETS, { from, at, end });
    from = end;
    const usual = value.length >= EMAIL_LENGTH.least && value.length <= EMAIL_LENGTH.most && EMAIL_PATTERN.test(value);
    if (!usual || near?.kind === 'other' || OTHER_EMAIL_HOSTS.test(value.toLowerCase())) return [];
    return [{ value, at, end, labelled: near?.kind === 'own' && near.side !== 'after' }];
  });
  const labelled = all.filter((one) => one.labelled);
  const asked = labelled.length ? labelled : all;
  const [first] = asked;
  return first && finding(pasted, first.labelled && asked.every(({ value }) => value === first.value), ...asked);
}

/*
 * The day of the exam and the final date of the results, told apart by the words beside them.
 */

type DateKind = 'examDate' | 'finalDate' | 'other';
const DATE_SETS: readonly LabelSet<DateKind>[] = [
  { kind: 'examDate', labels: EXAM_DATE_LABELS },
  { kind: 'finalDate', labels: FINAL_DATE_LABELS },
  { kind: 'other', labels: OTHER_DATE_LABELS },
];
/** A Confirmation of Entry has a handful of dates; what comes after so many is another text. */
const MOST_DATES = 500;

function pasteDates(pasted: Pasted): Pick<Findings, 'examDate' | 'finalDate' | 'unknownDates'> {
  const found: Record<DateKind | 'unlabelled', FoundDate[]> = {
    examDate: [],
    finalDate: [],
    other: [],
    unlabelled: [],
  };
  let from = 0;
  for (const date of findDates(pasted.plain).slice(0, MOST_DATES)) {
    const end = date.at + date.length;
    const near = nearestLabel(pasted.small, DATE_SETS, { from, at: date.at, end });
    from = end;
    // Eight digits in a row without a word beside them may be anything.
    if (!near && /^\d+$/.test(pasted.plain.slice(date.at, end))) continue;
    // A label that only follows the date may belong to the next thing on the line.
    found[near?.kind ?? 'unlabelled'].push(near?.side === 'after' ? { ...date, sure: false } : date);
  }
  const [exam, final] = [chosen(pasted, found.examDate), chosen(pasted, found.finalDate)];
  // A date that is known by its label is no question where it is repeated without one.
  const known = days([...found.examDate, ...found.finalDate, ...found.other]);
  const unknown = chosen(
    pasted,
    found.unlabelled.filter(({ day }) => !known.has(day)),
  );
  return {
    ...(exam && { examDate: exam }),
    ...(final && { finalDate: final }),
    ...(unknown &&
      !(exam && final) && {
        unknownDates: [unknown, ...(unknown.others ?? [])].map(({ value, from }) => ({ value, from })),
      }),
  };
}

/** Of several the latest first: papers of one exam lie on several days, and the last one counts. */
function chosen(pasted: Pasted, dates: FoundDate[]): Finding<Day> | undefined {
  const sorted = [...dates].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : Number(b.sure) - Number(a.sure)));
  const [latest] = sorted;
  if (!latest) return undefined;
  const places = sorted.flatMap(({ day, other, at, length }): Place<Day>[] =>
    [day, ...(other ? [other] : [])].map((value) => ({ value, at, end: at + length })),
  );
  return finding(pasted, latest.sure && days(dates).size === 1, ...places);
}

function days(dates: FoundDate[]): Set<Day> {
  return new Set(dates.map(({ day }) => day));
}
