/**
 * Reads a text copied from a Confirmation of Entry or an e-mail: what it recognises is proposed,
 * each with the words it was read from, for a person to confirm. A Secret Number is never returned.
 */
import type { ExamId } from '../exams/exams.ts';
import type { Day } from '../watch/day.ts';
import type { Delivery } from '../watch/release-window.ts';
import { toHalfWidth } from '../checks/typed-text.ts';
import { pasteDates } from './paste-dates.ts';
import { pasteDelivery, pasteExam } from './paste-exam.ts';
import { pasteEmail } from './paste-email.ts';
import { pasteIdNumber } from './paste-id-number.ts';
import { pasteName } from './paste-name.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface Finding<Value> {
  readonly value: Value;
  /** The words it was read from, as they stand in the text, at most 80 characters. */
  readonly from: string;
  /** False: another reading is possible, or nothing in the text says that it is this. */
  readonly sure: boolean;
}

export interface Findings {
  readonly nickname?: Finding<string>;
  readonly idNumber?: Finding<string>;
  readonly exam?: Finding<ExamId>;
  readonly forSchools?: Finding<boolean>;
  readonly delivery?: Finding<Delivery>;
  readonly examDate?: Finding<Day>;
  readonly finalDate?: Finding<Day>;
  readonly email?: Finding<string>;
}

/** What stands behind this character is not read. */
export const MOST_PASTED = 100_000;

/** A pasted text, ready to be read: `plain` has the same length and positions as `text`. */
export interface Pasted {
  readonly text: string;
  /** Half-width. */
  readonly plain: string;
  /** Half-width, a-z instead of A-Z. */
  readonly small: string;
}

/** What the text says of one candidate; nothing recognised is an empty object. Never throws; linear in the length. */
export function readPasted(pasted: string): Findings {
  const text = withoutSecrets(
    pasted
      .slice(0, MOST_PASTED)
      .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' '),
  );
  const plain = toHalfWidth(text);
  // Only A-Z change case: other letters may change their length, and positions with it.
  const small = plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const ready: Pasted = { text, plain, small };
  const nickname = pasteName(ready);
  const idNumber = pasteIdNumber(ready);
  const delivery = pasteDelivery(ready);
  const email = pasteEmail(ready);
  return {
    ...(nickname && { nickname }),
    ...(idNumber && { idNumber }),
    ...pasteExam(ready),
    ...(delivery && { delivery }),
    ...pasteDates(ready),
    ...(email && { email }),
  };
}

/** A finding whose words are cut out of the text around the value. */
export function finding<Value>({ text }: Pasted, value: Value, at: number, end: number, sure: boolean): Finding<Value> {
  return { value, from: text.slice(at, Math.min(end, at + 80)).trim(), sure };
}
