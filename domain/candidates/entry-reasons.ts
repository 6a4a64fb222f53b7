/** Turns what the schema finds wrong with a candidate into sentences for a person. */
import type { CandidateEntry } from './candidate.ts';
import type { RefusalKey } from './candidate-keys.ts';
import { namesASecret } from './header-name.ts';
import { reason, type Reason } from './reason.ts';
import { TEXT_LENGTHS } from './tidy-text.ts';

const KEY_OF_ENTRY: Readonly<Record<CandidateEntry, RefusalKey>> = {
  id: 'candidates.refused.id',
  nickname: 'candidates.refused.text',
  idNumber: 'candidates.refused.idNumber',
  exam: 'candidates.refused.exam',
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
 * @param issues at least one
 * @param value what was read, asked only for which entries it lacks
 */
export function reasonsOf(issues: readonly Issue[], value: unknown): Reason[] {
  const reasons = issues.flatMap((issue): Reason[] => {
    if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map(unknownEntry);
    const [entry] = issue.path;
    if (!isEntry(entry)) return [reason('candidates.refused.notRecord')];
    const lacks = typeof value === 'object' && value !== null && !Object.hasOwn(value, entry);
    if (lacks) return [reason('candidates.refused.missing', { entry })];
    if (issue.code === 'too_big' && isText(entry))
      return [reason('candidates.refused.tooLong', { entry }, { most: TEXT_LENGTHS[entry] })];
    return [reason(KEY_OF_ENTRY[entry], { entry })];
  });
  return reasons.length ? reasons : [reason('candidates.refused.notRecord')];
}

/** The reason for an entry that a candidate does not have, by its name as written. */
export function unknownEntry(name: string): Reason {
  const entry = name.slice(0, 40);
  const key = namesASecret(name) ? 'candidates.refused.secretEntry' : 'candidates.refused.unknownEntry';
  return reason(key, { entry }, { entry });
}

function isEntry(name: PropertyKey | undefined): name is CandidateEntry {
  return typeof name === 'string' && Object.hasOwn(KEY_OF_ENTRY, name);
}

function isText(entry: CandidateEntry): entry is keyof typeof TEXT_LENGTHS {
  return Object.hasOwn(TEXT_LENGTHS, entry);
}
