/**
 * A message to the exam centre for each known problem, as keys and params, to be shown in both languages.
 * The ID Number is included only when the person asks for it.
 */
import type { Params, Message } from '../message.ts';
import type { ExamId } from '../exams/exams.ts';
import type { Day } from '../watch/day.ts';

export const TROUBLES = [
  'detailsNotThere',
  'locked',
  'lostNumbers',
  'pending',
  'withheld',
  'wrongName',
  'resultMissing',
  'certificate',
  'enquiry',
  'lostMailbox',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Params: `name`, `rightName`, `exam` an exam's id, `examDate` a day, `idNumber`. */
export type CentreMessageKey =
  | 'centreMessage.greeting'
  | 'centreMessage.thanks'
  | 'centreMessage.name'
  | 'centreMessage.exam'
  | 'centreMessage.rightName'
  | 'centreMessage.examDate'
  | 'centreMessage.idNumber'
  | 'centreMessage.idNumberLater'
  | `centreMessage.label.${Trouble}`
  | `centreMessage.subject.${Trouble}`
  | `centreMessage.problem.${Trouble}`
  | `centreMessage.request.${Trouble}`
  | `centreMessage.advice.${Trouble}`;

export interface AboutCandidate {
  /** As on the Confirmation of Entry. */
  readonly name?: string;
  /** As it should be; for a wrong name. */
  readonly rightName?: string;
  readonly exam?: ExamId;
  readonly examDate?: Day;
  readonly idNumber?: string;
}

export interface CentreMessage {
  readonly subject: Message<CentreMessageKey>;
  readonly lines: readonly Message<CentreMessageKey>[];
  /** For the sender, before the message is sent; not part of it. */
  readonly advice: Message<CentreMessageKey>;
  /** How long the sender should wait before writing; a reminder can be set. */
  readonly waitHours?: number;
}

/**
 * A centre's entry data arrive within 48 hours; a lock ends after 30 minutes. Source: docs/site.md#register,
 * docs/site.md#login.
 */
const WAITS: Partial<Record<Trouble, number>> = { detailsNotThere: 48, locked: 0.5 };

/** @param withId true only when the person has asked for the ID Number in the message */
export function centreMessage(trouble: Trouble, about: AboutCandidate, withId: boolean): CentreMessage {
  const { name, rightName, exam, examDate, idNumber } = about;
  const line = (key: CentreMessageKey, params?: Params): Message<CentreMessageKey> => ({
    key,
    ...(params && { params }),
  });
  const waitHours = WAITS[trouble];
  return {
    subject: line(`centreMessage.subject.${trouble}`),
    lines: [
      line('centreMessage.greeting'),
      line(`centreMessage.problem.${trouble}`),
      line(`centreMessage.request.${trouble}`),
      // What is not known is left out: nobody sends a place to be filled in.
      ...(trouble === 'wrongName' && rightName ? [line('centreMessage.rightName', { rightName })] : []),
      ...(name ? [line('centreMessage.name', { name })] : []),
      ...(exam ? [line('centreMessage.exam', { exam })] : []),
      ...(examDate ? [line('centreMessage.examDate', { examDate })] : []),
      // A person who lost the numbers cannot state them.
      ...(trouble === 'lostNumbers' && !idNumber
        ? []
        : [withId && idNumber ? line('centreMessage.idNumber', { idNumber }) : line('centreMessage.idNumberLater')]),
      line('centreMessage.thanks'),
    ],
    advice: line(`centreMessage.advice.${trouble}`),
    ...(waitHours !== undefined && { waitHours }),
  };
}
