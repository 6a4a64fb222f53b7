/** The mistakes of the practice run: each is put into the form, seen in the guide's verdict, and mended. */
import type { CheckKey } from '../checks/verdict.ts';
import { SAMPLE } from './sample.ts';

export const MISTAKE_NAMES = ['smallLetters', 'letterO', 'nationalId', 'emailTypo', 'secretAsPassword'] as const;
export type MistakeName = (typeof MISTAKE_NAMES)[number];

export interface Mistake {
  readonly name: MistakeName;
  /** Of the registration page in the site map. */
  readonly field: string;
  readonly typed: string;
  /** What the guide says to it. */
  readonly says: CheckKey;
}

/** A123456789 is the number that samples of Taiwan's identity card carry. */
export const MISTAKES: readonly Mistake[] = [
  {
    name: 'smallLetters',
    field: 'idNumber',
    typed: SAMPLE.idNumber.toLowerCase(),
    says: 'check.id.upperCase',
  },
  {
    name: 'letterO',
    field: 'idNumber',
    typed: SAMPLE.idNumber.replace('0', 'O'),
    says: 'check.id.letterForDigit',
  },
  { name: 'nationalId', field: 'idNumber', typed: 'A123456789', says: 'check.id.nationalId' },
  {
    name: 'emailTypo',
    field: 'email',
    typed: SAMPLE.email.replace('gmail', 'gmial'),
    says: 'check.email.typo',
  },
  {
    name: 'secretAsPassword',
    field: 'password',
    typed: SAMPLE.secretNumber,
    says: 'check.password.isSecretNumber',
  },
];

/** `found`: the guide has said what is wrong; `mended`: after that it was put right. */
export type MistakeState = 'open' | 'found' | 'mended';
export type Progress = Readonly<Record<MistakeName, MistakeState>>;

export const NOTHING_FOUND = Object.fromEntries(MISTAKE_NAMES.map((name) => [name, 'open'])) as Progress;

/** One field as it stands now. */
export interface FieldNow {
  readonly field: string;
  readonly value: string;
  /** What the guide says of it now; undefined where it says nothing. */
  readonly says: string | undefined;
  readonly right: boolean;
}

/**
 * How far the mistakes are after a look at a field. It does not matter who made the mistake: one that a
 * person types of their own accord counts as well. The ID Number is mended only when it is the sample's.
 */
export function afterLook(progress: Progress, now: FieldNow): Progress {
  const mended = now.right && (now.field !== 'idNumber' || now.value === SAMPLE.idNumber);
  const next = MISTAKES.filter(({ field }) => field === now.field).flatMap(
    ({ name, says }): [MistakeName, MistakeState][] => {
      if (progress[name] === 'open' && now.says === says) return [[name, 'found']];
      if (progress[name] === 'found' && mended) return [[name, 'mended']];
      return [];
    },
  );
  return next.length ? { ...progress, ...Object.fromEntries(next) } : progress;
}
