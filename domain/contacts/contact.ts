/**
 * Whom to ask about an exam. The administrator's centre takes precedence over the person's own, and that over the
 * guide's.
 */
import type { Message } from '../message.ts';
import type { ExamId } from '../exams/exams.ts';
import type { Centre } from './centre.ts';
import { GUIDE_CENTRE } from './guide-centre.ts';

export type ContactSource = 'policy' | 'user' | 'guide';

/** Params: `name`, `telephone`, `extension`, `email`; `exam` an exam's id. */
export type ContactKey =
  | 'contact.policy'
  | 'contact.policyUnnamed'
  | 'contact.user'
  | 'contact.userUnnamed'
  | 'contact.guide'
  | 'contact.telephone'
  | 'contact.extension'
  | 'contact.mainNumber'
  | 'contact.email';

export interface Contact {
  readonly source: ContactSource;
  readonly name?: string;
  readonly telephone: string;
  /** Absent where none is known for the exam: then the main number is to be called. */
  readonly extension?: string;
  readonly email?: string;
  /** Whose centre it is, how to call it, how to write to it. */
  readonly lines: readonly Message<ContactKey>[];
}

const SOURCES: Readonly<Record<ContactSource, { named: ContactKey; unnamed: ContactKey }>> = {
  policy: { named: 'contact.policy', unnamed: 'contact.policyUnnamed' },
  user: { named: 'contact.user', unnamed: 'contact.userUnnamed' },
  guide: { named: 'contact.guide', unnamed: 'contact.guide' },
};

/** A centre replaces the next one as a whole, so that a number never appears with another centre's extension. */
export interface Centres {
  readonly policy?: Centre | undefined;
  readonly user?: Centre | undefined;
}

/** @param exam absent where it is not known: then the main number is to be called */
export function contactFor(exam: ExamId | undefined, { policy, user }: Centres = {}): Contact {
  const source: ContactSource = policy ? 'policy' : user ? 'user' : 'guide';
  const centre = policy ?? user ?? GUIDE_CENTRE;
  const { name, telephone, email } = centre;
  const extension = exam && centre.extensions?.find(({ exams }) => exams.includes(exam))?.number;
  return {
    source,
    ...(name !== undefined && { name }),
    telephone,
    ...(extension !== undefined && { extension }),
    ...(email !== undefined && { email }),
    lines: [
      name === undefined ? { key: SOURCES[source].unnamed } : { key: SOURCES[source].named, params: { name } },
      call(centre, exam, extension),
      ...(email === undefined ? [] : [{ key: 'contact.email' as const, params: { email } }]),
    ],
  };
}

function call(
  { telephone, extensions }: Centre,
  exam: ExamId | undefined,
  extension: string | undefined,
): Message<ContactKey> {
  if (extension !== undefined) return { key: 'contact.extension', params: { telephone, extension } };
  // Other exams have extensions and this one has none, so the text says that the main number is meant.
  if (exam && extensions?.length) return { key: 'contact.mainNumber', params: { telephone, exam } };
  return { key: 'contact.telephone', params: { telephone } };
}
