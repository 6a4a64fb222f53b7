/**
 * One candidate as this device keeps it: who, which exam, when. Never a password or a Secret
 * Number: an entry that is not named here is refused, not carried along.
 */
import * as z from 'zod/mini';
import { EMAIL_LENGTH, EMAIL_PATTERN } from '../checks/email.ts';
import { ID_NUMBER_PATTERN } from '../checks/id-number.ts';
import { EXAM_IDS } from '../exams/exams.ts';
import { isDay } from '../watch/day.ts';
import { DELIVERIES } from '../watch/release-window.ts';
import { reasonsOf } from './entry-reasons.ts';
import type { Reason } from './reason.ts';
import { TEXT_LENGTHS, tidyLine, tidyText } from './tidy-text.ts';

/** Where a candidate stands at a centre's desk today. */
export const DESK_STATUSES = ['waiting', 'done', 'help'] as const;
export type DeskStatus = (typeof DESK_STATUSES)[number];

/** The latest time that a Date can hold, ms. */
const time = z.int().check(z.minimum(0), z.maximum(8.64e15));
const day = z.string().check(z.refine(isDay));
const line = (most: number) => z.string().check(z.overwrite(tidyLine), z.maxLength(most));

const candidate = z.strictObject({
  /** Random, given by the caller (`crypto.randomUUID()`); tells nothing of the ID Number. */
  id: z.uuid(),
  /** May be empty: then the masked ID Number stands for it. */
  nickname: line(TEXT_LENGTHS.nickname),
  idNumber: z.string().check(z.regex(ID_NUMBER_PATTERN)),
  exam: z.exactOptional(z.enum(EXAM_IDS)),
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
 */
export function newCandidate(details: Details, id: string, now: number): CandidateReading {
  return readCandidate({ ...details, id, desk: 'waiting', watching: true, createdAt: now, changedAt: now });
}
