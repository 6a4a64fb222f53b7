/**
 * One candidate as this device keeps it: who, which exam, when. Never a password or a Secret
 * Number: an entry that is not named here is refused, not carried along.
 */
import * as z from 'zod/mini';
import { EMAIL_LENGTH, EMAIL_PATTERN } from '../checks/email.ts';
import { isExamDate } from '../checks/exam-date.ts';
import { ID_NUMBER_PATTERN } from '../checks/id-number.ts';
import { DELIVERIES, EXAM_IDS } from '../exams/exams.ts';
import type { RefusalKey } from './candidate-keys.ts';
import { unknownEntry } from './forbidden-parts.ts';
import { reason, type Reason } from './reason.ts';
import { TEXT_LENGTHS, tidyLine, tidyText } from './tidy-text.ts';

/** Where a candidate stands at a centre's desk today. */
export const DESK_STATUSES = ['waiting', 'done', 'help'] as const;
export type DeskStatus = (typeof DESK_STATUSES)[number];

/** The latest time that a Date can hold, ms. */
const time = z.int().check(z.minimum(0), z.maximum(8.64e15));
const day = z.string().check(z.refine(isExamDate));
const line = (most: number) => z.string().check(z.overwrite(tidyLine), z.maxLength(most));

const candidate = z.strictObject({
  /** Random, given by the caller (`crypto.randomUUID()`); stands for one ID Number, and is no way to it. */
  id: z.uuid(),
  /** May be empty: then the masked ID Number stands for it. */
  nickname: line(TEXT_LENGTHS.nickname),
  idNumber: z.string().check(z.regex(ID_NUMBER_PATTERN)),
  /** As the school calls it. */
  schoolClass: z.exactOptional(line(TEXT_LENGTHS.schoolClass)),
  exam: z.exactOptional(z.enum(EXAM_IDS)),
  /** An exam that this extension knows nothing of, as a list names it. Only where there is no `exam`. */
  otherExam: z.exactOptional(line(TEXT_LENGTHS.otherExam)),
  forSchools: z.exactOptional(z.boolean()),
  delivery: z.exactOptional(z.enum(DELIVERIES)),
  /** 'YYYY-MM-DD': the day of the (last) paper. */
  examDate: z.exactOptional(day),
  /** 'YYYY-MM-DD': the date on the Confirmation of Entry by which results are out. */
  finalDate: z.exactOptional(day),
  email: z.exactOptional(
    z
      .string()
      .check(
        z.refine(
          (text) => text.length >= EMAIL_LENGTH.least && text.length <= EMAIL_LENGTH.most && EMAIL_PATTERN.test(text),
        ),
      ),
  ),
  centre: z.exactOptional(line(TEXT_LENGTHS.centre)),
  note: z.exactOptional(z.string().check(z.overwrite(tidyText), z.maxLength(TEXT_LENGTHS.note))),
  desk: z.enum(DESK_STATUSES),
  /** True: the extension waits for this candidate's results, where the person has switched watching on at all. */
  watching: z.boolean(),
  /** ms since 1970. */
  createdAt: time,
  /** ms since 1970. */
  changedAt: time,
});

export type Candidate = Readonly<z.infer<typeof candidate>>;
export type CandidateEntry = keyof Candidate;

/** What a person or a list says of a candidate; the rest the extension adds. */
export type Details = Omit<Candidate, 'id' | 'desk' | 'watching' | 'createdAt' | 'changedAt'>;

export type CandidateReading =
  | { readonly is: 'read'; readonly candidate: Candidate }
  | { readonly is: 'refused'; readonly reasons: readonly Reason[] };

/**
 * Reads anything (a stored row, a row of a backup, a form) as a candidate. Spaces at the ends of
 * texts, control characters and halves of characters are tidied away; everything else must be right.
 * Never throws on data. The reasons name entries, never their contents.
 */
export function readCandidate(value: unknown): CandidateReading {
  const parsed = candidate.safeParse(value);
  if (parsed.success) return { is: 'read', candidate: parsed.data };
  return { is: 'refused', reasons: reasonsOf(parsed.error.issues, value) };
}

/**
 * A new candidate from what was typed or read.
 * @param id a random UUID
 * @param now ms since 1970
 * @param watching whether to wait for the result: false for the rows of a file, which nobody chose one by one
 */
export function newCandidate(details: Details, id: string, now: number, watching: boolean): CandidateReading {
  return readCandidate({ ...details, id, desk: 'waiting', watching, createdAt: now, changedAt: now });
}

const KEY_OF_ENTRY: Readonly<Record<CandidateEntry, RefusalKey>> = {
  id: 'candidates.refused.id',
  nickname: 'candidates.refused.text',
  idNumber: 'candidates.refused.idNumber',
  schoolClass: 'candidates.refused.text',
  exam: 'candidates.refused.exam',
  otherExam: 'candidates.refused.text',
  forSchools: 'candidates.refused.yesOrNo',
  delivery: 'candidates.refused.delivery',
  examDate: 'candidates.refused.date',
  finalDate: 'candidates.refused.date',
  email: 'candidates.refused.email',
  centre: 'candidates.refused.text',
  note: 'candidates.refused.text',
  desk: 'candidates.refused.desk',
  watching: 'candidates.refused.yesOrNo',
  createdAt: 'candidates.refused.time',
  changedAt: 'candidates.refused.time',
};

/** The part of the schema library's findings that is read here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/**
 * What the schema finds wrong, as sentences for a person.
 * @param issues at least one
 * @param value what was read, asked only for which entries it lacks
 */
function reasonsOf(issues: readonly Issue[], value: unknown): Reason[] {
  const reasons = issues.flatMap((issue): Reason[] => {
    if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map(unknownEntry);
    const [entry] = issue.path;
    if (!isEntry(entry)) return [reason('candidates.refused.notRecord')];
    // Only an object has entries that can be wrong.
    if (!Object.hasOwn(value as object, entry)) return [reason('candidates.refused.missing', { entry })];
    if (issue.code === 'too_big' && isText(entry))
      return [reason('candidates.refused.tooLong', { entry }, { most: TEXT_LENGTHS[entry] })];
    return [reason(KEY_OF_ENTRY[entry], { entry })];
  });
  return reasons.length ? reasons : [reason('candidates.refused.notRecord')];
}

function isEntry(name: PropertyKey | undefined): name is CandidateEntry {
  return typeof name === 'string' && Object.hasOwn(KEY_OF_ENTRY, name);
}

function isText(entry: CandidateEntry): entry is keyof typeof TEXT_LENGTHS {
  return Object.hasOwn(TEXT_LENGTHS, entry);
}
